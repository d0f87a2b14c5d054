import { type Decimal, seisDecimales } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import { Cuenta, sumar, type Titulo } from './libro-cuenta.ts'
import { ARTICULO_DEL_LIBRO, type Autorizacion, type LibroEntrada } from './libro-movimientos.ts'

export interface LibroRespuesta {
  readonly titulos: readonly {
    titulo: string
    derechos: string
    titular: string
    estado: Titulo['estado']
    uso?: { predio: string; licencia: string; fecha: Fecha; m2: string } | undefined
  }[]
  readonly autorizaciones: readonly { autorizacion: string; cupo: string; emitidos: string; porEmitir: string }[]
  readonly emitidos: string
  readonly usados: string
  readonly disponibles: string
  readonly memoria: Memoria
}

/**
 * R10, V13 (arts. 50, 88-90): the ledger of rights as a fold of its movements. A title is issued under an act and within
 * what it allows, changes hands, may be divided, and is used once and whole; what breaks that is refused.
 */
export function libroDeDerechos(e: LibroEntrada): LibroRespuesta {
  const memoria = new Memoria()
  const articulo = ARTICULO_DEL_LIBRO[e.clase]
  const cupos = e.autorizaciones.map(a => ({ id: a.id, cupo: cupoDe(a, e, memoria) }))
  const libro = new Cuenta(e, cupos, memoria)
  for (const m of e.movimientos) libro.mover(m)
  const titulos = [...libro.titulos.values()]
  const derechos = (estado: Titulo['estado']): Decimal[] =>
    titulos.filter(t => t.estado === estado).map(t => t.derechos)
  const vigentes = derechos('vigente')
  const usos = derechos('usado')
  const disponibles = memoria.anotar('Disponibles', articulo, 'suma(vigentes)', { vigentes }, sumar(vigentes))
  const usados = memoria.anotar('Usados', articulo, 'suma(usos)', { usos }, sumar(usos))
  const emitidos = disponibles.plus(usados)
  memoria.anotar('Emitidos', articulo, 'disponibles + usados', { disponibles, usados }, emitidos)
  return {
    titulos: titulos.map(enJson),
    autorizaciones: cupos.map(c => enCupo(c.id, c.cupo, libro.emitidosDe(c.id))),
    emitidos: seisDecimales(emitidos),
    usados: seisDecimales(usados),
    disponibles: seisDecimales(disponibles),
    memoria,
  }
}

function cupoDe(a: Autorizacion, e: LibroEntrada, memoria: Memoria): Decimal {
  const articulo = ARTICULO_DEL_LIBRO[e.clase]
  if ('derechos' in a.cupo) {
    const operandos = { derechos: a.cupo.derechos }
    return memoria.anotar(`Derechos que autoriza ${a.acto}`, articulo, 'derechos', operandos, a.cupo.derechos)
  }
  const operandos = { área: a.cupo.areaM2, índice: a.cupo.indice }
  const cupo = a.cupo.areaM2.times(a.cupo.indice)
  return memoria.anotar(`Derechos convertibles de ${a.id} (${a.acto})`, articulo, 'área × índice', operandos, cupo)
}

function enJson(t: Titulo): LibroRespuesta['titulos'][number] {
  return {
    titulo: t.titulo,
    derechos: seisDecimales(t.derechos),
    titular: t.titular,
    estado: t.estado,
    uso: t.uso && { ...t.uso, m2: seisDecimales(t.uso.m2) },
  }
}

function enCupo(autorizacion: string, cupo: Decimal, emitidos: Decimal): LibroRespuesta['autorizaciones'][number] {
  return {
    autorizacion,
    cupo: seisDecimales(cupo),
    emitidos: seisDecimales(emitidos),
    porEmitir: seisDecimales(cupo.minus(emitidos)),
  }
}
