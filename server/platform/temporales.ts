import { readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIJO = 'lindero-tmp-'

/** A new folder for a while; its name says whose it is, so that what a killed process left is known. */
export function carpetaTemporal(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${PREFIJO}${process.pid}-`))
}

/**
 * Takes away what killed processes left: it may be a whole cadastre, which must not stay in a common folder. Called at
 * start; what belongs to a living process is not touched.
 */
export function barrerTemporales(): void {
  for (const nombre of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIJO}(\\d+)-`).exec(nombre)?.[1]
    if (pid && !vive(Number(pid))) rmSync(join(tmpdir(), nombre), { recursive: true, force: true })
  }
}

function vive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process: alive, though not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
