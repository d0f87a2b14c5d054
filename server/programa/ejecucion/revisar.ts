import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { advertenciasDe } from './advertir.ts'
import { anteriorDe, type Corte, cortesDe, huellasDe } from './cortes.ts'
import { fechaSegunNombre } from './fecha-de-corte.ts'
import { type LecturaDeEjecucion, leerEjecucion } from './leer.ts'
import type { Mapeo } from './mapeo.ts'
import type { RechazoDeFila } from './rechazo-de-fila.ts'
import { type TotalesDeEjecucion, totalesDe } from './totales.ts'

/** What is wanted of a file. */
export interface PedidoDeEjecucion {
  nombre: string
  bytes: Uint8Array
  /** Date of the cut-off; absent, the month that the name says, or today. */
  fecha?: Fecha | undefined
  mapeo?: Mapeo | undefined
}

/** Everything that is known of a file before it enters. */
export interface RevisionDeEjecucion {
  lectura: LecturaDeEjecucion
  sha256: string
  fecha: Fecha
  /** The cut-off with which it is compared. */
  anterior: Corte | undefined
  /** The cut-off that already says this, if there is one: then nothing would change. */
  yaEsta: Corte | undefined
  aceptados: number
  nuevos: number
  cambiados: number
  iguales: number
  desaparecidos: number
  advertencias: RechazoDeFila[]
  totales: TotalesDeEjecucion
}

/** Reads a file and compares it with what there is. Writes nothing. */
export async function revisarEjecucion(
  tx: Tx,
  municipio: Municipio,
  hoy: Fecha,
  pedido: PedidoDeEjecucion,
): Promise<RevisionDeEjecucion> {
  const lectura = await leerEjecucion(pedido.bytes, {
    dada: pedido.mapeo ?? {},
    guardada: fuente => mapeoGuardado(tx, municipio, fuente),
  })
  const sha256 = createHash('sha256').update(pedido.bytes).digest('hex')
  const cortes = await cortesDe(tx, municipio)
  const mismo = cortes.find(c => c.reemplazado === null && c.sha256 === sha256)
  const fecha = pedido.fecha ?? mismo?.fecha ?? fechaSegunNombre(pedido.nombre) ?? hoy
  // The same bytes are the same cut-off, whatever day is said of them: compared with another they would count twice.
  const anterior = mismo ?? anteriorDe(cortes, fecha)
  const habia = anterior ? await huellasDe(tx, municipio, anterior.id) : new Map<string, string>()
  const { filas } = lectura
  const nuevos = filas.filter(f => !habia.has(f.clave)).length
  const iguales = filas.filter(f => habia.get(f.clave) === f.huella).length
  const vienen = new Set(filas.map(f => f.clave))
  const desaparecidos = [...habia.keys()].filter(clave => !vienen.has(clave)).length
  const calcado = anterior?.fecha === fecha && nuevos + desaparecidos === 0 && iguales === filas.length
  return {
    lectura,
    sha256,
    fecha: mismo?.fecha ?? fecha,
    anterior,
    yaEsta: lectura.rechazados.length > 0 ? undefined : (mismo ?? (calcado ? anterior : undefined)),
    aceptados: filas.length,
    nuevos,
    iguales,
    cambiados: filas.length - nuevos - iguales,
    desaparecidos: lectura.rechazados.length > 0 ? 0 : desaparecidos,
    advertencias: [...avisoDeFecha(pedido.fecha, mismo), ...advertenciasDe(filas)],
    totales: totalesDe(filas),
  }
}

function avisoDeFecha(pedida: Fecha | undefined, mismo: Corte | undefined): RechazoDeFila[] {
  if (!mismo || !pedida || mismo.fecha === pedida) return []
  return [
    {
      objeto: 'archivo',
      campo: null,
      codigo: 'archivo-ya-importado',
      motivo: `Este mismo archivo ya entró como el corte del ${mismo.fecha}: no se cuenta otra vez como el del ${pedida}.`,
      cura: 'Si es otro corte, expórtelo de nuevo de la fuente.',
    },
  ]
}

async function mapeoGuardado(tx: Tx, municipio: Municipio, fuente: string): Promise<Mapeo> {
  const { rows } = await sql<{ mapeo: Mapeo }>`select mapeo from programa_mapeo
    where municipio = ${municipio} and fuente = ${fuente}`.execute(tx)
  return rows[0]?.mapeo ?? {}
}
