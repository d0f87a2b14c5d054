import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla } from '../comprobacion.ts'
import type { Escritura } from './escritura.ts'
import { sumar } from './participaciones.ts'

/** R6, art. 46: whether the deed says all that it must, and its areas and restitutions match. */
export function contenidoEscritura(e: Escritura): Comprobado {
  return comprobar(TABLA, e)
}

type Culpables = (e: Escritura) => string[]

const repetidos = (lista: readonly string[]): string[] => [...new Set(lista.filter((x, i) => lista.indexOf(x) < i))]

const sinMatricula: Culpables = e => e.aportados.filter(a => a.matricula === undefined).map(a => a.predio)
const sinRestitucion: Culpables = e =>
  e.aportados.filter(a => !e.restituciones.some(r => r.predio === a.predio)).map(a => a.predio)
const deNadie: Culpables = e =>
  e.restituciones.filter(r => !e.aportados.some(a => a.predio === r.predio)).map(r => r.predio)
const sinAdjudicar: Culpables = e => e.lotes.filter(l => !e.restituciones.some(r => r.lote === l.lote)).map(l => l.lote)
const fueraDelLoteo: Culpables = e =>
  e.restituciones.flatMap(r => (r.lote === undefined || e.lotes.some(l => l.lote === r.lote) ? [] : [r.lote]))
const dosVeces: Culpables = e => repetidos(e.restituciones.map(r => `${r.predio}, ${r.lote ?? 'dinero'}`))

/** A row that holds where nobody is to blame. */
function nadie(
  id: string,
  asunto: string,
  culpables: Culpables,
  mal: string,
  cura: string,
): ReglaDeComprobacion<Escritura> {
  return regla({
    id,
    articulo: art(46),
    asunto,
    datos: e => ({ 'por corregir': culpables(e).length }),
    formula: 'por corregir = 0',
    cumple: d => d['por corregir'] === 0,
    mal: e => `${mal}: ${culpables(e).join('; ')}.`,
    cura,
  })
}

/** A row that holds where a list is not empty. */
function alguno(
  id: string,
  asunto: string,
  cuantos: (e: Escritura) => number,
  cura: string,
): ReglaDeComprobacion<Escritura> {
  return regla({
    id,
    articulo: art(46),
    asunto,
    datos: e => ({ cuántos: cuantos(e) }),
    formula: 'cuántos > 0',
    cumple: d => d.cuántos > 0,
    mal: 'La escritura no los señala.',
    cura,
  })
}

const TABLA: readonly ReglaDeComprobacion<Escritura>[] = [
  alguno(
    'participes',
    'Indica los partícipes y lo que aporta cada uno',
    e => e.aportados.length,
    'Relacione partícipes y predios.',
  ),
  nadie(
    'matriculas',
    'Cada predio aportado tiene su folio de matrícula, donde se registrará',
    sinMatricula,
    'Falta la matrícula de',
    'Escriba el folio de matrícula inmobiliaria.',
  ),
  regla({
    id: 'englobe',
    articulo: art(46),
    asunto: 'El englobe tiene el área de todo lo aportado',
    datos: (e: Escritura) => ({ englobe: e.englobeM2, aportados: e.aportados.map(a => a.areaM2) }),
    formula: 'suma(aportados) = englobe',
    cumple: d => sumar(d.aportados).eq(d.englobe),
    mal: e =>
      `Lo aportado suma ${sumar(e.aportados.map(a => a.areaM2)).toFixed()} m² y el englobe, ${e.englobeM2!.toFixed()}.`,
    cura: 'Corrija el englobe o la relación de predios.',
  }),
  alguno('cesiones', 'Señala las cesiones urbanísticas gratuitas', e => e.cesiones.length, 'Describa las cesiones.'),
  alguno('loteo', 'Señala el nuevo loteo', e => e.lotes.length, 'Describa los lotes resultantes.'),
  regla({
    id: 'areas',
    articulo: art(46),
    asunto: 'Las cesiones y los lotes completan el englobe',
    datos: (e: Escritura) => ({
      cesiones: e.cesiones.map(c => c.areaM2),
      lotes: e.lotes.map(l => l.areaM2),
      englobe: e.englobeM2,
    }),
    formula: 'suma(cesiones) + suma(lotes) = englobe',
    cumple: d => sumar(d.cesiones).plus(sumar(d.lotes)).eq(d.englobe),
    mal: e =>
      `Cesiones y lotes suman ${sumar([...e.cesiones, ...e.lotes].map(x => x.areaM2)).toFixed()} m² y el englobe, ${e.englobeM2!.toFixed()}.`,
    cura: 'Revise las áreas de las cesiones y de los lotes.',
  }),
  nadie(
    'restituciones',
    'Describe la restitución de cada predio aportado, con su valor',
    sinRestitucion,
    'No se dice qué se restituye por',
    'Describa el lote, o el dinero si no fue posible un lote.',
  ),
  nadie(
    'correspondencia',
    'Cada restitución corresponde a un predio aportado',
    deNadie,
    'Se restituye por predios que nadie aportó',
    'Corrija el predio de esas restituciones.',
  ),
  nadie(
    'lotes-del-loteo',
    'Cada lote que se restituye está en el loteo',
    fueraDelLoteo,
    'No están en el loteo',
    'Corrija el lote, o añádalo al loteo.',
  ),
  nadie(
    'lotes-adjudicados',
    'Cada lote del loteo se adjudica',
    sinAdjudicar,
    'Quedan sin adjudicar',
    'Diga a qué predio corresponde.',
  ),
  nadie(
    'sin-repeticion',
    'Ninguna restitución se describe dos veces',
    dosVeces,
    'Se repiten',
    'Deje una sola, con su valor.',
  ),
]
