import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { accesoDemo, CODIGO_DEMO } from '../demo/acceso.ts'
import { iniciarLindero } from './e2e/lindero.ts'
import { abrirNavegador, abrirVentana, entrar } from './e2e/navegador.ts'
import { lugaresDe, rutaDe } from './e2e/pantallas.ts'
import { type Pixeles, pngDePaleta } from './paleta.ts'
import { raiz } from './raiz.ts'

/**
 * `npm run fotos`: the pictures of the manual, taken again from a new demo, so that they show the screens as they are.
 * With a list of names it takes only those; LINDERO_FOTOS gives the address of a Lindero that is already open.
 */

const CARPETA = join(raiz, 'docs/manual/img')
/** What a picture may weigh: the manual is read also where the network is slow. */
const MAXIMO = 120_000

interface Foto {
  nombre: string
  /** Path within the municipality. */
  ruta: string
  rol?: 'administrador' | 'anonimo'
  alto?: number
  /** What a person does before the picture. */
  antes?: (pagina: Page) => Promise<unknown>
}

const FOTOS: readonly Foto[] = [
  { nombre: 'entrar', ruta: '/entrar', rol: 'anonimo', alto: 620 },
  { nombre: 'inicio', ruta: '/', alto: 900 },
  { nombre: 'mapa', ruta: '/mapa', antes: hallarEnElMapa },
  { nombre: 'predio', ruta: '/predios/$predio', alto: 1100, antes: p => p.waitForTimeout(2_000) },
  { nombre: 'capas', ruta: '/capas' },
  { nombre: 'capas-comparar', ruta: '/capas/$capa', antes: comparar },
  { nombre: 'revision', ruta: '/revision', alto: 900 },
  { nombre: 'revision-hallazgo', ruta: '/revision', alto: 900, antes: hallazgo },
  { nombre: 'plan-vigencias', ruta: '/plan/vigencias', alto: 900 },
  { nombre: 'plan-contenidos', ruta: '/plan/contenidos' },
  { nombre: 'plan-normas', ruta: '/plan/normas' },
  { nombre: 'programa-tabla', ruta: '/programa' },
  { nombre: 'programa-cronograma', ruta: '/programa?vista=gantt', alto: 900 },
  { nombre: 'programa-curva', ruta: '/programa?vista=curva', alto: 900 },
  { nombre: 'programa-proyecto', ruta: '/programa/proyecto/$proyecto', alto: 1_000 },
  { nombre: 'programa-informe', ruta: '/programa/informe', alto: 1_000 },
  { nombre: 'programa-intercambio', ruta: '/programa/intercambio', alto: 900 },
  { nombre: 'ejecucion', ruta: '/programa/ejecucion' },
  { nombre: 'obras', ruta: '/programa/obras', alto: 1_100, antes: p => p.waitForTimeout(2_500) },
  { nombre: 'recursos-fuentes', ruta: '/recursos/fuentes', alto: 900 },
  { nombre: 'recursos-postulaciones', ruta: '/recursos/postulaciones' },
  { nombre: 'recursos-escenarios', ruta: '/recursos/escenarios', alto: 900 },
  { nombre: 'recursos-brecha', ruta: '/recursos/brecha', alto: 900 },
  { nombre: 'permisos', ruta: '/personas?vista=permisos', rol: 'administrador' },
  { nombre: 'auditoria', ruta: '/auditoria', rol: 'administrador', antes: verificar },
]

async function comparar(pagina: Page): Promise<void> {
  await pagina.getByRole('button', { name: 'Ver qué cambió' }).click()
  const cambios = pagina.getByRole('region', { name: 'Qué cambió entre las dos versiones' })
  await cambios.waitFor()
  await pagina.waitForTimeout(1_500)
  await cambios.getByRole('row').nth(2).click()
  for (let n = 0; n < 3; n++) {
    await cambios.locator('.maplibregl-ctrl-zoom-in').click()
    await pagina.waitForTimeout(600)
  }
  await arriba(cambios)
  await pagina.waitForTimeout(2_500)
}

/** The list of what was found, with one of its rows open. */
async function hallazgo(pagina: Page): Promise<void> {
  const panel = pagina.getByRole('region', { name: 'Todo lo que se encontró' })
  await panel.getByRole('row').nth(1).click()
  await arriba(panel)
  await pagina.waitForTimeout(2_500)
}

