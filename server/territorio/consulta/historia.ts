import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha } from '../../platform/esquemas.ts'
import { type ZonaDelTerreno, zonasDeSiempre } from './zonas-del-terreno.ts'

/** One thing that happened to a parcel, told in a sentence, with its act. */
export const zHecho = z.object({
  fecha: zFecha,
  clase: z.enum(['catastro', 'norma']),
  que: z.string(),
  acto: z.string(),
})
export type Hecho = z.output<typeof zHecho>

interface FilaDeHistoria {
  terreno: string
  desde: Fecha
  acto: string
  direccion: string | null
  area: string
  registrada: string | null
}

/** All that changed on the parcel until a date: its own records first, then what each new version of a layer changed. */
export async function historiaDelPredio(
  tx: Tx,
  municipio: Municipio,
  numero: string,
  al: Fecha,
  soloPublicas: boolean,
): Promise<Hecho[]> {
  const { rows } = await sql<FilaDeHistoria>`
    select p.terreno, p.desde, p.acto, p.direccion, t.area_elipsoidal_m2 as area, p.area_registrada_m2 as registrada
    from predio p join terreno t on t.municipio = ${municipio} and t.id = p.terreno
    where p.municipio = ${municipio} and p.numero = ${numero} and p.desde <= ${al}
    order by p.desde`.execute(tx)
  const catastro = rows.map((f, i) => ({
    fecha: f.desde,
    clase: 'catastro' as const,
    que: quePaso(f, rows[i - 1]),
    acto: f.acto,
  }))
  const terrenos = [...new Set(rows.map(f => f.terreno))]
  const norma = cambiosDeZona(await zonasDeSiempre(tx, municipio, terrenos, soloPublicas), al)
  return [...catastro, ...norma].sort((a, b) => b.fecha.localeCompare(a.fecha))
}

function quePaso(f: FilaDeHistoria, anterior: FilaDeHistoria | undefined): string {
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
  for (const v of [...versiones.values()].sort((a, b) => a.desde.localeCompare(b.desde))) {
    const ahora = [...v.zonas].sort((a, b) => a.localeCompare(b, 'es')).join(', ')
    const antes = anteriores.get(v.capa)
    anteriores.set(v.capa, ahora)
    if (antes === ahora) continue
    const que = antes === undefined ? `${v.capa}: ${ahora}.` : `${v.capa}: pasó de ${antes} a ${ahora}.`
    hechos.push({ fecha: v.desde, clase: 'norma', que, acto: v.acto })
  }
  return hechos
}
