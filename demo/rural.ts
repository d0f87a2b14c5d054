/** The country: veredas, the river's course, a small village (centro poblado) and farms of every size. */
import type { Azar } from './azar.ts'
import { interseccion, type Pincelada, type Rect, rect, restar } from './cobertura.ts'
import { VEREDAS } from './nombres.ts'
import { RIO, type Trazado } from './trazado.ts'

export interface Vereda {
  codigo: string
  nombre: string
  rect: Rect
}

export interface Finca {
  rect: Rect
  vereda: Vereda
  poblado: boolean
}

export interface Campo {
  municipio: Rect
  cauce: Rect
  veredas: Vereda[]
  fincas: Finca[]
  suburbano: Rect
  campestre: Rect
  poblado: Rect
}

const MUNICIPIO = rect(-70000, -56000, 70000, 56000)

export function repartirCampo(azar: Azar, trazado: Trazado): Campo {
  const { pueblo } = trazado
  const eje = RIO.eje * 10
  const cauce = rect(MUNICIPIO.x0, eje - RIO.cauce * 10, MUNICIPIO.x1, eje + RIO.cauce * 10)
  const suburbano = rect(pueblo.x0 - 15000, eje + 600, pueblo.x0, eje + 4400)
  const campestre = rect(pueblo.x1 + 3000, eje - 13000, pueblo.x1 + 13000, eje - 3500)
  const poblado = rect(pueblo.x1 + 11000, 9000, pueblo.x1 + 13400, 11400)
  const columnas = [MUNICIPIO.x0, -34000, pueblo.x0, pueblo.x1, 37000, MUNICIPIO.x1]
  const filas = [MUNICIPIO.y0, -27000, eje, 27000, MUNICIPIO.y1]
  const veredas: Vereda[] = []
  const fincas: Finca[] = []
  for (let c = 0; c < 5; c++) {
    for (let f = 0; f < 4; f++) {
      const vereda: Vereda = {
        codigo: String(veredas.length + 1).padStart(4, '0'),
        nombre: VEREDAS[veredas.length]!,
        rect: rect(columnas[c]!, filas[f]!, columnas[c + 1]!, filas[f + 1]!),
      }
      veredas.push(vereda)
      let piezas = restar(vereda.rect, pueblo)
      for (const menos of [cauce, poblado]) piezas = piezas.flatMap(p => restar(p, menos))
      const cercana = (c > 0 && c < 4 && f > 0 && f < 3) || c === 2
      const total = piezas.reduce((s, p) => s + area(p), 0)
      for (const pieza of piezas) {
        const cuantas = Math.max(1, Math.round(((cercana ? 42 : 33) * area(pieza)) / total))
        for (const r of partir(azar, pieza, cuantas)) fincas.push({ rect: r, vereda, poblado: false })
      }
      if (interseccion(poblado, vereda.rect)) {
        for (const r of lotesDelPoblado(azar, poblado)) fincas.push({ rect: r, vereda, poblado: true })
      }
    }
  }
  for (const r of bordesDelPueblo(trazado)) {
    const vereda = veredas.find(v => contiene(v.rect, r))!
    fincas.push({ rect: r, vereda, poblado: false })
  }
  return { municipio: MUNICIPIO, cauce, veredas, fincas, suburbano, campestre, poblado }
}

export function veredaEn(campo: Campo, r: Rect): Vereda {
  return campo.veredas.find(v => contiene(v.rect, r))!
}

/** Strokes that cover with `valor` the cells of the town that a test picks. */
export function celdas<T>(trazado: Trazado, valor: (c: Trazado['celdas'][number]) => T | null): Pincelada<T>[] {
  return trazado.celdas.flatMap(c => {
    const v = valor(c)
    return v === null ? [] : [{ valor: v, rect: c.celda }]
  })
}

/** Land inside the town's rectangle that is not town: a farm for each run of up to three cells. */
function bordesDelPueblo({ carreras, calles, celdas: urbanas }: Trazado): Rect[] {
  const lista: Rect[] = []
  for (let j = 0; j + 1 < calles.length; j++) {
    let inicio = -1
    for (let i = 0; i < carreras.length; i++) {
      const libre = i + 1 < carreras.length && !urbanas.some(c => c.i === i && c.j === j)
      if (libre && inicio < 0) inicio = i
      if (inicio >= 0 && (!libre || i - inicio === 3)) {
        lista.push(rect(carreras[inicio]!, calles[j]!, carreras[i]!, calles[j + 1]!))
        inicio = libre ? i : -1
      }
    }
  }
  return lista
}

/** Halves a rectangle, unevenly and across its longer side, until there are `n` farms. */
function partir(azar: Azar, r: Rect, n: number): Rect[] {
  if (n <= 1) return [r]
  const [ancho, alto] = [r.x1 - r.x0, r.y1 - r.y0]
  if (Math.max(ancho, alto) < 1200) return [r]
  const parte = 0.34 + azar.uno() * 0.32
  const na = Math.min(n - 1, Math.max(1, Math.round(n * (parte + (azar.uno() - 0.5) * 0.2))))
  const porAncho = ancho > alto * (0.75 + azar.uno() * 0.5)
  const corte = porAncho ? r.x0 + Math.round(ancho * parte) : r.y0 + Math.round(alto * parte)
  const [a, b] = porAncho
    ? [rect(r.x0, r.y0, corte, r.y1), rect(corte, r.y0, r.x1, r.y1)]
    : [rect(r.x0, r.y0, r.x1, corte), rect(r.x0, corte, r.x1, r.y1)]
  return [...partir(azar, a, na), ...partir(azar, b, n - na)]
}

function lotesDelPoblado(azar: Azar, p: Rect): Rect[] {
  const lista: Rect[] = []
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (i === 1 && j === 1) continue
      const [x0, y0] = [p.x0 + i * 800 + 40, p.y0 + j * 800 + 40]
      let x = x0
      while (x < x0 + 720) {
        const frente = x0 + 720 - x < 260 ? x0 + 720 - x : azar.entero(110, 200)
        lista.push(rect(x, y0, x + frente, y0 + 360), rect(x, y0 + 360, x + frente, y0 + 720))
        x += frente
      }
    }
  }
  return lista
}

function area(r: Rect): number {
  return (r.x1 - r.x0) * (r.y1 - r.y0)
}

function contiene(a: Rect, b: Rect): boolean {
  const x = (b.x0 + b.x1) / 2
  const y = (b.y0 + b.y1) / 2
  return a.x0 < x && x < a.x1 && a.y0 < y && y < a.y1
}
