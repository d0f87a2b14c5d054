import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { raiz } from './raiz.ts'

const candidata = process.env.LINDERO_SHARED ?? join(dirname(raiz), 'shared')

/** Folder with the law's text and the real data, where it stands beside the checkout; undefined elsewhere. */
export const compartido: string | undefined = existsSync(join(candidata, 'datos')) ? candidata : undefined
