import type { Fecha } from '../../ley388/fecha.ts'
import { direccion } from '../api.ts'
import { fechaCorta, llano } from '../partes/formato.ts'
import type { CapaMapa } from '../partes/mapa/tipos.ts'
import { aspectoDe, grupoDe } from './aspecto.ts'
import type { Capa, RespuestaCapas } from './tipos.ts'

/** From the layers that the server tells to those that the map draws: a pure table, so that a link always means the same. */

const teselas = (que: string, al?: string): string =>
  `${direccion('territorio.mosaicos')}/${que}/{z}/{x}/{y}${al ? `?al=${al}` : ''}`

/** The layer of parcels on a date. */
export function capaDePredios(al: string | undefined): CapaMapa {
  return {
    id: 'predios',
    titulo: 'Predios',
    grupo: 'predios',
    geometria: 'poligono',
    soloBorde: true,
    idCampo: 'numero',
    color: '#6b4a2b',
    desdeZoom: 14,
    origen: { tipo: 'teselas', url: teselas('predios', al), capa: 'predios', minzoom: 13 },
    fuente: 'Catastro',
  }
}

/** A name for the address that says which layer it is and does not change with its versions. */
function nombresCortos(capas: readonly Capa[]): Map<string, string> {
  const usados = new Map<string, number>()
  const nombres = new Map<string, string>()
  for (const c of capas) {
    const varias = capas.filter(x => x.clase === c.clase).length > 1
    const base = varias
      ? llano(c.nombre)
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')
      : c.clase
    const n = (usados.get(base) ?? 0) + 1
    usados.set(base, n)
    nombres.set(c.id, n === 1 ? base : `${base}-${n}`)
  }
  return nombres
}

/** Every layer that rules on the date of the answer, as the map draws it; the parcels with them. */
export function capasDelMapa(r: RespuestaCapas, al: string | undefined): CapaMapa[] {
  const nombres = nombresCortos(r.capas)
  const cuantas = new Map<string, number>()
  const capas = r.capas.flatMap((c): CapaMapa[] => {
    if (!c.vigente) return []
    const n = cuantas.get(c.clase) ?? 0
    cuantas.set(c.clase, n + 1)
    const a = aspectoDe(c.clase, n)
    const clases = a.tabla && c.valores.length > 0
    return [
      {
        id: nombres.get(c.id) ?? c.id,
        titulo: c.nombre,
        grupo: grupoDe(c.grupo),
        geometria: c.vigente.geometria ?? 'poligono',
        origen: { tipo: 'teselas', url: teselas(c.vigente.id), capa: 'objetos' },
        idCampo: 'id',
        visible: a.alAbrir ?? false,
        acto: `${c.vigente.acto}, desde el ${fechaCorta(c.vigente.desde as Fecha)}`,
        ...(clases ? { clases: { campo: 'valor', tabla: a.tabla!, valores: c.valores.map(v => v.valor) } } : {}),
        ...(a.color ? { color: a.color } : {}),
        ...(a.soloBorde ? { soloBorde: true } : {}),
        ...(a.opacidad === undefined ? {} : { opacidad: a.opacidad }),
        ...(a.rotulo ? { rotulo: a.rotulo } : {}),
      },
    ]
  })
  return [...(r.predios.terrenos > 0 ? [capaDePredios(al)] : []), ...capas]
}

/** The dates on which the map changed, the last first, with what came in force. */
export function fechasDeCambio(r: RespuestaCapas): { fecha: Fecha; capas: string[] }[] {
  const fechas = new Map<Fecha, string[]>()
  for (const c of r.capas)
    for (const v of c.versiones) {
      const f = v.desde as Fecha
      fechas.set(f, [...(fechas.get(f) ?? []), c.nombre])
    }
  return [...fechas].map(([fecha, capas]) => ({ fecha, capas })).sort((a, b) => b.fecha.localeCompare(a.fecha))
}
