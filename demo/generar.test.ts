import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generarMunicipio } from './generar.ts'
import { areaDe } from './predios.ts'
import type { Anillo, ClaseDeCapa, Geometria, ObjetoDemo, PredioDemo, Punto } from './tipos.ts'

const m = generarMunicipio()
const poligonos = [...new Map(m.predios.map(p => [p.numero.slice(0, 21), p])).values()]
const estropeados = new Set(m.problemasDeliberados.filter(p => /entre-predios/.test(p.clase)).flatMap(p => p.donde))
const sanos = poligonos.filter(p => !estropeados.has(p.numero))

const huella = (x: unknown) => createHash('sha256').update(JSON.stringify(x)).digest('hex')
const anillosDe = (g: Geometria): Anillo[] =>
  g.type === 'Polygon' ? g.coordinates : g.type === 'MultiPolygon' ? g.coordinates.flat() : []
const areaTotal = (objetos: readonly ObjetoDemo[]) =>
  objetos.flatMap(o => anillosDe(o.geometria)).reduce((s, a) => s + areaDe(a), 0)
const objetos = (clase: ClaseDeCapa, version = 0) => m.capas.find(c => c.clase === clase)!.versiones[version]!.objetos

/** True when two segments cross or overlap; touching at a common end is allowed. */
function chocan(a: Punto, b: Punto, c: Punto, d: Punto): boolean {
  const lado = (p: Punto, q: Punto, r: Punto) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return lado(a, b, c) * lado(a, b, d) < 0 && lado(c, d, a) * lado(c, d, b) < 0
}

function defectos(anillo: Anillo): string[] {
  const n = anillo.length - 1
  const lista: string[] = []
  if (`${anillo[0]}` !== `${anillo[n]}`) lista.push('abierto')
  if (new Set(anillo.slice(1).map(p => `${p}`)).size !== n) lista.push('vértice repetido')
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (chocan(anillo[i]!, anillo[i + 1]!, anillo[j]!, anillo[j + 1]!)) lista.push(`cruce en ${anillo[i]}`)
    }
  }
  return lista
}

/** m² of the triangle between the end that moved in `p`, where it is in `q`, and the farthest end that both keep. */
function trianguloEntre(p: Anillo, q: Anillo): number {
  const de = (a: Anillo, b: Anillo) => a.filter(v => !b.some(w => w[0] === v[0] && w[1] === v[1]))
  const lejos = (a: Punto) => (b: Punto) => Math.hypot(a[0] - b[0], a[1] - b[1])
  const pares = de(p, q).flatMap(v => de(q, p).map(w => [v, w] as const))
  const [v, w] = pares.sort((x, y) => lejos(x[0])(x[1]) - lejos(y[0])(y[1]))[0]!
  const comun = p.filter(a => q.some(b => a[0] === b[0] && a[1] === b[1])).sort((a, b) => lejos(v)(b) - lejos(v)(a))[0]!
  return Math.abs(areaDe([comun, v, w, comun]))
}

