import { respuestaEnJson } from '../../ley388/calculos.ts'
import { leerReparto } from '../../ley388/reparto/entrada.ts'
import { reparto } from '../../ley388/reparto/reparto.ts'
import type { Medida } from './medida.ts'

const PREDIOS = 250
const LOTES = 400

/** A large unit from JSON to JSON, with its memoria: shared as it is assigned, and with its lots to be assigned. */
export async function medir(): Promise<Medida[]> {
  const caso = unidadGrande(false)
  const sinDueno = unidadGrande(true)
  return [
    { nombre: 'Reparto de 250 predios y 400 lotes, con memoria', cifra: `${milisegundos(caso)} ms` },
    {
      nombre: 'El mismo, y además asignar los lotes enteros',
      cifra: `${milisegundos(sinDueno)} ms`,
      detalle: 'sin solver: es más grande de lo que se le pide',
    },
  ]
}

function milisegundos(json: string): string {
  const inicio = performance.now()
  const texto = respuestaEnJson(reparto(leerReparto(JSON.parse(json))))
  if (texto.length < 1_000) throw new Error('Nothing was computed')
  return Math.round(performance.now() - inicio).toLocaleString('es-CO')
}

function unidadGrande(asignar: boolean): string {
  const predios = Array.from({ length: PREDIOS }, (_, i) => ({
    id: `P${i}`,
    areaM2: `${300 + ((i * 7919) % 4_000)}.25`,
    valorInicialM2: String(90_000 + ((i * 104_729) % 50_000)),
  }))
  const lotes = Array.from({ length: LOTES }, (_, i) => ({
    id: `L${i}`,
    valor: String(1_000_000 * (80 + ((i * 7919) % 300))),
    ...(asignar ? {} : { asignado: [{ predio: `P${i % PREDIOS}`, fraccion: '1' }] }),
  }))
  const cargas = [{ nombre: 'vías locales', valor: '9000000000', clase: 'local' }]
  return JSON.stringify({ predios, cargas, lotes, asignar })
}
