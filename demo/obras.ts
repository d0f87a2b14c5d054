/** Works (lines), with what each report told of them, and the office's own layer of heritage trees (points). */
import { type Avance, FICHAS, REPORTES } from './avance-de-obras.ts'
import type { Azar } from './azar.ts'
import type { Nodo } from './cobertura.ts'
import { BARRIOS } from './nombres.ts'
import { comunaDe } from './predios.ts'
import type { Relieve } from './relieve.ts'
import type { Campo } from './rural.ts'
import { PBOT } from './suelo.ts'
import type { Atributos, CapaDemo, ObjetoDemo } from './tipos.ts'
import { RIO, type Trazado } from './trazado.ts'

interface Trazo {
  codigo: string
  nombre: string
  /** As the office wrote its kind. */
  original: string
  valor: string
  /** What the plan of 2015 said of it. */
  estado: 'Existente' | 'Proyectado'
  nodos: Nodo[]
  /** Column and row of a cell of the town where it stands; in the country it has none. */
  celda?: readonly [number, number]
}

/** Where each work runs, in decimetres. */
function trazos(t: Trazado, campo: Campo): Trazo[] {
  const tramo = (x0: number, y0: number, x1: number, y1: number): Nodo[] => {
    const n = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 250))
    return Array.from(
      { length: n + 1 },
      (_, k): Nodo => [Math.round(x0 + ((x1 - x0) * k) / n), Math.round(y0 + ((y1 - y0) * k) / n)],
    )
  }
  const m = campo.municipio
  const p = t.pueblo
  const via = RIO.eje * 10 + 4900
  const [carrera, calle] = [(n: number) => t.carreras[n]!, (n: number) => t.calles[n]!]
  return [
    {
      codigo: 'OB-01',
      nombre: 'Vía nacional, tramo occidental',
      original: 'VIA NAL',
      valor: 'Vias_Primer_Orden',
      estado: 'Existente',
      nodos: tramo(m.x0, via, p.x0, via),
    },
    {
      codigo: 'OB-02',
      nombre: 'Variante de Puerto Lindero',
      original: 'VARIANTE',
      valor: 'Vias_Primer_Orden',
      estado: 'Proyectado',
      nodos: tramo(p.x0 - 9000, 20150, p.x1 + 9000, 20150),
    },
    {
      codigo: 'OB-03',
      nombre: 'Ampliación de la Calle 10',
      original: 'CL 10',
      valor: 'Principal',
      estado: 'Proyectado',
      nodos: tramo(carrera(7), calle(9), carrera(12), calle(9)),
      celda: [9, 9],
    },
    {
      codigo: 'OB-04',
      nombre: 'Colector de la margen norte',
      original: 'COLECTOR N',
      valor: 'Alcantarillado',
      estado: 'Proyectado',
      nodos: tramo(p.x0, (RIO.eje + 34) * 10, p.x1, (RIO.eje + 34) * 10),
      celda: [9, 5],
    },
    {
      codigo: 'OB-05',
      nombre: 'Puente de la Carrera 14',
      original: 'PUENTE',
      valor: 'Principal',
      estado: 'Proyectado',
      nodos: tramo(carrera(13), calle(4), carrera(13), calle(5)),
      celda: [13, 5],
    },
    {
      codigo: 'OB-06',
      nombre: 'Vía al centro poblado El Cruce',
      original: 'VIA CRUCE',
      valor: 'Vias_Tercer_Orden',
      estado: 'Existente',
      nodos: tramo(p.x1, 3000, campo.poblado.x0, 9000),
    },
    {
      codigo: 'OB-07',
      nombre: 'Andenes de la Avenida 7',
      original: 'ANDENES',
      valor: 'Principal',
      estado: 'Proyectado',
      nodos: tramo(carrera(6), calle(6), carrera(6), calle(9)),
      celda: [6, 7],
    },
  ]
}

/** The works of the plan, and each report of their progress as a later version of the layer. */
export function lineas(t: Trazado, campo: Campo, relieve: Relieve): CapaDemo[] {
  const todos = trazos(t, campo)
  const objeto = (o: Trazo, atributos: Atributos): ObjetoDemo => ({
    codigo: o.codigo,
    nombre: o.nombre,
    valor: o.valor,
    valorOriginal: o.original,
    atributos,
    geometria: relieve.linea(o.nodos),
  })
  return [
    {
      clase: 'obra',
      nombre: 'Vías y redes',
      versiones: [
        { ...PBOT, objetos: todos.map(o => objeto(o, { estado: o.estado })) },
        ...REPORTES.map(({ acto, desde, avances }) => ({
          acto,
          desde,
          objetos: todos.map(o => objeto(o, reportado(t, o, avances[o.codigo]!))),
        })),
      ],
    },
  ]
}

/** What a report says of a work. The existing roads have no project, no money and no dates. */
function reportado(t: Trazado, o: Trazo, [estado, avanceFisico, pagado]: Avance): Atributos {
  const { bpin, presupuesto, intervencion, fuente, inicioPrevisto, finPrevisto } = FICHAS[o.codigo]!
  const comun = { estado, intervencion, ...lugar(t, o) }
  if (bpin === undefined || presupuesto === undefined) return comun
  const largo = Math.round(largoEnMetros(o.nodos))
  return {
    ...comun,
    bpin,
    presupuesto,
    pagado,
    avanceFisico: `${avanceFisico} %`,
    ...(fuente ? { fuente } : {}),
    ...(inicioPrevisto ? { inicioPrevisto } : {}),
    ...(finPrevisto ? { finPrevisto } : {}),
    unidad: 'm',
    longitudPrevista: largo,
    longitudEjecutada: Math.round((largo * avanceFisico) / 100),
  }
}

function lugar(t: Trazado, o: Trazo): Atributos {
  const celda = o.celda && t.celdas.find(c => c.i === o.celda?.[0] && c.j === o.celda[1] && c.barrio >= 0)
  return celda
    ? { comuna: `Comuna ${comunaDe(celda.barrio)}`, barrio: BARRIOS[celda.barrio]! }
    : { comuna: 'Zona rural' }
}

function largoEnMetros(nodos: readonly Nodo[]): number {
  return nodos.slice(1).reduce((s, [x, y], k) => s + Math.hypot(x - nodos[k]![0], y - nodos[k]![1]) / 10, 0)
}

export function puntos(azar: Azar, t: Trazado, relieve: Relieve): CapaDemo {
  const especies = ['Samán', 'Ceiba', 'Guayacán amarillo', 'Caracolí', 'Gualanday']
  const sitios = t.celdas.filter(c => c.tipo === 'plaza' || c.tipo === 'parque' || c.tipo === 'rio')
  const objetos = Array.from({ length: 42 }, (_, k): ObjetoDemo => {
    const { manzana: r } = azar.de(sitios)
    const especie = azar.de(especies)
    const altura = azar.entero(8, 27)
    return {
      codigo: `AR-${String(k + 1).padStart(2, '0')}`,
      nombre: especie,
      valorOriginal: especie.toUpperCase(),
      atributos: { alturaM: altura },
      geometria: { type: 'Point', coordinates: [...relieve.punto([azar.entero(r.x0, r.x1), azar.entero(r.y0, r.y1)])] },
    }
  })
  return { clase: 'otra', nombre: 'Árboles patrimoniales', versiones: [{ ...PBOT, objetos }] }
}
