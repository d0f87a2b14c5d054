import { type Articulo, art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import { equivalenciaDe } from './equivalencias.ts'
import {
  ARTICULO_DEL_LIBRO,
  type Dividir,
  type Emitir,
  type LibroEntrada,
  type Movimiento,
  type Transferir,
  type Usar,
} from './libro-movimientos.ts'

const ART_89 = art(89)

/** A title as the ledger has it after its last movement. */
export interface Titulo {
  readonly titulo: string
  readonly autorizacion: string
  readonly derechos: Decimal
  readonly titular: string
  readonly estado: 'vigente' | 'usado' | 'dividido'
  /** Where and when it was used, and the m² that it covered there. */
  readonly uso?:
    | { readonly predio: string; readonly licencia: string; readonly fecha: Fecha; readonly m2: Decimal }
    | undefined
}

/** The titles of a ledger while its movements go by; each movement is either taken or refused with its cure. */
export class Cuenta {
  readonly titulos = new Map<string, Titulo>()
  private readonly emitidos = new Map<string, Decimal>()
  private readonly cupos: ReadonlyMap<string, Decimal>
  private readonly entrada: LibroEntrada
  private readonly memoria: Memoria

  constructor(entrada: LibroEntrada, cupos: readonly { id: string; cupo: Decimal }[], memoria: Memoria) {
    this.entrada = entrada
    this.cupos = new Map(cupos.map(c => [c.id, c.cupo]))
    this.memoria = memoria
  }

  mover(m: Movimiento): void {
    if (m.tipo === 'emitir') this.emitir(m)
    else if (m.tipo === 'transferir') this.transferir(m)
    else if (m.tipo === 'dividir') this.dividir(m)
    else this.usar(m)
  }

  /** Rights issued under an act. */
  emitidosDe(id: string): Decimal {
    return this.emitidos.get(id) ?? new Decimal(0)
  }

  private emitir(m: Emitir): void {
    const cupo = this.cupos.get(m.autorizacion)
    if (!cupo) {
      throw this.rechazo(m, 'autorizacion-desconocida', 'autorizacion', `No hay una autorización «${m.autorizacion}».`)
    }
    const emitidos = this.emitidosDe(m.autorizacion)
    const restantes = cupo.minus(emitidos).minus(m.derechos)
    if (restantes.isNegative()) {
      const queda = cupo.minus(emitidos).toFixed()
      throw this.rechazo(
        m,
        'cupo-excedido',
        'derechos',
        `De «${m.autorizacion}» solo quedan ${queda} derechos por emitir.`,
      )
    }
    const operandos = { cupo, emitidos, derechos: m.derechos }
    const concepto = `Quedan por emitir, después del título ${m.titulo}`
    this.memoria.anotar(concepto, this.articulo, 'cupo − emitidos − derechos', operandos, restantes)
    this.emitidos.set(m.autorizacion, emitidos.plus(m.derechos))
    this.anadir(m, { ...m, estado: 'vigente', autorizacion: m.autorizacion })
  }

  private transferir(m: Transferir): void {
    const titulo = this.vigente(m)
    this.exigirTitular(m, titulo, m.de, 'de')
    this.titulos.set(m.titulo, { ...titulo, titular: m.a })
  }

  private dividir(m: Dividir): void {
    const titulo = this.vigente(m)
    const partes = m.en.map(p => p.derechos)
    const suma = sumar(partes)
    if (!suma.eq(titulo.derechos)) {
      const mensaje = `Las partes suman ${suma.toFixed()} y el título tiene ${titulo.derechos.toFixed()} derechos.`
      throw this.rechazo(m, 'division-no-suma', 'en', mensaje)
    }
    this.memoria.anotar(`División del título ${m.titulo}`, this.articulo, 'suma(partes)', { partes }, suma)
    this.titulos.set(m.titulo, { ...titulo, estado: 'dividido' })
    for (const p of m.en) this.anadir(m, { ...titulo, ...p })
  }

  private usar(m: Usar): void {
    const titulo = this.vigente(m)
    this.exigirTitular(m, titulo, m.titular, 'titular')
    const equivalencia = equivalenciaDe(m.zona, this.entrada.equivalencias, `${m.campo}.zona`)
    const derechos = titulo.derechos
    const m2 = derechos.times(equivalencia)
    const concepto = `m² que cubre el título ${m.titulo} en la zona ${m.zona}`
    this.memoria.anotar(concepto, ART_89, 'derechos × equivalencia', { derechos, equivalencia }, m2)
    const uso = { predio: m.predio, licencia: m.licencia, fecha: m.fecha, m2 }
    this.titulos.set(m.titulo, { ...titulo, estado: 'usado', uso })
  }

  private anadir(m: Movimiento, t: Titulo): void {
    if (this.titulos.has(t.titulo)) {
      throw this.rechazo(m, 'titulo-repetido', 'titulo', `El título «${t.titulo}» ya se había emitido.`)
    }
    const { titulo, autorizacion, derechos, titular, estado } = t
    this.titulos.set(titulo, { titulo, autorizacion, derechos, titular, estado })
  }

  private vigente(m: Movimiento): Titulo {
    const titulo = this.titulos.get(m.titulo)
    if (!titulo) throw this.rechazo(m, 'titulo-desconocido', 'titulo', `No se ha emitido un título «${m.titulo}».`)
    if (titulo.estado === 'vigente') return titulo
    throw this.rechazo(m, `titulo-${titulo.estado}`, 'titulo', `El título «${m.titulo}» ya está ${titulo.estado}.`)
  }

  private exigirTitular(m: Movimiento, titulo: Titulo, quien: string, campo: string): void {
    if (titulo.titular === quien) return
    throw this.rechazo(m, 'no-es-titular', campo, `«${quien}» no es titular del título «${m.titulo}».`)
  }

  private rechazo(m: Movimiento, codigo: string, campo: string, mensaje: string): Rechazo {
    return new Rechazo({
      codigo,
      mensaje,
      campo: `${m.campo}.${campo}`,
      articulo: this.articulo,
      cura: CURAS[codigo],
    })
  }

  private get articulo(): Articulo {
    return ARTICULO_DEL_LIBRO[this.entrada.clase]
  }
}

const CURAS: Readonly<Record<string, string>> = {
  'autorizacion-desconocida': 'Añada la autorización con su acto.',
  'cupo-excedido': 'Emita menos, o consiga otra autorización.',
  'division-no-suma': 'Haga que las partes sumen los derechos del título.',
  'titulo-repetido': 'Use otro número de título.',
  'titulo-desconocido': 'Corrija el número, o registre antes su emisión.',
  'titulo-usado': 'Un título se usa una sola vez: presente otro.',
  'titulo-dividido': 'Presente uno de los títulos en que se dividió.',
  'no-es-titular': 'Registre antes la transferencia.',
}

/** Sum of a list of rights. */
export function sumar(valores: readonly Decimal[]): Decimal {
  return valores.reduce((s, v) => s.plus(v), new Decimal(0))
}
