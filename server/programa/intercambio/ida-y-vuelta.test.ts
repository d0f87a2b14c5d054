import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../../ley388/fecha.ts'
import type { Valor } from '../../platform/formatos/excel/tipos.ts'
import { guardarActividades } from '../acciones/actividades.ts'
import { importarPlantilla, revisarPlantilla } from '../acciones/importar-plantilla.ts'
import { aprobarPeriodo } from '../acciones/periodos.ts'
import { programa } from '../acciones/programa.ts'
import { proyecto } from '../acciones/proyecto.ts'
import { guardarPrograma } from '../acciones/proyectos.ts'
import { editar, editarHoja, estadoDe, plantillaDe, programaDePrueba, subir } from './intercambio.fixture.ts'

let l: Awaited<ReturnType<typeof programaDePrueba>>
beforeAll(async () => {
  l = await programaDePrueba()
})
afterAll(() => l.destroy())

const revisar = async (bytes: Uint8Array) => l.hacer(revisarPlantilla, { archivo: await subir(l, bytes) })
const importar = async (bytes: Uint8Array, o: { quitar?: boolean; acto?: string; motivo?: string } = {}) =>
  l.hacer(importarPlantilla, { archivo: await subir(l, bytes), ...o })
const dia = (f: string): Valor => ({ tipo: 'fecha', fecha: fecha(f) })
const cifra = (numero: string): Valor => ({ tipo: 'numero', numero })

