import { art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import type { Aplicacion, DestinacionEntrada, ProyectoDestinatario, Recaudo } from './destinacion-entrada.ts'
import { DESTINOS } from './destinos.ts'

const ART_85 = art(85)
const ART_85_2 = art(85, 'par. 2')

export interface DestinacionRespuesta {
  readonly recaudado: string
  readonly aplicado: string
  readonly porAplicar: string
  readonly porRecaudo: readonly { recaudo: string; monto: string; aplicado: string; porAplicar: string }[]
  readonly porProyecto: readonly { proyecto: string; destino: string; aplicado: string }[]
  readonly porDestino: readonly { destino: string; nombre: string; aplicado: string }[]
  readonly memoria: Memoria
}

/**
 * V11, art. 85: every peso that was collected, traced to the project and the purpose that it paid. An application that
 * spends more than came in, before it came in, or on what paragraph 2 does not cover is refused.
 */
export function destinacion(e: DestinacionEntrada): DestinacionRespuesta {
  const memoria = new Memoria()
  for (const a of e.aplicaciones) revisar(a, e)
  const porRecaudo = e.recaudos.map(r => unRecaudo(r, e, memoria))
  const aplicadoA = (cuales: readonly string[]): Decimal =>
    sumar(e.aplicaciones.filter(a => cuales.includes(a.proyecto)).map(a => a.monto))
  const recaudado = sumar(e.recaudos.map(r => r.monto))
  const montos = e.aplicaciones.map(a => a.monto)
  const aplicado = memoria.anotar('Aplicado en total', ART_85, 'suma(montos)', { montos }, sumar(montos))
  const porAplicar = recaudado.minus(aplicado)
  memoria.anotar('Por aplicar', ART_85, 'recaudado − aplicado', { recaudado, aplicado }, porAplicar)
  return {
    recaudado: pesos(recaudado),
    aplicado: pesos(aplicado),
    porAplicar: pesos(porAplicar),
    porRecaudo,
    porProyecto: e.proyectos.map(p => ({
      proyecto: p.id,
      destino: p.destino.id,
      aplicado: pesos(aplicadoA([p.id])),
    })),
    porDestino: DESTINOS.map(d => ({
      destino: d.id,
      nombre: d.nombre,
      aplicado: pesos(aplicadoA(e.proyectos.filter(p => p.destino === d).map(p => p.id))),
    })),
    memoria,
  }
}

function unRecaudo(r: Recaudo, e: DestinacionEntrada, memoria: Memoria): DestinacionRespuesta['porRecaudo'][number] {
  const suyas = e.aplicaciones.filter(a => a.recaudo === r.id)
  const aplicaciones = suyas.map(a => a.monto)
  const aplicado = sumar(aplicaciones)
  const resto = r.monto.minus(aplicado)
  const operandos = { recaudo: r.monto, aplicaciones }
  memoria.anotar(`Por aplicar del recaudo ${r.id}`, ART_85, 'recaudo − suma(aplicaciones)', operandos, resto)
  if (resto.isNegative()) {
    throw rechazo({
      codigo: 'recaudo-insuficiente',
      mensaje: `Del recaudo «${r.id}» se aplican ${aplicado.toFixed()} pesos y solo entraron ${r.monto.toFixed()}.`,
      campo: `${suyas.at(-1)!.campo}.monto`,
      cura: 'Baje el monto, o aplique lo que falta de otro recaudo.',
    })
  }
  return { recaudo: r.id, monto: pesos(r.monto), aplicado: pesos(aplicado), porAplicar: pesos(resto) }
}

/** What an application must fulfil by itself: known ends, dates in order, and the conditions of paragraph 2. */
function revisar(a: Aplicacion, e: DestinacionEntrada): void {
  const recaudo = e.recaudos.find(r => r.id === a.recaudo)
  const proyecto = e.proyectos.find(p => p.id === a.proyecto)
  if (!recaudo) throw desconocido(a, 'recaudo')
  if (!proyecto) throw desconocido(a, 'proyecto')
  if (a.fecha < recaudo.fecha) {
    throw rechazo({
      codigo: 'aplicado-antes-del-recaudo',
      mensaje: `El ${a.fecha} no había entrado el recaudo «${recaudo.id}», que es del ${recaudo.fecha}.`,
      campo: `${a.campo}.fecha`,
      cura: 'Corrija la fecha o señale otro recaudo.',
    })
  }
  revisarParagrafo2(a, recaudo, proyecto)
}

function revisarParagrafo2(
  a: Aplicacion,
  recaudo: Recaudo,
  { destino, enSueloReclasificado }: ProyectoDestinatario,
): void {
  if (!destino.rige) return
  const falla = (mensaje: string, campo: string, cura: string): Rechazo =>
    new Rechazo({ codigo: 'destino-no-admitido', mensaje, campo: `${a.campo}.${campo}`, articulo: ART_85_2, cura })
  if (a.fecha < destino.rige.desde)
    throw falla(`Ese destino existe desde el ${destino.rige.desde}.`, 'fecha', 'Señale otro destino del artículo 85.')
  if (recaudo.hecho === 'obra-publica')
    throw falla(
      'A ese destino va lo que generan los hechos del artículo 74, no una obra pública.',
      'recaudo',
      'Señale otro recaudo.',
    )
  if (!enSueloReclasificado)
    throw falla(
      'Las obras deben ser de carga general y estar en el suelo que cambió de clasificación.',
      'proyecto',
      'Si lo están, dígalo en «enSueloReclasificado» del proyecto.',
    )
}

function desconocido(a: Aplicacion, que: 'recaudo' | 'proyecto'): Rechazo {
  return rechazo({
    codigo: `${que}-desconocido`,
    mensaje: `No hay un ${que} «${a[que]}»: cada peso se sigue hasta el proyecto que pagó.`,
    campo: `${a.campo}.${que}`,
    cura: `Añada el ${que} a la lista.`,
  })
}

function rechazo(d: { codigo: string; mensaje: string; campo: string; cura: string }): Rechazo {
  return new Rechazo({ ...d, articulo: ART_85 })
}

function sumar(valores: readonly Decimal[]): Decimal {
  return valores.reduce((s, v) => s.plus(v), new Decimal(0))
}
