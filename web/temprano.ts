import { adelantar } from './adelantadas.ts'
import { direccion, fijarMunicipio, SESION } from './api.ts'
import { primerasPreguntas } from './preguntas.ts'

// Runs before the application, of which it brings nothing: what the page at this address will ask is asked at once, and
// the server answers while the code still comes and is read.
const [, codigo, camino] = /^\/(\d{5})(\/.*)?$/.exec(location.pathname) ?? []
adelantar(SESION)
if (codigo) {
  fijarMunicipio(codigo)
  const busqueda = Object.fromEntries(new URLSearchParams(location.search))
  for (const [accion, entrada] of primerasPreguntas(camino ?? '/', busqueda)) adelantar(direccion(accion, entrada))
}
