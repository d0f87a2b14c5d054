/** Problems put there on purpose, few and listed, so that each check of the territory has something to show. */
import type { Azar } from './azar.ts'
import type { Rect } from './cobertura.ts'
import type { Borrador } from './predios.ts'
import type { Descuidos } from './suelo.ts'
import type { CapaDemo, PredioDemo, ProblemaDeliberado, Punto } from './tipos.ts'

const ASTILLAS = 6
const TRASLAPES = 3

export function sembrarProblemas(
  azar: Azar,
  predios: PredioDemo[],
  lista: readonly Borrador[],
  capas: CapaDemo[],
  d: Descuidos,
  centro: (r: Rect) => Punto,
): ProblemaDeliberado[] {
  const porLote = new Map(primeros(predios).map((p, k) => [lista[k]!, p]))
  const sinActividad = porLote.get(lista.find(b => b.rect === d.loteSinActividad)!)!
  const problemas: ProblemaDeliberado[] = [
    problema(
      'perimetro-fuera-de-servicios',
      ['PU', 'PS'],
      centro(d.sinServicios),
      'Franja de 9 m al oriente (art. 12 par. 2).',
    ),
    problema(
      'suburbano-fuera-de-rural',
      ['CR-SB', 'SU'],
      centro(d.suburbanoEnUrbano),
      'Suelo suburbano dentro del urbano (art. 34).',
    ),
    problema('manzana-sin-tratamiento', [], centro(d.sinTratamiento.celda), 'Manzana urbana sin tratamiento.'),
    problema(
      'predio-sin-area-de-actividad',
      [sinActividad.numero],
      centro(d.loteSinActividad),
      'Predio sin área de actividad.',
    ),
    abrirVacio(capas),
  ]
  const candidatos = lista.flatMap((b, k) => {
    const o = lista[k + 1]
    const vecinos = o && b.celda?.tipo === 'residencial' && o.celda === b.celda && b.rect.x1 === o.rect.x0
    return vecinos && b.rect.y0 === o.rect.y0 && b.rect.y1 === o.rect.y1 ? [[b, o] as const] : []
  })
  const usados = new Set<Borrador>()
  while (usados.size < 2 * (ASTILLAS + TRASLAPES)) {
    const [b, o] = azar.de(candidatos)
    const [p, q] = [porLote.get(b)!, porLote.get(o)!]
    if (usados.has(b) || usados.has(o) || p.numero[21] === '9' || q.numero[21] === '9') continue
    const real = usados.size >= 2 * ASTILLAS
    usados.add(b).add(o)
    const punto = correrLindero(p, q, real ? 2.4 : 0.04, b.rect.y0 === b.celda!.manzana.y0)
    problemas.push(
      real
        ? problema(
            'traslape-entre-predios',
            [p.numero, q.numero],
            punto,
            'Traslape real de cerca de 2,4 m en el frente.',
          )
        : problema('astilla-entre-predios', [p.numero, q.numero], punto, 'Traslape menor de 1 m².'),
    )
  }
  return problemas
}

/** One parcel for each draft: the first number of each polygon. */
function primeros(predios: readonly PredioDemo[]): PredioDemo[] {
  return predios.filter(
    (p, k) =>
      p.geometria !== predios[k - 1]?.geometria && p.numero.slice(0, 21) !== predios[k - 1]?.numero.slice(0, 21),
  )
}

/** Moves the street end of the boundary that `p` shares with `q` into `q`, in `p` only: a thin triangle. Gives its middle. */
function correrLindero(p: PredioDemo, q: PredioDemo, metros: number, alSur: boolean): Punto {
  const anillo = p.geometria.coordinates[0]!
  const comunes = anillo.filter(a => q.geometria.coordinates[0]!.some(b => a[0] === b[0] && a[1] === b[1]))
  const frente = (alSur ? comunes[0] : comunes.at(-1))!
  const [c, e] = [medio(anillo), medio(q.geometria.coordinates[0]!)]
  const largo = Math.hypot(e[0] - c[0], e[1] - c[1])
  const corrido = (a: Punto): Punto => [
    Math.round((a[0] + ((e[0] - c[0]) / largo) * metros) * 100) / 100,
    Math.round((a[1] + ((e[1] - c[1]) / largo) * metros) * 100) / 100,
  ]
  p.geometria.coordinates[0] = anillo.map(a => (a === frente ? corrido(a) : a))
  return medio(comunes)
}

/** Pulls one vertex of the rural land's inner edge away from the town: a small gap between land classes. */
function abrirVacio(capas: CapaDemo[]): ProblemaDeliberado {
  const objetos = capas.find(c => c.clase === 'clase-de-suelo')!.versiones[0]!.objetos
  const rural = objetos.find(o => o.codigo === 'SR')!.geometria
  if (rural.type !== 'Polygon') throw new Error('El suelo rural debe ser un solo polígono.')
  const hueco = rural.coordinates[1]!
  const norte = hueco.reduce((k, p, i) => (i > 0 && i < hueco.length - 1 && p[1] > hueco[k]![1] ? i : k), 1)
  const p = hueco[norte]!
  const punto: Punto = [p[0], p[1]]
  hueco[norte] = [p[0], Math.round((p[1] + 1.5) * 100) / 100]
  return problema(
    'vacio-entre-clases',
    ['SR', 'SU'],
    punto,
    'Vacío entre el suelo rural y el urbano, al norte (arts. 30-33).',
  )
}

function medio(puntos: readonly Punto[]): Punto {
  const n = puntos.length
  return [puntos.reduce((s, p) => s + p[0], 0) / n, puntos.reduce((s, p) => s + p[1], 0) / n].map(
    v => Math.round(v * 100) / 100,
  ) as Punto
}

function problema(clase: ProblemaDeliberado['clase'], donde: string[], punto: Punto, nota: string): ProblemaDeliberado {
  return { clase, donde, punto: [punto[0], punto[1]], nota }
}
