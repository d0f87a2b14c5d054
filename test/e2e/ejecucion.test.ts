import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accesoDemo, CODIGO_DEMO } from '../../demo/acceso.ts'
import { csvDeEjemplo, LINEAS } from '../../server/programa/ejecucion/ejemplo.ts'
import { iniciarLindero, type LinderoVivo } from './lindero.ts'
import { type ANCHOS, abrirNavegador, abrirVentana, entrar, rutaDeChromium } from './navegador.ts'
import { exigirSana } from './sana.ts'

const FEBRERO = csvDeEjemplo([{ ...LINEAS[0]!, etapas: ['1.000.000', '900.000', '500.000', '450.000'] }, LINEAS[2]!])

describe.skipIf(!rutaDeChromium)('the execution of the budget in Chromium', () => {
  let lindero: LinderoVivo
  let navegador: Browser
  const paginas = new Map<keyof typeof ANCHOS, Page>()

  beforeAll(async () => {
    lindero = await iniciarLindero({ argumentos: ['--demo-si-vacio'] })
    navegador = await abrirNavegador()
    const { clave } = accesoDemo(CODIGO_DEMO)!
    for (const ancho of ['escritorio', 'celular'] as const) {
      const ventana = await abrirVentana(navegador, ancho)
      paginas.set(ancho, await entrar(ventana, lindero.direccion, CODIGO_DEMO, 'planeacion@ejemplo.invalid', clave))
    }
  }, 180_000)
  afterAll(async () => {
    await navegador?.close()
    await lindero?.detener()
  })

  const ir = (pagina: Page, ruta: string) => pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}${ruta}`)
  const elegir = (pagina: Page, name: string, buffer: Buffer) =>
    pagina.getByLabel('Elegir el archivo de ejecución').setInputFiles({ name, mimeType: 'text/csv', buffer })
  const traer = async (pagina: Page, nombre: string, bytes: Buffer): Promise<void> => {
    await pagina.getByRole('button', { name: 'Traer un corte' }).click()
    await elegir(pagina, nombre, bytes)
    await pagina.getByRole('button', { name: /^Confirmar/ }).click()
    await pagina.getByRole('list', { name: 'Totales del corte' }).waitFor()
    await pagina.getByRole('button', { name: 'Traer un corte' }).waitFor()
  }

  it('a file with something wrong says row, column and cure, and cannot be confirmed', async () => {
    const pagina = paginas.get('escritorio')!
    await ir(pagina, '/programa/ejecucion?importar=si')
    await elegir(pagina, 'enero.csv', Buffer.from(csvDeEjemplo().toString().replace('900.000', '9OO.000')))
    const problemas = pagina.getByRole('table', { name: 'Problemas del archivo' })
    await problemas.getByText('fila 2').waitFor()
    expect(await problemas.getByText('TOTAL ACUMULADO CDP').count()).toBe(1)
    expect(await pagina.getByRole('button', { name: /^Confirmar/ }).count()).toBe(0)
    await exigirSana(pagina)
  })

  it('a missing column is chosen among those of the file', async () => {
    const pagina = paginas.get('escritorio')!
    await elegir(pagina, 'enero.csv', Buffer.from(csvDeEjemplo().toString().replace(' PAGOS ', ' Desembolsos ')))
    await pagina.getByLabel(/Falta la columna de «Pagos»/).selectOption('Desembolsos')
    await pagina.getByText('3 filas leídas y todas cuadran').waitFor()
  })

  it('a good one enters, its figures open to their rows, and a later one says what changed', async () => {
    const pagina = paginas.get('escritorio')!
    await ir(pagina, '/programa/ejecucion')
    await traer(pagina, 'EJECUCION_ENERO_2023.csv', csvDeEjemplo())
    await pagina.getByText('Corte del 31 de enero de 2023: 3 filas, 2 proyectos y 2 fondos.').waitFor()
    await pagina
      .getByRole('list', { name: 'Totales del corte' })
      .getByRole('button', { name: /^Pagos/ })
      .click()
    const filas = pagina.getByRole('table', { name: 'Filas que componen: Pagos' })
    await filas.waitFor()
    expect(await filas.locator('tbody tr[data-fila]').count()).toBe(2)
    expect(await filas.locator('tfoot').textContent()).toContain('1.200.000')
    await pagina.getByRole('button', { name: 'Volver a los proyectos' }).click()
    await traer(pagina, 'EJECUCION_FEBRERO_2023.csv', FEBRERO)
    await pagina.getByText('Corte del 28 de febrero de 2023: 2 filas').waitFor()
    await pagina.getByLabel(/^Qué cambió entre el corte/).selectOption({ label: '31\u00a0ene\u00a02023' })
    const cambios = pagina.getByRole('table', { name: 'Cambios entre dos cortes' })
    await cambios.getByText('Ya no viene').waitFor()
    expect(await cambios.locator('tbody tr[data-fila]').count()).toBe(2)
  })

  for (const ancho of ['escritorio', 'celular'] as const)
    it(`with two cut-offs and their changes has no violation of WCAG 2.2 AA (${ancho})`, async () => {
      const pagina = paginas.get(ancho)!
      await ir(pagina, '/programa/ejecucion')
      await pagina.getByLabel(/^Qué cambió entre el corte/).selectOption({ index: 1 })
      await pagina.getByRole('table', { name: 'Cambios entre dos cortes' }).waitFor()
      await exigirSana(pagina)
    })
})