describe('the generated municipality', () => {
  it('is the same for the same seed and another for another seed', () => {
    expect(huella(generarMunicipio())).toBe(huella(m))
    expect(huella(generarMunicipio(7))).not.toBe(huella(m))
  })

  it('has about six thousand parcels, town and country', () => {
    expect(poligonos.length).toBeGreaterThan(5700)
    expect(poligonos.length).toBeLessThan(6400)
    const rurales = poligonos.filter(p => p.clase === 'rural').length
    expect(rurales).toBeGreaterThan(700)
    expect(poligonos.length - rurales).toBeGreaterThan(5000)
    expect(new Set(m.predios.filter(p => p.numero[21] === '9').map(p => p.numero.slice(0, 21))).size).toBe(60)
  })

  it('gives every parcel its own national number, old number and folio', () => {
    const unicos = (f: (p: PredioDemo) => string) => new Set(m.predios.map(f)).size
    expect(m.predios.every(p => /^98001\d{25}$/.test(p.numero) && /^\d{20}$/.test(p.numeroAnterior))).toBe(true)
    expect(unicos(p => p.numero)).toBe(m.predios.length)
    expect(unicos(p => p.numeroAnterior)).toBe(m.predios.length)
    expect(unicos(p => p.folio)).toBe(m.predios.length)
    expect(m.predios.every(p => p.propietarios.every(o => o.documento.startsWith('000')))).toBe(true)
  })

  it('draws every parcel as a simple closed ring, counterclockwise, in centimetres', () => {
    for (const p of poligonos) {
      const anillo = p.geometria.coordinates[0]!
      expect(defectos(anillo), p.numero).toEqual([])
      expect(areaDe(anillo), p.numero).toBeGreaterThan(20)
      expect(anillo.flat().every(v => Math.round(v * 100) / 100 === v)).toBe(true)
    }
  })

  it('draws every zone with simple closed rings', () => {
    for (const c of m.capas) {
      for (const v of c.versiones) {
        for (const o of v.objetos) {
          for (const a of anillosDe(o.geometria)) expect(defectos(a), `${c.clase} ${o.codigo}`).toEqual([])
          if (o.geometria.type === 'Polygon') expect(areaDe(o.geometria.coordinates[0]!)).toBeGreaterThan(0)
        }
      }
    }
  })

  it('shares edges exactly between neighbours: no edge is used twice in one direction', () => {
    const aristas = new Set<string>()
    let comunes = 0
    for (const p of sanos) {
      const a = p.geometria.coordinates[0]!
      for (let i = 0; i + 1 < a.length; i++) {
        const arista = `${a[i]}>${a[i + 1]}`
        expect(aristas.has(arista), p.numero).toBe(false)
        aristas.add(arista)
        if (aristas.has(`${a[i + 1]}>${a[i]}`)) comunes++
      }
    }
    expect(comunes).toBeGreaterThan(10_000)
  })

  it('covers the municipality once with land classes, but for the gap put there on purpose', () => {
    const falta = areaTotal(objetos('limite-municipal')) - areaTotal(objetos('clase-de-suelo'))
    expect(falta).toBeGreaterThan(1)
    expect(falta).toBeLessThan(400)
    expect(areaTotal(objetos('perimetro-urbano'))).toBeCloseTo(areaTotal(objetos('barrio')), 1)
    expect(areaTotal(objetos('comuna'))).toBeCloseTo(areaTotal(objetos('barrio')), 1)
  })

  it('leaves a strip of the urban perimeter without services (art. 12 par. 2)', () => {
    const franja = areaTotal(objetos('perimetro-urbano')) - areaTotal(objetos('perimetro-de-servicios'))
    expect(franja).toBeGreaterThan(500)
    expect(franja).toBeLessThan(1500)
  })

  it('keeps two versions of the layers that later acts changed', () => {
    for (const clase of ['tratamiento', 'area-de-actividad', 'proteccion'] as const) {
      const versiones = m.capas.find(c => c.clase === clase)!.versiones
      expect(versiones).toHaveLength(2)
      expect(huella(versiones[0]!.objetos)).not.toBe(huella(versiones[1]!.objetos))
    }
  })

  it('lists what is wrong on purpose', () => {
    const cuenta = (clase: string) => m.problemasDeliberados.filter(p => p.clase === clase).length
    expect(cuenta('astilla-entre-predios')).toBe(6)
    expect(cuenta('traslape-entre-predios')).toBe(3)
    expect(new Set(m.problemasDeliberados.map(p => p.clase)).size).toBe(7)
    for (const { clase, donde } of m.problemasDeliberados.filter(p => /entre-predios/.test(p.clase))) {
      const [p, q] = donde.map(n => m.predios.find(x => x.numero === n)!.geometria.coordinates[0]!)
      const traslape = trianguloEntre(p!, q!)
      expect(traslape > 20).toBe(clase === 'traslape-entre-predios')
      expect(traslape < 1).toBe(clase === 'astilla-entre-predios')
    }
    const numeros = new Set(m.predios.map(p => p.numero))
    expect([...estropeados].every(n => numeros.has(n))).toBe(true)
  })
})

describe('its plan', () => {
  const codigos = new Set(m.capas.flatMap(c => c.versiones.flatMap(v => v.objetos.map(o => o.codigo))))

  it('ties articles and norms to zones that exist', () => {
    expect(m.plan.articulos.length).toBeGreaterThanOrEqual(80)
    for (const a of m.plan.articulos)
      expect(
        a.zonas.filter(z => !codigos.has(z)),
        `art. ${a.numero}`,
      ).toEqual([])
    for (const n of m.plan.normas) {
      expect(codigos.has(n.zona), n.zona).toBe(true)
      const articulo = m.plan.articulos.find(a => a.numero === n.articulo)
      expect(articulo?.zonas, `${n.zona} art. ${n.articulo}`).toContain(n.zona)
    }
  })

  it('has 5 objectives, 9 policies and 16 strategies', () => {
    const politicas = m.plan.objetivos.flatMap(o => o.politicas)
    expect([m.plan.objetivos.length, politicas.length, politicas.flatMap(p => p.estrategias).length]).toEqual([
      5, 9, 16,
    ])
  })

  it('has one urban action that nothing authorises (art. 8)', () => {
    expect(m.plan.acciones.filter(a => a.autorizadaPor === null)).toHaveLength(1)
  })
})
