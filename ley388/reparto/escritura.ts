import type { Decimal } from '../decimal.ts'
import { leerCada, leerOpcion, leerTexto, objeto } from '../lector.ts'
import { exigirDistintos, leerArea, leerPesosPositivos } from './leer-cargas.ts'

/** A parcel that is contributed by a participant, with its registry folio. */
export interface InmuebleAportado {
  readonly predio: string
  readonly participe: string
  readonly matricula?: string | undefined
  readonly areaM2: Decimal
}

/** A resulting lot. */
export interface LoteDeEscritura {
  readonly lote: string
  readonly areaM2: Decimal
}

/** What comes back for a parcel: a new lot with its value or, where that was not possible, money (art. 45). */
export interface Restitucion {
  readonly predio: string
  readonly en: 'lote' | 'dinero'
  readonly lote?: string | undefined
  readonly valor: Decimal
}

/** The draft of the public deed of a readjustment or an integration (art. 46). */
export interface Escritura {
  readonly aportados: readonly InmuebleAportado[]
  readonly englobeM2?: Decimal | undefined
  readonly cesiones: readonly { readonly destino: string; readonly areaM2: Decimal }[]
  readonly lotes: readonly LoteDeEscritura[]
  readonly restituciones: readonly Restitucion[]
}

/** Reads the draft; areas in m², values in pesos. */
export function leerEscritura(json: unknown): Escritura {
  const o = objeto(json, '', ['aportados', 'englobeM2', 'cesiones', 'lotes', 'restituciones'])
  const aportados = leerCada(o, 'aportados', '', leerAportado)
  const lotes = leerCada(o, 'lotes', '', (v, ruta) => {
    const l = objeto(v, ruta, ['lote', 'areaM2'])
    return { lote: leerTexto(l, 'lote', ruta, 80), areaM2: leerArea(l, 'areaM2', ruta) }
  })
  exigirDistintos(
    aportados.map(a => a.predio),
    'aportados',
    'predio',
  )
  exigirDistintos(
    lotes.map(l => l.lote),
    'lotes',
    'lote',
  )
  return {
    aportados,
    lotes,
    englobeM2: o.englobeM2 === undefined ? undefined : leerArea(o, 'englobeM2', ''),
    cesiones: leerCada(o, 'cesiones', '', (v, ruta) => {
      const c = objeto(v, ruta, ['destino', 'areaM2'])
      return { destino: leerTexto(c, 'destino', ruta), areaM2: leerArea(c, 'areaM2', ruta) }
    }),
    restituciones: leerCada(o, 'restituciones', '', leerRestitucion),
  }
}

function leerAportado(v: unknown, ruta: string): InmuebleAportado {
  const o = objeto(v, ruta, ['predio', 'participe', 'matricula', 'areaM2'])
  return {
    predio: leerTexto(o, 'predio', ruta, 80),
    participe: leerTexto(o, 'participe', ruta),
    matricula: o.matricula === undefined ? undefined : leerTexto(o, 'matricula', ruta, 40),
    areaM2: leerArea(o, 'areaM2', ruta),
  }
}

function leerRestitucion(v: unknown, ruta: string): Restitucion {
  const o = objeto(v, ruta, ['predio', 'en', 'lote', 'valor'])
  const en = leerOpcion(o, 'en', ruta, ['lote', 'dinero'] as const)
  return {
    predio: leerTexto(o, 'predio', ruta, 80),
    en,
    lote: en === 'lote' ? leerTexto(o, 'lote', ruta, 80) : undefined,
    valor: leerPesosPositivos(o, 'valor', ruta),
  }
}
