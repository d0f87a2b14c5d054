import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { raiz } from '../raiz.ts'
import { type ArchivoDeCasos, leerCasos } from './caso.ts'

const carpeta = join(raiz, 'ley388', 'casos')

/** Every file of worked cases of ley388 (or those whose name is `cuales`), in order of name. */
export function todosLosCasos(cuales = /./): ArchivoDeCasos[] {
  return readdirSync(carpeta)
    .filter(f => f.endsWith('.yaml') && cuales.test(f))
    .sort()
    .map(f => leerCasos(f, readFileSync(join(carpeta, f), 'utf8')))
}
