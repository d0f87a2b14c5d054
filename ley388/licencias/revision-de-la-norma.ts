import { art } from '../articulos/referencia.ts'
import { type ReglaDeComprobacion, regla } from '../comprobacion.ts'
import { seisDecimales } from '../decimal.ts'
import type { HechosDeLicencia, Indice, MedidaDelProyecto } from './hechos.ts'

type H = HechosDeLicencia

const NORMA = art(99, 'num. 2')

/**
 * L2: conformity with the norm of the parcel (arts. 99 num. 2 and 37): use, indices on their base, height, setbacks and
 * cessions. Setbacks and cessions are as many as the norm has.
 */
export function reglasDeLaNorma(h: H): readonly ReglaDeComprobacion<H>[] {
  return [
    USO,
    indice('ocupacion', 'Índice de ocupación', h => h.ocupacion),
    indice('construccion', 'Índice de construcción', h => h.construccion),
    ALTURA,
    ...h.aislamientos.map((m, i) => minimo(`licencia.aislamiento.${i + 1}`, `Aislamiento ${m.nombre}`, NORMA, 'm', m)),
    ...h.cesiones.map((m, i) => minimo(`licencia.cesion.${i + 1}`, `Cesión para ${m.nombre}`, art(37), 'm²', m)),
  ]
}

const USO = regla({
  id: 'licencia.uso',
  articulo: NORMA,
  asunto: 'Uso admitido por la norma del predio',
  aplica: seUsa,
  noAplica: 'Esta licencia no señala un uso.',
  datos: (h: H) => ({ uso: h.uso?.propuesto, admitido: h.uso?.admitidos.includes(h.uso.propuesto) }),
  formula: 'admitido',
  cumple: d => d.admitido,
  mal: h => `El uso «${h.uso!.propuesto}» no está entre los que admite la norma del predio.`,
  cura: h => `Proponga uno de estos usos: ${h.uso!.admitidos.join(', ')}.`,
})

const ALTURA = regla({
  id: 'licencia.altura',
  articulo: NORMA,
  asunto: 'Altura',
  aplica: seConstruye,
  noAplica: 'No se construye.',
  datos: (h: H) => ({ propuesta: h.altura?.propuesta, máxima: h.altura?.maxima }),
  formula: 'propuesta ≤ máxima',
  cumple: d => d.propuesta.lte(d.máxima),
  mal: h =>
    `La altura propuesta, ${h.altura!.propuesta.toFixed()}, pasa de la que la norma permite, ${h.altura!.maxima.toFixed()}.`,
  cura: 'Reduzca la altura.',
})

function indice(id: string, asunto: string, de: (h: H) => Indice | undefined): ReglaDeComprobacion<H> {
  return regla({
    id: `licencia.${id}`,
    articulo: NORMA,
    asunto,
    aplica: seConstruye,
    noAplica: 'No se construye.',
    datos: (h: H) => ({ área: de(h)?.areaM2, base: de(h)?.areaBaseM2, máximo: de(h)?.maximo }),
    formula: 'área ÷ base ≤ máximo',
    cumple: d => d.área.div(d.base).lte(d.máximo),
    mal: h => {
      const i = de(h)!
      return `El ${asunto.toLowerCase()} es ${enCifras(i.areaM2.div(i.areaBaseM2))} y la norma permite hasta ${enCifras(i.maximo)}.`
    },
    cura: h => `Reduzca el área a ${enCifras(de(h)!.areaBaseM2.times(de(h)!.maximo))} m² o menos.`,
  })
}

function minimo(
  id: string,
  asunto: string,
  articulo: ReglaDeComprobacion<H>['articulo'],
  unidad: string,
  m: MedidaDelProyecto,
): ReglaDeComprobacion<H> {
  return regla({
    id,
    articulo,
    asunto,
    datos: () => ({ propuesto: m.propuesto, norma: m.norma }),
    formula: 'propuesto ≥ norma',
    cumple: d => d.propuesto.gte(d.norma),
    mal: `${asunto}: se proponen ${enCifras(m.propuesto)} ${unidad} y la norma exige ${enCifras(m.norma)}.`,
    cura: `Lleve la medida a ${enCifras(m.norma)} ${unidad} o más.`,
  })
}

function seConstruye(h: H): boolean {
  return h.clase === 'construccion'
}

function seUsa(h: H): boolean {
  return h.clase !== 'espacio-publico'
}

const enCifras = (v: Indice['maximo']): string => seisDecimales(v).replace('.', ',')
