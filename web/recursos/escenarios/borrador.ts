import { Decimal } from '../../../ley388/decimal.ts'
import type { ClaseDeRenglon } from '../../../proyectos/escenario/renglones.ts'
import type { SupuestosJson } from '../../../proyectos/escenario/supuestos.ts'
import { nuevaClave } from '../../api.ts'
import { numero } from '../../partes/formato.ts'
import { leerDecimal } from '../../partes/formulario/campos.ts'
import type { Escenario } from '../tipos.ts'

/** A line as a person writes it: pesos with dots, growth as a percentage. */
export interface RenglonEscrito {
  id: string
  clase: ClaseDeRenglon
  nombre: string
  base: string
  crecimiento: string
  fijados: Record<string, string>
}

/** A scenario as it is being written. */
export interface Borrador extends Omit<SupuestosJson, 'desde' | 'hasta' | 'limitePropio' | 'renglones'> {
  nombre: string
  descripcion: string
  referencia: boolean
  desde: string
  hasta: string
  limite: string
  motivo: string
  renglones: RenglonEscrito[]
}

export function renglonNuevo(clase: ClaseDeRenglon, nombre: string): RenglonEscrito {
  return { id: nuevaClave(), clase, nombre, base: '', crecimiento: '0', fijados: {} }
}

const INICIALES: readonly (readonly [ClaseDeRenglon, string])[] = [
  ['libre-destinacion', 'Predial'],
  ['libre-destinacion', 'Industria y comercio'],
  ['libre-destinacion', 'SGP de libre destinación'],
  ['transferencias', 'SGP para inversión'],
  ['regalias', 'Regalías'],
  ['funcionamiento', 'Gastos de funcionamiento'],
  ['deuda', 'Servicio de la deuda'],
]

/** What a new scenario begins with: the years of the programme and the lines that every municipality has. */
export function borradorNuevo(desde: number, hasta: number): Borrador {
  return {
    nombre: '',
    descripcion: '',
    referencia: false,
    desde: String(desde),
    hasta: String(hasta),
    categoria: 'sexta',
    limite: '',
    motivo: '',
    ajustarFuncionamiento: false,
    cofinanciacion: 'aprobada',
    arrastrarSobrantes: true,
    protegerEnEjecucion: false,
    renglones: INICIALES.map(([clase, nombre]) => renglonNuevo(clase, nombre)),
  }
}

const aPorcentaje = (fraccion: string) => numero(new Decimal(fraccion).times(100).toFixed(), 4)

/** A scenario that there is, as a person would have written it. */
export function borradorDe(e: Escenario): Borrador {
  const s = e.supuestos
  return {
    ...s,
    nombre: e.nombre,
    descripcion: e.descripcion,
    referencia: e.referencia,
    desde: String(s.desde),
    hasta: String(s.hasta),
    limite: s.limitePropio ? aPorcentaje(s.limitePropio.fraccion) : '',
    motivo: s.limitePropio?.motivo ?? '',
    renglones: s.renglones.map(r => ({
      ...r,
      base: numero(r.base, 2),
      crecimiento: aPorcentaje(r.crecimiento).replace('−', '-'),
      fijados: Object.fromEntries(Object.entries(r.fijados).map(([a, v]) => [a, numero(v, 2)])),
    })),
  }
}

export interface ErrorDeBorrador {
  /** Where it is: the id of a line, or a field. */
  donde: string
  mensaje: string
}

/** The assumptions as they travel, or what cannot be read. */
export function leerBorrador(b: Borrador): { supuestos: SupuestosJson } | { errores: ErrorDeBorrador[] } {
  const errores: ErrorDeBorrador[] = []
  const pesos = (texto: string, donde: string, que: string): string => {
    const leido = texto.trim() === '' ? '0' : leerDecimal(texto)
    if (leido !== undefined && !leido.startsWith('-')) return leido
    errores.push({ donde, mensaje: `${que}: «${texto}» no es un valor en pesos. Escriba, por ejemplo, 1.200.000.` })
    return '0'
  }
  const fraccion = (texto: string, donde: string, que: string): string => {
    const leido = texto.trim() === '' ? '0' : leerDecimal(texto)
    if (leido !== undefined) return new Decimal(leido).div(100).toDecimalPlaces(6).toFixed()
    errores.push({ donde, mensaje: `${que}: «${texto}» no es un porcentaje. Escriba, por ejemplo, 5,5.` })
    return '0'
  }
  const anio = (texto: string, donde: string): number => {
    if (/^(19|20|21)\d\d$/.test(texto.trim())) return Number(texto)
    errores.push({ donde, mensaje: `«${texto}» no es un año.` })
    return 0
  }
  const desde = anio(b.desde, 'desde')
  const hasta = anio(b.hasta, 'hasta')
  if (desde > 0 && hasta > 0 && hasta < desde)
    errores.push({ donde: 'hasta', mensaje: 'El último año no puede ser anterior al primero.' })
  const propio = b.limite.trim() !== ''
  if (propio && b.motivo.trim() === '')
    errores.push({
      donde: 'motivo',
      mensaje: 'Diga de dónde sale el límite propio, por ejemplo «Acuerdo de reestructuración».',
    })
  const supuestos: SupuestosJson = {
    desde,
    hasta,
    categoria: b.categoria,
    limitePropio: propio ? { fraccion: fraccion(b.limite, 'limite', 'Límite propio'), motivo: b.motivo.trim() } : null,
    ajustarFuncionamiento: b.ajustarFuncionamiento,
    cofinanciacion: b.cofinanciacion,
    arrastrarSobrantes: b.arrastrarSobrantes,
    protegerEnEjecucion: b.protegerEnEjecucion,
    renglones: b.renglones.map(r => {
      if (r.nombre.trim() === '') errores.push({ donde: r.id, mensaje: 'Un renglón no tiene nombre.' })
      return {
        id: r.id,
        clase: r.clase,
        nombre: r.nombre.trim(),
        base: pesos(r.base, r.id, r.nombre),
        crecimiento: fraccion(r.crecimiento, r.id, r.nombre),
        fijados: Object.fromEntries(
          Object.entries(r.fijados)
            .filter(([a, v]) => v.trim() !== '' && Number(a) >= desde && Number(a) <= hasta)
            .map(([a, v]) => [a, pesos(v, r.id, `${r.nombre}, ${a}`)]),
        ),
      }
    }),
  }
  return errores.length > 0 ? { errores } : { supuestos }
}
