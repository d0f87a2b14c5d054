import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accesoDemo, CODIGO_DEMO } from '../../demo/acceso.ts'
import { Decimal } from '../../ley388/decimal.ts'
import { enPesos } from '../../proyectos/palabras.ts'
import { iniciarLindero, type LinderoVivo } from './lindero.ts'
import { ANCHOS, abrirNavegador, abrirVentana, entrar, rutaDeChromium } from './navegador.ts'
import { DE_ADMINISTRACION, type Lugares, lugaresDe, PANTALLAS, rutaDe } from './pantallas.ts'
import { exigirSana } from './sana.ts'

describe.skipIf(!rutaDeChromium)('every page in Chromium', () => {
  let lindero: LinderoVivo
  let navegador: Browser
  let lugares: Lugares
  const ventanas = new Map<string, BrowserContext>()
  const paginas = new Map<string, Page>()

  beforeAll(async () => {
    lindero = await iniciarLindero({ argumentos: ['--demo-si-vacio'] })
    navegador = await abrirNavegador()
    for (const ancho of ['escritorio', 'celular'] as const) {
      const ventana = await abrirVentana(navegador, ancho)
      ventanas.set(ancho, ventana)
      for (const rol of ['planeacion', 'administrador'] as const) {
        const propia = rol === 'planeacion' ? ventana : await abrirVentana(navegador, ancho)
        const acceso = accesoDemo(CODIGO_DEMO)!
        const pagina = await entrar(propia, lindero.direccion, CODIGO_DEMO, `${rol}@ejemplo.invalid`, acceso.clave)
        paginas.set(`${ancho}-${rol}`, pagina)
      }
    }
    lugares = await lugaresDe(paginas.get('escritorio-planeacion')!, lindero.direccion, CODIGO_DEMO)
  }, 180_000)

  afterAll(async () => {
    await navegador?.close()
    await lindero?.detener()
  })

  for (const ancho of Object.keys(ANCHOS) as (keyof typeof ANCHOS)[])
    for (const ruta of PANTALLAS)
      it(`${ruta} at ${ANCHOS[ancho].width} px has its title, no violation of WCAG 2.2 AA and nothing beyond the width`, async () => {
        const pagina = paginas.get(`${ancho}-${DE_ADMINISTRACION.has(ruta) ? 'administrador' : 'planeacion'}`)!
        const fallas: string[] = []
        const oir = (error: Error): void => {
          fallas.push(String(error))
        }
        pagina.on('pageerror', oir)
        await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}${rutaDe(ruta, lugares)}`)
        await pagina.getByRole('heading', { level: 1 }).first().waitFor()
        await exigirSana(pagina)
        pagina.off('pageerror', oir)
        expect(fallas).toEqual([])
      })

  it('an address without its municipality leads to the one that there is, and one with another says so', async () => {
    const pagina = paginas.get('escritorio-planeacion')!
    await pagina.goto(`${lindero.direccion}/programa?vista=gantt`)
    await pagina.waitForURL(`**/${CODIGO_DEMO}/programa?vista=gantt`)
    await pagina.goto(`${lindero.direccion}/12345/mapa`)
    await pagina.getByText('Ese municipio no está en este Lindero').waitFor()
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}/nada`)
    await pagina.getByRole('heading', { name: 'Esta página no existe' }).waitFor()
    await pagina.getByRole('navigation', { name: 'Áreas' }).waitFor()
  })

  it('every figure of the period on the home page opens to rows that add up to it', async () => {
    const pagina = paginas.get('escritorio-planeacion')!
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}/`)
    const cuadro = pagina.locator('section', { hasText: 'El período de la administración' }).last()
    const dineros = cuadro.locator('dl button')
    await dineros.first().waitFor()
    const abierta = pagina.getByRole('dialog')
    const cerrar = async (): Promise<void> => {
      await pagina.keyboard.press('Escape')
      await abierta.waitFor({ state: 'detached' })
    }
    for (let i = 0; i < (await dineros.count()); i++) {
      const escrito = await dineros.nth(i).textContent()
      await dineros.nth(i).click()
      const total = ((await abierta.getByRole('row').last().textContent()) ?? '').replace(/\D/g, '')
      expect(enPesos(new Decimal(total))).toBe(escrito)
      await cerrar()
    }
    const cuentas = cuadro.locator('ul button')
    for (let i = 0; i < (await cuentas.count()); i++) {
      const [, cuantos = ''] = /(\d+)\D*$/.exec(((await cuentas.nth(i).locator('b').textContent()) ?? '').trim()) ?? []
      await cuentas.nth(i).click()
      await abierta.getByText(`${cuantos} ${cuantos === '1' ? 'fila' : 'filas'}`).waitFor()
      await cerrar()
    }
    expect(await dineros.count()).toBe(6)
    expect(await cuentas.count()).toBeGreaterThan(4)
  })

  it('a parcel is found and opened by keyboard alone', async () => {
    const pagina = paginas.get('escritorio-planeacion')!
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}/`)
    await pagina.getByRole('heading', { level: 1 }).first().waitFor()
    await pagina.keyboard.press('Control+k')
    await pagina.locator('[aria-label="Buscar en todo"]:focus').waitFor()
    await pagina.keyboard.type(lugares.predio)
    await pagina.getByRole('dialog').getByText('folio 999').first().waitFor()
    await pagina.keyboard.press('Enter')
    await pagina.waitForURL(url => url.pathname.endsWith(lugares.predio))
    await pagina.getByText('Qué lo rige').first().waitFor()
  })

  it('the first stop of the keyboard is the link to the content', async () => {
    const pagina = paginas.get('escritorio-planeacion')!
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}/plan/normas`)
    await pagina.getByRole('heading', { level: 1 }).first().waitFor()
    await pagina.keyboard.press('Tab')
    const texto = await pagina.evaluate(
      () =>
        (globalThis as unknown as { document: { activeElement: { textContent: string } } }).document.activeElement
          .textContent,
    )
    expect(texto).toBe('Ir al contenido')
  })
})
