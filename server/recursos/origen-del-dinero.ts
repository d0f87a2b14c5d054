import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../platform/database/tenancy.ts'
import { necesidadDelPrograma } from '../programa/index.ts'
import { asignadoPorProyecto, concedidoPorProyecto, registradoPorProyecto } from './asignado.ts'
import { FICHA_DE_CLASE } from './clases-de-fuente.ts'
import { fuenteBloqueada } from './consultas/leer-fuentes.ts'
import type { ClaseDeIngreso, Ingreso } from './consultas/leer-ingresos.ts'
import { postulacionBloqueada } from './consultas/leer-postulaciones.ts'
import { enPesos } from './dinero.ts'
import { FICHA_DE_ETAPA } from './etapas.ts'
import { admiteDinero, etapasVigentes } from './historia.ts'

export interface DineroNuevo {
  readonly clase: ClaseDeIngreso
  readonly postulacion?: string | undefined
  readonly fuente?: string | undefined
  readonly fecha: Fecha
  readonly proyectos: readonly { readonly proyecto: string; readonly valor: string }[]
}

export interface OrigenDelDinero {
  readonly clase: 'postulacion' | 'fuente'
  readonly id: string
  readonly nombre: string
  readonly fuente: string
  /** What each project was assigned from it. */
  readonly asignado: ReadonlyMap<string, Decimal>
}

/** Where money comes from, held until the end of the transaction; refuses what cannot give it on that day. */
export async function origenDe(tx: Tx, municipio: Municipio, e: DineroNuevo, hoy: Fecha): Promise<OrigenDelDinero> {
  if ((e.postulacion === undefined) === (e.fuente === undefined))
    throw new Rechazo({
      codigo: 'origen-indefinido',
      mensaje: 'El dinero viene de una postulación o de una fuente: diga cuál de las dos.',
      campo: 'fuente',
      cura: 'Elija una sola.',
    })
  return e.postulacion === undefined
    ? deFuente(tx, municipio, e.fuente!, e.fecha)
    : dePostulacion(tx, municipio, e.postulacion, e, hoy)
}

async function dePostulacion(
  tx: Tx,
  municipio: Municipio,
  id: string,
  e: DineroNuevo,
  hoy: Fecha,
): Promise<OrigenDelDinero> {
  const p = await postulacionBloqueada(tx, municipio, id, hoy, 'postulacion')
  if (!admiteDinero(etapasVigentes(p), e.clase, e.fecha))
    throw new Rechazo({
      codigo: 'etapa-sin-dinero',
      mensaje:
        e.clase === 'compromiso'
          ? `El ${e.fecha} «${p.nombre}» no estaba aprobada (hoy está «${FICHA_DE_ETAPA[p.etapa].nombre.toLowerCase()}»).`
          : `El ${e.fecha} «${p.nombre}» no tenía convenio firmado (hoy está «${FICHA_DE_ETAPA[p.etapa].nombre.toLowerCase()}»).`,
      campo: 'fecha',
      cura: 'Registre primero la etapa que lo permite, o revise la fecha.',
    })
  return { clase: 'postulacion', id, nombre: p.nombre, fuente: p.fuente, asignado: concedidoPorProyecto(p) }
}

async function deFuente(tx: Tx, municipio: Municipio, id: string, dia: Fecha): Promise<OrigenDelDinero> {
  const f = await fuenteBloqueada(tx, municipio, id, 'fuente')
  if (FICHA_DE_CLASE[f.clase].cofinancia)
    throw new Rechazo({
      codigo: 'falta-postulacion',
      mensaje: `El dinero de «${f.nombre}» llega por una postulación.`,
      campo: 'postulacion',
      cura: 'Elija la postulación que lo consiguió.',
    })
  const programa = await necesidadDelPrograma(tx, municipio, dia)
  const asignado = new Map<string, Decimal>()
  for (const [proyecto, origenes] of asignadoPorProyecto(programa?.proyectos ?? [], [f], []))
    for (const o of origenes) asignado.set(proyecto, o.asignado)
  return { clase: 'fuente', id, nombre: f.nombre, fuente: id, asignado }
}

/** P3: a project is never committed, nor receives, more than it was assigned from that origin. */
export function exigirQueQuepa(origen: OrigenDelDinero, e: DineroNuevo, ingresos: readonly Ingreso[]): void {
  const ya = registradoPorProyecto(ingresos, e.clase, origen)
  for (const [i, { proyecto, valor }] of e.proyectos.entries()) {
    const asignado = origen.asignado.get(proyecto) ?? new Decimal(0)
    const seria = (ya.get(proyecto) ?? new Decimal(0)).plus(valor)
    if (seria.lte(asignado)) continue
    const hecho = e.clase === 'compromiso' ? 'comprometidos' : 'recibidos'
    throw new Rechazo({
      codigo: 'pasa-de-lo-asignado',
      mensaje: asignado.isZero()
        ? `A ese proyecto no se le asignó nada de «${origen.nombre}».`
        : `De «${origen.nombre}» se le asignaron ${enPesos(asignado)} al proyecto; con este registro serían ${enPesos(seria)} ${hecho}.`,
      campo: `proyectos.${i}.valor`,
      articulo: 'art. 18',
      cura:
        origen.clase === 'postulacion'
          ? 'Revise el valor o el proyecto. Lo concedido se registra con la aprobación o con el convenio.'
          : 'Revise el valor o el proyecto, o ajuste primero su presupuesto en el programa.',
    })
  }
}