/** A parcel found by its address, and the card of the point where it is. */
async function hallarEnElMapa(pagina: Page): Promise<void> {
  await pagina.getByLabel('Buscar en el mapa').fill('Calle 2')
  await pagina.getByRole('option').first().waitFor()
  await pagina.keyboard.press('Enter')
  await pagina.waitForTimeout(2_500)
  const mapa = pagina.locator('canvas.maplibregl-canvas').first()
  await mapa.click()
  await pagina.getByRole('region', { name: 'Lo que hay en el punto' }).waitFor()
  await pagina.waitForTimeout(1_500)
}

function arriba(lugar: Locator): Promise<void> {
  return lugar.evaluate((e: unknown) => {
    const lugar = e as { style: { scrollMarginTop: string }; scrollIntoView(): void }
    lugar.style.scrollMarginTop = '64px'
    lugar.scrollIntoView()
  })
}

async function verificar(pagina: Page): Promise<void> {
  await pagina.getByRole('button', { name: 'Verificar el registro' }).click()
  await pagina.getByText('El registro está íntegro').waitFor()
}

/** A file with two things wrong, as they come: a knot in a ring and a code that is twice. */
async function archivoConErrores(direccion: string): Promise<Buffer> {
  const r = await fetch(`${direccion}/api/${CODIGO_DEMO}/territorio/exportar/barrio?formato=geojson`)
  const capa = (await r.json()) as { features: { properties: object; geometry: { coordinates: unknown[] } }[] }
  const [a, b, c] = capa.features
  const anillo = primerAnillo(a!.geometry.coordinates)
  ;[anillo[1], anillo[2]] = [anillo[2]!, anillo[1]!]
  c!.properties = { ...c!.properties, codigo: (b!.properties as { codigo: string }).codigo }
  return Buffer.from(JSON.stringify(capa))
}

function primerAnillo(coordenadas: unknown[]): unknown[] {
  const [primera] = coordenadas as unknown[][]
  return Array.isArray(primera?.[0]) && typeof primera[0][0] === 'number' ? primera : primerAnillo(primera!)
}

/** The five steps, until the last but one: the picture of each, and the import is thrown away. */
async function importar(pagina: Page, casa: string, archivo: Buffer, tomar: (nombre: string) => Promise<void>) {
  await pagina.goto(`${casa}/importar`)
  const elegir = pagina.getByLabel('Elegir el archivo que va a importar')
  await elegir.setInputFiles({ name: 'barrios-2026.geojson', mimeType: 'application/geo+json', buffer: archivo })
  await pagina.getByText('Listo', { exact: true }).waitFor()
  const que = pagina.getByRole('combobox', { name: '¿Qué trae?' }).or(pagina.getByLabel('¿Qué trae?')).first()
  if ((await que.inputValue()) === '') {
    await que.click()
    await pagina.getByRole('option', { name: 'Barrios' }).click()
  }
  await pagina.getByLabel('Acto o entrega que lo respalda').first().fill('Acuerdo 009 de 2026')
  await pagina.keyboard.press('Escape')
  await pagina.getByLabel('Rige desde').first().fill('2026-02-02')
  await tomar('importar-archivo')
  await pagina.getByRole('button', { name: 'Leer el archivo' }).click()
  const seguir = pagina.getByRole('button', { name: 'Está bien: seguir con los campos' })
  await seguir.waitFor()
  await tomar('importar-reconocido')
  await seguir.click()
  await pagina.getByRole('button', { name: 'Revisar el archivo completo' }).click()
  await pagina.getByText('no pueden entrar como están').waitFor({ timeout: 60_000 })
  await pagina.waitForTimeout(2_500)
  await tomar('importar-revision')
  await pagina.getByRole('button', { name: 'Descartar' }).click()
}

/** The page as pixels, read in the browser itself, so that no library of images is needed. */
async function pixeles(pagina: Page): Promise<Pixeles> {
  const captura = await pagina.screenshot({ animations: 'disabled', caret: 'hide' })
  const lector = await pagina.context().newPage()
  try {
    const { ancho, alto, datos } = await lector.evaluate(LEER_PIXELES, captura.toString('base64'))
    return { ancho, alto, rgba: Buffer.from(datos, 'base64') }
  } finally {
    await lector.close()
  }
}

