import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { ClaseDeFuente } from '../clases-de-fuente.ts'
import type { Etapa } from '../etapas.ts'

/** Money of a project in a year. */
export interface Monto {
  readonly proyecto: string
  readonly vigencia: number
  readonly valor: Decimal
}

export interface EtapaLeida {
  readonly id: string
  readonly numero: number
  readonly etapa: Etapa
  readonly fecha: Fecha
  readonly documento: string
  readonly archivo: string | null
  readonly respuesta: string
  readonly registradaPor: string
  /** What was granted with it. */
  readonly montos: readonly Monto[]
  /** Why, when and by whom it was taken back; null: it holds. */
  readonly anulada: { readonly motivo: string; readonly por: string; readonly fecha: Fecha } | null
}

export interface Requisito {
  readonly id: string
  readonly nombre: string
  readonly responsable: string
  readonly vence: Fecha | null
  readonly estado: 'pendiente' | 'en-tramite' | 'cumplido' | 'no-aplica'
  readonly cumplido: Fecha | null
  readonly documento: string
  readonly version: number
}

export interface Postulacion {
  readonly id: string
  readonly fuente: string
  readonly fuenteNombre: string
  readonly clase: ClaseDeFuente
  readonly nombre: string
  readonly entidad: string
  readonly convocatoria: string
  readonly abre: Fecha | null
  readonly cierra: Fecha | null
  readonly solicitado: Decimal
  readonly contrapartida: Decimal
  readonly responsable: string
  readonly nota: string
  readonly version: number
  /** What is asked for, by project and year. */
  readonly pedidos: readonly Monto[]
  readonly requisitos: readonly Requisito[]
  /** All of its history until the date, what was annulled too. */
  readonly historia: readonly EtapaLeida[]
  /** Where it stands, and since when. */
  readonly etapa: Etapa
  readonly desde: Fecha
  /** What is granted, by project and year; null while nothing was. */
  readonly concedidos: readonly Monto[] | null
}

/** The applications as they stood on a date; those that began later are left out. */
export async function leerPostulaciones(
  tx: Tx,
  municipio: Municipio,
  al: Fecha,
  id: string | null = null,
): Promise<Postulacion[]> {
  const { rows } = await sql<FilaPostulacion>`
    select p.id, p.fuente, f.nombre as "fuenteNombre", f.clase, p.nombre, p.entidad, p.convocatoria, p.abre, p.cierra,
      p.solicitado::text, p.contrapartida::text, p.responsable, p.nota, p.version
    from recursos_postulacion p
    join recursos_fuente f on f.municipio = ${municipio} and f.id = p.fuente
    where p.municipio = ${municipio} and (${id}::uuid is null or p.id = ${id}::uuid)
    order by p.cierra, p.nombre collate es_co`.execute(tx)
  const pedidos = await leerPedidos(tx, municipio, id)
  const requisitos = await leerRequisitos(tx, municipio, id, al)
  const etapas = await leerEtapas(tx, municipio, id, al)
  const suyos = <T extends { readonly postulacion: string }>(lista: readonly T[], p: string) =>
    lista.filter(x => x.postulacion === p).map(({ postulacion: _, ...x }) => x)
  return rows.flatMap(({ solicitado, contrapartida, ...p }) => {
    const historia = suyos(etapas, p.id)
    const vigentes = historia.filter(e => e.anulada === null)
    const ultima = vigentes.at(-1)
    if (!ultima) return []
    return [
      {
        ...p,
        solicitado: new Decimal(solicitado),
        contrapartida: new Decimal(contrapartida),
        pedidos: suyos(pedidos, p.id),
        requisitos: suyos(requisitos, p.id),
        historia,
        etapa: ultima.etapa,
        desde: ultima.fecha,
        concedidos: vigentes.findLast(e => e.montos.length > 0)?.montos ?? null,
      },
    ]
  })
}

