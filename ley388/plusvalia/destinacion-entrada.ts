import { art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerCada, leerFecha, leerOpcion, leerSiNo, leerTexto, malo, objeto } from '../lector.ts'
import { leerDinero } from '../magnitudes.ts'
import { buscarDestino, DESTINOS, type Destino } from './destinos.ts'
import { TIPOS_DE_HECHO, type TipoDeHecho } from './hechos.ts'

/** Money of the participation that came in. */
export interface Recaudo {
  readonly id: string
  readonly fecha: Fecha
  readonly monto: Decimal
  /** The fact that generated it. */
  readonly hecho: TipoDeHecho
}

/** A project that receives it, with its purpose of art. 85. */
export interface ProyectoDestinatario {
  readonly id: string
  readonly destino: Destino
  /** Paragraph 2: its works are of general burden and lie in the land that changed class. */
  readonly enSueloReclasificado: boolean
}

/** Pesos of a collection that a project spent. */
export interface Aplicacion {
  readonly recaudo: string
  readonly proyecto: string
  readonly fecha: Fecha
  readonly monto: Decimal
  readonly campo: string
}

export interface DestinacionEntrada {
  readonly recaudos: readonly Recaudo[]
  readonly proyectos: readonly ProyectoDestinatario[]
  readonly aplicaciones: readonly Aplicacion[]
}

/** Reads `{"recaudos": [{"id", "fecha", "monto", "hecho"}], "proyectos": [{"id", "destino"}], "aplicaciones": […]}`. */
export function leerDestinacion(json: unknown): DestinacionEntrada {
  const o = objeto(json, '', ['recaudos', 'proyectos', 'aplicaciones'])
  const recaudos = leerCada(o, 'recaudos', '', (v, ruta) => {
    const r = objeto(v, ruta, ['id', 'fecha', 'monto', 'hecho'])
    return {
      id: leerTexto(r, 'id', ruta),
      fecha: leerFecha(r, 'fecha', ruta),
      monto: leerDinero(r, 'monto', ruta),
      hecho: leerOpcion(r, 'hecho', ruta, TIPOS_DE_HECHO),
    }
  })
  const proyectos = leerCada(o, 'proyectos', '', (v, ruta) => {
    const p = objeto(v, ruta, ['id', 'destino', 'enSueloReclasificado'])
    return {
      id: leerTexto(p, 'id', ruta),
      destino: unDestino(leerTexto(p, 'destino', ruta), `${ruta}.destino`),
      enSueloReclasificado: leerSiNo(p, 'enSueloReclasificado', ruta),
    }
  })
  sinRepetir(recaudos, 'recaudos')
  sinRepetir(proyectos, 'proyectos')
  const aplicaciones = leerCada(o, 'aplicaciones', '', (v, ruta) => {
    const a = objeto(v, ruta, ['recaudo', 'proyecto', 'fecha', 'monto'])
    return {
      recaudo: leerTexto(a, 'recaudo', ruta),
      proyecto: leerTexto(a, 'proyecto', ruta),
      fecha: leerFecha(a, 'fecha', ruta),
      monto: leerDinero(a, 'monto', ruta),
      campo: ruta,
    }
  })
  return { recaudos, proyectos, aplicaciones }
}

function unDestino(id: string, campo: string): Destino {
  const destino = buscarDestino(id)
  if (destino) return destino
  throw malo(campo, `debe ser un destino del artículo 85: ${DESTINOS.map(d => d.id).join(', ')}`, art(85))
}

function sinRepetir(lista: readonly { id: string }[], campo: string): void {
  const vistos = new Set<string>()
  for (const [i, { id }] of lista.entries()) {
    if (vistos.has(id)) throw malo(`${campo}[${i}].id`, `repite «${id}»`)
    vistos.add(id)
  }
}
