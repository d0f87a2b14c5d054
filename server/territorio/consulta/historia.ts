import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { zFecha } from '../../platform/esquemas.ts'
import type { ZonaDelTerreno } from './zonas-del-terreno.ts'

/** One thing that happened to a parcel, told in a sentence, with its act. */
export const zHecho = z.object({
  fecha: zFecha,
  clase: z.enum(['catastro', 'norma']),
  que: z.string(),
  acto: z.string(),
})
export type Hecho = z.output<typeof zHecho>

/** A record of the parcel: one for each time that the cadastre said something else of it. */
export interface RegistroDePredio {
  terreno: string
  desde: Fecha
  acto: string
  direccion: string | null
  area: string
  registrada: string | null
}

/** All that changed on the parcel until a date: its own records and what each new version of a layer changed. */
export function historiaDelPredio(
  registros: readonly RegistroDePredio[],
  zonas: readonly ZonaDelTerreno[],
  al: Fecha,
): Hecho[] {
  const catastro = registros.map((r, i) => ({
    fecha: r.desde,
    clase: 'catastro' as const,
    que: quePaso(r, registros[i - 1]),
    acto: r.acto,
  }))
  return [...catastro, ...cambiosDeZona(zonas, al)].sort((a, b) => b.fecha.localeCompare(a.fecha))
}

function quePaso(f: RegistroDePredio, anterior: RegistroDePredio | undefined): string {
  if (!anterior) return `Entró a Lindero con ${metros(f.area)} medidos.`
  const cambios = [
    anterior.terreno === f.terreno ? '' : `el lindero (de ${metros(anterior.area)} a ${metros(f.area)})`,
    anterior.direccion === f.direccion
      ? ''
      : `la dirección (de «${anterior.direccion ?? ''}» a «${f.direccion ?? ''}»)`,
    anterior.registrada === f.registrada ? '' : 'el área registrada',
  ].filter(Boolean)
  return `Cambió ${cambios.join(', ') || 'otro dato del predio'}.`
}

const formato = new Intl.NumberFormat('es-CO', { maximumFractionDigits: 2 })
const metros = (m2: string): string => `${formato.format(Number(m2))} m²`

/** For each layer, from which zone to which the parcel passed with each version. */
function cambiosDeZona(zonas: readonly ZonaDelTerreno[], al: Fecha): Hecho[] {
  const versiones = new Map<string, { capa: string; desde: Fecha; acto: string; zonas: Set<string> }>()
  for (const z of zonas) {
    if (z.desde > al) continue
    const clave = `${z.capa}\n${z.version}`
    const v = versiones.get(clave) ?? { capa: z.capa, desde: z.desde, acto: z.acto, zonas: new Set<string>() }
    v.zonas.add(z.nombre && z.nombre !== z.zona ? `${z.zona} ${z.nombre}` : z.zona)
    versiones.set(clave, v)
  }
  const anteriores = new Map<string, string>()
  const hechos: Hecho[] = []
  for (const v of [...versiones.values()].sort((a, b) => orden(a.desde, b.desde) || orden(a.capa, b.capa))) {
    const ahora = [...v.zonas].sort((a, b) => a.localeCompare(b, 'es')).join(', ')
    const antes = anteriores.get(v.capa)
    anteriores.set(v.capa, ahora)
    if (antes === ahora) continue
    const que = antes === undefined ? `${v.capa}: ${ahora}.` : `${v.capa}: pasó de ${antes} a ${ahora}.`
    hechos.push({ fecha: v.desde, clase: 'norma', que, acto: v.acto })
  }
  return hechos
}

/** By the code of their letters, as the database orders. */
const orden = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
