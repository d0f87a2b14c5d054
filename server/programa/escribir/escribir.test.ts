import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardarActividades } from '../acciones/actividades.ts'
import { proyecto } from '../acciones/proyecto.ts'
import { reprogramar } from '../acciones/reprogramar.ts'
import { estadoDe, programaDePrueba } from '../intercambio/intercambio.fixture.ts'

let l: Awaited<ReturnType<typeof programaDePrueba>>
beforeAll(async () => {
  l = await programaDePrueba()
})
afterAll(() => l.destroy())

const actividades = async (id = l.humedal) => (await l.hacer(proyecto, { id })).actividades
type Cambiada = { codigo?: string; duracion?: number }
const corregir = async (cambios: readonly Cambiada[]) => {
  const hay = await actividades()
  const datos = cambios.map((c, i) => {
    const { id, version, codigo, nombre, duracion, noAntes, costo, peso, responsable } = hay[i]!
    return { id, version, codigo, nombre, duracion, noAntes, costo, peso, responsable, ...c }
  })
  return (orden: readonly number[]) =>
    l.hacer(guardarActividades, { proyecto: l.humedal, actividades: orden.map(i => datos[i]!) })
}

describe('muchas actividades se escriben de una vez', () => {
  it('un código pasa de una a otra si quien lo tenía ya lo dejó', async () => {
    const guardar = await corregir([{ codigo: '2' }, { codigo: '3' }, { codigo: '4' }])
    const antes = await estadoDe(l)
    await expect(guardar([0, 1, 2])).rejects.toMatchObject({ codigo: 'codigo-repetido', campo: 'actividades.0.codigo' })
    expect(await estadoDe(l)).toEqual(antes)
    await guardar([2, 1, 0])
    expect((await actividades()).map(a => [a.codigo, a.nombre, a.version])).toEqual([
      ['2', 'Diseños', 2],
      ['3', 'Obra', 2],
      ['4', 'Entrega', 2],
    ])
  })

  it('de una dependencia que viene dos veces vale la última, y una actividad no espera a sí misma', async () => {
    const [a, b] = await actividades()
    const par = { antes: a!.id, despues: b!.id }
    await l.hacer(reprogramar, { periodo: l.periodo, agregar: [par, { ...par, tipo: 'inicio-inicio', espera: 4 }] })
    const { dependencias } = await l.hacer(proyecto, { id: l.humedal })
    expect(dependencias).toContainEqual({ ...par, tipo: 'inicio-inicio', espera: 4 })
    await expect(
      l.hacer(reprogramar, { periodo: l.periodo, agregar: [{ antes: a!.id, despues: a!.id }] }),
    ).rejects.toMatchObject({ mensaje: expect.stringContaining('Diseños') })
  })
})
