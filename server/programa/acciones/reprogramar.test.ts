import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { fecha } from '../../../ley388/fecha.ts'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { estadoDe, programaDePrueba } from '../intercambio/intercambio.fixture.ts'
import { aprobarPeriodo } from './periodos.ts'
import { programa } from './programa.ts'
import { proyecto } from './proyecto.ts'
import { reprogramar } from './reprogramar.ts'

let l: Awaited<ReturnType<typeof programaDePrueba>>
beforeAll(async () => {
  l = await programaDePrueba()
})
afterAll(() => l.destroy())

type Pedido = Omit<z.input<typeof reprogramar.entrada>, 'periodo'>
const guardar = (pedido: Pedido) => l.hacer(reprogramar, { periodo: l.periodo, ...pedido })
const todas = async () => (await l.hacer(programa, { periodo: l.periodo })).actividades
const una = async (nombre: string) => {
  const { id, version } = (await todas()).find(a => a.nombre === nombre)!
  return { id, version }
}
const entradas = () =>
  withMunicipio(l.db, l.municipio, async tx => {
    const { rows } = await sql<{ contenido: string }>`select contenido from auditoria
      where municipio = ${l.municipio} and accion = 'programa.reprogramar' order by n`.execute(tx)
    return rows.map(r => r.contenido)
  })

/** A good change in each of two projects and a good tie: what must not enter when something beside them is refused. */
async function buenas() {
  const [disenos, obra, via] = [await una('Diseños'), await una('Obra'), await una('Explanación')]
  return {
    actividades: [
      { ...disenos, duracion: 12, responsable: 'Inés' },
      { ...via, nombre: 'Explanación y drenajes', costo: '350000000.5', noAntes: fecha('2030-06-03') },
    ],
    agregar: [{ antes: obra.id, despues: via.id }],
    quitar: [{ antes: disenos.id, despues: via.id }],
  }
}

describe('lo que se cambió en la pantalla se guarda todo o nada (art. 18)', () => {
  it.each([
    [
      'una versión anterior, y dice de cuál',
      async () => ({ ...(await una('Obra')), version: 9, costo: '1' }),
      'version-anterior',
    ],
    ['un fin real sin inicio', async () => ({ ...(await una('Obra')), finReal: fecha('2030-06-01') }), 'fechas-reales'],
    ['una actividad que ya no está', async () => ({ id: l.periodo, version: 1, duracion: 3 }), 'no-existe'],
    ['un costo negativo', async () => ({ ...(await una('Obra')), costo: '-1' }), undefined],
  ])('con %s nada entra', async (_, mala, codigo) => {
    const [antes, auditoria] = [await estadoDe(l), await entradas()]
    const b = await buenas()
    const guardado = guardar({ ...b, actividades: [...b.actividades, await mala()] })
    await expect(guardado).rejects.toMatchObject(codigo ? { codigo } : {})
    if (codigo === 'version-anterior') await expect(guardado).rejects.toThrow('«Obra»')
    expect(await estadoDe(l)).toEqual(antes)
    expect(await entradas()).toEqual(auditoria)
  })

  it('con dependencias que darían vueltas nada entra, ni lo que no las toca', async () => {
    const antes = await estadoDe(l)
    const b = await buenas()
    const vuelta = { antes: (await una('Explanación')).id, despues: (await una('Diseños')).id }
    await expect(guardar({ ...b, quitar: [], agregar: [...b.agregar, vuelta] })).rejects.toMatchObject({
      codigo: expect.stringMatching(/ciclo|vuelta/),
    })
    expect(await estadoDe(l)).toEqual(antes)
  })

  it('datos, fechas y dependencias de varios proyectos entran con una sola entrada en la auditoría', async () => {
    const auditoria = await entradas()
    const antes = (await todas()).find(a => a.nombre === 'Explanación')!
    const { versiones } = await guardar(await buenas())
    expect(versiones.map(v => v.version)).toEqual([2, 2])
    const p = await l.hacer(programa, { periodo: l.periodo })
    expect(p.actividades.find(a => a.nombre === 'Diseños')).toMatchObject({ duracion: 12, responsable: 'Inés' })
    expect(p.actividades.find(a => a.id === antes.id)).toEqual({
      ...antes,
      nombre: 'Explanación y drenajes',
      costo: '350000000.5',
      noAntes: '2030-06-03',
      version: 2,
    })
    expect(p.dependencias.filter(d => d.despues === antes.id).map(d => d.antes)).toEqual([(await una('Obra')).id])
    const nuevas = (await entradas()).slice(auditoria.length)
    expect(nuevas).toHaveLength(1)
    for (const dicho of ['duracion', 'costo', 'nombre', 'dependencia'])
      expect(nuevas[0]).toContain(`"campo":"${dicho}"`)
  })

  it('aprobado el programa, lo prometido pide acto y motivo aunque venga junto a hechos, que solos no los piden', async () => {
    const { periodo } = await l.hacer(programa, { periodo: l.periodo })
    const acuerdo = { id: l.periodo, acto: 'Acuerdo 9 de 2028', fecha: fecha('2028-06-10') }
    await l.hacer(aprobarPeriodo, acuerdo, { version: periodo!.version })
    const hecho = async () => ({ ...(await una('Diseños')), responsable: 'Luz', inicioReal: fecha('2030-05-14') })
    await guardar({ actividades: [await hecho()] })
    const mezcla = async () => ({ actividades: [await hecho(), { ...(await una('Obra')), costo: '950000000' }] })
    const antes = await estadoDe(l)
    await expect(guardar(await mezcla())).rejects.toMatchObject({
      codigo: 'falta-acto',
      campo: 'acto',
      articulo: 'art. 18',
    })
    await expect(guardar({ ...(await mezcla()), acto: 'Decreto 4 de 2030' })).rejects.toMatchObject({ campo: 'motivo' })
    expect(await estadoDe(l)).toEqual(antes)
    await guardar({ ...(await mezcla()), acto: 'Decreto 4 de 2030', motivo: 'Ajuste de precios' })
    expect((await l.hacer(proyecto, { id: l.humedal })).modificaciones).toMatchObject([
      { acto: 'Decreto 4 de 2030', motivo: 'Ajuste de precios', cambios: [{ nombre: 'Obra', campo: 'costo' }] },
    ])
  })
})