/** One application, held until the end of the transaction; refuses (`no-existe`) where there is none. */
export async function postulacionBloqueada(
  tx: Tx,
  municipio: Municipio,
  id: string,
  al: Fecha,
  campo = 'id',
): Promise<Postulacion> {
  await sql`select id from recursos_postulacion where municipio = ${municipio} and id = ${id} for update`.execute(tx)
  const [postulacion] = await leerPostulaciones(tx, municipio, al, id)
  if (postulacion) return postulacion
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa postulación no existe.', campo })
}

type FilaPostulacion = Omit<
  Postulacion,
  'solicitado' | 'contrapartida' | 'pedidos' | 'requisitos' | 'historia' | 'etapa' | 'desde' | 'concedidos'
> & { solicitado: string; contrapartida: string }

interface DePostulacion {
  postulacion: string
}

async function leerPedidos(tx: Tx, municipio: Municipio, id: string | null): Promise<(Monto & DePostulacion)[]> {
  const { rows } = await sql<{ postulacion: string; proyecto: string; vigencia: number; valor: string }>`
    select postulacion, proyecto, vigencia, valor::text from recursos_postulacion_proyecto
    where municipio = ${municipio} and (${id}::uuid is null or postulacion = ${id}::uuid)
    order by vigencia, proyecto`.execute(tx)
  return rows.map(r => ({ ...r, valor: new Decimal(r.valor) }))
}

async function leerRequisitos(
  tx: Tx,
  municipio: Municipio,
  id: string | null,
  al: Fecha,
): Promise<(Requisito & DePostulacion)[]> {
  const { rows } = await sql<Requisito & DePostulacion>`
    select postulacion, id, nombre, responsable, vence, estado, cumplido, documento, version from recursos_requisito
    where municipio = ${municipio} and (${id}::uuid is null or postulacion = ${id}::uuid)
    order by orden, id`.execute(tx)
  // What was met later was not met then.
  return rows.map(r => (r.cumplido && r.cumplido > al ? { ...r, estado: 'pendiente' as const, cumplido: null } : r))
}

interface FilaEtapa extends Omit<EtapaLeida, 'montos' | 'anulada'>, DePostulacion {
  anula: string | null
}

async function leerEtapas(
  tx: Tx,
  municipio: Municipio,
  id: string | null,
  al: Fecha,
): Promise<(EtapaLeida & DePostulacion)[]> {
  const { rows } = await sql<FilaEtapa>`
    select postulacion, id, numero, etapa, fecha, documento, archivo, respuesta, anula,
      registrada_por as "registradaPor"
    from recursos_etapa
    where municipio = ${municipio} and (${id}::uuid is null or postulacion = ${id}::uuid) order by numero`.execute(tx)
  const { rows: montos } = await sql<{ etapa: string; proyecto: string; vigencia: number; valor: string }>`
    select m.etapa, m.proyecto, m.vigencia, m.valor::text from recursos_etapa_proyecto m
    join recursos_etapa e on e.municipio = ${municipio} and e.id = m.etapa
    where m.municipio = ${municipio} and (${id}::uuid is null or e.postulacion = ${id}::uuid)
    order by m.vigencia, m.proyecto`.execute(tx)
  const anulaciones = new Map(rows.flatMap(e => (e.anula ? [[e.anula, e] as const] : [])))
  return rows
    .filter(e => e.anula === null && e.fecha <= al)
    .map(({ anula: _, ...e }) => {
      const anulacion = anulaciones.get(e.id)
      return {
        ...e,
        montos: montos
          .filter(m => m.etapa === e.id)
          .map(({ proyecto, vigencia, valor }) => ({ proyecto, vigencia, valor: new Decimal(valor) })),
        // A stage that was a mistake never was, whatever the date asked for.
        anulada: anulacion
          ? { motivo: anulacion.respuesta, por: anulacion.registradaPor, fecha: anulacion.fecha }
          : null,
      }
    })
}
