import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { raiz } from '../../test/raiz.ts'
import { ayudaDe, PAGINAS } from './paginas.ts'
import { anclaDe, buscarEnElTexto, leerPagina } from './texto.ts'

const carpeta = join(raiz, 'docs/manual')
const anclas = (id: string) => leerPagina(id)?.secciones.map(s => s.ancla) ?? []

describe('the manual', () => {
  it('has a page for each entry of its index, and no page outside of it', () => {
    const archivos = readdirSync(carpeta).filter(n => n.endsWith('.md'))
    expect(archivos.sort()).toEqual(PAGINAS.map(p => `${p.id}.md`).sort())
  })

  for (const p of PAGINAS)
    it(`«${p.titulo}»: its links, pictures and sections exist, each section with its own address`, () => {
      const texto = readFileSync(join(carpeta, `${p.id}.md`), 'utf8')
      expect(texto.startsWith(`# ${p.titulo}\n`)).toBe(true)
      for (const [, archivo, ancla] of texto.matchAll(/\]\(([a-z]+)\.md(?:#([^)]+))?\)/g)) {
        expect(existsSync(join(carpeta, `${archivo}.md`)), archivo).toBe(true)
        if (ancla) expect(anclas(archivo!)).toContain(ancla)
      }
      for (const [, imagen] of texto.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
        expect(existsSync(join(carpeta, imagen!)), imagen).toBe(true)
      const propias = anclas(p.id)
      expect(new Set(propias).size).toBe(propias.length)
      for (const ancla of Object.values(p.pantallas)) if (ancla) expect(propias).toContain(ancla)
    })

  it('finds a word without its accents, those that say it in the heading first', () => {
    const [primero] = buscarEnElTexto('AUDITORIA')
    expect(primero).toMatchObject({ pagina: { id: 'administracion' }, seccion: { titulo: 'Auditoría' } })
    expect(buscarEnElTexto('corbatin')[0]?.trozo).toContain('corbatín')
    expect(buscarEnElTexto('zzzz')).toEqual([])
  })

  it('makes the fragment of a heading as repositories do', () => {
    expect(anclaDe('Por qué se rechaza, y cómo se corrige')).toBe('por-qué-se-rechaza-y-cómo-se-corrige')
  })
})

describe('the help of a screen', () => {
  it('opens the page, and the section, that explains it', () => {
    expect(ayudaDe('/importar/019a-77')).toBe('/manual/importar')
    expect(ayudaDe('/plan/acuerdo/40')).toBe('/manual/plan#acuerdo')
    expect(ayudaDe('/')).toBe('/manual/empezar#la-pantalla-de-inicio')
  })

  it('opens the index where no page explains the screen', () => {
    expect(ayudaDe('/manual/plan')).toBe('/manual')
  })

  it('is there for every screen of the navigation', async () => {
    const { AREAS } = await import('../marco/areas.ts')
    for (const { ruta } of AREAS) expect(ayudaDe(ruta), ruta).not.toBe('/manual')
  })
})
