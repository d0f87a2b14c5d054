import { expect, test } from 'vitest'
import { fecha } from '../../../ley388/fecha.ts'
import { prometidoPorProyecto } from '../../../proyectos/prometido-por-proyecto.ts'
import { curvaDe, type Sabido } from './curva.ts'

const al = fecha('2026-03-31')
const base = {
  actividades: ['a', 'b', 'c'].map(actividad => ({
    actividad,
    inicio: fecha('2026-01-05'),
    fin: fecha('2026-01-16'),
    costo: '100',
  })),
  quitadas: [{ actividad: 'b', proyecto: 'P', nombre: 'Lo que un acto quitó' }],
}
const actividades = [
  { id: 'a', proyecto: 'P', nombre: 'Obra' },
  { id: 'c', proyecto: 'Q', nombre: 'Otra obra' },
]
const proyectos = ['P', 'Q'].map(id => ({ id, calendario: 'habiles' as const }))
const sabido: Sabido = {
  al,
  prometido: prometidoPorProyecto(base, actividades, proyectos),
  avances: [{ actividad: 'a', fecha: al, fisico: '100' }],
  dinero: [],
  serie: [
    { proyecto: 'P', fecha: fecha('2026-01-31'), obligaciones: '30', pagos: '10' },
    { proyecto: 'Q', fecha: fecha('2026-02-28'), obligaciones: '20', pagos: '20' },
  ],
}
const deP: Sabido = { ...sabido, prometido: new Map([...sabido.prometido].filter(([id]) => id === 'P')) }

test('what was promised counts also when an act took it out of the programme later', () => {
  const { puntos, valor } = curvaDe(deP)
  expect(puntos.at(-1)).toMatchObject({ fecha: '2026-03-31', planeado: '200', ejecutado: '100' })
  expect(valor).toMatchObject({ bac: '200', ev: '100' })
})

test('of several projects together, what each had obligated and paid adds up', () => {
  const { puntos, valor } = curvaDe(sabido)
  expect(puntos.map(p => [p.fecha, p.obligado, p.pagado])).toEqual([
    ['2025-12-31', '0', '0'],
    ['2026-01-31', '30', '10'],
    ['2026-02-28', '50', '30'],
    ['2026-03-31', '50', '30'],
  ])
  expect(valor).toMatchObject({ bac: '300', pv: '300', ev: '100', ac: '0', spi: '0.333333' })
})

test('of one project the steps say what each activity had to have done', () => {
  const aMedias = { ...deP, al: fecha('2026-01-09') }
  expect(curvaDe(aMedias).valor?.memoria.map(p => p.concepto)).toContain('Lo que ya debía ir de «Obra»')
})

test('without a baseline there is neither curve nor value', () => {
  expect(curvaDe({ ...sabido, prometido: new Map() })).toEqual({ puntos: [], valor: null })
})
