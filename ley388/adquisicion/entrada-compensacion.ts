import { art } from '../articulos/referencia.ts'
import {
  leerDecimal,
  leerFecha,
  leerFechaOpcional,
  leerOpcionOpcional,
  leerPositivo,
  leerSiNoOpcional,
  malo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { Rechazo } from '../rechazo.ts'
import { CALIFICACIONES, type CompensacionObraEntrada } from './compensacion-obra.ts'
import { leerIndices } from './entrada-indices.ts'

const VALORES = ['valorUltimaTransaccion', 'ipc', 'serieIpc', 'valorAlSolicitar']
const HECHOS = ['finObra', 'solicitud', 'colindante', 'permanente', 'fechaTransaccion', 'inicioObra']
const OTROS = ['calificacion', 'solicitado', 'sabados', 'noHabiles']

/**
 * Reads `{"valorUltimaTransaccion", "ipc": {"transaccion", "solicitud"}, "valorAlSolicitar", "finObra", "solicitud",
 * "colindante", "permanente", "fechaTransaccion", "inicioObra"}`, the last three optional (`permanente`: true). Without `ipc` the
 * indices are those of `fechaTransaccion` and `solicitud`. With `calificacion` and `solicitado`, the fine of par. 3.
 */
export function leerCompensacionObra(json: unknown): CompensacionObraEntrada {
  const o = objeto(json, '', [...VALORES, ...HECHOS, ...OTROS])
  exigirTransaccionPrevia(o)
  return {
    valorUltimaTransaccion: leerPositivo(o, 'valorUltimaTransaccion'),
    indices: leerIndices(o, ['transaccion', 'solicitud'], ['fechaTransaccion', 'solicitud']),
    valorAlSolicitar: leerDecimal(o, 'valorAlSolicitar', '', 0),
    finObra: leerFecha(o, 'finObra'),
    solicitud: leerFecha(o, 'solicitud'),
    colindante: leerColindante(o),
    permanente: leerSiNoOpcional(o, 'permanente') ?? true,
    infundada: leerInfundada(o),
    ...leerDiasHabiles(o),
  }
}

/** Art. 128: the transaction that counts came before the works; without the day of their start, before their end. */
function exigirTransaccionPrevia(o: Objeto): void {
  const transaccion = leerFechaOpcional(o, 'fechaTransaccion')
  const inicio = leerFechaOpcional(o, 'inicioObra')
  const fin = leerFecha(o, 'finObra')
  if (inicio !== undefined && inicio > fin) throw malo('inicioObra', 'es posterior al fin de la obra', art(128))
  const limite = inicio ?? fin
  if (transaccion === undefined || transaccion < limite) return
  throw new Rechazo({
    codigo: 'transaccion-no-previa',
    mensaje: `La transacción es del ${transaccion} y la obra ${inicio ? 'empezó' : 'terminó'} el ${limite}.`,
    campo: 'fechaTransaccion',
    articulo: art(128),
    cura: 'Dé la última transacción anterior a la realización de la obra.',
  })
}

function leerColindante(o: Objeto): boolean {
  const colindante = leerSiNoOpcional(o, 'colindante')
  if (colindante !== undefined) return colindante
  throw new Rechazo({
    codigo: 'campo-faltante',
    mensaje: 'Falta el campo «colindante».',
    campo: 'colindante',
    articulo: art(128),
  })
}

function leerInfundada(o: Objeto): CompensacionObraEntrada['infundada'] {
  const calificacion = leerOpcionOpcional(o, 'calificacion', '', CALIFICACIONES)
  if (calificacion !== undefined) return { calificacion, solicitado: leerDecimal(o, 'solicitado', '', 0) }
  if (o.solicitado !== undefined) throw malo('solicitado', 'se da con «calificacion»', art(128, 'par. 3'))
  return undefined
}
