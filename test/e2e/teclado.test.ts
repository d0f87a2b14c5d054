import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accesoDemo, CODIGO_DEMO } from '../../demo/acceso.ts'
import { iniciarLindero, type LinderoVivo } from './lindero.ts'
import { abrirNavegador, abrirVentana, entrar, rutaDeChromium } from './navegador.ts'
import { DE_ADMINISTRACION, type Lugares, lugaresDe, PANTALLAS, rutaDe } from './pantallas.ts'
import { inalcanzables, recorrer } from './recorrido.ts'

describe.skipIf(!rutaDeChromium)('every page with the keyboard alone', () => {
  let lindero: LinderoVivo
  let navegador: Browser
  let planeacion: Page
  let administrador: Page
  let lugares: Lugares

  beforeAll(async () => {
    lindero = await iniciarLindero({ argumentos: ['--demo-si-vacio'] })
    navegador = await abrirNavegador()
    const clave = accesoDemo(CODIGO_DEMO)!.clave
    const como = async (rol: string): Promise<Page> =>
      entrar(
        await abrirVentana(navegador, 'escritorio'),
        lindero.direccion,
        CODIGO_DEMO,
        `${rol}@ejemplo.invalid`,
        clave,
      )
    planeacion = await como('planeacion')
    administrador = await como('administrador')
    lugares = await lugaresDe(planeacion, lindero.direccion, CODIGO_DEMO)
  }, 240_000)

  afterAll(async () => {
    await navegador?.close()
    await lindero?.detener()
  })

  const abrir = async (ruta: string): Promise<Page> => {
    const pagina = DE_ADMINISTRACION.has(ruta) ? administrador : planeacion
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}${rutaDe(ruta, lugares)}`)
    await pagina.getByRole('heading', { level: 1 }).first().waitFor()
    await pagina.waitForLoadState('networkidle')
    return pagina
  }

  describe('Tab goes through everything, in order, seen, and out again', () => {
    for (const ruta of PANTALLAS)
      it(ruta, async () => {
        const pagina = await abrir(ruta)
        const { paradas, vuelve } = await recorrer(pagina)
        expect(vuelve, 'the focus is trapped').toBe(true)
        expect(paradas.length).toBeGreaterThan(8)
        expect(paradas.filter(p => !p.visto).map(p => p.nombre)).toEqual([])
        expect(paradas.filter(p => !p.dentro).map(p => p.nombre)).toEqual([])
        expect(paradas.filter(p => p.nombre === '').map(p => p.html)).toEqual([])
        expect(await inalcanzables(pagina)).toEqual([])
        const lugar = paradas.map(p => p.lugar).filter(n => n >= 0)
        expect(lugar, 'the order of the document').toEqual([...lugar].sort((a, b) => a - b))
      })
  })

  /** Where each dialog, list or sheet opens from, and what it is. */
  const ABIERTOS: readonly [ruta: string, boton: string | RegExp, abre: 'dialog' | 'menu'][] = [
    ['/', /^Fecha de corte/, 'dialog'],
    ['/', /^¿Por qué\?/, 'dialog'],
    ['/', /^Buscar predio/, 'dialog'],
    ['/capas', 'Columnas', 'dialog'],
    ['/capas/$capa', /^Exportar la capa/, 'menu'],
    ['/plan/vigencias', 'Registrar un acto del plan', 'dialog'],
    ['/plan/objetivos', 'Agregar un objetivo', 'dialog'],
    ['/plan/normas', 'Agregar una norma', 'dialog'],
    ['/plan/acciones', 'Registrar una acción urbanística', 'dialog'],
    ['/programa/proyecto/$proyecto', /^Corregir la lectura/, 'dialog'],
    ['/programa/proyecto/$proyecto', 'Acordar un giro', 'dialog'],
    ['/personas', 'Agregar a una persona', 'dialog'],
  ]

  describe('what opens takes the focus, Escape closes it, and the focus is back where it was', () => {
    for (const [ruta, boton, abre] of ABIERTOS)
      it(`${ruta}: ${boton}`, async () => {
        const pagina = await abrir(ruta)
        const abridor = pagina.getByRole('button', { name: boton }).first()
        await abridor.focus()
        await pagina.keyboard.press('Enter')
        const abierto = pagina.getByRole(abre).filter({ visible: true }).last()
        await abierto.waitFor()
        await pagina.waitForFunction(DENTRO_DE, abre)
        for (let n = 0; n < 3; n++) await pagina.keyboard.press('Tab')
        // The first Escape may be for the list that a field has open.
        await pagina.keyboard.press('Escape')
        await pagina.waitForTimeout(200)
        if (await abierto.isVisible()) await pagina.keyboard.press('Escape')
        await abierto.waitFor({ state: 'hidden' })
        await pagina.waitForFunction(ES_EL_MISMO, await abridor.elementHandle())
      })

    it('the list of shortcuts opens with ? and gives the focus back', async () => {
      const pagina = await abrir('/capas')
      const boton = pagina.getByRole('button', { name: 'Columnas' })
      await boton.focus()
      await pagina.keyboard.press('?')
      await pagina.getByRole('dialog', { name: 'Atajos del teclado' }).waitFor()
      await pagina.keyboard.press('Escape')
      await pagina.waitForFunction(ES_EL_MISMO, await boton.elementHandle())
    })
  })

  describe('the main work, without a mouse', () => {
    it('a row of a table is found with /, reached with the arrows and opened with Enter', async () => {
      const pagina = await abrir('/capas')
      await pagina.keyboard.press('/')
      await pagina.keyboard.type('comunas')
      await pagina.getByText('1 de 24 filas').waitFor()
      await tabularHasta(pagina, 'tr[data-indice="0"]')
      await pagina.keyboard.press('Enter')
      await pagina.getByRole('heading', { name: /«Comunas»/ }).waitFor()
    })

    it('the tree of objectives is walked with the arrows and an item chosen with Enter', async () => {
      const pagina = await abrir('/plan/objetivos')
      await tabularHasta(pagina, '[role=treeitem]')
      await pagina.keyboard.press('ArrowRight')
      await pagina.keyboard.press('Enter')
      await pagina.getByRole('heading', { name: 'Política 1.1' }).waitFor()
    })

    it('a layer of the map is put out and lit from its list', async () => {
      const pagina = await abrir('/mapa')
      const casilla = pagina.getByRole('checkbox', { name: /Límite municipal/ })
      await casilla.waitFor()
      const antes = await casilla.isChecked()
      await tabularHasta(pagina, 'input[type=checkbox]', /Límite municipal/)
      await pagina.keyboard.press('Space')
      expect(await casilla.isChecked()).toBe(!antes)
    })

    it('the date of all pages is moved and brought back', async () => {
      const pagina = await abrir('/capas')
      await tabularHasta(pagina, 'button[aria-label^="Fecha de corte"]')
      await pagina.keyboard.press('Enter')
      const fecha = pagina.getByLabel('Ver como era el')
      await fecha.waitFor()
      await fecha.fill('2016-01-01')
      await pagina.keyboard.press('Enter')
      await pagina.waitForURL(/al=2016-01-01/)
      await tabularHasta(pagina, 'button[aria-label^="Fecha de corte"]')
      await pagina.keyboard.press('Enter')
      await fecha.waitFor()
      await tabularHasta(pagina, 'button', /Volver a hoy/)
      await pagina.keyboard.press('Enter')
      await pagina.waitForURL(url => !url.search.includes('al='))
    })

    it('the deed of a cession is recorded, and the focus is never lost', async () => {
      const pagina = await abrir('/capas/$cesiones')
      const fila = pagina.getByRole('table', { name: 'Entrega de las cesiones' }).locator('tr[data-indice="0"]')
      await fila.focus()
      await pagina.keyboard.press('Enter')
      await tabularHasta(pagina, 'button', /^Anotar una escritura/)
      await pagina.keyboard.press('Enter')
      await pagina.waitForFunction(EN_UN_CAMPO)
      await pagina.keyboard.type('1.200,50')
      await pagina.getByLabel('Fecha de la escritura').fill('2025-03-04')
      await tabularHasta(pagina, 'input[name=escritura]')
      await pagina.keyboard.type('77')
      await pagina.keyboard.press('Tab')
      await pagina.keyboard.type('Notaría Única de Puerto Lindero')
      await tabularHasta(pagina, 'input[type=checkbox]')
      await pagina.keyboard.press('Space')
      await pagina.waitForFunction(MARCADO)
      await pagina.keyboard.press('Control+Enter')
      await pagina.getByRole('article', { name: 'Escritura 77' }).waitFor()
      await pagina.waitForFunction(DENTRO_DE, 'dialog')
      await pagina.keyboard.press('Escape')
      await pagina.waitForFunction(ES_EL_MISMO, await fila.elementHandle())
    })

    it('a file is imported in its five steps, confirmed and undone', async () => {
      const pagina = await abrir('/importar')
      // Asked for before the walk: the browser takes a moment to hand the choosing over, and Enter would overtake it.
      const elegido = pagina.waitForEvent('filechooser')
      await tabularHasta(pagina, 'input[type=file]')
      await pagina.keyboard.press('Enter')
      await (await elegido).setFiles({
        name: 'mio.geojson',
        mimeType: 'application/geo+json',
        buffer: Buffer.from(MIO),
      })
      await tabularHasta(pagina, 'input', /¿Qué trae\?/)
      await pagina.keyboard.type('Otra capa de la oficina')
      await pagina.keyboard.press('ArrowDown')
      await pagina.keyboard.press('Enter')
      await tabularHasta(pagina, 'input', /Acto o entrega/)
      await pagina.keyboard.type('Decreto 1 de 2026')
      await pagina.getByLabel('Rige desde').fill('2026-01-15')
      await pulsar(pagina, /^Leer el archivo/)
      await pulsar(pagina, /^Seguir a los campos|^Sí|^Está bien|^Seguir/)
      await pulsar(pagina, /^Revisar el archivo/)
      await pulsar(pagina, /^Seguir a la confirmación/)
      await pulsar(pagina, /^Confirmar/)
      await pagina.getByText('Ya está:').waitFor()
      await pulsar(pagina, /^Deshacer esta importación/)
      await pagina.waitForFunction(EN_UN_CAMPO)
      await pagina.keyboard.type('Era una prueba')
      await pagina.keyboard.press('Control+Enter')
      await pagina.getByText('Esta importación se deshizo.').waitFor()
    })
  })
})

const MIO = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { codigo: '1', nombre: 'Una cosa', valor: 'Cosa' },
      geometry: { type: 'Point', coordinates: [-75.296, 4.41] },
    },
  ],
})

const DENTRO_DE =
  'rol => { const e = document.activeElement; return e !== null && e !== document.body && e.closest("[role=" + rol + "]") !== null }'
const ES_EL_MISMO = 'e => document.activeElement === e'
const MARCADO = '() => document.activeElement?.checked === true'
const EN_UN_CAMPO = '() => /^(input|textarea)$/i.test(document.activeElement?.tagName ?? "")'

/** Presses Tab until the focus is on what matches, by selector and by what it is called. */
async function tabularHasta(pagina: Page, selector: string, nombre?: RegExp): Promise<void> {
  const vistos: string[] = []
  for (let n = 0; n < 250; n++) {
    await pagina.keyboard.press('Tab')
    const hallado = (await pagina.evaluate(`(${EN_FOCO})(${JSON.stringify(selector)})`)) as {
      es: boolean
      nombre: string
    }
    vistos.push(hallado.nombre)
    if (hallado.es && (nombre === undefined || nombre.test(hallado.nombre))) return
  }
  throw new Error(`the keyboard did not reach ${selector} ${nombre}: ${vistos.slice(-40).join(' · ')}`)
}

const EN_FOCO = `selector => {
  const e = document.activeElement
  return { es: e !== null && e.matches(selector), nombre: (e?.getAttribute('aria-label') || e?.labels?.[0]?.textContent || e?.textContent || '').trim() }
}`

/** Waits for a button, reaches it with Tab and presses it. */
async function pulsar(pagina: Page, nombre: RegExp): Promise<void> {
  await pagina.getByRole('button', { name: nombre, disabled: false }).first().waitFor()
  await tabularHasta(pagina, 'button', nombre)
  await pagina.keyboard.press('Enter')
}