/** Runs in the browser: decodes a PNG and gives its bytes. */
const LEER_PIXELES = new Function(
  'base64',
  `return fetch('data:image/png;base64,' + base64).then(r => r.blob()).then(createImageBitmap).then(async imagen => {
    const lienzo = new OffscreenCanvas(imagen.width, imagen.height)
    const pincel = lienzo.getContext('2d')
    pincel.drawImage(imagen, 0, 0)
    const rgba = pincel.getImageData(0, 0, imagen.width, imagen.height).data
    const datos = await new Promise(listo => {
      const lector = new FileReader()
      lector.onload = () => listo(lector.result.slice(lector.result.indexOf(',') + 1))
      lector.readAsDataURL(new Blob([rgba]))
    })
    return { ancho: imagen.width, alto: imagen.height, datos }
  })`,
) as (base64: string) => Promise<{ ancho: number; alto: number; datos: string }>

async function fotografiar(direccion: string, pedidas: readonly string[]): Promise<void> {
  const navegador = await abrirNavegador()
  const casa = `${direccion}/${CODIGO_DEMO}`
  const pedida = (nombre: string): boolean => pedidas.length === 0 || pedidas.some(p => nombre.startsWith(p))
  const tomar = async (pagina: Page, nombre: string): Promise<void> => {
    if (!pedida(nombre)) return
    const png = pngDePaleta(await pixeles(pagina), MAXIMO)
    writeFileSync(join(CARPETA, `${nombre}.png`), png)
    process.stdout.write(`${nombre}.png  ${Math.ceil(png.length / 1000)} kB\n`)
  }
  try {
    const acceso = accesoDemo(CODIGO_DEMO)!
    const como = async (rol: string): Promise<Page> => {
      const ventana = await abrirVentana(navegador, 'escritorio')
      if (rol === 'anonimo') return ventana.newPage()
      return entrar(ventana, direccion, CODIGO_DEMO, `${rol}@ejemplo.invalid`, acceso.clave)
    }
    const paginas = new Map<string, Page>()
    for (const rol of ['planeacion', 'administrador', 'anonimo']) paginas.set(rol, await como(rol))
    const deLaOficina = paginas.get('planeacion')!
    const capa = await unaCapaConVersiones(direccion)
    const lugares = { ...(await lugaresDe(deLaOficina, direccion, CODIGO_DEMO)), capa }
    for (const foto of FOTOS.filter(f => pedida(f.nombre))) {
      const pagina = paginas.get(foto.rol ?? 'planeacion')!
      await pagina.setViewportSize({ width: 1280, height: foto.alto ?? 800 })
      await pagina.goto(casa + rutaDe(foto.ruta, lugares))
      await pagina.getByRole('heading', { level: 1 }).first().waitFor()
      await pagina.waitForLoadState('networkidle')
      await pagina.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
      await pagina.waitForTimeout(300)
      await foto.antes?.(pagina)
      await tomar(pagina, foto.nombre)
    }
    if (['importar-archivo', 'importar-reconocido', 'importar-revision'].some(pedida)) {
      await deLaOficina.setViewportSize({ width: 1280, height: 900 })
      await importar(deLaOficina, casa, await archivoConErrores(direccion), nombre => tomar(deLaOficina, nombre))
    }
  } finally {
    await navegador.close()
  }
}

/** The layer that has the most to compare. */
async function unaCapaConVersiones(direccion: string): Promise<string> {
  const r = await fetch(`${direccion}/api/${CODIGO_DEMO}/territorio/capas`)
  const { capas } = (await r.json()) as { capas: { id: string; clase: string; versiones: unknown[] }[] }
  const varias = capas.filter(c => c.versiones.length > 1)
  return (varias.find(c => c.clase === 'tratamiento') ?? varias[0] ?? capas[0])!.id
}

mkdirSync(CARPETA, { recursive: true })
const abierto = process.env.LINDERO_FOTOS
const propio = abierto ? undefined : await iniciarLindero({ argumentos: ['--demo-si-vacio'] })
try {
  await fotografiar(abierto ?? propio!.direccion, process.argv.slice(2))
} finally {
  await propio?.detener()
}
