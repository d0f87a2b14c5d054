import { describe, expect, it } from 'vitest'
import { cajas, flechas } from './diagrama/grafo.ts'
import { anchoDe, enLineas, escapar } from './diagrama/texto.ts'
import { diagrama } from './diagrama.ts'
import { accion, inventado, termino } from './inventado.fixture.ts'
import { PROCEDIMIENTOS } from './tabla.ts'

const p = inventado({
  acciones: { volver: accion({ nombre: 'Volver', en: ['otra'], a: 'abierta' }) },
  terminos: {
    plazo: termino({ efecto: [{ tipo: 'archivo', a: 'otra' }] }),
    quieto: termino({ nombre: 'Rendir', efecto: [{ tipo: 'falta-grave' }] }),
  },
})

interface Texto {
  readonly texto: string
  readonly x: number
  readonly y: number
  readonly ancho: number
  readonly alto: number
}

const TAMANOS: Readonly<Record<string, number>> = {
  nombre: 13,
  seña: 10,
  nota: 10.5,
  accion: 11,
  quien: 9.5,
  reloj: 10.5,
}

/** The texts of the stages and arrows of a picture with the room that they take. */
function textos(svg: string): Texto[] {
  return [
    ...svg.matchAll(/<text class="(nombre|seña|nota|accion|quien|reloj)" x="([\d.-]+)" y="([\d.-]+)">([^<]*)</g),
  ].map(m => {
    const alto = TAMANOS[m[1]!]!
    return { texto: m[4]!, x: Number(m[2]), y: Number(m[3]), alto, ancho: anchoDe(m[4]!, alto, m[1] === 'nombre') }
  })
}

describe('el diagrama de un procedimiento', () => {
  it('tiene una caja por etapa, con su clase, lo que se hace en ella y los relojes que no la mueven', () => {
    expect(cajas(p, 'otra').map(c => [c.id, c.clase, c.rotulos.map(r => r.texto)])).toEqual([
      [
        'abierta',
        'inicial',
        ['INICIO', 'Abierta', '• Empezar', 'Alcalde', '• Cumplir', 'Alcalde', 'Rendir: 5 días hábiles → falta grave'],
      ],
      ['otra', 'etapa', ['ETAPA ACTUAL', 'Otra', '• Cumplir', 'Alcalde']],
      ['cerrada', 'final', ['FIN', 'Cerrada']],
    ])
  })

  it('tiene una flecha por lo que mueve el trámite, y junta las que salen de donde mismo y llegan a donde mismo', () => {
    expect(flechas(p).map(f => [f.clase, f.desde, f.hacia, f.rotulos.map(r => r.texto)])).toEqual([
      ['accion', ['abierta', 'otra'], 'cerrada', ['Cerrar', 'Alcalde']],
      ['accion', ['otra'], 'abierta', ['Volver', 'Alcalde']],
      ['termino', ['abierta'], 'otra', ['5 días hábiles → archivo', 'Cumplir']],
    ])
  })

  it.each(PROCEDIMIENTOS.map(x => [x.id, x] as const))(
    '%s: dice todo, dentro del cuadro y sin que nada se encime',
    (_, x) => {
      const svg = diagrama(x)
      const [, ancho, alto] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!
      const corrido = /<g transform="translate\(([\d.]+) ([\d.]+)\)">/.exec(svg)!
      const todos = textos(svg)
      const escrito = todos.map(t => t.texto).join(' ')
      for (const e of Object.values(x.etapas)) expect(escrito).toContain(escapar(e.nombre))
      for (const a of Object.values(x.acciones)) expect(escrito).toContain(escapar(a.nombre))
      todos.forEach((t, i) => {
        expect(t.x - t.ancho / 2 + Number(corrido[1]), t.texto).toBeGreaterThan(0)
        expect(t.x + t.ancho / 2 + Number(corrido[1]), t.texto).toBeLessThan(Number(ancho))
        expect(t.y + Number(corrido[2]), t.texto).toBeLessThan(Number(alto) - 30)
        for (const o of todos.slice(i + 1)) {
          const encima = Math.abs(t.x - o.x) < (t.ancho + o.ancho) / 2 && Math.abs(t.y - o.y) < Math.max(t.alto, o.alto)
          expect(encima, `${t.texto} / ${o.texto}`).toBe(false)
        }
      })
    },
  )

  it('se puede leer sin verlo y dice dónde está el caso', () => {
    const svg = diagrama(p, 'otra')
    expect(svg).toContain('role="img" aria-labelledby="titulo-inventado desc-inventado"')
    expect(svg).toContain('<title id="titulo-inventado">Trámite inventado (art. 9)</title>')
    expect(svg).toContain('Etapas: Abierta; Otra; Cerrada (fin). El caso está en la etapa «Otra».')
    expect(svg.match(/class="etapa actual"/g)).toHaveLength(1)
    expect(diagrama(p)).not.toContain('actual"')
    expect(diagrama(p)).toBe(diagrama(p))
  })

  it('parte el texto por palabras y lo escribe como XML', () => {
    expect(enLineas('uno dos tres', 10, anchoDe('uno dos', 10))).toEqual(['uno dos', 'tres'])
    expect(enLineas('palabrasinfin', 10, 5)).toEqual(['palabrasinfin'])
    expect(anchoDe('mm', 10)).toBeGreaterThan(anchoDe('ii', 10))
    expect(anchoDe('a', 10, true)).toBeGreaterThan(anchoDe('a', 10))
    expect(escapar('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d')
  })
})
