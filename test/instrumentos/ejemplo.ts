import type { PasoJson } from '../../ley388/memoria.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Caso } from '../casos/caso.ts'
import { memoriaDe } from '../casos/comprobar.ts'
import { responder } from '../casos/responder.ts'
import { datos, enCelda, tabla } from './escribir.ts'

/** A worked case as Markdown: its data, the steps of its memoria and its result (or its refusal). */
export function ejemplo(calculo: string, caso: Caso): string {
  const partes = [
    `**${caso.nombre}** (${caso.articulos.join('; ')})`,
    `Datos. Fuente: ${caso.fuente}.`,
    ...datos(caso.entrada),
    ...('error' in caso.esperado ? elRechazo(calculo, caso) : laRespuesta(calculo, caso)),
  ]
  return partes.join('\n\n')
}

function laRespuesta(calculo: string, caso: Caso): string[] {
  const viajera: object = JSON.parse(JSON.stringify(responder(calculo, caso.entrada).respuesta))
  const pasos = memoriaDe(viajera)
  const resultado = Object.fromEntries(Object.entries(viajera).filter(([k]) => k !== 'memoria'))
  return [
    ...(pasos.length === 0 ? [] : ['Cómo se llega al resultado:', tabla(TITULOS, pasos.map(filaDelPaso))]),
    'Resultado:',
    ...datos(resultado),
  ]
}

const TITULOS = ['paso', 'fórmula', 'con', 'da', 'artículo']

function filaDelPaso(p: PasoJson): string[] {
  const con = Object.entries(p.operandos).map(([nombre, v]) => `${nombre}: ${enCelda(v)}`)
  return [p.concepto, `\`${p.formula}\``, con.join('<br>'), enCelda(p.resultado), p.articulo]
}

function elRechazo(calculo: string, caso: Caso): string[] {
  try {
    responder(calculo, caso.entrada)
  } catch (e) {
    if (!(e instanceof Rechazo)) throw e
    const cita = e.articulo === undefined || e.mensaje.includes(e.articulo) ? '' : ` (${e.articulo})`
    return [`Se rechaza: ${e.mensaje}${cita}${e.cura === undefined ? '' : ` ${e.cura}`}`]
  }
  throw new Error(`«${caso.nombre}» was not refused`)
}
