import { Decimal } from '../../ley388/decimal.ts'
import { UMBRALES } from '../../proyectos/umbrales.ts'
import type { Salida } from '../api.ts'
import { numero } from '../partes/formato.ts'
import { columnaDePesos, conSuma } from '../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'

export type Resumen = NonNullable<Salida<'programa.resumen'>>
export type Fila = Resumen['proyectos'][number]
export type Situacion = Fila['situacion']
export type Monto = Exclude<keyof Resumen['totales'], 'fisico' | 'planeado' | 'spi' | 'cpi' | 'costoFinal'>

/** A figure of the home page: its rows, what each puts into it, and in words how they make it. */
export interface Desglose {
  titulo: string
  explicacion: string
  filas: readonly Fila[]
  columnas: Columna<Fila>[]
}

const PROYECTO: Columna<Fila> = { clave: 'nombre', titulo: 'Proyecto', valor: f => `${f.codigo} ${f.nombre}` }

const monto = (clave: string, titulo: string, valor: (f: Fila) => string): Columna<Fila> =>
  conSuma(columnaDePesos(clave, titulo, valor))

const parte = (clave: string, titulo: string, valor: (f: Fila) => string | null): Columna<Fila> => ({
  clave,
  titulo,
  tipo: 'numero',
  valor,
  celda: f => (valor(f) === null ? '—' : `${numero(valor(f)!, 2)} %`),
  ancho: 120,
})

export const NOMBRE_DE_MONTO: Record<Monto, string> = {
  costoBase: 'Costo aprobado',
  presupuesto: 'Presupuesto del programa',
  modificado: 'Presupuesto apropiado',
  obligaciones: 'Obligado',
  pagos: 'Pagado',
  economias: 'Economías',
  adicionales: 'Recursos adicionales',
}

export function desgloseDeMonto(r: Resumen, cual: Monto): Desglose {
  const deMovimientos = cual === 'economias' || cual === 'adicionales'
  return {
    titulo: NOMBRE_DE_MONTO[cual],
    explicacion:
      cual === 'costoBase'
        ? 'Suma de lo que la línea base aprobó para cada proyecto.'
        : cual === 'presupuesto'
          ? 'Suma de las líneas de presupuesto de cada proyecto, de todas las vigencias.'
          : deMovimientos
            ? 'Suma de lo registrado en cada proyecto.'
            : 'De cada proyecto, lo que dicen los cortes del presupuesto si nombran su BPIN; si no, la suma de sus movimientos. Nunca las dos cosas.',
    filas: deMovimientos ? r.proyectos.filter(f => f[cual] !== '0') : r.proyectos,
    columnas: [PROYECTO, monto(cual, NOMBRE_DE_MONTO[cual], f => f[cual])],
  }
}

/** Physical progress: each project puts in its progress times its approved cost; over the sum of costs it is the figure. */
export function desgloseDelAvance(r: Resumen): Desglose {
  const hecho = (f: Fila) => new Decimal(f.costoBase).times(f.fisico).dividedBy(100).toDecimalPlaces(0).toFixed()
  return {
    titulo: 'Avance de la obra',
    explicacion:
      'Cada proyecto pesa lo que la línea base aprobó para él. El avance es la suma de lo hecho dividida por la suma de los costos aprobados.',
    filas: r.proyectos,
    columnas: [
      PROYECTO,
      parte('fisico', 'Avance', f => f.fisico),
      parte('planeado', 'Debía ir en', f => f.planeado),
      monto('costoBase', NOMBRE_DE_MONTO.costoBase, f => f.costoBase),
      monto('hecho', 'Lo hecho, a ese costo', hecho),
    ],
  }
}

export const NOMBRE_DE_SITUACION: Record<Situacion, readonly [uno: string, varios: string]> = {
  atrasado: ['atrasado', 'atrasados'],
  suspendido: ['suspendido', 'suspendidos'],
  'en-tiempo': ['en tiempo', 'en tiempo'],
  adelantado: ['adelantado', 'adelantados'],
  terminado: ['terminado', 'terminados'],
  'sin-empezar': ['sin empezar', 'sin empezar'],
}

export function desgloseDeSituacion(r: Resumen, cual: Situacion): Desglose {
  return {
    titulo: `Proyectos ${NOMBRE_DE_SITUACION[cual][1]}`,
    explicacion:
      cual === 'atrasado'
        ? `De cada $ 100 que se debían haber ejecutado a esta fecha se han ejecutado menos de $ ${UMBRALES.spi.porOmision.times(100).toFixed()}.`
        : cual === 'adelantado'
          ? 'Se prevé que terminen antes de lo que aprobó la línea base.'
          : 'Según su estado y su cronograma.',
    filas: r.proyectos.filter(f => f.situacion === cual),
    columnas: [
      PROYECTO,
      parte('fisico', 'Avance', f => f.fisico),
      parte('planeado', 'Debía ir en', f => f.planeado),
      { clave: 'finBase', titulo: 'Fin aprobado', tipo: 'fecha', valor: f => f.finBase, ancho: 130 },
      { clave: 'finPrevisto', titulo: 'Fin previsto', tipo: 'fecha', valor: f => f.finPrevisto, ancho: 130 },
    ],
  }
}

export type EstadoDeMeta = 'superada' | 'cumplida' | 'pendiente'

/** What was delivered, against what was promised; null where the project promised no quantity. */
export function metaDe(f: Fila): EstadoDeMeta | null {
  if (f.metaCantidad === null) return null
  const comparada = new Decimal(f.logrado ?? 0).comparedTo(f.metaCantidad)
  return comparada > 0 ? 'superada' : comparada === 0 ? 'cumplida' : 'pendiente'
}

export function desgloseDeMetas(r: Resumen, cuales: readonly EstadoDeMeta[], titulo: string): Desglose {
  return {
    titulo,
    explicacion: 'Lo entregado de la meta de cada proyecto, según el último registro a esta fecha.',
    filas: r.proyectos.filter(f => {
      const estado = metaDe(f)
      return estado !== null && cuales.includes(estado)
    }),
    columnas: [
      PROYECTO,
      { clave: 'meta', titulo: 'Meta', valor: f => f.meta },
      { clave: 'prometido', titulo: 'Prometido', tipo: 'numero', valor: f => f.metaCantidad, ancho: 110 },
      { clave: 'logrado', titulo: 'Entregado', tipo: 'numero', valor: f => f.logrado ?? '0', ancho: 110 },
      { clave: 'unidad', titulo: 'Unidad', valor: f => f.metaUnidad, ancho: 100 },
    ],
  }
}
