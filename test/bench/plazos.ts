import { respuestaEnJson } from '../../ley388/calculos.ts'
import { leerTipoDePlan, tipoDePlan } from '../../ley388/plan/tipo-de-plan.ts'
import { leerTermino } from '../../ley388/plazos/entrada.ts'
import { plazo, plazoEnJson } from '../../ley388/plazos/plazo.ts'
import type { Medida } from './medida.ts'
import { mejor, porSegundo } from './mejor.ts'

const CASOS = 100_000

/** Terms a second on one core: the calculation with its memoria, and the whole way of `--lote` (JSON in, JSON out). */
export async function medir(): Promise<Medida[]> {
  const lineas = lineasDeTerminos()
  const terminos = lineas.map(l => leerTermino(JSON.parse(l)))
  const solo = mejor(() => terminos.reduce((n, t) => n + plazo(t).memoria.pasos.length, 0))
  const entero = mejor(() => lineas.reduce((n, l) => n + plazoEnJson(plazo(leerTermino(JSON.parse(l)))).length, 0))
  const planes = Array.from({ length: CASOS }, (_, i) => `{"poblacion":${i * 3},"distrito":false}`)
  const plan = mejor(() =>
    planes.reduce((n, l) => n + respuestaEnJson(tipoDePlan(leerTipoDePlan(JSON.parse(l)))).length, 0),
  )
  return [
    {
      nombre: 'Términos con memoria',
      cifra: porSegundo(CASOS, solo),
      detalle: 'un núcleo, 3 de cada 10 con suspensión, días inhábiles o meses',
    },
    {
      nombre: 'Términos de JSON a JSON, con memoria',
      cifra: porSegundo(CASOS, entero),
      detalle: 'los mismos, como en --lote; meta 100.000/s',
    },
    { nombre: 'Tipos de plan de JSON a JSON, con memoria', cifra: porSegundo(CASOS, plan) },
  ]
}

/** One case in ten has a suspension, one has days of the municipality, one runs in months. */
function lineasDeTerminos(): string[] {
  return Array.from({ length: CASOS }, (_, i) => {
    const desde = `${2000 + (i % 50)}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`
    const anio = desde.slice(0, 4)
    if (i % 10 === 0) return `{"desde":"${desde}","dias":30,"suspensiones":[["${anio}-06-10","${anio}-06-20"]]}`
    if (i % 10 === 1) return `{"desde":"${desde}","dias":30,"noHabiles":["${anio}-03-04","${anio}-03-05"]}`
    if (i % 10 === 2) return `{"desde":"${desde}","meses":${(i % 12) + 1}}`
    return `{"desde":"${desde}","dias":${(i % 60) + 1}}`
  })
}
