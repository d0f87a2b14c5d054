import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { leerLibro } from '../../platform/formatos/excel/leer.ts'
import type { Valor } from '../../platform/formatos/excel/tipos.ts'
import { hoySegun } from '../../platform/plataforma.ts'
import { importarPlantilla, revisarPlantilla } from '../acciones/importar-plantilla.ts'
import {
  editar,
  editarHoja,
  estadoDe,
  type HojaEnMano,
  plantillaDe,
  programaDePrueba,
  subir,
} from './intercambio.fixture.ts'
import { marcarPlantilla } from './marcar.ts'
import { revisarPlantilla as revisarBytes } from './revisar.ts'

let l: Awaited<ReturnType<typeof programaDePrueba>>
let plantilla: Uint8Array
let antes: unknown
beforeAll(async () => {
  l = await programaDePrueba()
  plantilla = await plantillaDe(l)
  antes = await estadoDe(l)
})
afterAll(() => l.destroy())

const cifra = (numero: string): Valor => ({ tipo: 'numero', numero })
type Esperado = [hoja: string | null, fila: number | null, columna: string | null, codigo: string]

/** The file is refused, saying where, why and how it is mended, and the database stays as it was. */
async function rechazada(bytes: Uint8Array, ...esperados: Esperado[]): Promise<void> {
  const archivo = await subir(l, bytes)
  const r = await l.hacer(revisarPlantilla, { archivo })
  expect(r.errores.map(e => [e.hoja, e.fila, e.columna, e.codigo])).toEqual(esperados)
  for (const e of r.errores)
    expect([e.motivo, e.cura], e.codigo).toEqual([expect.stringMatching(/\w.*\.$/s), expect.stringMatching(/\w/)])
  expect(r).toMatchObject({ problemas: esperados.length, total: 0, sinCambios: false })
  await expect(l.hacer(importarPlantilla, { archivo })).rejects.toMatchObject({
    codigo: esperados[0]![3],
    campo: 'archivo',
  })
  expect(await estadoDe(l)).toEqual(antes)
}

const con = (hoja: string, cambiar: (h: HojaEnMano) => unknown) => editarHoja(plantilla, hoja, cambiar)

