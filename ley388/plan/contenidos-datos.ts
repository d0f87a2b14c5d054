import { type Articulo, art } from '../articulos/referencia.ts'

export type Componente = 'general' | 'urbano' | 'rural'

/** One minimum content of a plan, with the numeral that asks for it and a summary in our own words. */
export interface Contenido {
  readonly id: string
  readonly componente: Componente
  readonly resumen: string
  readonly articulo: Articulo
  /** True where it is not complete without a map. */
  readonly mapa: boolean
  /** True where the law asks for it only if the case arises ("si es del caso"). */
  readonly eventual: boolean
}

type Fila = readonly [numeral: string, resumen: string, marcas?: string]

/** Marks in the third column: "m" asks for a map, "e" is asked for only if the case arises. */
function filas(articulo: number, componente: Componente, lista: readonly Fila[]): Contenido[] {
  return lista.map(([numeral, resumen, marcas = '']) => ({
    id: `${articulo}.${numeral}`,
    componente,
    resumen,
    articulo: art(articulo, `num. ${numeral}`),
    mapa: marcas.includes('m'),
    eventual: marcas.includes('e'),
  }))
}

/** Art. 12: general component of a POT. */
export const GENERAL_POT: readonly Contenido[] = filas(12, 'general', [
  ['1.1', 'Acciones que organizan el territorio para aprovechar sus ventajas y su competitividad', 'm'],
  ['1.2', 'Acciones estratégicas que aseguran los objetivos de desarrollo económico y social'],
  ['1.3', 'Políticas de largo plazo de ocupación y manejo del suelo y de los recursos naturales'],
  ['2.1', 'Comunicación entre lo urbano y lo rural y su enlace con la región', 'm'],
  ['2.2', 'Áreas de reserva y medidas de protección del ambiente, el paisaje y el patrimonio', 'm'],
  ['2.3', 'Zonas de alto riesgo para asentamientos, ubicadas en planos', 'm'],
  ['2.4', 'Actividades, infraestructuras y equipamientos básicos que relacionan asentamientos y zonas', 'm'],
  ['2.5', 'Clasificación del suelo en urbano, rural y de expansión, con el perímetro urbano', 'm'],
])

/** Art. 13: urban component of a POT. */
export const URBANO_POT: readonly Contenido[] = filas(13, 'urbano', [
  ['1', 'Políticas de mediano y corto plazo sobre uso y ocupación del suelo urbano y de expansión'],
  ['2', 'Vías, transporte, redes de servicios, equipamientos y espacios libres, con sus cesiones', 'm'],
  ['3', 'Áreas de conservación natural, de conjuntos urbanos e históricos, y áreas de amenaza y riesgo', 'm'],
  ['4', 'Áreas de cada tratamiento y actuación urbanística', 'm'],
  ['5', 'Estrategia de vivienda de interés social, mejoramiento integral y reubicación desde el alto riesgo'],
  ['6', 'Estrategias de crecimiento y criterios para declarar desarrollo o construcción prioritaria'],
  ['7', 'Unidades de actuación, o criterios y procedimientos para delimitarlas después'],
  ['8', 'Macroproyectos urbanos: naturaleza, alcance, área, gestión y financiación', 'me'],
  ['9', 'Directrices para formular planes parciales'],
  ['10', 'Procedimientos e instrumentos de gestión y de financiación, como la participación en plusvalía'],
  ['11', 'Normas urbanísticas en los niveles del artículo 15'],
])

/** Art. 14: rural component; a PBOT has at least the same (art. 16 num. 3). */
export const RURAL: readonly Contenido[] = filas(14, 'rural', [
  ['1', 'Políticas de mediano y corto plazo para los asentamientos rurales'],
  ['2', 'Protección y mejora de las zonas de producción agropecuaria, forestal o minera', 'm'],
  ['3', 'Áreas de conservación, de amenaza y riesgo, y las que sirven a servicios públicos o a desechos', 'm'],
  ['4', 'Zonas suburbanas, con intensidades máximas y usos admitidos de baja densidad', 'me'],
  ['5', 'Centros poblados rurales y previsiones sobre su suelo, servicios y equipamientos', 'm'],
  ['6', 'Agua potable y saneamiento rural, y lugares para salud y educación', 'm'],
  ['7', 'Normas para parcelar predios de vivienda campestre'],
])

/** Art. 16 num. 1: general component of a PBOT. */
export const GENERAL_PBOT: readonly Contenido[] = filas(16, 'general', [
  ['1', 'Objetivos y estrategias territoriales de largo y mediano plazo'],
  ['1.1', 'Acciones que organizan el territorio para aprovechar sus ventajas y su competitividad', 'm'],
  ['1.2', 'Comunicación entre lo urbano y lo rural y su enlace con la región', 'm'],
  ['1.3', 'Áreas de reserva y reglas de protección del ambiente, el paisaje y el patrimonio', 'm'],
  ['1.4', 'Actividades, infraestructuras y equipamientos básicos que relacionan asentamientos y zonas', 'm'],
  ['1.5', 'Clasificación del suelo en urbano, rural y de expansión, con el perímetro urbano', 'm'],
  ['1.6', 'Inventario de las zonas de alto riesgo para asentamientos', 'm'],
])

/** Art. 16 num. 2: urban component of a PBOT. */
export const URBANO_PBOT: readonly Contenido[] = filas(16, 'urbano', [
  ['2.1', 'Vías, transporte, redes de servicios, equipamientos y espacio público, con sus cesiones', 'm'],
  ['2.2', 'Áreas de conservación natural, de conjuntos urbanos e históricos, y áreas de amenaza y riesgo', 'm'],
  ['2.3', 'Estrategia de vivienda de interés social, mejoramiento integral y reubicación'],
  ['2.4', 'Procedimientos e instrumentos de gestión y de financiación'],
  ['2.5', 'Normas urbanísticas generales: usos, intensidades, cesiones, aislamientos, volumetrías y alturas'],
])

type FilaEsquema = readonly [clave: string, componente: Componente, resumen: string, marcas?: string]

const ESQUEMA_FILAS: readonly FilaEsquema[] = [
  ['objetivos', 'general', 'Objetivos, estrategias y políticas de largo y mediano plazo sobre el suelo'],
  ['division', 'general', 'División del territorio en suelo urbano y rural', 'm'],
  ['estructura-urbana', 'urbano', 'Estructura del suelo urbano, con el plan vial y el de servicios públicos', 'm'],
  ['riesgo', 'general', 'Zonas de amenaza y riesgo naturales y medidas de protección', 'm'],
  ['conservacion', 'rural', 'Zonas de conservación y protección de recursos naturales y ambientales', 'm'],
  ['normas', 'urbano', 'Normas para parcelar, urbanizar y construir'],
]

/**
 * Art. 17: minimum of an EOT. The article has no numerals and no components: each item has a short name here, and is
 * shown in the component where a reader would look for it.
 */
export const ESQUEMA: readonly Contenido[] = ESQUEMA_FILAS.map(([clave, componente, resumen, marcas = '']) => ({
  id: `17.${clave}`,
  componente,
  resumen,
  articulo: art(17),
  mapa: marcas.includes('m'),
  eventual: false,
}))
