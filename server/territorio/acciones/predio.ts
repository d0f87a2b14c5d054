import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { conflictosEntre, type Regla } from '../../../ley388/plan/prevalencia.ts'
import { comoNorma, normasVigentes, planVigente } from '../../plan/index.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zAl, zFecha, zGeometria, zTexto } from '../../platform/esquemas.ts'
import { comoDeterminante, determinantesDe } from '../consulta/determinantes.ts'
import { cajaEnLonLat, enLonLat } from '../consulta/geojson.ts'
import { hallarPredio } from '../consulta/hallar-predio.ts'
import { historiaDelPredio, zHecho } from '../consulta/historia.ts'
import { loDeAlrededor, loDelPredio } from '../consulta/pagina-del-predio.ts'
import { type ZonaDelTerreno, zonasAl, zonasDeSiempre } from '../consulta/zonas-del-terreno.ts'

const zPredio = z.object({
  id: z.string(),
  numero: z.string(),
  numeroAnterior: z.string().nullable(),
  folio: z.string().nullable(),
  direccion: z.string().nullable(),
  destino: z.string().nullable(),
  acto: z.string(),
  desde: zFecha,
  hasta: zFecha.nullable(),
})

const zZona = z.object({
  objeto: z.string(),
  capa: z.string(),
  clase: z.string(),
  zona: z.string(),
  nombre: z.string(),
  valor: z.string().nullable(),
  valorOriginal: z.string().nullable(),
  atributos: z.record(z.string(), z.unknown()),
  areaM2: z.string(),
  fraccion: z.string(),
  acto: z.string(),
  desde: zFecha,
})

const zUsos = z.array(z.string())

/** The parcel page: what it is, what rules it and why, what limits it, what contradicts what, and its history. */
export const predio = defineAction({
  nombre: 'territorio.predio',
  clase: 'consulta',
  resumen: 'Ver qué es un predio, qué norma lo rige y qué lo limita.',
  articulo: 'arts. 10, 15 y 30 a 35',
  entrada: zAl.extend({ numero: zTexto(60) }),
  salida: z.object({
    al: zFecha,
    predio: zPredio,
    /** Other numbers on the same ground (horizontal property). */
    otrosNumeros: z.array(z.object({ numero: z.string(), direccion: z.string().nullable() })),
    areaRegistradaM2: z.string().nullable(),
    /** Ellipsoidal (GRS80). */
    areaMedidaM2: z.string(),
    areaPlanaM2: z.string(),
    geometria: zGeometria,
    caja: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    zonas: z.array(zZona),
    normas: z.array(
      z.object({
        id: z.string(),
        capaClase: z.string(),
        zona: z.string(),
        nivel: z.string(),
        articulo: z.number(),
        tituloArticulo: z.string().nullable(),
        textoArticulo: z.string().nullable(),
        acto: z.string(),
        desde: zFecha,
        usos: z.object({ principal: zUsos, complementario: zUsos, restringido: zUsos, prohibido: zUsos }),
        indices: z
          .object({ ocupacion: z.string().nullable(), construccion: z.string().nullable(), base: z.string() })
          .nullable(),
        alturaPisos: z.number().nullable(),
        aislamientos: z
          .object({ anterior: z.string().nullable(), lateral: z.string().nullable(), posterior: z.string().nullable() })
          .nullable(),
        cesiones: z.array(z.object({ tipo: z.string(), porcentaje: z.string(), base: z.string() })),
      }),
    ),
    determinantes: z.array(
      z.object({
        objeto: z.string(),
        nombre: z.string(),
        nivel: z.number(),
        autoridad: z.string(),
        acto: z.string(),
        restriccion: z.string(),
        prohibeConstruir: z.boolean(),
        alturaMaximaPisos: z.number().nullable(),
        areaM2: z.string(),
        fraccion: z.string(),
        desde: zFecha,
      }),
    ),
    conflictos: z.array(z.object({ frase: z.string(), articulo: z.string(), prevalece: z.string().nullable() })),
    hallazgos: z.array(
      z.object({ regla: z.string(), mensaje: z.string(), cura: z.string(), areaM2: z.string().nullable() }),
    ),
    vecinos: z.array(z.object({ numero: z.string(), direccion: z.string().nullable() })),
    historia: z.array(zHecho),
  }),
  async ejecutar({ tx, municipio, hoy, actor }, { numero, al = hoy }) {
    const soloPublicas = actor.roles.every(r => r === 'anonimo')
    const fila = await hallarPredio(tx, municipio, numero, al)
    const { terreno, registros, otrosNumeros } = await loDelPredio(tx, municipio, fila, al)
    const deSiempre = await zonasDeSiempre(tx, municipio, fila.terreno, soloPublicas)
    const zonas = zonasAl(deSiempre, al)
    const anteriores: ZonaDelTerreno[] = []
    for (const otro of new Set(registros.map(r => r.terreno)))
      if (otro !== fila.terreno) anteriores.push(...(await zonasDeSiempre(tx, municipio, otro, soloPublicas)))
    const { vecinos, hallazgos } = await loDeAlrededor(tx, municipio, fila, terreno, al)
    const normas = await normasDeZonas(tx, municipio, al, zonas)
    const determinantes = determinantesDe(zonas)
    const reglas: Regla[] = [
      ...determinantes.map(d => ({ clase: 'determinante' as const, determinante: comoDeterminante(d) })),
      ...normas.map(n => ({ clase: 'norma' as const, norma: comoNorma(n.id, n) })),
    ]
    const { areaRegistradaM2, terreno: _, ...identidad } = fila
    return {
      al,
      predio: identidad,
      otrosNumeros,
      areaRegistradaM2,
      areaMedidaM2: terreno.elipsoidal,
      areaPlanaM2: terreno.plana,
      geometria: enLonLat(terreno.geom),
      caja: cajaEnLonLat(terreno.geom),
      zonas: zonas.map(({ version: _v, hasta: _h, ...z }) => z),
      normas,
      determinantes,
      conflictos: conflictosEntre(reglas).map(c => ({
        frase: c.frase,
        articulo: c.articulo,
        prevalece: c.prevalece === 'ninguna' ? null : c.prevalece,
      })),
      hallazgos,
      vecinos,
      historia: historiaDelPredio(registros, [...anteriores, ...deSiempre], al),
    }
  },
})

/** The norms of the zones that touch it, each with the text of its article, if the text is loaded. */
async function normasDeZonas(
  tx: Tx,
  municipio: Municipio,
  al: Fecha,
  zonas: readonly { clase: string; zona: string }[],
) {
  const plan = await planVigente(tx, municipio, al)
  if (!plan || zonas.length === 0) return []
  const tocadas = new Set(zonas.map(z => `${z.clase}\n${z.zona}`))
  const todas = await normasVigentes(tx, municipio, { plan: plan.id, al, zonas: zonas.map(z => z.zona) })
  const propias = todas.filter(n => tocadas.has(`${n.capaClase}\n${n.zona}`))
  const { rows } = await sql<{ numero: number; titulo: string; texto: string }>`/* prepared */
    select numero, titulo, texto from plan_articulo
    where municipio = ${municipio} and plan = ${plan.id} and numero = any(${propias.map(n => n.articulo)}::int[])
      and desde <= ${al} and (hasta is null or hasta > ${al})`.execute(tx)
  const textos = new Map(rows.map(a => [a.numero, a]))
  return propias.map(n => ({
    ...n,
    tituloArticulo: textos.get(n.articulo)?.titulo ?? null,
    textoArticulo: textos.get(n.articulo)?.texto ?? null,
  }))
}
