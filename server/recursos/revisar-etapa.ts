import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Ingreso } from './consultas/leer-ingresos.ts'
import type { Postulacion } from './consultas/leer-postulaciones.ts'
import { acumular, enPesos, sumaDe } from './dinero.ts'
import { CONCEDEN, type Etapa, FICHA_DE_ETAPA } from './etapas.ts'
import type { DeProyecto } from './formas.ts'

export interface EtapaNueva {
  readonly etapa: Etapa
  readonly fecha: Fecha
  readonly documento: string
  readonly respuesta: string
  readonly montos: readonly DeProyecto[]
}

/** Refuses a stage that cannot follow, that lacks what it must say, or whose dates or amounts do not add up. */
export function exigirEtapa(p: Postulacion, e: EtapaNueva, ingresos: readonly Ingreso[], hoy: Fecha): void {
  const actual = FICHA_DE_ETAPA[p.etapa]
  if (!actual.siguen.includes(e.etapa)) throw noSigue(p.etapa, e.etapa)
  exigirFecha(p, e, hoy)
  exigirLoQueDice(e)
  if (e.etapa === 'presentada') exigirPresentable(p, e)
  if (e.etapa === 'desistida') exigirSinDinero(ingresos)
  if (e.montos.length > 0) exigirMontos(p, e, ingresos)
}

function noSigue(antes: Etapa, ahora: Etapa): Rechazo {
  const siguen = FICHA_DE_ETAPA[antes].siguen.map(s => `«${FICHA_DE_ETAPA[s].nombre.toLowerCase()}»`)
  const nombre = (etapa: Etapa) => FICHA_DE_ETAPA[etapa].nombre.toLowerCase()
  return new Rechazo({
    codigo: 'etapa-no-sigue',
    mensaje: `De «${nombre(antes)}» no se pasa a «${nombre(ahora)}».`,
    campo: 'etapa',
    cura:
      siguen.length === 0
        ? 'La postulación terminó. Si su última etapa está mal, anúlela con su motivo.'
        : `Puede seguir: ${siguen.join(', ')}.`,
  })
}

function exigirFecha(p: Postulacion, e: EtapaNueva, hoy: Fecha): void {
  if (e.fecha <= hoy && e.fecha >= p.desde) return
  throw new Rechazo(
    e.fecha > hoy
      ? {
          codigo: 'fecha-futura',
          mensaje: 'Una etapa se registra cuando ya ocurrió.',
          campo: 'fecha',
          cura: 'Escriba el día en que ocurrió.',
        }
      : {
          codigo: 'fecha-anterior',
          mensaje: `La etapa anterior es del ${p.desde}: esta no puede ser de antes.`,
          campo: 'fecha',
          cura: 'Revise la fecha, o anule la etapa anterior si es la que está mal.',
        },
  )
}

function exigirLoQueDice(e: EtapaNueva): void {
  const ficha = FICHA_DE_ETAPA[e.etapa]
  const falta = ficha.exige.find(que => (que === 'montos' ? e.montos.length === 0 : e[que] === ''))
  const que = {
    documento: ['el documento', 'Escriba su número y fecha, por ejemplo «Radicado 2026-114».'],
    respuesta: ['qué se dijo, o por qué', 'Escríbalo en una o dos frases.'],
    montos: ['cuánto se concede a cada proyecto', 'Escriba el valor por proyecto y año.'],
  } as const
  if (falta)
    throw new Rechazo({
      codigo: `falta-${falta}`,
      mensaje: `Para registrar «${ficha.nombre.toLowerCase()}» falta ${que[falta][0]}.`,
      campo: falta,
      cura: que[falta][1],
    })
  if (e.montos.length > 0 && !CONCEDEN.includes(e.etapa))
    throw new Rechazo({
      codigo: 'etapa-sin-montos',
      mensaje: `«${ficha.nombre}» no concede dinero.`,
      campo: 'montos',
      cura: 'Los montos van con la aprobación o con el convenio.',
    })
}

/** What is presented is whole: within the call, and each peso asked for with its project. */
function exigirPresentable(p: Postulacion, e: EtapaNueva): void {
  if (p.cierra !== null && e.fecha > p.cierra)
    throw new Rechazo({
      codigo: 'convocatoria-cerrada',
      mensaje: `La convocatoria cerró el ${p.cierra}.`,
      campo: 'fecha',
      cura: 'Revise la fecha. Si el cierre se amplió, corríjalo primero en la postulación.',
    })
  if (p.abre !== null && e.fecha < p.abre)
    throw new Rechazo({
      codigo: 'convocatoria-sin-abrir',
      mensaje: `La convocatoria abre el ${p.abre}.`,
      campo: 'fecha',
      cura: 'Revise la fecha de presentación, o la de apertura en la postulación.',
    })
  const suma = sumaDe(p.pedidos.map(m => m.valor.toFixed()))
  if (!suma.eq(p.solicitado))
    throw new Rechazo({
      codigo: 'solicitado-sin-proyectos',
      mensaje: `Se solicitan ${enPesos(p.solicitado)} y los proyectos suman ${enPesos(suma)}.`,
      campo: 'etapa',
      articulo: 'art. 18',
      cura: 'Reparta todo lo solicitado entre los proyectos que pagaría.',
    })
}

/** What was committed would be left without the application that got it. */
function exigirSinDinero(ingresos: readonly Ingreso[]): void {
  const dinero = ingresos.find(i => i.anulado === null)
  if (!dinero) return
  throw new Rechazo({
    codigo: 'etapa-con-dinero',
    mensaje: `Hay ${enPesos(dinero.valor)} registrados el ${dinero.fecha} a cuenta de esta postulación.`,
    campo: 'etapa',
    cura: 'Anule primero ese registro de dinero, con su motivo.',
  })
}

function exigirMontos(p: Postulacion, e: EtapaNueva, ingresos: readonly Ingreso[]): void {
  const total = sumaDe(e.montos.map(m => m.valor))
  if (total.gt(p.solicitado))
    throw new Rechazo({
      codigo: 'concedido-pasa-de-lo-solicitado',
      mensaje: `Se concederían ${enPesos(total)} y se solicitaron ${enPesos(p.solicitado)}.`,
      campo: 'montos',
      cura: 'Revise los valores de cada proyecto.',
    })
  const concedido = new Map<string, Decimal>()
  for (const m of e.montos) acumular(concedido, m.proyecto, m.valor)
  for (const clase of ['compromiso', 'ingreso'] as const) {
    const registrado = new Map<string, Decimal>()
    for (const i of ingresos)
      if (i.clase === clase && i.anulado === null)
        for (const parte of i.proyectos) acumular(registrado, parte.proyecto, parte.valor)
    for (const [proyecto, valor] of registrado)
      if (valor.gt(concedido.get(proyecto) ?? new Decimal(0)))
        throw new Rechazo({
          codigo: 'concedido-menor-que-lo-registrado',
          mensaje: `Un proyecto ya tiene ${enPesos(valor)} ${clase === 'compromiso' ? 'comprometidos' : 'recibidos'}: no se le puede conceder menos.`,
          campo: 'montos',
          cura: 'Revise el valor, o anule primero lo que se registró de más.',
        })
  }
}
