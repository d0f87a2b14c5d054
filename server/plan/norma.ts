import { z } from 'zod'
import { Decimal } from '../../ley388/decimal.ts'
import type { Disposicion } from '../../ley388/plan/disposicion.ts'
import type { NivelNorma } from '../../ley388/plan/normas.ts'
import type { Norma } from '../../ley388/plan/prevalencia.ts'
import { zDecimal, zFecha, zTexto } from '../platform/esquemas.ts'

export const NIVELES = ['estructural', 'general', 'complementaria'] as const satisfies readonly NivelNorma[]

const zUsos = z.array(zTexto(120)).max(200).default([])

/** What a zone allows, as the office writes it and as it travels. */
export const zNorma = z.object({
  /** Class of the layer whose zones it rules: "area-de-actividad", "tratamiento"… */
  capaClase: zTexto(60),
  zona: zTexto(80),
  nivel: z.enum(NIVELES),
  /** Article of the acuerdo or of the act that says it. */
  articulo: z.int().positive(),
  acto: zTexto(),
  desde: zFecha,
  usos: z.object({ principal: zUsos, complementario: zUsos, restringido: zUsos, prohibido: zUsos }),
  indices: z
    .object({ ocupacion: zDecimal.nullable(), construccion: zDecimal.nullable(), base: zTexto(200) })
    .nullable()
    .default(null),
  alturaPisos: z.int().min(0).max(200).nullable().default(null),
  aislamientos: z
    .object({ anterior: zDecimal.nullable(), lateral: zDecimal.nullable(), posterior: zDecimal.nullable() })
    .nullable()
    .default(null),
  cesiones: z
    .array(z.object({ tipo: zTexto(80), porcentaje: zDecimal, base: zTexto(200) }))
    .max(30)
    .default([]),
})

export type DatosDeNorma = z.output<typeof zNorma>

/** How the norm is called where several are compared. */
export function nombreDeNorma(n: Pick<DatosDeNorma, 'zona' | 'articulo' | 'acto'>): string {
  return `${n.zona} (artículo ${n.articulo} del ${n.acto})`
}

/** The norm as the law's library compares it (arts. 10 and 15). */
export function comoNorma(id: string, n: DatosDeNorma): Norma {
  return { id, nombre: nombreDeNorma(n), nivel: n.nivel, disposiciones: [...disposicionesDe(n)] }
}

function* disposicionesDe(n: DatosDeNorma): Iterable<Disposicion> {
  for (const uso of [...n.usos.principal, ...n.usos.complementario, ...n.usos.restringido])
    yield { efecto: 'permite', materia: 'uso', uso }
  for (const uso of n.usos.prohibido) yield { efecto: 'prohibe', materia: 'uso', uso }
  if (n.alturaPisos !== null)
    yield { efecto: 'maximo', materia: 'altura', valor: new Decimal(n.alturaPisos), unidad: 'pisos' }
  if (n.indices?.ocupacion)
    yield { efecto: 'maximo', materia: 'indice-ocupacion', valor: new Decimal(n.indices.ocupacion), unidad: '' }
  if (n.indices?.construccion)
    yield { efecto: 'maximo', materia: 'indice-construccion', valor: new Decimal(n.indices.construccion), unidad: '' }
  for (const [lado, metros] of Object.entries(n.aislamientos ?? {}))
    if (metros) yield { efecto: 'minimo', materia: 'aislamiento', valor: new Decimal(metros), unidad: `m (${lado})` }
  for (const c of n.cesiones)
    yield { efecto: 'minimo', materia: 'cesion', valor: new Decimal(c.porcentaje), unidad: `% (${c.tipo})` }
}
