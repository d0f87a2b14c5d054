import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { areaElipsoidal, areaPlana } from '../../platform/geometria/area.ts'
import { withGeos } from '../../platform/geometria/geos.ts'
import { aPlano } from '../../platform/geometria/proyeccion.ts'
import { normalizar, revisarGeometria } from '../../platform/geometria/validez.ts'
import { cajaWkb, escribirWkb, type Geometria, transformar } from '../../platform/geometria/wkb.ts'

/** An object as it passes from one version to the next. */
export interface ObjetoCopiado {
  id: string
  codigo: string
  nombre: string
  valor: string | null
  valor_original: string | null
  atributos: unknown
  originales: unknown
  geom: Uint8Array
}

/** The version of the layer that rules without an end, which must have begun before that date. */
export async function versionAbierta(
  tx: Tx,
  municipio: Municipio,
  capa: string,
  fecha: Fecha,
): Promise<{ id: string }> {
  await sql`select 1 from capa where municipio = ${municipio} and id = ${capa} for update`.execute(tx)
  const { rows } = await sql<{ id: string; desde: Fecha }>`
    select id, desde from capa_version
    where municipio = ${municipio} and capa = ${capa} and hasta is null`.execute(tx)
  const v = rows[0]
  if (!v) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa capa no tiene una versión vigente.', campo: 'capa' })
  if (v.desde >= fecha)
    throw new Rechazo({
      codigo: 'fecha-anterior',
      mensaje: `La versión vigente de la capa rige desde el ${v.desde}: la precisión no puede ser de esa fecha ni anterior.`,
      campo: 'fecha',
      cura: 'Ponga la fecha del acto que adopta la precisión.',
    })
  return v
}

/** All objects of a version, to be copied. */
export async function leerObjetos(tx: Tx, municipio: Municipio, version: string): Promise<ObjetoCopiado[]> {
  const { rows } = await sql<ObjetoCopiado>`
    select id, codigo, nombre, valor, valor_original, atributos, originales, geom from objeto
    where municipio = ${municipio} and capa_version = ${version} order by codigo, id`.execute(tx)
  return rows
}

/** The row of an object in its new version, measured anew. */
export function lineaDeObjeto(o: ObjetoCopiado, en: { municipio: Municipio; capa: string; version: string }) {
  const [x0, y0, x1, y1] = cajaWkb(o.geom)
  return {
    ...o,
    municipio: en.municipio,
    capa: en.capa,
    capa_version: en.version,
    caja: `((${x0},${y0}),(${x1},${y1}))`,
    area_elipsoidal_m2: areaElipsoidal(o.geom).m2.toFixed(2),
    area_plana_m2: areaPlana(o.geom).m2.toFixed(2),
  }
}

/** What a person drew, through the same door as an imported file: EPSG:9377, valid, or refused with the cure. */
export async function geometriaPrecisada(dibujo: Geometria, campo: string): Promise<Uint8Array> {
  const wkb = comoWkb(dibujo, campo)
  const grave = await withGeos(geos => revisarGeometria(wkb, geos).find(p => p.gravedad === 'rechazo'))
  if (grave) throw new Rechazo({ codigo: grave.codigo, mensaje: grave.motivo, campo, cura: grave.cura })
  return normalizar(wkb)
}

function comoWkb(dibujo: Geometria, campo: string): Uint8Array {
  try {
    return escribirWkb(transformar(dibujo, (lon, lat) => aPlano(lon, lat)))
  } catch (e) {
    if (!(e instanceof TypeError || e instanceof RangeError)) throw e
    throw new Rechazo({
      codigo: 'geometria-ilegible',
      mensaje: 'La geometría no es GeoJSON en longitud y latitud.',
      campo,
      cura: 'Envíe un Polygon o un MultiPolygon con sus coordenadas.',
    })
  }
}
