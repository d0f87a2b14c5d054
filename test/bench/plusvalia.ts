import { respuestaEnJson } from '../../ley388/calculos.ts'
import { leerPlusvalia } from '../../ley388/plusvalia/entrada.ts'
import { plusvalia } from '../../ley388/plusvalia/plusvalia.ts'
import type { Medida } from './medida.ts'
import { mejor, porSegundo } from './mejor.ts'

const CASOS = 50_000

/** Plusvalía cases a second on one core: the calculation with its memoria, and the whole way of `--lote`. */
export async function medir(): Promise<Medida[]> {
  const lineas = Array.from({ length: CASOS }, (_, i) => JSON.stringify(caso(i)))
  // First, while the heap is small: what is read below stays alive.
  const entero = mejor(() =>
    lineas.reduce((n, l) => n + respuestaEnJson(plusvalia(leerPlusvalia(JSON.parse(l)))).length, 0),
  )
  const entradas = lineas.map(l => leerPlusvalia(JSON.parse(l)))
  const solo = mejor(() => entradas.reduce((n, e) => n + plusvalia(e).memoria.pasos.length, 0))
  return [
    { nombre: 'Plusvalías con memoria', cifra: porSegundo(CASOS, solo), detalle: 'un núcleo, mezcla de un lote real' },
    {
      nombre: 'Plusvalías de JSON a JSON, con memoria',
      cifra: porSegundo(CASOS, entero),
      detalle: 'las mismas, como en --lote; meta 50.000/s',
    },
  ]
}

/**
 * The liquidation of a zone: most parcels have one fact; three in ten have the CPI, one in ten a licence, one in ten is
 * paid in two parts, one in ten has two facts.
 */
function caso(i: number): Record<string, unknown> {
  const porPrecios = {
    tipo: i % 2 === 0 ? 'cambio-de-uso' : 'incorporacion',
    precioAnteriorM2: String(200_000 + i),
    precioReferenciaM2: String(350_000 + i),
  }
  const porIndices = {
    tipo: 'mayor-aprovechamiento',
    precioReferenciaM2: String(800_000 + i),
    areaBaseM2: `${120 + (i % 400)}.5`,
    indiceAnterior: '2.0',
    indiceNuevo: '3.5',
  }
  return {
    predio: { areaM2: `${120 + (i % 400)}.5`, cesionesM2: String(i % 40), afectacionesM2: '0' },
    hechos: i % 10 === 0 ? [porPrecios, porIndices] : [i % 3 === 0 ? porPrecios : porIndices],
    tasa: '0.40',
    ...(i % 10 < 3 && { ipc: { firmeza: '111.41', exigibilidad: '152.27' } }),
    ...(i % 10 === 4 && { licencia: { m2Adicionales: '250' } }),
    ...(i % 10 === 5 && {
      pagos: [
        { forma: 2, fraccion: '0.4' },
        { forma: 6, fraccion: '0.6' },
      ],
    }),
  }
}
