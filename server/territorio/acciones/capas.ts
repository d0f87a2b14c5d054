import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zFecha } from '../../platform/esquemas.ts'
import { CLASES } from '../clases.ts'
import { cajaDeTodo } from '../consulta/caja.ts'

const zVersion = z.object({
  id: z.string(),
  acto: z.string(),
  desde: zFecha,
  hasta: zFecha.nullable(),
  objetos: z.number(),
  areaM2: z.string().nullable(),
  /** Of its first object: a file brings one kind. */
  geometria: z.enum(['punto', 'linea', 'poligono']).nullable(),
})

/** By the type code of WKB, simple and multiple. */
const GEOMETRIA = { 1: 'punto', 2: 'linea', 3: 'poligono', 4: 'punto', 5: 'linea', 6: 'poligono' } as const

/** Every layer with its versions, and which one rules on the date: what the map's list is made of. */
export const capas = defineAction({
  nombre: 'territorio.capas',
  clase: 'consulta',
  resumen: 'Ver las capas del plan y sus versiones.',
  entrada: zAl,
  salida: z.object({
    al: zFecha,
    predios: z.object({ terrenos: z.number(), predios: z.number() }),
    /** West, south, east, north of all that there is; null when there is nothing. */
    caja: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    capas: z.array(
      z.object({
        id: z.string(),
        clase: z.string(),
        claseNombre: z.string(),
        grupo: z.string(),
        articulo: z.string().nullable(),
        nombre: z.string(),
        publica: z.boolean(),
        /** To change its name without overwriting another's change. */
        version: z.number(),
        vigente: zVersion.nullable(),
        versiones: z.array(zVersion),
        /** Values present in the version that rules, with how many objects and m² each has. */
        valores: z.array(z.object({ valor: z.string(), objetos: z.number(), areaM2: z.string().nullable() })),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy, actor }, { al = hoy }) {
    const soloPublicas = actor.roles.every(r => r === 'anonimo')
    const capasHay = await sql<{ id: string; clase: string; nombre: string; publica: boolean; version: number }>`
      select id, clase, nombre, publica, version from capa
      where municipio = ${municipio} and (publica or not ${soloPublicas}) order by nombre`.execute(tx)
    const versiones = await sql<{
      id: string
      capa: string
      acto: string
      desde: Fecha
      hasta: Fecha | null
      objetos: number
      areaM2: string | null
      tipo: keyof typeof GEOMETRIA | null
    }>`
      select v.id, v.capa, v.acto, v.desde, v.hasta, v.objetos, v.area_m2 as "areaM2",
        (select get_byte(o.geom, 1) from objeto o where o.municipio = ${municipio} and o.capa_version = v.id limit 1) as tipo
      from capa_version v where v.municipio = ${municipio} order by v.desde`.execute(tx)
    const valores = await sql<{ version: string; valor: string; objetos: number; areaM2: string | null }>`
      select o.capa_version as version, coalesce(o.valor, o.nombre, o.codigo) as valor, count(*)::int as objetos,
             sum(o.area_elipsoidal_m2)::text as "areaM2"
      from objeto o join capa_version v on v.municipio = ${municipio} and v.id = o.capa_version
      where o.municipio = ${municipio} and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al})
        and o.valor is not null
      group by 1, 2 order by 1, 3 desc`.execute(tx)
    const cuenta = await sql<{ terrenos: number; predios: number }>`
      select (select count(*)::int from terreno where municipio = ${municipio}
                and desde <= ${al} and (hasta is null or hasta > ${al})) as terrenos,
             (select count(*)::int from predio where municipio = ${municipio}
                and desde <= ${al} and (hasta is null or hasta > ${al})) as predios`.execute(tx)
    const clases = new Map(CLASES.map(c => [c.id, c]))
    const rige = (v: { desde: Fecha; hasta: Fecha | null }): boolean =>
      v.desde <= al && (v.hasta === null || v.hasta > al)
    return {
      al,
      predios: cuenta.rows[0] ?? { terrenos: 0, predios: 0 },
      caja: await cajaDeTodo(tx, municipio),
      capas: capasHay.rows.map(c => {
        const propias = versiones.rows
          .filter(v => v.capa === c.id)
          .map(({ capa: _, tipo, ...v }) => ({ ...v, geometria: tipo === null ? null : (GEOMETRIA[tipo] ?? null) }))
        const vigente = propias.find(rige) ?? null
        const clase = clases.get(c.clase)
        return {
          ...c,
          claseNombre: clase?.nombre ?? c.clase,
          grupo: clase?.grupo ?? 'otras',
          articulo: clase?.articulo ?? null,
          vigente,
          versiones: propias,
          valores: valores.rows.filter(v => v.version === vigente?.id).map(({ version: _, ...v }) => v),
        }
      }),
    }
  },
})
