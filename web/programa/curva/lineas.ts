import type { Decimal } from '../../../ley388/decimal.ts'
import { type Fecha, numeroDeDia } from '../../../ley388/fecha.ts'
import type { PuntoConPrevision } from '../../../proyectos/curva-prevista.ts'

type Serie = Exclude<keyof PuntoConPrevision, 'fecha'>

/** The lines of the S-curve: how each is called and drawn, so that none is told by its colour alone. */
export const LINEAS: readonly {
  serie: Serie
  nombre: string
  que: string
  color: string
  trazo?: string
  grueso: number
}[] = [
  {
    serie: 'planeado',
    nombre: 'Planeado',
    que: 'Lo que debía estar hecho, según la línea base',
    color: 'var(--mantine-color-dimmed)',
    grueso: 2,
  },
  {
    serie: 'ejecutado',
    nombre: 'Ejecutado',
    que: 'Lo hecho, al precio que se aprobó',
    color: 'var(--acento)',
    grueso: 3.5,
  },
  {
    serie: 'previsto',
    nombre: 'Previsto',
    que: 'Lo que falta por hacer, según el cronograma',
    color: 'var(--acento)',
    trazo: '7 5',
    grueso: 2.5,
  },
  {
    serie: 'obligado',
    nombre: 'Obligado',
    que: 'Lo recibido y por pagar o pagado',
    color: 'var(--informativo-texto)',
    trazo: '2 3',
    grueso: 2.5,
  },
  {
    serie: 'pagado',
    nombre: 'Pagado',
    que: 'Lo que ya se pagó',
    color: 'var(--atencion-texto)',
    trazo: '10 3 2 3',
    grueso: 2,
  },
]

export interface Marco {
  readonly ancho: number
  readonly alto: number
  readonly izquierda: number
  readonly derecha: number
  readonly arriba: number
  readonly abajo: number
}

/** More marks than these on the axis are noise. */
const MARCAS = 5

/** The marks of the axis, in pesos, from zero: steps of 1, 2, 2.5 or 5 by a power of ten, as many as hold every line. */
export function marcasDe(puntos: readonly PuntoConPrevision[]): number[] {
  const mayor = Math.max(1, ...puntos.flatMap(p => LINEAS.map(l => p[l.serie]?.toNumber() ?? 0)))
  const justo = mayor / MARCAS
  const orden = 10 ** Math.floor(Math.log10(justo))
  const paso = orden * ([1, 2, 2.5, 5].find(f => f * orden >= justo) ?? 10)
  return Array.from({ length: Math.ceil(mayor / paso) + 1 }, (_, i) => i * paso)
}

/** Where a day and an amount fall. Drawing is the one place where pesos become floats. */
export function proyectar(m: Marco, puntos: readonly PuntoConPrevision[], tope: number) {
  const desde = numeroDeDia(puntos[0]!.fecha)
  const dias = Math.max(1, numeroDeDia(puntos.at(-1)!.fecha) - desde)
  const util = m.ancho - m.izquierda - m.derecha
  return {
    x: (f: Fecha) => m.izquierda + ((numeroDeDia(f) - desde) / dias) * util,
    y: (v: Decimal | number) => m.alto - m.abajo - (Number(v) / tope) * (m.alto - m.arriba - m.abajo),
  }
}

/** The path of a line: from its first known point to its last. */
export function caminoDe(serie: Serie, puntos: readonly PuntoConPrevision[], p: ReturnType<typeof proyectar>): string {
  return puntos
    .flatMap(q => {
      const v = q[serie]
      return v === null ? [] : [`${p.x(q.fecha).toFixed(1)},${p.y(v).toFixed(1)}`]
    })
    .map((xy, i) => `${i === 0 ? 'M' : 'L'}${xy}`)
    .join(' ')
}

/** The first days of the years in sight. */
export function aniosDe(puntos: readonly PuntoConPrevision[]): Fecha[] {
  const [primero, ultimo] = [puntos[0]!.fecha, puntos.at(-1)!.fecha]
  const anios: Fecha[] = []
  for (let a = Number(primero.slice(0, 4)) + 1; `${a}-01-01` <= ultimo; a++) anios.push(`${a}-01-01` as Fecha)
  return anios
}
