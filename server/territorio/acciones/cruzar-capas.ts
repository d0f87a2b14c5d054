import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zAl, zTexto } from '../../platform/esquemas.ts'
import { empacar, type Paquete } from '../../platform/geometria/paquete.ts'
import { filas, superponer } from '../../platform/geometria/superposicion.ts'
import { hallarVersion } from '../consulta/version-de-capa.ts'

/** Which object of one layer lies on which of another, in how many m² and in what part of the first. */
export const cruzarCapas = defineAction({
  nombre: 'territorio.cruzarCapas',
  clase: 'consulta',
  resumen: 'Cruzar dos capas, o los predios con una capa: quién toca a quién y en cuántos m².',
  entrada: zAl.extend({ a: zTexto(), b: zTexto() }),
  salida: z.object({
    a: z.string(),
    b: z.string(),
    filas: z.array(z.object({ a: z.string(), b: z.string(), areaM2: z.string(), fraccionA: z.string() })),
    /** What could not be measured; never left out silently. */
    problemas: z.array(z.object({ objeto: z.string(), motivo: z.string() })),
  }),
  async ejecutar({ tx, municipio, hoy, servicios }, e) {
    const al = e.al ?? hoy
    const [a, b] = [await leerLado(tx, municipio, e.a, al, 'a'), await leerLado(tx, municipio, e.b, al, 'b')]
    const s = await superponer(a.paquete, b.paquete, { pool: servicios.geometria })
    return {
      a: a.nombre,
      b: b.nombre,
      // What is less than half a cm² would be written as nothing.
      filas: [...filas(s, a.ids, b.ids)].filter(f => f.areaM2 !== '0.00'),
      problemas: s.problemas.map(p => ({ objeto: (p.lado === 'a' ? a : b).ids[p.indice] ?? '', motivo: p.motivo })),
    }
  },
})

interface Lado {
  nombre: string
  ids: string[]
  paquete: Paquete
}

/** 'predios', or a layer by its name, kind or id. */
async function leerLado(tx: Tx, municipio: Municipio, que: string, al: Fecha, campo: string): Promise<Lado> {
  if (que === 'predios') {
    const { rows } = await sql<{ clave: string; geom: Buffer }>`
      select clave, geom from terreno
      where municipio = ${municipio} and desde <= ${al} and (hasta is null or hasta > ${al})
      order by clave, id`.execute(tx)
    return { nombre: 'Predios', ids: rows.map(r => r.clave), paquete: empacar(rows.map(r => r.geom)) }
  }
  const v = await hallarVersion(tx, municipio, { capa: que, al, interno: true, campo })
  const { rows } = await sql<{ nombre: string; geom: Buffer }>`
    select coalesce(nullif(codigo, ''), nullif(nombre, ''), valor, id::text) as nombre, geom from objeto
    where municipio = ${municipio} and capa_version = ${v.id} order by codigo, id`.execute(tx)
  return { nombre: v.nombre, ids: rows.map(r => r.nombre), paquete: empacar(rows.map(r => r.geom)) }
}
