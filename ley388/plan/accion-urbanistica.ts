import { type Articulo, art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, regla, reglaDeHecho } from '../comprobacion.ts'
import {
  leerFecha,
  leerFechaOpcional,
  leerObjeto,
  leerOpcion,
  leerOpcionOpcional,
  leerTexto,
  leerTextoOpcional,
  objeto,
} from '../lector.ts'
import { type AccionUrbanistica, type ClaseDeInstrumento, revisarAccion } from './acciones.ts'

const INSTRUMENTOS: readonly ClaseDeInstrumento[] = [
  'plan',
  'plan-parcial',
  'macroproyecto',
  'unidad-de-actuacion',
  'instrumento-complementario',
]

/** An urban action, and whether the studies on which it must rest are there where the case asks for them. */
export interface AccionPorComprobar extends AccionUrbanistica {
  readonly estudios?: 'no-se-requieren' | 'completos' | 'faltan' | undefined
}

/**
 * Reads `{"clase", "acto", "fecha", "objetivo", "autorizadaPor": {"clase", "nombre", "desde", "hasta"}, "estudios"}`; the first
 * three are needed.
 */
export function leerAccionUrbanistica(json: unknown): AccionPorComprobar {
  const o = objeto(json, '', ['clase', 'acto', 'fecha', 'objetivo', 'autorizadaPor', 'estudios'])
  return {
    clase: leerTexto(o, 'clase'),
    acto: leerTexto(o, 'acto'),
    fecha: leerFecha(o, 'fecha'),
    objetivo: leerTextoOpcional(o, 'objetivo'),
    autorizadaPor: o.autorizadaPor === undefined ? undefined : leerInstrumento(o),
    estudios: leerOpcionOpcional(o, 'estudios', '', ['no-se-requieren', 'completos', 'faltan']),
  }
}

function leerInstrumento(o: Readonly<Record<string, unknown>>): NonNullable<AccionUrbanistica['autorizadaPor']> {
  const i = leerObjeto(o, 'autorizadaPor', '', ['clase', 'nombre', 'desde', 'hasta'])
  return {
    clase: leerOpcion(i, 'clase', 'autorizadaPor', INSTRUMENTOS),
    nombre: leerTexto(i, 'nombre', 'autorizadaPor'),
    desde: leerFecha(i, 'desde', 'autorizadaPor'),
    hasta: leerFechaOpcional(i, 'hasta', 'autorizadaPor'),
  }
}

type Campo = 'clase' | 'objetivo' | 'autorizadaPor' | 'fecha'

/** Each field that `revisarAccion` looks at, as a check: the rule itself stands there, once. */
const ASUNTOS: readonly (readonly [campo: Campo, asunto: string, articulo: Articulo])[] = [
  ['clase', 'Es una de las acciones del artículo 8', art(8)],
  ['objetivo', 'La acción residual nombra el objetivo al que responde', art(8, 'num. 13')],
  ['autorizadaPor', 'La contiene o la autoriza el plan o un instrumento', art(8)],
  ['fecha', 'El instrumento regía el día del acto', art(8)],
]

const TABLA = [
  ...ASUNTOS.map(([campo, asunto, articulo]) =>
    regla({
      id: `accion.${campo}`,
      articulo,
      asunto,
      datos: (a: AccionPorComprobar) => ({ defectos: defectosDe(a, campo).length }),
      formula: 'defectos = 0',
      cumple: d => d.defectos === 0,
      mal: a => defectosDe(a, campo)[0]!.mensaje,
      cura: a => defectosDe(a, campo)[0]!.cura,
    }),
  ),
  reglaDeHecho({
    id: 'accion.estudios',
    articulo: art(8),
    asunto: 'La sustentan los estudios jurídicos, ambientales, de servicios y financieros que el caso requiere',
    aplica: (a: AccionPorComprobar) => (a.estudios === undefined ? undefined : a.estudios !== 'no-se-requieren'),
    noAplica: 'El caso no requiere estudios.',
    hecho: a => a.estudios === 'completos',
    mal: 'Faltan estudios que sustenten la acción.',
    cura: 'Complete los estudios antes de expedir el acto.',
  }),
]

function defectosDe(a: AccionPorComprobar, campo: Campo): ReturnType<typeof revisarAccion> {
  return revisarAccion(a).filter(d => d.campo === campo)
}

/** P6, art. 8: whether an urban action can be recorded; one that nothing authorises is rejected. */
export function accionUrbanistica(a: AccionPorComprobar): Comprobado {
  return comprobar(TABLA, a)
}
