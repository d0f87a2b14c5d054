import { expect, test } from 'vitest'
import { fecha } from '../../ley388/fecha.ts'
import { modelar } from './modelo.ts'
import { unaActividad } from './programa.fixture.ts'
import { curvaDe, valoresDe } from './valor.ts'

const al = fecha('2026-03-31')
const base = {
  id: 'B',
  numero: 1,
  acto: 'Acuerdo 1 de 2026',
  fecha: fecha('2026-01-02'),
  motivo: '',
  proyectos: [],
  actividades: ['a', 'b'].map(actividad => ({
    actividad,
    inicio: fecha('2026-01-05'),
    fin: fecha('2026-01-16'),
    costo: '100',
    peso: '100',
  })),
  quitadas: [{ actividad: 'b', proyecto: 'P', nombre: 'Lo que un acto quitó' }],
}
const proyectos = [{ id: 'P', calendario: 'habiles' as const }]
const modelo = modelar(
  { proyectos, actividades: [unaActividad('a')], dependencias: [], base },
  { desde: fecha('2026-01-05'), estado: al },
)
const e = { proyectos, base, modelo, avances: [{ actividad: 'a', fecha: al, fisico: '100' }], serie: [] }

test('what was promised counts also when an act took it out of the programme later', () => {
  const ultimo = curvaDe(e, al).at(-1)
  expect(ultimo?.planeado.toFixed()).toBe('200')
  const valor = valoresDe(e, al, () => '50').get('P')
  expect([valor?.bac.toFixed(), valor?.ev.toFixed()]).toEqual(['200', '100'])
})
