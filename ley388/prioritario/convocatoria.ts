import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import {
  leerDecimalOpcional,
  leerFechaOpcional,
  leerOpcion,
  leerPositivoOpcional,
  leerSiNo,
  leerSiNoOpcional,
  objeto,
} from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { type AjustesDeTermino, plazo } from '../plazos/plazo.ts'
import { BASE_PRIMERA, MESES_SUBASTA } from './parametros.ts'
import { type ClasePrioritaria, mesesParaDesarrollar, NOMBRES_DE_CLASE } from './plazo-prioritario.ts'

/** What is known of the notice of an auction. */
export interface HechosDeConvocatoria extends Pick<AjustesDeTermino, 'sabados' | 'noHabiles'> {
  readonly clase: ClasePrioritaria
  readonly enUAU: boolean
  /** Months that the buyer has to develop. */
  readonly mesesDelComprador?: Decimal | undefined
  readonly anunciaDeclaratoria?: boolean | undefined
  readonly base?: Decimal | undefined
  readonly avaluoComercial?: Decimal | undefined
  readonly peritoDeLonja?: boolean | undefined
  readonly inscripcion?: Fecha | undefined
  readonly subasta?: Fecha | undefined
}

const CAMPOS = ['clase', 'enUAU', 'mesesDelComprador', 'anunciaDeclaratoria', 'base', 'avaluoComercial']
const FECHAS = ['peritoDeLonja', 'inscripcion', 'subasta', 'sabados', 'noHabiles']

/** Reads `{"clase", "enUAU", "mesesDelComprador": "36", "anunciaDeclaratoria", "base", "avaluoComercial", "peritoDeLonja", "inscripcion", "subasta"}`. */
export function leerConvocatoria(json: unknown): HechosDeConvocatoria {
  const o = objeto(json, '', [...CAMPOS, ...FECHAS])
  return {
    clase: leerOpcion(o, 'clase', '', NOMBRES_DE_CLASE),
    enUAU: leerSiNo(o, 'enUAU'),
    mesesDelComprador: leerDecimalOpcional(o, 'mesesDelComprador', '', 0),
    anunciaDeclaratoria: leerSiNoOpcional(o, 'anunciaDeclaratoria'),
    base: leerPositivoOpcional(o, 'base'),
    avaluoComercial: leerPositivoOpcional(o, 'avaluoComercial'),
    peritoDeLonja: leerSiNoOpcional(o, 'peritoDeLonja'),
    inscripcion: leerFechaOpcional(o, 'inscripcion'),
    subasta: leerFechaOpcional(o, 'subasta'),
    ...leerDiasHabiles(o),
  }
}

function vencimiento(h: HechosDeConvocatoria): Fecha | undefined {
  if (h.inscripcion === undefined) return undefined
  const { sabados, noHabiles } = h
  return plazo({ desde: h.inscripcion, meses: MESES_SUBASTA.valor.toNumber(), sabados, noHabiles }).vence
}

const TABLA: readonly ReglaDeComprobacion<HechosDeConvocatoria>[] = [
  regla({
    id: 'convocatoria.plazo',
    articulo: art(56, 'num. 1'),
    asunto: 'El plazo del comprador no pasa del que tuvo el propietario',
    datos: h => ({
      'meses del comprador': h.mesesDelComprador,
      'meses del propietario': mesesParaDesarrollar(h.clase, h.enUAU, new Memoria()),
    }),
    formula: 'y(meses del comprador > 0, meses del comprador ≤ meses del propietario)',
    cumple: d => d['meses del comprador'].gt(0) && d['meses del comprador'].lte(d['meses del propietario']),
    mal: h =>
      `El plazo del comprador, ${h.mesesDelComprador?.toFixed()} meses, debe ser de más de 0 y a lo sumo ${mesesParaDesarrollar(h.clase, h.enUAU, new Memoria()).toFixed()}.`,
    cura: 'Fije un plazo que no pase del que la ley dio al propietario inicial.',
  }),
  reglaDeHecho({
    id: 'convocatoria.declaratoria',
    articulo: art(56, 'num. 2'),
    asunto: 'Anuncia que el inmueble tiene la declaratoria',
    hecho: h => h.anunciaDeclaratoria,
    mal: 'La convocatoria no dice que el inmueble es de desarrollo o construcción prioritarios.',
    cura: 'Inclúyalo en la convocatoria.',
  }),
  regla({
    id: 'convocatoria.base',
    articulo: BASE_PRIMERA.articulo,
    asunto: 'La base no es inferior al 70 % del avalúo comercial',
    datos: h => ({ base: h.base, avalúo: h.avaluoComercial, fracción: BASE_PRIMERA.valor }),
    formula: 'base ≥ avalúo × fracción',
    cumple: d => d.base.gte(d.avalúo.times(d.fracción)),
    mal: h => `La base ${h.base?.toFixed()} es inferior al 70 % del avalúo comercial ${h.avaluoComercial?.toFixed()}.`,
    cura: 'Suba la base.',
  }),
  reglaDeHecho({
    id: 'convocatoria.perito',
    articulo: BASE_PRIMERA.articulo,
    asunto: 'El avalúo es de peritos de lonja o de una entidad especializada',
    hecho: h => h.peritoDeLonja,
    mal: 'El avalúo no es de peritos inscritos en lonja ni de una entidad especializada.',
    cura: 'Encargue el avalúo a quien la ley señala.',
  }),
  regla({
    id: 'convocatoria.fecha',
    articulo: MESES_SUBASTA.articulo,
    asunto: 'La subasta es dentro de los tres meses de la inscripción',
    datos: h => ({ inscripción: h.inscripcion, subasta: h.subasta, vence: vencimiento(h) }),
    formula: 'y(subasta > inscripción, subasta ≤ vence)',
    cumple: d => d.subasta > d.inscripción && d.subasta <= d.vence,
    mal: h =>
      `La subasta es el ${h.subasta} y debe hacerse después de la inscripción y a más tardar el ${vencimiento(h)}.`,
    cura: 'Fije la subasta dentro del término.',
  }),
]

/** D5, art. 56: whether the notice of an auction has what the law asks. */
export function convocatoria(h: HechosDeConvocatoria): Comprobado {
  return comprobar(TABLA, h)
}