describe('una plantilla dañada se rechaza con hoja, fila, columna, motivo y cura, y nada cambia', () => {
  it('cortada por la mitad', async () => {
    await rechazada(plantilla.slice(0, plantilla.length / 2), [null, null, null, 'libro-cortado'])
  })

  it('otro archivo con el nombre cambiado a .xlsx', async () => {
    await rechazada(new TextEncoder().encode('Proyecto;Costo\nP-1;100'), [null, null, null, 'no-es-libro'])
  })

  it('un libro que no es la plantilla, o la de otro programa', async () => {
    const sinListas = await editar(plantilla, h => h.nombre !== 'Listas')
    await rechazada(sinListas, ['Listas', null, null, 'hoja-faltante'])
    const ajena = await con('Listas', h => {
      for (const [, f] of h.filas)
        for (const [k, v] of f)
          if (v.tipo === 'texto' && v.texto === l.periodo) f.set(k, { tipo: 'texto', texto: l.humedal })
    })
    await rechazada(ajena, [null, null, null, 'otra-plantilla'])
  })

  it('sin una hoja, o sin una columna', async () => {
    await rechazada(await editar(plantilla, h => h.nombre !== 'Actividades'), [
      'Actividades',
      null,
      null,
      'hoja-faltante',
    ])
    await rechazada(await con('Presupuesto', h => h.quitarColumna('Valor ($)')), [
      'Presupuesto',
      1,
      'Valor ($)',
      'columna-faltante',
    ])
  })

  it('una letra en un valor; puntos y comas cambiados; una fecha que no existe; una fórmula con error', async () => {
    const mal = await con('Actividades', h =>
      h
        .poner(2, 'Costo ($)', '9OO.000')
        .poner(3, 'Costo ($)', '1,234,567.89')
        .poner(2, 'No empieza antes del', '31/02/2030')
        .poner(3, 'Duración (días)', cifra('1.5'))
        .poner(4, 'Nombre', { tipo: 'error', error: '#REF!' })
        .poner(5, 'Inicio real', cifra('47616')),
    )
    await rechazada(
      mal,
      ['Actividades', 2, 'No empieza antes del', 'fecha-inexistente'],
      ['Actividades', 2, 'Costo ($)', 'monto-invalido'],
      ['Actividades', 3, 'Duración (días)', 'entero-invalido'],
      ['Actividades', 3, 'Costo ($)', 'puntos-y-comas'],
      ['Actividades', 4, 'Nombre', 'formula-con-error'],
      ['Actividades', 5, 'Inicio real', 'fecha-invalida'],
    )
  })

  it('una estrategia, una clase, un proyecto o una actividad que no existen', async () => {
    await rechazada(await con('Programas', h => h.poner(2, 'Estrategia del plan', 'O9.P9.E9 · Otra')), [
      'Programas',
      2,
      'Estrategia del plan',
      'estrategia-inexistente',
    ])
    await rechazada(await con('Proyectos', h => h.poner(2, 'Clase', 'Castillos')), [
      'Proyectos',
      2,
      'Clase',
      'opcion-inexistente',
    ])
    await rechazada(await con('Presupuesto', h => h.poner(2, 'Proyecto', 'P-77')), [
      'Presupuesto',
      2,
      'Proyecto',
      'referencia-inexistente',
    ])
    await rechazada(await con('Dependencias', h => h.poner(2, 'Actividad anterior', '88')), [
      'Dependencias',
      2,
      'Actividad anterior',
      'referencia-inexistente',
    ])
  })

  it('un código repetido, una línea del presupuesto repetida', async () => {
    await rechazada(await con('Programas', h => h.poner(3, 'Código', 'PR-1')), [
      'Programas',
      3,
      'Código',
      'codigo-repetido',
    ])
    await rechazada(
      await con('Presupuesto', h =>
        h.agregar({ Proyecto: 'P-1', Vigencia: '2030', Fuente: 'Recursos propios', Rubro: '2.3.1', 'Valor ($)': '1' }),
      ),
      ['Presupuesto', 4, 'Fuente', 'linea-repetida'],
    )
  })

  it('dependencias que dan una vuelta', async () => {
    const mal = await con('Dependencias', h =>
      h.agregar({
        'Proyecto de la anterior': 'P-1',
        'Actividad anterior': '2',
        'Proyecto de la siguiente': 'P-1',
        'Actividad siguiente': '1',
      }),
    )
    const r = await l.hacer(revisarPlantilla, { archivo: await subir(l, mal) })
    expect(r.errores.map(e => e.codigo)).toEqual(['dependencias-en-ciclo', 'dependencias-en-ciclo'])
    expect(r.errores.map(e => e.fila)).toContain(5)
    expect(r.errores[0]?.motivo).toContain('«Obra» → «Diseños»')
    await expect(l.hacer(importarPlantilla, { archivo: await subir(l, mal) })).rejects.toMatchObject({
      codigo: 'dependencias-en-ciclo',
    })
    expect(await estadoDe(l)).toEqual(antes)
  })

  it('lo que las acciones de la pantalla tampoco admiten', async () => {
    await rechazada(await con('Actividades', h => h.poner(2, 'Inicio real', '15/06/2030')), [
      'Actividades',
      2,
      'Inicio real',
      'fechas-reales',
    ])
    await rechazada(await con('Proyectos', h => h.poner(2, 'Estado', 'Terminado')), [
      'Proyectos',
      2,
      'Estado',
      'estado-no-sigue',
    ])
    await rechazada(await con('Proyectos', h => h.poner(2, 'BPIN', '12-34')), [
      'Proyectos',
      2,
      'BPIN',
      'campo-invalido',
    ])
    await rechazada(await con('Proyectos', h => h.poner(2, 'BPIN', cifra('2.02E+15'))), [
      'Proyectos',
      2,
      'BPIN',
      'codigo-perdido',
    ])
    await rechazada(await con('Proyectos', h => h.poner(2, 'Puntaje: Reduce el riesgo', cifra('101'))), [
      'Proyectos',
      2,
      'Puntaje: Reduce el riesgo',
      'fuera-de-rango',
    ])
    await rechazada(await con('Actividades', h => h.poner(2, 'Duración (días)', cifra('-1'))), [
      'Actividades',
      2,
      'Duración (días)',
      'campo-invalido',
    ])
    await rechazada(await con('Programas', h => h.poner(2, 'Nombre', undefined)), [
      'Programas',
      2,
      'Nombre',
      'campo-vacio',
    ])
  })

  it('un proyecto borrado que otras hojas todavía nombran', async () => {
    const mal = await con('Proyectos', h => h.filas.delete(3))
    const r = await l.hacer(revisarPlantilla, { archivo: await subir(l, mal) })
    expect(r.errores.map(e => [e.hoja, e.codigo])).toEqual([
      ['Actividades', 'referencia-quitada'],
      ['Dependencias', 'referencia-quitada'],
    ])
  })

  it('y se devuelve el mismo archivo con lo que está mal marcado en su celda y en una lista', async () => {
    const mal = await con('Actividades', h => {
      h.filas.get(1)!.set(20, { tipo: 'texto', texto: 'Notas mías' })
      h.filas.get(2)!.set(20, { tipo: 'texto', texto: 'no perder' })
      return h.poner(2, 'Costo ($)', '9OO.000').poner(3, 'Costo ($)', '1,234,567.89')
    })
    const marcado = await withMunicipio(l.db, l.municipio, async tx =>
      marcarPlantilla(await revisarBytes(tx, l.municipio, hoySegun(l.p.reloj), mal)),
    )
    const [errores, ...hojas] = await leerLibro(marcado)
    expect(errores?.nombre).toBe('Errores')
    const fila = (n: number) => [...errores!.filas.get(n)!.values()].map(v => (v.tipo === 'texto' ? v.texto : ''))
    expect(fila(2).slice(0, 3)).toEqual(['Actividades', 'F2', 'Costo ($)'])
    expect(fila(3).slice(0, 2)).toEqual(['Actividades', 'F3'])
    // Everything that the person wrote is where it was.
    const suyas = (await leerLibro(mal)).map(h => [h.nombre, h.oculta, h.filas])
    expect(hojas.map(h => [h.nombre, h.oculta, h.filas])).toEqual(suyas)
    // Once mended, the marked file itself comes in.
    const curado = await editarHoja(marcado, 'Actividades', h =>
      h.poner(2, 'Costo ($)', '900.000').poner(3, 'Costo ($)', '900.000.000'),
    )
    const r = await l.hacer(revisarPlantilla, { archivo: await subir(l, curado) })
    expect(r).toMatchObject({ problemas: 0, total: 1 })
    expect(r.advertencias.map(a => a.codigo)).toEqual(['columna-ajena'])
  })
})
