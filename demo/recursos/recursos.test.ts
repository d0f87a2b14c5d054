import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../ley388/fecha.ts'
import { ejecutarAccion } from '../../server/platform/ejecutar.ts'
import { actorCon, type PlataformaDePrueba, plataformaDePrueba } from '../../server/platform/testing.ts'
import { accionesDeRecursos } from '../../server/recursos/index.ts'
import { programaDePrueba } from '../../server/recursos/programa.fixture.ts'
import { cargarRecursos } from './cargar.ts'
import { POSTULACIONES } from './postulaciones.ts'
import { PROYECTOS_DE_RECURSOS } from './proyectos.ts'

const AL = fecha('2026-11-25')

describe('the resources of the demo', () => {
  let l: PlataformaDePrueba
  const hacer = async (nombre: string, entrada: unknown) => {
    const accion = accionesDeRecursos.find(a => a.nombre === nombre)!
    return ejecutarAccion(l.p, accion, { municipio: l.municipio, actor: actorCon(['planeacion']), entrada })
  }
  beforeAll(async () => {
    l = await plataformaDePrueba({ acciones: accionesDeRecursos, ahora: `${AL}T15:00:00Z` })
    await programaDePrueba(
      l,
      Object.values(PROYECTOS_DE_RECURSOS).map((codigo, i) => ({
        codigo,
        prioridad: 90 - i * 10,
        presupuesto: [
          [2025, 'Recursos propios', '500000000'],
          [2025, 'Crédito', '1200000000'],
          [2026, 'SGP propósito general', '2400000000'],
        ],
      })),
    )
    await cargarRecursos(hacer)
  })
  afterAll(() => l.destroy())

  it('enter through the actions, each application with its whole history', async () => {
    const { postulaciones } = (await hacer('recursos.postulaciones', {})) as {
      postulaciones: { nombre: string; etapa: string; recibido: string }[]
    }
    expect(postulaciones).toHaveLength(POSTULACIONES.length)
    expect(new Set(postulaciones.map(p => p.etapa))).toEqual(
      new Set(['en-preparacion', 'subsanacion', 'aprobada', 'en-ejecucion', 'cerrada', 'negada', 'desistida']),
    )
    expect(postulaciones.find(p => p.etapa === 'en-ejecucion')?.recibido).toBe('1170000000')
  })

  it('leave something to attend to, and a gap that the scenarios tell differently', async () => {
    const asuntos = (await hacer('recursos.atencion', {})) as { ruta: string; estado: string }[]
    expect(asuntos.filter(a => a.ruta.startsWith('recursos/postulaciones/')).length).toBeGreaterThan(1)
    const { escenarios } = (await hacer('recursos.escenarios', {})) as {
      escenarios: { brecha: { aplazado: string }[]; anios: { capacidad: string }[] }[]
    }
    const finales = escenarios.map(e => e.brecha.at(-1)?.aplazado)
    expect(new Set(finales).size).toBeGreaterThan(2)
  })
})
