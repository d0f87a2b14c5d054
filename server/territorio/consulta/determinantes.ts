import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Determinante, NivelDeterminante } from '../../../ley388/plan/determinantes.ts'
import type { Disposicion } from '../../../ley388/plan/disposicion.ts'
import type { ZonaDelTerreno } from './zonas-del-terreno.ts'

/** A determinant that touches a place, as the parcel page shows it. */
export interface DeterminanteDelTerreno {
  objeto: string
  nombre: string
  nivel: NivelDeterminante
  autoridad: string
  acto: string
  restriccion: string
  prohibeConstruir: boolean
  alturaMaximaPisos: number | null
  areaM2: string
  fraccion: string
  desde: Fecha
}

const texto = (v: unknown): string => (typeof v === 'string' ? v : '')
const cierto = (v: unknown): boolean => v === true || /^(s[ií]|true|1|x)$/i.test(String(v ?? '').trim())

function entero(v: unknown): number | null {
  const n = typeof v === 'number' ? v : /^\d{1,3}$/.test(texto(v).trim()) ? Number(v) : Number.NaN
  return Number.isInteger(n) ? n : null
}

/** The determinants among what touches a terreno, from level 1 down (art. 10). */
export function determinantesDe(zonas: readonly ZonaDelTerreno[]): DeterminanteDelTerreno[] {
  return zonas
    .filter(z => z.clase === 'determinante')
    .map(z => ({
      objeto: z.objeto,
      nombre: z.nombre || z.zona,
      nivel: nivelDe(z.atributos.nivel ?? z.valor),
      autoridad: texto(z.atributos.autoridad),
      acto: texto(z.atributos.acto) || z.acto,
      restriccion: texto(z.atributos.restriccion),
      prohibeConstruir: cierto(z.atributos.prohibeConstruir),
      alturaMaximaPisos: entero(z.atributos.alturaMaximaPisos),
      areaM2: z.areaM2,
      fraccion: z.fraccion,
      desde: z.desde,
    }))
    .sort((a, b) => a.nivel - b.nivel || a.nombre.localeCompare(b.nombre, 'es'))
}

/** Without a level that can be read it counts as the last: it can then never win over one that has it. */
function nivelDe(v: unknown): NivelDeterminante {
  const n = /[1-6]/.exec(String(v ?? ''))?.[0]
  return (n ? Number(n) : 6) as NivelDeterminante
}

/** The same as the law's library compares it with norms. */
export function comoDeterminante(d: DeterminanteDelTerreno): Determinante {
  const restricciones: Disposicion[] = []
  if (d.prohibeConstruir) restricciones.push({ efecto: 'prohibe', materia: 'construir' })
  if (d.alturaMaximaPisos !== null)
    restricciones.push({
      efecto: 'maximo',
      materia: 'altura',
      valor: new Decimal(d.alturaMaximaPisos),
      unidad: 'pisos',
    })
  return {
    id: d.objeto,
    nombre: `«${d.nombre}»`,
    clase: String(d.nivel),
    nivel: d.nivel,
    autoridad: d.autoridad,
    acto: d.acto,
    fecha: d.desde,
    restricciones,
  }
}