describe('la plantilla del programa de ejecución (arts. 18 y 21)', () => {
  it('traída de vuelta sin tocarla no cambia nada, ni en la base de datos', async () => {
    const antes = await estadoDe(l)
    const r = await importar(await plantillaDe(l))
    expect(r).toMatchObject({ sinCambios: true, total: 0, problemas: 0, advertencias: [] })
    expect(r.hojas.map(h => [h.hoja, h.leidas, h.iguales])).toEqual([
      ['Programas', 2, 2],
      ['Proyectos', 2, 2],
      ['Actividades', 4, 4],
      ['Dependencias', 3, 3],
      ['Presupuesto', 2, 2],
    ])
    expect(await estadoDe(l)).toEqual(antes)
  })

  it('abierta y guardada por otro programa, con los formatos perdidos, tampoco', async () => {
    const r = await revisar(await editar(await plantillaDe(l), () => true))
    expect(r).toMatchObject({ sinCambios: true, total: 0, problemas: 0 })
  })

  const CAMPOS: [
    hoja: string,
    titulo: string,
    valor: string | Valor | undefined,
    antes: string | null,
    ahora: string | null,
  ][] = [
    ['Programas', 'Nombre', 'Rondas vivas', 'Rondas', 'Rondas vivas'],
    ['Programas', 'Estrategia del plan', 'O1.P1.E2', 'O1.P1.E1', 'O1.P1.E2'],
    ['Proyectos', 'Nombre', 'Humedal', 'Parque del humedal', 'Humedal'],
    ['Proyectos', 'Programa', 'PR-2', 'PR-1', 'PR-2'],
    ['Proyectos', 'Clase', 'Equipamiento colectivo', 'Espacio público', 'Equipamiento colectivo'],
    ['Proyectos', 'Estado', 'en ejecución', 'Formulado', 'En ejecución'],
    ['Proyectos', 'Estrategia del plan', 'O1.P1.E2 · Vías con andenes', null, 'O1.P1.E2'],
    ['Proyectos', 'Justificación', 'Lo pidió la comunidad', null, 'Lo pidió la comunidad'],
    ['Proyectos', 'Artículo del plan', cifra('40'), null, '40'],
    ['Proyectos', 'Línea del plan de desarrollo', undefined, 'Ciudad verde', null],
    ['Proyectos', 'BPIN', cifra('2030999990002'), '2030999990001', '2030999990002'],
    ['Proyectos', 'Descripción', 'Otra', 'Senderos;\n"mirador" & siembra', 'Otra'],
    ['Proyectos', 'Calendario', 'Días corridos', 'Días hábiles', 'Días corridos'],
    ['Proyectos', 'Entidad responsable', 'EDRU', 'Secretaría de Obras', 'EDRU'],
    ['Proyectos', 'Persona responsable', 'Luz', null, 'Luz'],
    ['Proyectos', 'Meta', 'Otra meta', 'Parque construido', 'Otra meta'],
    ['Proyectos', 'Unidad de la meta', 'ha', 'm²', 'ha'],
    ['Proyectos', 'Cantidad de la meta', '1.500,25', '12000.5', '1500.25'],
    [
      'Proyectos',
      'Predios',
      '769990100000000010003000000000',
      '769990100000000010001000000000; 769990100000000010002000000000',
      '769990100000000010003000000000',
    ],
    ['Proyectos', 'Obras del mapa', 'OB-2;OB-3', 'OB-1', 'OB-2; OB-3'],
    ['Proyectos', 'Determinantes', 'DA-1', null, 'DA-1'],
    ['Proyectos', 'Puntaje: Reduce el riesgo', cifra('75.5'), '50', '75.5'],
    ['Actividades', 'Nombre', 'Diseño', 'Diseños', 'Diseño'],
    ['Actividades', 'Duración (días)', cifra('12'), '10', '12'],
    ['Actividades', 'No empieza antes del', '20/05/2030', '2030-05-13', '2030-05-20'],
    ['Actividades', 'Costo ($)', cifra('1E8'), '100000000.25', '100000000'],
    ['Actividades', 'Peso en el avance', cifra('30'), null, '30'],
    ['Actividades', 'Responsable', 'Luis', 'Ana', 'Luis'],
    ['Actividades', 'Inicio real', dia('2030-05-14'), null, '2030-05-14'],
    ['Dependencias', 'Tipo', 'Inicio a inicio', 'Fin a inicio', 'Inicio a inicio'],
    ['Dependencias', 'Espera (días)', cifra('-4'), '0', '-4'],
    ['Dependencias', 'Actividad siguiente', '3', '2', '3'],
    ['Presupuesto', 'Vigencia', cifra('2029'), '2030', '2029'],
    ['Presupuesto', 'Fuente', 'Crédito', 'Recursos propios', 'Crédito'],
    ['Presupuesto', 'Rubro', undefined, '2.3.1', null],
    ['Presupuesto', 'Valor ($)', '600.000.000,50', '600000000', '600000000.5'],
  ]

  it.each(CAMPOS)(
    '%s: cambiar «%s» se ve, entra y vuelve en la plantilla siguiente',
    async (hoja, titulo, valor, antes, ahora) => {
      const plantilla = await plantillaDe(l)
      const libro = await editarHoja(plantilla, hoja, h => h.poner(filaEditable(h.nombre), titulo, valor))
      const vista = await revisar(libro)
      expect(vista.errores).toEqual([])
      expect(vista.cambios).toHaveLength(1)
      expect(vista.cambios[0]).toMatchObject({ hoja, tipo: 'cambiado', campos: [{ titulo, antes, ahora }] })
      await importar(libro)
      expect(await importar(libro)).toMatchObject({ sinCambios: true, total: 0, problemas: 0 })
    },
  )

  /** Row 2 of every sheet is the one that is changed; of the dependencies, the one between design and works. */
  const filaEditable = (hoja: string): number => (hoja === 'Dependencias' ? filaDeLaDependencia : 2)
  let filaDeLaDependencia = 2
  beforeAll(async () => {
    await editarHoja(await plantillaDe(l), 'Dependencias', h => {
      for (const [n, f] of h.filas) {
        const textos = ['Actividad anterior', 'Actividad siguiente', 'Proyecto de la siguiente'].map(t =>
          f.get(h.columna(t)),
        )
        if (textos.map(v => v?.tipo === 'texto' && v.texto).join() === '1,2,P-1') filaDeLaDependencia = n
      }
    })
  })

  it('un código cambiado entra, y las demás hojas del mismo libro lo siguen nombrando por el anterior', async () => {
    const cambiar = (valores: Readonly<Record<string, string>>) => async () =>
      editar(await plantillaDe(l), h => (valores[h.nombre] ? h.poner(2, 'Código', valores[h.nombre]) : true))
    const libro = await cambiar({ Programas: 'PR-10', Proyectos: '15', Actividades: '1A' })()
    expect((await revisar(libro)).cambios.map(c => c.campos)).toEqual([
      [{ titulo: 'Código', antes: 'PR-1', ahora: 'PR-10' }],
      [{ titulo: 'Código', antes: 'P-1', ahora: '15' }],
      [{ titulo: 'Código', antes: '1', ahora: '1A' }],
    ])
    await importar(libro)
    expect(await importar(libro)).toMatchObject({ sinCambios: true, total: 0, problemas: 0 })
    await importar(await cambiar({ Programas: 'PR-1', Proyectos: 'P-1', Actividades: '1' })())
  })

  it('filas nuevas en todas las hojas, que se nombran entre sí, entran de una vez', async () => {
    const libro = await editar(await plantillaDe(l), h => {
      if (h.nombre === 'Programas') h.agregar({ Código: 'PR-3', Nombre: 'Vivienda', 'Estrategia del plan': 'O1.P1.E2' })
      if (h.nombre === 'Proyectos')
        h.agregar({
          Código: 'P-3',
          Nombre: 'Barrio nuevo',
          Programa: 'PR-3',
          Clase: 'Terrenos para vivienda de interés social',
          Estado: 'En ejecución',
        })
      if (h.nombre === 'Actividades') {
        h.agregar({
          Proyecto: 'P-3',
          Código: '1',
          Nombre: 'Compra',
          'Duración (días)': cifra('15'),
          'Costo ($)': '2.500.000',
        })
        h.agregar({ Proyecto: 'P-3', Código: '2', Nombre: 'Urbanismo', 'Duración (días)': '60' })
      }
      if (h.nombre === 'Dependencias') {
        const punta = { 'Proyecto de la anterior': 'P-3', 'Actividad anterior': '1' }
        h.agregar({ ...punta, 'Proyecto de la siguiente': 'P-3', 'Actividad siguiente': '2' })
        h.agregar({ ...punta, 'Proyecto de la siguiente': 'P-1', 'Actividad siguiente': '3', Tipo: 'Fin a fin' })
      }
      if (h.nombre === 'Presupuesto')
        h.agregar({ Proyecto: 'P-3', Vigencia: cifra('2030'), Fuente: 'Propios', 'Valor ($)': cifra('5e6') })
    })
    const r = await importar(libro)
    expect(r.hojas.map(h => h.nuevos)).toEqual([1, 1, 2, 2, 1])
    const todo = await l.hacer(programa, { periodo: l.periodo })
    const nuevo = todo.proyectos.find(p => p.codigo === 'P-3')!
    expect(nuevo).toMatchObject({ estado: 'en-ejecucion', clase: 'terrenos-vis', calendario: 'habiles' })
    expect(todo.actividades.filter(a => a.proyecto === nuevo.id).map(a => [a.duracion, a.costo])).toEqual([
      [15, '2500000'],
      [60, '0'],
    ])
    expect((await l.hacer(proyecto, { id: nuevo.id })).presupuesto).toEqual([
      { vigencia: 2030, fuente: 'Propios', rubro: '', valor: '5000000' },
    ])
    // The rows that entered had no id: the same file recognises them by their codes.
    expect(await importar(libro)).toMatchObject({ sinCambios: true, total: 0, problemas: 0 })
  })

  it('una fila copiada con otro código es nueva; la original sigue siendo la suya', async () => {
    const libro = await editarHoja(await plantillaDe(l), 'Actividades', h => {
      const copia = new Map(h.filas.get(2)!)
      h.filas.set(Math.max(...h.filas.keys()) + 1, copia)
      copia.set(h.columna('Código'), { tipo: 'texto', texto: 'C-9' })
    })
    const r = await importar(libro)
    expect(r.cambios).toMatchObject([{ hoja: 'Actividades', tipo: 'nuevo' }])
  })

  it('lo que ya no viene se dice, y solo se quita si se pide', async () => {
    const libro = await editar(await plantillaDe(l), h => {
      if (h.nombre === 'Actividades')
        for (const [n, f] of h.filas) if (JSON.stringify(f.get(h.columna('Código'))).includes('C-9')) h.filas.delete(n)
      if (h.nombre === 'Presupuesto')
        for (const [n, f] of h.filas)
          if (JSON.stringify(f.get(h.columna('Fuente'))).includes('Regalías')) h.filas.delete(n)
    })
    const antes = await estadoDe(l)
    const dicho = await importar(libro)
    expect(dicho).toMatchObject({ sinCambios: true, total: 2 })
    expect(dicho.cambios.map(c => [c.hoja, c.tipo, c.nombre])).toEqual([
      ['Actividades', 'desaparecido', 'Diseño'],
      ['Presupuesto', 'desaparecido', 'P-1 · 2031 · Regalías'],
    ])
    expect(await estadoDe(l)).toEqual(antes)
    await importar(libro, { quitar: true })
    const { actividades, presupuesto } = await l.hacer(proyecto, { id: l.humedal })
    expect(actividades.map(a => a.codigo)).toEqual(['1', '2', '3'])
    expect(presupuesto.map(p => p.fuente)).toEqual(['Crédito'])
    expect((await importar(libro, { quitar: true })).total).toBe(0)
  })

  it('de dos que cambian lo mismo, al segundo se le dice; lo que otro agregó se conserva aunque se quite lo que falta', async () => {
    const plantilla = await plantillaDe(l)
    const { actividades } = await l.hacer(proyecto, { id: l.humedal })
    const { id, version, codigo, nombre, duracion } = actividades[1]!
    await l.hacer(guardarActividades, {
      proyecto: l.humedal,
      actividades: [{ id, version, codigo, nombre, duracion: duracion + 1 }],
    })
    await l.hacer(guardarPrograma, { periodo: l.periodo, codigo: 'PR-9', nombre: 'Agregado después' })
    const tocada = await editarHoja(plantilla, 'Actividades', h => h.poner(3, 'Nombre', 'Obras'))
    expect((await revisar(tocada)).errores).toMatchObject([
      { hoja: 'Actividades', fila: 3, codigo: 'version-anterior' },
    ])
    await expect(importar(tocada)).rejects.toMatchObject({
      codigo: 'version-anterior',
      mensaje: expect.stringContaining('Actividades, fila 3'),
    })
    const otra = await editarHoja(plantilla, 'Actividades', h => h.poner(2, 'Nombre', 'Diseños finales'))
    const r = await importar(otra, { quitar: true })
    expect(r.advertencias.map(a => a.codigo)).toEqual(['agregada-despues', 'cambiada-despues'])
    const despues = await l.hacer(programa, { periodo: l.periodo })
    expect(despues.programas.map(p => p.codigo)).toContain('PR-9')
    expect(despues.actividades.find(a => a.id === id)).toMatchObject({ nombre, duracion: duracion + 1 })
    expect(despues.actividades.map(a => a.nombre)).toContain('Diseños finales')
  })

  it('si el programa ya se aprobó, cambiar lo prometido pide acto y motivo; los hechos no', async () => {
    const { periodo } = await l.hacer(programa, { periodo: l.periodo })
    await l.hacer(
      aprobarPeriodo,
      { id: l.periodo, acto: 'Acuerdo 9 de 2028', fecha: fecha('2028-06-10') },
      { version: periodo!.version },
    )
    const hecho = await editarHoja(await plantillaDe(l), 'Actividades', h => h.poner(2, 'Responsable', 'Inés'))
    expect((await revisar(hecho)).pideActo).toBe(false)
    await importar(hecho)
    const libro = await editarHoja(await plantillaDe(l), 'Actividades', h => h.poner(2, 'Costo ($)', cifra('7')))
    expect((await revisar(libro)).pideActo).toBe(true)
    const antes = await estadoDe(l)
    await expect(importar(libro)).rejects.toMatchObject({ codigo: 'falta-acto', articulo: 'art. 18' })
    expect(await estadoDe(l)).toEqual(antes)
    await importar(libro, { acto: 'Decreto 4 de 2030', motivo: 'Ajuste de precios' })
    const { modificaciones } = await l.hacer(proyecto, { id: l.humedal })
    expect(modificaciones[0]).toMatchObject({ acto: 'Decreto 4 de 2030', cambios: [{ campo: 'costo', ahora: '7' }] })
  })
})
