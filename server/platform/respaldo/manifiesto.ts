import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Raised when an older Lindero could no longer read what this one writes. */
export const VERSION_FORMATO = 1
export const MANIFIESTO = 'manifiesto.json'
export const HUELLA_MANIFIESTO = 'manifiesto.json.sha256'

const huella = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup holds; it is its last member but one, for the counts are known at the end. */
export const Manifiesto = z.object({
  formato: z.literal('lindero-respaldo'),
  version: z.int().min(1),
  municipio: z.string().regex(/^\d{5}$/),
  creado: z.string(),
  migraciones: z.array(z.object({ numero: z.int(), nombre: z.string(), sha256: huella })),
  tablas: z.array(
    z.object({
      tabla: z.string(),
      columnas: z.array(z.object({ nombre: z.string(), tipo: z.string() })),
      filas: z.int(),
      /** Of all its lines, uncompressed. */
      sha256: huella,
      /** Members in their order; the digest is of the member as it is stored (gzip). */
      miembros: z.array(z.object({ nombre: z.string(), filas: z.int(), sha256: huella })),
    }),
  ),
})
export type Manifiesto = z.infer<typeof Manifiesto>

export const sha256 = (contenido: string | Buffer): string => createHash('sha256').update(contenido).digest('hex')
