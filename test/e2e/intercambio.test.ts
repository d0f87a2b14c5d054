import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accesoDemo, CODIGO_DEMO } from '../../demo/acceso.ts'
import { leerLibro } from '../../server/platform/formatos/excel/leer.ts'
import { editar, editarHoja } from '../../server/programa/intercambio/intercambio.fixture.ts'
import { carpetaNueva, iniciarLindero, type LinderoVivo } from './lindero.ts'
import { type ANCHOS, abrirNavegador, abrirVentana, entrar, rutaDeChromium } from './navegador.ts'
import { ordenEn } from './orden.ts'
import { exigirSana } from './sana.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PERIODO = { nombre: 'Programa de prueba', desde: '2024-01-01', hasta: '2027-12-31' }
const PROGRAMA = { Código: 'ZZ-1', Nombre: 'Programa traído de Excel' }
const PROYECTO = {
  Código: 'ZZ-1',
  Nombre: 'Puente traído de Excel',
  Programa: 'ZZ-1',
  Clase: 'Infraestructura de transporte',
}
const ACTIVIDAD = {
  Proyecto: 'ZZ-1',
  Código: '1',
  Nombre: 'Estudios del puente',
  'Duración (días)': '30',
  'Costo ($)': '1.500.000',
}

describe.skipIf(!rutaDeChromium)('the execution programme in Excel and back, in Chromium', () => {
  let lindero: LinderoVivo
  let navegador: Browser
  let plantilla: Uint8Array
  const paginas = new Map<keyof typeof ANCHOS, Page>()

  beforeAll(async () => {
    lindero = await iniciarLindero({ argumentos: ['--demo-si-vacio'] })
    navegador = await abrirNavegador()
    const { clave } = accesoDemo(CODIGO_DEMO)!
    for (const ancho of ['escritorio', 'celular'] as const) {
      const ventana = await abrirVentana(navegador, ancho)
      paginas.set(ancho, await entrar(ventana, lindero.direccion, CODIGO_DEMO, 'planeacion@ejemplo.invalid', clave))
    }
    // The demo may bring a programme of this period already; then it is that one that is changed.
    await paginas.get('escritorio')!.request.post(`${lindero.direccion}/api/${CODIGO_DEMO}/programa/crearPeriodo`, {
      headers: { 'X-Lindero': '1' },
      data: PERIODO,
    })
  }, 180_000)
  afterAll(async () => {
    await navegador?.close()
    await lindero?.detener()
  })

  const ir = (pagina: Page) => pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}/programa/intercambio`)
  const elegir = (pagina: Page, bytes: Uint8Array, name = 'plantilla.xlsx') =>
    pagina
      .getByLabel('Elegir la plantilla del programa')
      .setInputFiles({ name, mimeType: EXCEL, buffer: Buffer.from(bytes) })
  const bajar = async (pagina: Page, enlace: string): Promise<Uint8Array> => {
    const [bajada] = await Promise.all([
      pagina.waitForEvent('download'),
      pagina.getByRole('link', { name: enlace }).click(),
    ])
    return readFileSync(await bajada.path())
  }
  const llena = () =>
    editar(plantilla, h => {
      if (h.nombre === 'Programas') h.agregar(PROGRAMA)
      if (h.nombre === 'Proyectos') h.agregar(PROYECTO)
      if (h.nombre === 'Actividades') h.agregar(ACTIVIDAD)
    })

  it('gives the template, and brought back untouched it changes nothing', async () => {
    const pagina = paginas.get('escritorio')!
    await ir(pagina)
    plantilla = await bajar(pagina, 'Descargar la plantilla')
    await elegir(pagina, plantilla)
    await pagina.getByText('El programa ya dice lo mismo que este archivo.').waitFor()
    expect(await pagina.getByRole('button', { name: /^Confirmar/ }).count()).toBe(0)
  })

  it('what is wrong is said with its cell, and the same file is given back with it marked', async () => {
    const pagina = paginas.get('escritorio')!
    await elegir(
      pagina,
      await editarHoja(await llena(), 'Actividades', h => h.poner(Math.max(...h.filas.keys()), 'Costo ($)', '9OO')),
    )
    const problemas = pagina.getByRole('table', { name: 'Problemas de la plantilla' })
    await problemas.getByText('«9OO» no es un valor').waitFor()
    expect(await pagina.getByRole('button', { name: /^Confirmar/ }).count()).toBe(0)
    const marcado = await leerLibro(await bajar(pagina, 'Descargar el mismo archivo con los problemas marcados'))
    expect(marcado[0]?.nombre).toBe('Errores')
    expect(JSON.stringify([...marcado[0]!.filas.get(2)!.values()])).toContain('Costo ($)')
    await exigirSana(pagina)
  })

  it('a file that is no workbook is refused in words', async () => {
    const pagina = paginas.get('escritorio')!
    await elegir(pagina, Buffer.from('hola'))
    await pagina.getByText('El archivo no es un libro de Excel', { exact: false }).first().waitFor()
    expect(await pagina.getByRole('link', { name: /marcados/ }).count()).toBe(0)
  })

  for (const ancho of ['escritorio', 'celular'] as const)
    it(`what would change is shown, without a violation of WCAG 2.2 AA (${ancho})`, async () => {
      const pagina = paginas.get(ancho)!
      await ir(pagina)
      await elegir(pagina, await llena())
      await pagina.getByRole('table', { name: 'Cambios de la plantilla' }).waitFor()
      await exigirSana(pagina)
    })

  it('confirmed, it enters whole; and the same file again changes nothing', async () => {
    const pagina = paginas.get('escritorio')!
    const cambios = pagina.getByRole('table', { name: 'Cambios de la plantilla' })
    expect(await cambios.locator('tbody tr[data-fila]').count()).toBe(3)
    if (await pagina.getByLabel('Acto que ordena el cambio').count()) {
      await pagina.getByLabel('Acto que ordena el cambio').fill('Decreto de prueba')
      await pagina.getByLabel('Motivo').fill('Prueba')
    }
    await pagina.getByRole('button', { name: 'Confirmar: que entren 3 cambios' }).click()
    await pagina.getByText('Entraron 3 cambios').waitFor()
    await elegir(pagina, await llena())
    await pagina.getByText('El programa ya dice lo mismo que este archivo.').waitFor()
  })

  it('it leaves to the other programs', async () => {
    const pagina = paginas.get('escritorio')!
    const texto = async (enlace: string) => Buffer.from(await bajar(pagina, enlace)).toString('utf8')
    expect(await texto('Actividades (CSV)')).toContain('ZZ-1;Puente traído de Excel;1;Estudios del puente;30;')
    expect(await texto('Calendario (iCalendar)')).toContain('SUMMARY:Empieza: Estudios del puente')
    expect(await texto('Microsoft Project (XML)')).toContain('<Name>Estudios del puente</Name>')
    expect(JSON.parse(await texto('Datos completos (JSON)'))).toMatchObject({ municipio: CODIGO_DEMO })
  })

  it('a citizen takes nothing of it', async () => {
    for (const que of ['exportar/xlsx', 'plantilla-marcada/x'])
      expect((await fetch(`${lindero.direccion}/api/${CODIGO_DEMO}/programa/${que}`)).status).toBe(401)
  })

  it('the command does the same with the same file', async () => {
    const carpeta = carpetaNueva()
    const archivo = join(carpeta, 'programa.xlsx')
    const comun = ['--municipio', CODIGO_DEMO]
    try {
      const salida = await ordenEn(lindero.base, 'exportar', 'programa', archivo, ...comun)
      expect(JSON.parse(salida.salida)).toMatchObject({ formato: 'xlsx' })
      const igual = await ordenEn(lindero.base, 'importar', 'programa', archivo, ...comun, '--confirmar')
      expect(JSON.parse(igual.salida)).toMatchObject({ confirmado: true, sinCambios: true, nuevos: 0, rechazados: [] })
      writeFileSync(
        archivo,
        await editarHoja(readFileSync(archivo), 'Actividades', h => h.poner(2, 'Costo ($)', '1,234.5')),
      )
      const mal = await ordenEn(lindero.base, 'importar', 'programa', archivo, ...comun, '--confirmar')
      expect(mal.codigo).toBe(3)
      expect(JSON.parse(mal.salida)).toMatchObject({
        confirmado: false,
        rechazados: [{ objeto: 'Actividades, fila 2', campo: 'Costo ($)', codigo: 'puntos-y-comas' }],
      })
    } finally {
      rmSync(carpeta, { recursive: true, force: true })
    }
  })
})
