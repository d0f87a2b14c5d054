import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rige } from '../articulos/articulos.ts'
import { type Fecha, fechaDe } from '../fecha.ts'
import type { Constante, Rango } from './limite.ts'
import { PUBLICACION_DE_LA_LEY } from './limite.ts'

const raiz = join(import.meta.dirname, '..')

type Cifra = Constante | Rango

/** Every figure of the law that a file of ley388 exports, by itself or inside a table. */
async function todas(): Promise<Map<Cifra, string>> {
  const halladas = new Map<Cifra, string>()
  const archivos = readdirSync(raiz, { recursive: true, encoding: 'utf8' }).filter(
    f => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.startsWith('casos'),
  )
  for (const archivo of archivos) {
    const modulo: Record<string, unknown> = await import(join(raiz, archivo))
    for (const [nombre, valor] of Object.entries(modulo)) buscar(valor, `${archivo}: ${nombre}`, halladas, 0)
  }
  return halladas
}

function buscar(valor: unknown, donde: string, en: Map<Cifra, string>, hondura: number): void {
  if (typeof valor !== 'object' || valor === null || hondura > 3) return
  const { tipo } = valor as { tipo?: unknown }
  if ('rige' in valor && (tipo === 'constante' || tipo === 'rango')) {
    if (!en.has(valor as Cifra)) en.set(valor as Cifra, donde)
    return
  }
  for (const dentro of Object.values(valor)) buscar(dentro, donde, en, hondura + 1)
}

/** The first day of each month from the law to 2035. */
const MESES: readonly Fecha[] = Array.from({ length: 12 * 38 + 5 }, (_, i) =>
  fechaDe(1997 + Math.floor((i + 7) / 12), ((i + 7) % 12) + 1, 1),
)

describe('las cifras de la ley', async () => {
  const cifras = await todas()

  it('son muchas y cada una tiene su propio nombre', () => {
    const ids = [...cifras.keys()].map(c => c.id)
    expect(ids.length).toBeGreaterThan(60)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('ninguna está escrita dos veces en archivos distintos, con el mismo artículo y el mismo valor', () => {
    const vistas = new Map<string, string>()
    const dobles: string[] = []
    for (const [c, donde] of cifras) {
      const valor = c.tipo === 'constante' ? c.valor.toFixed() : `${c.desde}-${c.hasta}`
      const archivo = donde.split(':')[0]!
      const clave = `${c.articulo} = ${valor}`
      const otra = vistas.get(clave)
      if (otra !== undefined && otra !== archivo) dobles.push(`${otra} y ${donde}: ${clave}`)
      vistas.set(clave, archivo)
    }
    expect(dobles).toEqual([])
  })

  it('de agosto de 1997 a 2035 cada mes tiene su valor, o el hueco está declarado', () => {
    const mal: string[] = []
    for (const c of cifras.keys()) {
      for (const mes of MESES) {
        const antes = mes < c.rige.desde
        const despues = c.rige.hasta !== undefined && mes > c.rige.hasta
        if ((antes && c.rige.antes === undefined) || (despues && c.rige.despues === undefined)) {
          mal.push(`${c.id} en ${mes}`)
          break
        }
      }
    }
    expect(mal).toEqual([])
  })

  it('ninguna rige antes de la ley ni cita una parte que ya no rige', () => {
    for (const c of cifras.keys()) {
      expect(c.rige.desde >= PUBLICACION_DE_LA_LEY, c.id).toBe(true)
      expect(c.rige.hasta === undefined || c.rige.hasta > c.rige.desde, c.id).toBe(true)
      expect(rige(c.articulo), c.id).toBe(true)
    }
  })
})
