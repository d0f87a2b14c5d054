import type { Fuente } from './fuente.ts'
import { rechazar } from './tipos.ts'

const LLAVE = 0x7b
const CIERRA_LLAVE = 0x7d
const CORCHETE = 0x5b
const CIERRA_CORCHETE = 0x5d
const COMILLA = 0x22
const BARRA = 0x5c

/** What stands around the features: members of the collection such as `crs` and `name`. */
export interface Alrededor {
  texto: string
}

/**
 * Cuts a FeatureCollection into the bytes of its features without parsing them, so that a file of
 * any size is read with flat memory and a damaged feature does not hide its neighbours. Refuses a file that ends before
 * its brackets close, naming the feature. Yields the features of each piece together.
 */
export async function* cortar(fuente: Fuente, alrededor?: Alrededor): AsyncGenerator<Buffer[]> {
  let profundidad = 0
  let enTexto = false
  let escapado = false
  let enLista = false
  let esColeccion = false
  let clave = ''
  let inicioTexto = -1
  let inicioObjeto = -1
  let n = 0
  let fuera = ''
  let resto: Buffer = Buffer.alloc(0)
  for await (const trozo of fuente.trozos()) {
    const desde = resto.length
    const b = desde ? Buffer.concat([resto, trozo]) : trozo
    const hechos: Buffer[] = []
    let visto = inicioObjeto < 0 && !enLista ? desde : -1
    for (let i = desde; i < b.length; i++) {
      const c = b[i]
      if (enTexto) {
        if (escapado) escapado = false
        else if (c === BARRA) escapado = true
        else if (c === COMILLA) {
          enTexto = false
          if (profundidad === 1 && inicioTexto >= 0) clave = b.toString('utf8', inicioTexto, i)
        }
        continue
      }
      if (c === COMILLA) {
        enTexto = true
        inicioTexto = profundidad === 1 ? i + 1 : -1
      } else if (c === LLAVE || c === CORCHETE) {
        if (profundidad === 1 && c === CORCHETE && clave === 'features') {
          enLista = true
          esColeccion = true
          if (visto >= 0) fuera += b.toString('utf8', visto, i + 1)
          visto = -1
        } else if (enLista && profundidad === 2) inicioObjeto = i
        profundidad++
      } else if (c === CIERRA_LLAVE || c === CIERRA_CORCHETE) {
        profundidad--
        if (enLista && profundidad === 2 && inicioObjeto >= 0) {
          hechos.push(b.subarray(inicioObjeto, i + 1))
          n++
          inicioObjeto = -1
        } else if (enLista && profundidad === 1) {
          enLista = false
          visto = i
        } else if (profundidad < 0) {
          throw rechazar(
            'json-invalido',
            `Sobra un cierre de corchete o de llave después del objeto ${n}.`,
            'Exporte de nuevo la capa: el texto del archivo está dañado en ese punto.',
          )
        }
      }
    }
    if (visto >= 0) fuera += b.toString('utf8', visto)
    // What is kept: an unfinished feature or key.
    const guardar = inicioObjeto >= 0 ? inicioObjeto : enTexto && inicioTexto >= 0 ? inicioTexto : b.length
    if (hechos.length > 0) yield hechos
    resto = guardar < b.length ? Buffer.from(b.subarray(guardar)) : Buffer.alloc(0)
    if (inicioObjeto >= 0) inicioObjeto -= guardar
    if (inicioTexto >= 0) inicioTexto -= guardar
    if (fuera.length > 1e6 && !esColeccion) throw sinObjetos()
  }
  if (alrededor) alrededor.texto = fuera
  if (profundidad > 0 || enTexto) {
    throw rechazar(
      'archivo-cortado',
      `El archivo termina en el byte ${fuente.tam.toLocaleString('es-CO')}, antes de cerrar el objeto ${n + 1}: está incompleto.`,
      'Vuelva a exportar o a copiar el archivo completo.',
    )
  }
  if (!esColeccion) throw sinObjetos()
}

const sinObjetos = (): Error =>
  rechazar(
    'geojson-sin-objetos',
    'El archivo JSON no trae una lista «features» con los objetos de la capa.',
    'Exporte la capa como GeoJSON (FeatureCollection).',
  )
