import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import { zFecha, zGeometria, zId, zTexto } from '../../platform/esquemas.ts'
import { metros } from '../../platform/geometria/area.ts'
import { compararCapas } from '../../platform/geometria/cobertura.ts'
import { empacar } from '../../platform/geometria/paquete.ts'
import { trabajoCruzar } from '../consulta/cruzar.ts'
import { geometriaPrecisada, leerObjetos, lineaDeObjeto, versionAbierta } from '../consulta/precision.ts'

/**
 * PL5, art. 12 par. 3: the text of the acuerdo prevails over the map; a precision redraws objects of a layer so that they
 * say what the text says. It makes a new version of the layer with only those borders changed: neither the articles nor
 * the values of the zones can be touched here.
 */
export const registrarPrecision = defineAction({
  nombre: 'territorio.registrarPrecision',
  clase: 'escritura',
  resumen: 'Registrar una precisión cartográfica: corregir el dibujo de una capa sin cambiar el articulado.',
  articulo: 'art. 12 par. 3',
  entrada: z.object({
    capa: zId,
    acto: zTexto(),
    fecha: zFecha,
    justificacion: zTexto(4_000),
    /** The norm of the area made precise, which stays as it is. */
    norma: zTexto(4_000),
    /** The objects redrawn, by code, in longitude and latitude. */
    objetos: z
      .array(z.object({ codigo: zTexto(120), geometria: zGeometria }))
      .min(1)
      .max(500),
  }),
  salida: z.object({ id: z.string(), version: z.string(), areaCambiadaM2: z.string(), trabajo: z.string() }),
  async ejecutar({ tx, municipio, actor, ahora, servicios, encolar, registrar }, e) {
    const vigente = await versionAbierta(tx, municipio, e.capa, e.fecha)
    const antes = await leerObjetos(tx, municipio, vigente.id)
    const nuevas = new Map<string, Uint8Array>()
    for (const [i, o] of e.objetos.entries()) {
      const cuantos = antes.filter(x => x.codigo === o.codigo).length
      if (cuantos !== 1 || nuevas.has(o.codigo)) throw codigoImposible(o.codigo, cuantos, i)
      nuevas.set(o.codigo, await geometriaPrecisada(o.geometria, `objetos.${i}.geometria`))
    }
    const despues = antes.map(o => ({ ...o, id: uuidv7(), geom: nuevas.get(o.codigo) ?? o.geom }))
    const { cambios } = await compararCapas(
      servicios.geometria,
      { ids: antes.map((_o, i) => String(i)), geometrias: empacar(antes.map(o => o.geom)) },
      { ids: despues.map((_o, i) => String(i)), geometrias: empacar(despues.map(o => o.geom)) },
    )
    if (cambios.length === 0)
      throw new Rechazo({
        codigo: 'sin-cambio',
        mensaje: 'Las geometrías que se enviaron son las mismas que ya tiene la capa.',
        campo: 'objetos',
        cura: 'Dibuje la zona como dice el texto del acuerdo.',
      })
    const areaCambiadaM2 = cambios.reduce((s, c) => s.plus(c.areaM2), metros(0)).toFixed(2)
    const version = uuidv7()
    await sql`update capa_version set hasta = ${e.fecha} where municipio = ${municipio} and id = ${vigente.id}`.execute(
      tx,
    )
    await sql`update capa set version = version + 1 where municipio = ${municipio} and id = ${e.capa}`.execute(tx)
    await sql`insert into capa_version (municipio, id, capa, acto, desde, objetos, creada, creada_por)
      values (${municipio}, ${version}, ${e.capa}, ${e.acto}, ${e.fecha}, ${despues.length}, ${ahora}, ${actor.nombre})`.execute(
      tx,
    )
    const filas = despues.map(o => lineaDeObjeto(o, { municipio, capa: e.capa, version }))
    await insertMany(tx, 'objeto', Object.keys(filas[0]!) as (keyof (typeof filas)[number])[], filas)
    await sql`update capa_version v set area_m2 = (select sum(o.area_elipsoidal_m2) from objeto o
        where o.municipio = ${municipio} and o.capa_version = ${version})
      where v.municipio = ${municipio} and v.id = ${version}`.execute(tx)
    const id = uuidv7()
    await sql`insert into precision_cartografica (municipio, id, capa, version_anterior, version_nueva, acto, fecha,
        justificacion, norma, area_cambiada_m2, registrada_por)
      values (${municipio}, ${id}, ${e.capa}, ${vigente.id}, ${version}, ${e.acto}, ${e.fecha},
        ${e.justificacion}, ${e.norma}, ${areaCambiadaM2}, ${actor.nombre})`.execute(tx)
    const codigos = [...nuevas.keys()]
    registrar({ objeto: `precision:${id}`, detalle: { capa: e.capa, version, acto: e.acto, codigos, areaCambiadaM2 } })
    const trabajo = await encolar(trabajoCruzar, { versiones: [version] })
    return { id, version, areaCambiadaM2, trabajo }
  },
})

function codigoImposible(codigo: string, cuantos: number, i: number): Rechazo {
  return new Rechazo({
    codigo: cuantos === 0 ? 'no-existe' : 'codigo-repetido',
    mensaje:
      cuantos === 0
        ? `La capa no tiene una zona con el código «${codigo}».`
        : `El código «${codigo}» está varias veces: no se sabe cuál zona se precisa.`,
    campo: `objetos.${i}.codigo`,
    cura: 'Una precisión corrige el dibujo de zonas que ya existen; una zona nueva es una modificación del plan (art. 15).',
    articulo: 'art. 12 par. 3',
  })
}
