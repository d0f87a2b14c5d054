import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conConsola } from '../../server/consola.ts'
import { crearPersonaEn } from '../../server/platform/identidad/crear-persona.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { compartido } from '../compartido.ts'
import { raiz } from '../raiz.ts'
import { iniciarLindero, type LinderoVivo } from './lindero.ts'
import { type ANCHOS, abrirNavegador, abrirVentana, entrar, rutaDeChromium } from './navegador.ts'
import { exigirSana } from './sana.ts'

const CALI = '76001'
const PERSONA = { correo: 'obras@ejemplo.invalid', clave: 'una-clave-de-prueba-2026' }

describe.skipIf(!rutaDeChromium || !compartido)(
  'the works of Cali and its budget, by the browser and by the command',
  () => {
    const archivo = (nombre: string) => join(compartido ?? '', 'datos-reales/cali', nombre)
    let lindero: LinderoVivo
    let navegador: Browser
    const paginas = new Map<keyof typeof ANCHOS, Page>()

    beforeAll(async () => {
      lindero = await iniciarLindero({ argumentos: ['--municipio', CALI] })
      await conConsola(
        // On a server the database is its variable's, and there is no folder.
        { ...(lindero.base.argumentos.length > 0 ? { datos: lindero.datos } : {}), entorno: lindero.base.entorno },
        async ({ plataforma: p, municipio }) => {
          const m = await municipio(CALI)
          const persona = { nombre: 'Persona de Prueba', ...PERSONA, roles: ['planeacion', 'hacienda'] as const }
          await crearPersonaEn(p.db, m, p.reloj(), actorDeConsola('prueba'), { ...persona, debeCambiarClave: false })
        },
      )
      navegador = await abrirNavegador()
      for (const ancho of ['escritorio', 'celular'] as const) {
        const ventana = await abrirVentana(navegador, ancho)
        paginas.set(ancho, await entrar(ventana, lindero.direccion, CALI, PERSONA.correo, PERSONA.clave))
      }
    }, 180_000)
    afterAll(async () => {
      await navegador?.close()
      await lindero?.detener()
    })

    const ir = (pagina: Page, ruta: string) => pagina.goto(`${lindero.direccion}/${CALI}${ruta}`)
    const lineaDeComandos = (args: readonly string[]) => {
      const r = spawnSync(process.execPath, [join(raiz, 'cli/bin/lindero.js'), ...args, ...lindero.base.argumentos], {
        cwd: lindero.datos,
        env: lindero.base.entorno,
        encoding: 'utf8',
      })
      return { codigo: r.status, respuesta: JSON.parse(r.stdout || '{}') as Record<string, unknown> }
    }
    const tabla = (pagina: Page) => pagina.getByRole('table', { name: 'Obras', exact: true })

    it('before there are any, the page says what they are and how to bring them', async () => {
      for (const pagina of paginas.values()) {
        await ir(pagina, '/programa/obras')
        await pagina.getByText('Todavía no hay obras en el mapa').waitFor()
        await pagina.getByRole('link', { name: 'Importar obras' }).waitFor()
        await exigirSana(pagina)
      }
    })

    it('the budget of January and the 103 works enter by the browser', async () => {
      const pagina = paginas.get('escritorio')!
      await ir(pagina, '/programa/ejecucion?importar=si')
      await pagina.getByLabel('Elegir el archivo de ejecución').setInputFiles(archivo('EJECUCION_ENERO_2025.csv'))
      await pagina.getByText('3.445 filas leídas y todas cuadran').waitFor({ timeout: 60_000 })
      await pagina.getByRole('button', { name: /^Confirmar/ }).click()
      await pagina.getByText('Corte del 31 de enero de 2025: 3.445 filas, 610 proyectos').waitFor({ timeout: 60_000 })

      await ir(pagina, '/importar')
      await pagina
        .getByLabel('Elegir el archivo que va a importar')
        .setInputFiles(archivo('infraestructura_vial.geojson'))
      await pagina.getByText('Listo', { exact: true }).waitFor()
      await pagina.getByLabel('Acto o entrega que lo respalda').first().fill('Reporte de obras de enero de 2025')
      await pagina.keyboard.press('Escape')
      await pagina.getByLabel('Rige desde').first().fill('2025-02-01')
      await pagina.getByRole('button', { name: 'Leer el archivo' }).click()
      await pagina.getByRole('button', { name: 'Está bien: seguir con los campos' }).click()
      await pagina.getByRole('button', { name: 'Revisar el archivo completo' }).click()
      await pagina
        .getByRole('button', { name: /Seguir|confirma/i })
        .first()
        .click({ timeout: 60_000 })
      await pagina.getByText('Entran 103 objetos a la capa «Obras»').waitFor()
      await pagina.getByRole('button', { name: 'Confirmar: que entre al plan' }).click()
      await pagina.getByRole('link', { name: 'Ver las obras y sus proyectos' }).click({ timeout: 60_000 })
      await pagina.getByText('103 obras en el mapa, de 21 proyectos del presupuesto').waitFor()
    })

    it('each work has found its project, and the projects without a work are listed', async () => {
      const pagina = paginas.get('escritorio')!
      await ir(pagina, '/programa/obras')
      await pagina.getByText('Las 103 obras encontraron su proyecto.').waitFor()
      await pagina.getByText('589 proyectos sin una obra en el mapa.').waitFor()
      await pagina.getByRole('button', { name: 'Ver cuáles son' }).click()
      await pagina.getByText('589 filas').waitFor()
      await pagina.getByText('103 filas').waitFor()
      await exigirSana(pagina)
    })

    it('is filtered by comuna, and a row opens with the keyboard to its project’s money, which is not of the work', async () => {
      const pagina = paginas.get('escritorio')!
      await ir(pagina, '/programa/obras')
      await pagina.getByLabel('Comuna o corregimiento').first().selectOption({ label: 'COMUNA 8 (10)' })
      await pagina.getByText('10 filas').waitFor()
      expect(new URL(pagina.url()).searchParams.get('comuna')).toBe('COMUNA 8')
      await tabla(pagina).locator('tr[data-indice="0"]').focus()
      await pagina.keyboard.press('ArrowDown')
      await pagina.keyboard.press('Enter')
      const ficha = pagina.getByRole('region', { name: /^Ficha de la obra/ })
      await ficha.getByText('Es de todo el proyecto, que tiene 10 obras en el mapa').waitFor()
      expect(await ficha.textContent()).toContain('1.473.258.961')
      await exigirSana(pagina)
      await ficha.getByRole('link', { name: /Ver las filas del corte/ }).click()
      await pagina.getByRole('table', { name: /Filas de «Recuperación de la malla vial en la comuna 8/ }).waitFor()
    })

    it('the place of a work in the middle of the map, touched, opens its card', async () => {
      const pagina = paginas.get('escritorio')!
      await ir(pagina, '/programa/obras')
      // A straight stretch: the middle of its box, where the map goes, is on it.
      await pagina.getByLabel('Buscar en obras').fill('12 y 11g')
      await pagina.getByText('1 de 103 filas').waitFor()
      await tabla(pagina).locator('tr[data-indice="0"]').click()
      const ficha = pagina.getByRole('region', { name: /^Ficha de la obra Calle 26/ })
      await ficha.getByRole('button', { name: 'Cerrar la ficha' }).click()
      await ficha.waitFor({ state: 'detached' })
      const lienzo = pagina.locator('canvas.maplibregl-canvas').first()
      const tocada = async () => {
        await lienzo.press('Enter')
        return ficha.isVisible()
      }
      await expect.poll(tocada, { timeout: 30_000, interval: 500 }).toBe(true)
    })

    it('on a phone the card is read whole, without violations and without scrolling sideways', async () => {
      const pagina = paginas.get('celular')!
      await ir(pagina, '/programa/obras')
      await tabla(pagina).locator('tr[data-indice="0"]').click()
      await pagina.getByRole('heading', { name: 'El dinero del proyecto' }).waitFor()
      await exigirSana(pagina)
    })

    it('the same file again by the command changes nothing, and says how many codes meet', () => {
      const { codigo, respuesta } = lineaDeComandos([
        ...['importar', 'obras', archivo('infraestructura_vial.geojson'), '--municipio', CALI],
        ...['--desde', '2025-02-10', '--confirmar'],
      ])
      expect(codigo).toBe(0)
      expect(respuesta).toMatchObject({
        leidos: 103,
        aceptados: 103,
        iguales: 103,
        rechazados: [],
        sinCambios: true,
        cruce: { corte: '2025-01-31', conProyecto: 21, sinProyecto: [], sinBpin: 0, proyectosSinObra: 589 },
      })
    })

    it('works that lost their code, or have one that nobody knows, are first on the page with what to do', async () => {
      const texto = readFileSync(archivo('infraestructura_vial.geojson'), 'utf8')
      const danado = join(lindero.datos, 'obras-de-febrero.geojson')
      writeFileSync(
        danado,
        texto
          .replace('"bpin": 2024760010492', '"bpin": 2024760019999')
          .replace('"bpin": 2024760010489', '"bpin": null'),
      )
      const { respuesta } = lineaDeComandos([
        ...['importar', 'obras', danado, '--municipio', CALI, '--desde', '2025-03-01', '--confirmar'],
      ])
      expect(respuesta).toMatchObject({
        nuevos: 2,
        iguales: 101,
        desaparecidos: 2,
        cruce: { conProyecto: 21, sinProyecto: [{ bpin: '2024760019999', obras: 1 }], sinBpin: 1 },
      })
      const pagina = paginas.get('escritorio')!
      await ir(pagina, '/programa/obras')
      const lista = pagina.getByRole('region', { name: 'Lo que no cruza' })
      await lista.getByText('1 obra sin BPIN.').waitFor()
      await lista.getByText('1 obra con un BPIN que ningún corte ni proyecto conoce: 2024760019999.').waitFor()
      await pagina.getByLabel('Su proyecto').first().selectOption({ label: 'BPIN desconocido (1)' })
      await pagina.getByText('1 fila', { exact: true }).waitFor()
      await exigirSana(pagina)
    })
  },
)
