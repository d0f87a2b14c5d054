import type { Browser, Locator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accesoDemo, CODIGO_DEMO } from '../../demo/acceso.ts'
import { iniciarLindero, type LinderoVivo } from './lindero.ts'
import { type ANCHOS, abrirNavegador, abrirVentana, entrar, rutaDeChromium } from './navegador.ts'
import { exigirSana } from './sana.ts'

describe.skipIf(!rutaDeChromium)('the execution programme in Chromium', () => {
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
  }, 240_000)
  afterAll(async () => {
    await navegador?.close()
    await lindero?.detener()
  })

  const ir = async (ruta: string, ancho: keyof typeof ANCHOS = 'escritorio'): Promise<Page> => {
    const pagina = paginas.get(ancho)!
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}${ruta}`)
    await pagina.getByRole('heading', { level: 1 }).first().waitFor()
    await pagina.waitForLoadState('networkidle')
    return pagina
  }
  const pendientes = (pagina: Page): Locator => pagina.getByRole('region', { name: 'Cambios sin guardar' })

  it('what a page asks first leaves before its code, and is asked once', async () => {
    const pagina = paginas.get('escritorio')!
    const pedidas: string[] = []
    const anotar = (p: Request) => pedidas.push(new URL(p.url()).pathname)
    pagina.on('request', anotar)
    await ir('/programa?vista=gantt')
    pagina.off('request', anotar)
    for (const direccion of ['/api/sesion', `/api/${CODIGO_DEMO}/programa/programa`])
      expect(
        pedidas.filter(d => d === direccion),
        direccion,
      ).toHaveLength(1)
    const dePantalla = pedidas.findIndex(d => /^\/assets\/Gantt-/.test(d))
    expect(dePantalla).toBeGreaterThan(pedidas.indexOf(`/api/${CODIGO_DEMO}/programa/programa`))
  })

  it('the curve of what is known is seen before the programme comes, and then its forecast too', async () => {
    const pagina = paginas.get('escritorio')!
    let soltar = (): void => undefined
    const espera = new Promise<void>(listo => {
      soltar = listo
    })
    await pagina.route('**/programa/programa', async ruta => {
      await espera
      await ruta.continue()
    })
    await pagina.goto(`${lindero.direccion}/${CODIGO_DEMO}/programa?vista=curva`)
    const curva = pagina.getByRole('img', { name: /^Curva S/ })
    await curva.waitFor()
    expect(await pagina.locator('figure li').filter({ hasText: 'Previsto' }).count()).toBe(0)
    await pagina.getByText('Qué quiere decir').waitFor()
    soltar()
    await pagina.locator('figure li').filter({ hasText: 'Previsto' }).waitFor()
    await pagina.unroute('**/programa/programa')
  })

  it('the sheet of a project is printed on one page, whatever it has to tell', async () => {
    const pagina = await ir('/programa')
    const { proyectos } = (await (
      await pagina.request.get(`${lindero.direccion}/api/${CODIGO_DEMO}/programa/programa`)
    ).json()) as { proyectos: { id: string; codigo: string; nombre: string }[] }
    // The one with most warnings, the suspended one and one without any.
    for (const p of proyectos.filter(x => ['P-01', 'P-06', 'P-13'].includes(x.codigo))) {
      await ir(`/programa/proyecto/${p.id}`)
      const pdf = (await pagina.pdf({ format: 'Letter' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), p.nombre).toHaveLength(1)
    }
  })

  it('a bar is moved with the keyboard, what depends on it follows, and it is taken back', async () => {
    const pagina = await ir('/programa?vista=gantt')
    const fila = pagina.getByRole('row', { name: /Andenes y ciclorruta/ })
    await fila.focus()
    await pagina.keyboard.press('Alt+ArrowRight')
    await pendientes(pagina).getByText('1 cambio sin guardar').waitFor()
    expect(await pendientes(pagina).textContent()).toMatch(/«Ampliación de la Calle 10» termina el .* más tarde/)
    await pagina.keyboard.press('Control+z')
    await pendientes(pagina).waitFor({ state: 'hidden' })
    expect(await fila.evaluate(esElActivo)).toBe(true)
  })

  it('a bar is lengthened with the mouse, and saving it asks for the act and the reason', async () => {
    const pagina = await ir('/programa?vista=gantt&zoom=mes')
    const fila = pagina.getByRole('row', { name: /Andenes y ciclorruta/ })
    await fila.evaluate(mostrarElAsa)
    const asa = (await fila.locator('[data-agarre=alargar]').boundingBox())!
    await pagina.mouse.move(asa.x + 4, asa.y + 6)
    await pagina.mouse.down()
    await pagina.mouse.move(asa.x + 64, asa.y + 6, { steps: 6 })
    await pendientes(pagina).getByText('Está moviendo una barra').waitFor()
    await pagina.mouse.up()
    await pendientes(pagina).getByText('1 cambio sin guardar').waitFor()
    await pendientes(pagina).getByRole('button', { name: 'Guardar' }).click()
    const dialogo = pagina.getByRole('dialog', { name: 'El acto que ordena el cambio' })
    await dialogo.getByLabel('Acto').fill('Decreto 099 de 2026')
    await dialogo.getByLabel('Motivo').fill('Se amplía la obra.')
    await dialogo.getByRole('button', { name: 'Guardar los cambios' }).click()
    await pagina.getByText('quedaron guardados con el Decreto 099 de 2026').waitFor()
    await pendientes(pagina).waitFor({ state: 'hidden' })
  })

  it('a duration is changed in its cell of the table, and let be', async () => {
    const pagina = await ir('/programa')
    const fila = pagina.getByRole('row', { name: /Andenes y ciclorruta/ })
    await fila.focus()
    await pagina.keyboard.press('F2')
    await pagina.getByLabel('Días', { exact: true }).fill('200')
    await pagina.keyboard.press('Enter')
    await pendientes(pagina).getByText('1 cambio sin guardar').waitFor()
    await pendientes(pagina).getByRole('button', { name: 'Descartar todo' }).click()
    await pendientes(pagina).waitFor({ state: 'hidden' })
  })

  it('a project changes its state from the board, and back', async () => {
    const pagina = await ir('/programa?vista=tablero')
    const suspendidos = pagina.getByRole('list', { name: 'Proyectos: Suspendido' })
    await pagina.getByRole('button', { name: 'Cambiar el estado de Ampliación de la Calle 10' }).click()
    await pagina.getByRole('menuitem', { name: 'Pasar a: suspendido' }).click()
    await suspendidos.getByText('Ampliación de la Calle 10').waitFor()
    await pagina.getByRole('button', { name: 'Deshacer' }).click()
    await suspendidos.getByText('Ampliación de la Calle 10').waitFor({ state: 'detached' })
  })

  it('an activity with progress is not taken away: the refusal says why and what to do instead', async () => {
    const pagina = await ir('/programa?vista=gantt')
    await pagina.getByRole('row', { name: /Redes y calzada/ }).focus()
    await pagina.keyboard.press('Enter')
    await pagina.getByRole('button', { name: 'Quitar la actividad' }).click()
    const pregunta = pagina.getByRole('region', { name: 'Quitar la actividad' })
    expect(await pregunta.textContent()).toContain('Se va «Redes y calzada»')
    await pregunta.getByLabel('Acto').fill('Decreto 100 de 2026')
    await pregunta.getByLabel('Motivo').fill('No se hará.')
    await pregunta.getByRole('button', { name: 'Quitarla del cronograma' }).click()
    await pregunta.getByRole('alert').waitFor()
    expect(await pregunta.getByRole('alert').textContent()).toMatch(/no se borra.*Dele duración y costo cero/)
  })

  it('a wrong reading gives way to another, and stays in sight', async () => {
    const pagina = await ir('/programa?vista=tablero')
    await pagina.getByRole('link', { name: 'Ampliación de la Calle 10' }).click()
    const corregir = pagina.getByRole('button', { name: /^Corregir la lectura/ }).first()
    const cual = (await corregir.textContent()) ?? ''
    await corregir.click()
    const dialogo = pagina.getByRole('dialog')
    await dialogo.getByLabel('Avance acumulado').fill('43,5')
    await dialogo.getByRole('button', { name: 'Guardar la corrección' }).click()
    await dialogo.waitFor({ state: 'detached' })
    const lecturas = pagina.getByRole('region', { name: 'Avances y evidencias' }).getByRole('listitem')
    await lecturas.filter({ hasText: 'corregido después' }).waitFor()
    expect(await lecturas.first().textContent()).toMatch(/43,5 %/)
    expect(cual).toContain('Redes y calzada')
  })

  it('a project that is only drawn up is taken away, after it says what goes with it', async () => {
    const pagina = await ir('/programa')
    const hacer = async (accion: string, data: object): Promise<string> => {
      const url = `${lindero.direccion}/api/${CODIGO_DEMO}/programa/${accion}`
      const r = await pagina.request.post(url, { data, headers: { 'x-lindero': '1' } })
      return ((await r.json()) as { id: string }).id
    }
    const nombre = 'Programa 2028-2031'
    const periodo = await hacer('crearPeriodo', { nombre, desde: '2028-01-01', hasta: '2031-12-31' })
    const programa = await hacer('guardarPrograma', { periodo, codigo: 'PR-1', nombre: 'Muelles' })
    const datos = { periodo, programa, codigo: 'P-1', nombre: 'Muelle turístico', clase: 'otro' }
    const proyecto = await hacer('guardarProyecto', datos)
    await ir(`/programa/proyecto/${proyecto}`)
    await pagina.getByRole('button', { name: 'Quitar', exact: true }).click()
    const dialogo = pagina.getByRole('dialog', { name: 'Quitar el proyecto' })
    await dialogo.getByText('Se va «Muelle turístico»').waitFor()
    await dialogo.getByRole('button', { name: 'Quitarlo del programa' }).click()
    await pagina.getByText('«Muelle turístico» se quitó del programa.').waitFor()
    await pagina.waitForURL(url => url.pathname.endsWith('/programa') && url.search.includes(periodo))
  })

  for (const ancho of ['escritorio', 'celular'] as const)
    it(`the page of a project tells promise and fact, without a violation of WCAG 2.2 AA (${ancho})`, async () => {
      const pagina = await ir('/programa?vista=tablero', ancho)
      await pagina.getByRole('link', { name: 'Ampliación de la Calle 10' }).click()
      await pagina.getByRole('heading', { name: 'Ampliación de la Calle 10', level: 1 }).waitFor()
      await pagina.getByRole('table', { name: 'Lo prometido y lo que pasa' }).waitFor()
      await exigirSana(pagina)
    })
})

/** These two run in the browser. */
function esElActivo(e: unknown): boolean {
  return (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement === e
}

function mostrarElAsa(e: unknown): void {
  const fila = e as { querySelector(s: string): { scrollIntoView(o: object): void } | null }
  fila.querySelector('[data-agarre=alargar]')?.scrollIntoView({ inline: 'center', block: 'center' })
}
