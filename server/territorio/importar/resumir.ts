import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { aLonLat } from '../../platform/geometria/proyeccion.ts'
import type { Anotador } from './anotador.ts'
import type { Comparacion } from './comparar.ts'
import type { Impedimento, Informe } from './formas.ts'
import type { FilaDeImportacion } from './importacion.ts'

interface Hallado {
  anotador: Anotador
  comparacion: Comparacion
  leidos: number
  normalizadas: number
}

/** The report of a review: counts, totals and what stands in the way. */
export async function resumir(
  tx: Tx,
  municipio: Municipio,
  i: FilaDeImportacion,
  { anotador, comparacion, leidos, normalizadas }: Hallado,
): Promise<Informe> {
  const { rows } = await sql<Suma>`
    select count(*) filter (where suerte <> 'rechazado')::int as aceptados,
           count(*) filter (where suerte = 'rechazado')::int as rechazados,
           coalesce(sum(area_elipsoidal_m2) filter (where suerte <> 'rechazado'), 0)::text as elipsoidal,
           coalesce(sum(area_plana_m2) filter (where suerte <> 'rechazado'), 0)::text as plana,
           min((caja[1])[0]) filter (where suerte <> 'rechazado') as x0,
           min((caja[1])[1]) filter (where suerte <> 'rechazado') as y0,
           max((caja[0])[0]) filter (where suerte <> 'rechazado') as x1,
           max((caja[0])[1]) filter (where suerte <> 'rechazado') as y1
    from importacion_objeto where municipio = ${municipio} and importacion = ${i.id}`.execute(tx)
  const suma = rows[0] ?? NADA
  const { impedimentos, ...cuentas } = comparacion
  return {
    leidos,
    aceptados: suma.aceptados,
    rechazados: suma.rechazados,
    advertencias: anotador.advertencias,
    ...cuentas,
    totales: {
      ...(i.destino === 'predios' ? await dePredios(tx, municipio, i) : {}),
      areaElipsoidalM2: suma.elipsoidal,
      areaPlanaM2: suma.plana,
      ...(i.destino === 'capa' ? await declarada(tx, municipio, i) : {}),
      ...(normalizadas > 0 ? { geometriasOrdenadas: String(normalizadas) } : {}),
    },
    porCodigo: anotador.porCodigo(),
    impedimentos: [...impedimentos, ...(suma.aceptados === 0 ? [nadaQueImportar(leidos)] : [])],
    ...(suma.x0 === null ? {} : { extension: [...aLonLat(suma.x0, suma.y0), ...aLonLat(suma.x1, suma.y1)] }),
  }
}

interface Suma {
  aceptados: number
  rechazados: number
  elipsoidal: string
  plana: string
  x0: number | null
  y0: number
  x1: number
  y1: number
}
const NADA: Suma = { aceptados: 0, rechazados: 0, elipsoidal: '0', plana: '0', x0: null, y0: 0, x1: 0, y1: 0 }

function nadaQueImportar(leidos: number): Impedimento {
  return {
    codigo: 'nada-que-importar',
    motivo: leidos === 0 ? 'El archivo no trae objetos.' : 'Ningún objeto del archivo puede entrar.',
    cura: 'Corrija lo que se indica en la lista, o compruebe la asignación de campos y el sistema de coordenadas.',
  }
}

/** Polygons and numbers of a file of parcels, and the area that the cadastre has registered. */
async function dePredios(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Record<string, string>> {
  const { rows } = await sql<{ poligonos: string; predios: string; registrada: string | null }>`
    select count(distinct indice)::text as poligonos, count(*)::text as predios, sum(area_registrada_m2)::text as registrada
    from importacion_predio where municipio = ${municipio} and importacion = ${i.id} and suerte <> 'rechazado'`.execute(
    tx,
  )
  const { poligonos = '0', predios = '0', registrada = null } = rows[0] ?? {}
  return { poligonos, predios, ...(registrada === null ? {} : { areaRegistradaM2: registrada }) }
}

/** What the file says that its areas are, beside what we measure, and the worst disagreement. */
async function declarada(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Record<string, string>> {
  if (!i.mapeo.areaDeclaradaM2) return {}
  const { rows } = await sql<{ suma: string | null; peor: string | null }>`
    select sum(d)::text as suma,
           max(abs(area_elipsoidal_m2 - d) / d) filter (where d > 0 and area_elipsoidal_m2 > 0)::text as peor
    from (select area_elipsoidal_m2, (campos->'atributos'->>'areaDeclaradaM2')::numeric as d from importacion_objeto
          where municipio = ${municipio} and importacion = ${i.id} and suerte <> 'rechazado') t`.execute(tx)
  const { suma = null, peor = null } = rows[0] ?? {}
  return {
    ...(suma === null ? {} : { areaDeclaradaM2: suma }),
    ...(peor === null ? {} : { mayorDiferenciaDeArea: new Decimal(peor).toDecimalPlaces(6).toFixed() }),
  }
}
