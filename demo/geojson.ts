import type { CapaDemo, Geometria, PredioDemo, VersionDemo } from './tipos.ts'

const CRS = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9377' } }

function* coleccion(nombre: string, rasgos: Iterable<object>): Generator<Uint8Array> {
  yield Buffer.from(
    `{"type":"FeatureCollection","name":${JSON.stringify(nombre)},"crs":${JSON.stringify(CRS)},"features":[\n`,
  )
  let primero = true
  for (const rasgo of rasgos) {
    yield Buffer.from(`${primero ? '' : ',\n'}${JSON.stringify(rasgo)}`)
    primero = false
  }
  yield Buffer.from('\n]}\n')
}

const rasgo = (properties: object, geometry: Geometria) => ({ type: 'Feature', properties, geometry })

/** A version of a layer as the file that an office would have sent: its own words in «valor», in EPSG:9377. */
export async function* archivoDeCapa(capa: CapaDemo, version: VersionDemo): AsyncGenerator<Uint8Array> {
  yield* coleccion(
    capa.nombre,
    version.objetos.map(o =>
      rasgo({ codigo: o.codigo, nombre: o.nombre, valor: o.valorOriginal, ...o.atributos }, o.geometria),
    ),
  )
}

/** The cadastre as a file: one polygon a feature, with the list of the parcels that stand on it. */
export async function* archivoDePredios(predios: readonly PredioDemo[]): AsyncGenerator<Uint8Array> {
  const porTerreno = new Map<string, PredioDemo[]>()
  for (const p of predios) {
    const terreno = p.numero.slice(0, LARGO_DEL_TERRENO)
    porTerreno.set(terreno, [...(porTerreno.get(terreno) ?? []), p])
  }
  function* rasgos(): Generator<object> {
    for (const grupo of porTerreno.values()) {
      const primero = grupo[0]!
      const propiedades = {
        predios: grupo.map(p => ({
          numero: p.numero,
          numeroAnterior: p.numeroAnterior,
          folio: p.folio,
          direccion: p.direccion,
          areaRegistradaM2: p.areaRegistradaM2,
          destino: p.destino,
        })),
        ...(grupo.length === 1
          ? {
              propietario: primero.propietarios.map(d => d.nombre),
              propietarioTipoDocumento: primero.propietarios.map(d => d.tipoDocumento),
              propietarioDocumento: primero.propietarios.map(d => d.documento),
            }
          : {}),
      }
      yield rasgo(propiedades, primero.geometria)
    }
  }
  yield* coleccion('predios', rasgos())
}

/** Digits of the national number that name the ground; the rest names what stands on it (horizontal property). */
const LARGO_DEL_TERRENO = 21

/** Our field → where it is in the file of parcels. */
export const MAPEO_DE_PREDIOS: Readonly<Record<string, string>> = {
  numero: 'predios[].numero',
  numeroAnterior: 'predios[].numeroAnterior',
  folio: 'predios[].folio',
  direccion: 'predios[].direccion',
  areaRegistradaM2: 'predios[].areaRegistradaM2',
  destino: 'predios[].destino',
  propietario: 'propietario',
  propietarioTipoDocumento: 'propietarioTipoDocumento',
  propietarioDocumento: 'propietarioDocumento',
}
