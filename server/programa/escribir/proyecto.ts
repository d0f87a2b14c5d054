import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { type EstadoDeProyecto, NOMBRE_DE_ESTADO, SIGUE } from '../../../proyectos/estados.ts'
import type { Contexto } from '../../platform/accion.ts'
import { exigirVersion } from '../../platform/version.ts'
import { bloquearProyecto, type FilaDeProyecto } from '../consultas/buscar.ts'
import { noExiste, type Periodo } from '../consultas/periodo.ts'
import type { zDatosDeProyecto } from '../formas.ts'
import { anotarModificacion, diferencias, type PorActo } from '../modificaciones.ts'
import { codigoRepetido, noEsEstrategia } from './rechazos.ts'

type DatosDeProyecto = z.output<typeof zDatosDeProyecto>
interface Guardado {
  id: string
  version: number
}

/** What was promised of a project: changing it after the approval is an act. */
export const PROMETIDO_DE_PROYECTO = ['nombre', 'meta', 'metaUnidad', 'metaCantidad', 'calendario'] as const

/** Adds a project to a programme that is locked, or corrects the one of that `id`; the version seen is the context's. */
export async function guardarProyectoEn(
  contexto: Contexto,
  periodo: Periodo,
  { id: pedido, ...e }: DatosDeProyecto & { id?: string | undefined },
  porActo: PorActo,
): Promise<Guardado> {
  const { tx, municipio, version, registrar } = contexto
  await exigirQueQuepa(contexto, periodo, e, pedido)
  const id = pedido ?? uuidv7()
  const que = { objeto: `proyecto:${id}`, nombre: e.nombre }
  if (pedido === undefined) {
    const nuevo = { ...que, campo: 'proyecto', antes: null, ahora: e.nombre }
    await anotarModificacion(contexto, periodo, id, porActo, [nuevo])
    await sql`insert into programa_proyecto (municipio, id, periodo, programa, codigo, nombre, descripcion, clase, estrategia,
        justificacion, articulo, linea_desarrollo, bpin, predios, obras, determinantes, calendario, entidad, responsable,
        meta, meta_unidad, meta_cantidad, puntajes, estado, orden)
      select ${municipio}, ${id}, ${periodo.id}, ${e.programa}, ${e.codigo}, ${e.nombre}, ${e.descripcion}, ${e.clase},
        ${e.estrategia}, ${e.justificacion}, ${e.articulo}, ${e.lineaDesarrollo}, ${e.bpin}, ${e.predios}::text[],
        ${e.obras}::text[], ${e.determinantes}::text[], ${e.calendario}, ${e.entidad}, ${e.responsable}, ${e.meta},
        ${e.metaUnidad}, ${e.metaCantidad}::numeric, ${JSON.stringify(e.puntajes)}::jsonb, 'formulado', coalesce(max(orden), 0) + 1
      from programa_proyecto where municipio = ${municipio} and periodo = ${periodo.id}`.execute(tx)
    registrar({ objeto: que.objeto, detalle: { ...e } })
    return { id, version: 1 }
  }
  const { proyecto: antes } = await bloquearProyecto(tx, municipio, id)
  if (antes.periodo !== periodo.id) throw noExiste('Ese proyecto es de otro programa de ejecución.', 'periodo')
  exigirVersion(version, antes.version, `«${antes.nombre}»`)
  const cambios = diferencias(que, antes, e, PROMETIDO_DE_PROYECTO)
  await anotarModificacion(contexto, periodo, id, porActo, cambios)
  await sql`update programa_proyecto set programa = ${e.programa}, codigo = ${e.codigo}, nombre = ${e.nombre},
      descripcion = ${e.descripcion}, clase = ${e.clase}, estrategia = ${e.estrategia}, justificacion = ${e.justificacion},
      articulo = ${e.articulo}, linea_desarrollo = ${e.lineaDesarrollo}, bpin = ${e.bpin}, predios = ${e.predios}::text[],
      obras = ${e.obras}::text[], determinantes = ${e.determinantes}::text[], calendario = ${e.calendario},
      entidad = ${e.entidad}, responsable = ${e.responsable}, meta = ${e.meta}, meta_unidad = ${e.metaUnidad},
      meta_cantidad = ${e.metaCantidad}::numeric, puntajes = ${JSON.stringify(e.puntajes)}::jsonb, version = version + 1
    where municipio = ${municipio} and id = ${id}`.execute(tx)
  const { acto = null, motivo = null } = porActo
  registrar({ objeto: que.objeto, detalle: { antes, ahora: e, acto, motivo } })
  return { id, version: antes.version + 1 }
}

