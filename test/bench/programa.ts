import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { servir } from '../../server/servir.ts'
import { abrirNavegador, abrirVentana, entrar, rutaDeChromium } from '../e2e/navegador.ts'
import { type Medida, segundos } from './medida.ts'
import { carpetaDelBanco } from './sembrado.ts'
import { ACCESO } from './sembrar-programa.ts'

const ACTIVIDADES = 5_000
const VECES = 5

/** What a view is, where it is, and what says that it is drawn. */
const VISTAS: readonly { nombre: string; ruta: string; listo: string }[] = [
  { nombre: 'Gantt', ruta: '?vista=gantt&abierto=todo', listo: '[role=treegrid] [role=row][data-clase=actividad]' },
  { nombre: 'tabla', ruta: '?abierto=todo', listo: 'table[role=treegrid] tr[data-fila]:not([data-grupo])' },
  { nombre: 'curva S', ruta: '?vista=curva', listo: 'svg[role=img] path' },
]

/** In Chromium, with 5,000 activities: from pressing a tab to seeing the view, and what a step of scrolling costs. */
export async function medir(): Promise<Medida[]> {
  if (!rutaDeChromium) return []
  const carpeta = carpetaDelBanco()
  const programa = fileURLToPath(new URL('./sembrar-programa.js', import.meta.url))
  const hijo = spawn(process.execPath, [programa, carpeta, String(ACTIVIDADES)], { stdio: 'inherit' })
  const [codigo] = (await once(hijo, 'exit')) as [number | null]
  if (codigo !== 0) throw new Error(`sembrar-programa.js: ${codigo}`)
  const servidor = await servir({ lugar: { tipo: 'carpeta', datos: carpeta }, puerto: 0, direccion: '127.0.0.1' })
  const navegador = await abrirNavegador()
  try {
    const ventana = await abrirVentana(navegador, 'escritorio')
    const pagina = await entrar(ventana, servidor.direccion, ACCESO.municipio, ACCESO.correo, ACCESO.clave)
    const medidas: Medida[] = []
    for (const v of VISTAS) {
      const tiempos: number[] = []
      for (let i = 0; i < VECES; i++)
        tiempos.push(await abrir(pagina, `${servidor.direccion}/${ACCESO.municipio}/programa${v.ruta}`, v.listo))
      medidas.push({
        nombre: `${v.nombre} con ${ACTIVIDADES} actividades, de la dirección a verse (mejor de ${VECES})`,
        cifra: segundos(Math.min(...tiempos)),
        detalle: 'meta 1 s',
      })
      if (v.nombre !== 'curva S')
        medidas.push({
          nombre: `${v.nombre}: cuadro más lento al recorrerla`,
          cifra: `${(await recorrer(pagina)).toFixed(0)} ms`,
          detalle: 'mediana de los 5 peores de 120 cuadros',
        })
    }
    return medidas
  } finally {
    await navegador.close()
    await servidor.detener()
  }
}

async function abrir(pagina: Page, url: string, listo: string): Promise<number> {
  const antes = performance.now()
  await pagina.goto(url)
  await pagina.locator(listo).first().waitFor()
  return performance.now() - antes
}

/** Scrolls the long box frame by frame. */
async function recorrer(pagina: Page): Promise<number> {
  const cuadros = (await pagina.evaluate(`new Promise(listo => {
    const caja = [...document.querySelectorAll('div')].find(e => e.scrollHeight > 20_000 && getComputedStyle(e).overflowY === 'auto')
    if (!caja) throw new Error('There is no long box to scroll')
    const tiempos = []
    let antes = performance.now()
    const paso = () => {
      const ahora = performance.now()
      tiempos.push(ahora - antes)
      antes = ahora
      caja.scrollTop += 180
      tiempos.length < 120 ? requestAnimationFrame(paso) : listo(tiempos.slice(1))
    }
    requestAnimationFrame(paso)
  })`)) as number[]
  return cuadros.sort((a, b) => b - a)[2] ?? 0
}