/** Puts a project of a locked programme in another state; giving it up, or taking it up again, is an act after the approval. */
export async function ponerEstado(
  contexto: Contexto,
  periodo: Periodo,
  antes: Pick<FilaDeProyecto, 'id' | 'nombre' | 'estado' | 'version'>,
  { estado, porActo }: { estado: EstadoDeProyecto; porActo: PorActo },
): Promise<Guardado> {
  const { tx, municipio, registrar } = contexto
  const { id, nombre, version } = antes
  exigirQueSiga(nombre, antes.estado, estado)
  const objeto = `proyecto:${id}`
  const cambio = { objeto, nombre, campo: 'estado', antes: antes.estado, ahora: estado }
  const esDeActo = estado === 'descartado' || antes.estado === 'descartado'
  await anotarModificacion(contexto, periodo, id, porActo, esDeActo ? [cambio] : [])
  await sql`update programa_proyecto set estado = ${estado}, version = version + 1
    where municipio = ${municipio} and id = ${id}`.execute(tx)
  registrar({ objeto, detalle: { antes: antes.estado, ahora: estado, motivo: porActo.motivo ?? null } })
  return { id, version: version + 1 }
}

/** Refuses a state that does not follow the one that there was. */
export function exigirQueSiga(nombre: string, antes: EstadoDeProyecto, estado: EstadoDeProyecto): void {
  if (SIGUE[antes].includes(estado)) return
  const enFrase = (e: EstadoDeProyecto) => NOMBRE_DE_ESTADO[e].toLowerCase()
  throw new Rechazo({
    codigo: 'estado-no-sigue',
    mensaje: `«${nombre}» está ${enFrase(antes)} y no puede pasar a ${enFrase(estado)}.`,
    campo: 'estado',
    cura: `Puede pasar a: ${SIGUE[antes].map(enFrase).join(', ')}.`,
  })
}

/** What a project names must be of its plan and of its programme, and its code its own: asked in one trip. */
async function exigirQueQuepa(
  { tx, municipio }: Contexto,
  periodo: Periodo,
  e: DatosDeProyecto,
  salvo: string | undefined,
): Promise<void> {
  const { rows } = await sql<{ estrategia: boolean; programa: boolean; otro: string | null }>`select
    ${e.estrategia}::uuid is null or exists (select 1 from plan_nodo where municipio = ${municipio}
      and id = ${e.estrategia}::uuid and plan = ${periodo.plan} and clase = 'estrategia') as estrategia,
    exists (select 1 from programa_programa where municipio = ${municipio} and id = ${e.programa}
      and periodo = ${periodo.id}) as programa,
    (select nombre from programa_proyecto where municipio = ${municipio} and periodo = ${periodo.id}
      and codigo = ${e.codigo} and id is distinct from ${salvo ?? null}::uuid) as otro`.execute(tx)
  const { estrategia, programa, otro } = rows[0]!
  if (!estrategia) throw noEsEstrategia()
  if (!programa) throw noExiste('Ese programa no es de este período.', 'programa')
  if (otro !== null) throw codigoRepetido(e.codigo, otro)
  const sobra = Object.keys(e.puntajes).find(id => !periodo.criterios.some(c => c.id === id))
  if (sobra === undefined) return
  throw new Rechazo({
    codigo: 'criterio-inexistente',
    mensaje: `«${sobra}» no es un criterio de prioridad de este programa.`,
    campo: `puntajes.${sobra}`,
    articulo: 'art. 18',
    cura: 'Agregue primero el criterio, con su peso.',
  })
}
