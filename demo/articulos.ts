/** The acuerdo's articles: `component | title | text | zones`. Invented text; articles 74 and 75 are of the 2020 review. */
import { PBOT, REVISION } from './suelo.ts'
import type { ArticuloDemo } from './tipos.ts'

const TEXTO = `
g|Adopción|Se adopta el Plan Básico de Ordenamiento Territorial de Puerto Lindero.|
g|Ámbito|El Plan rige en todo el territorio municipal.|
g|Vigencia|El componente general rige hasta el 31 de diciembre de 2027.|
g|Revisión|El Plan se revisa al vencer cada vigencia o por los motivos que señala la ley.|
g|Modelo de ocupación|El municipio crece hacia adentro y hacia el suroriente, con el río como eje público.|
g|Objetivos|Los objetivos son los cinco que se enuncian en el anexo 1.|
g|Políticas|Cada objetivo se desarrolla mediante las políticas del anexo 1.|
g|Estrategias|Las estrategias orientan los programas y proyectos del programa de ejecución.|
g|Clasificación del suelo|El suelo se clasifica en urbano, de expansión urbana y rural.|SU,SE,SR
g|Suelo urbano|Es urbano el suelo dentro del perímetro con vías y redes primarias.|SU
g|Perímetro urbano|El perímetro urbano es el del plano CG-02 y no excede el de servicios.|SU
g|Suelo de expansión|El suelo de expansión se desarrolla mediante plan parcial.|SE
g|Suelo rural|Es rural el suelo destinado a usos agropecuarios, forestales y análogos.|SR
g|Suelo suburbano|El suelo suburbano solo existe dentro del rural y tiene usos restringidos.|CR-SB
g|Suelo de protección|En el suelo de protección se restringe la posibilidad de urbanizarse.|SP-RH,SP-CA
g|Ronda del río Lindero|La ronda tiene treinta metros a cada lado del cauce y es inedificable.|SP-RH,CR-RH
g|Distrito Cerro Azul|En Cerro Azul se admiten preservación, restauración e investigación.|SP-CA,CR-SN
g|Patrimonio|El centro fundacional conserva su trazado, paramentos y alturas.|SP-PC
g|Amenaza por inundación|En amenaza alta no se permite construcción nueva.|AM-IA
g|Amenaza por movimientos en masa|En amenaza media se exige estudio detallado.|AM-MM,AM-MA
g|Riesgo no mitigable|Las viviendas en riesgo no mitigable se reubican.|RI-NM
g|Riesgo mitigable|Las obras de mitigación preceden a toda licencia.|RI-MI
g|Sistema vial regional|La vía nacional y la variante articulan el municipio con la región.|
g|Faja de la vía nacional|La faja de retiro de la vía nacional es inedificable.|
g|Equipamientos básicos|Los equipamientos de alcance municipal son los del plano CG-07.|AA-D1
g|Servicios públicos|El perímetro de servicios lo fija la empresa prestadora según su capacidad.|
g|Agua potable|La planta de La Honda y su área aferente son suelo de protección.|SP-PT
g|Residuos|El sitio de disposición final es regional; se prohíben botaderos.|
g|Precisión cartográfica|Si el texto y el plano difieren, prevalece el texto.|
g|Expediente municipal|La oficina de planeación lleva el expediente y los indicadores.|
u|Políticas urbanas|Se prefiere consolidar y renovar antes que extender.|
u|Sistema vial urbano|Las avenidas tienen perfil de veintidós metros; las calles locales, de diez.|
u|Carrera 14|La Carrera 14 es eje de comercio y transporte.|AA-C1
u|Espacio público|El espacio público efectivo se eleva a nueve metros cuadrados por habitante.|AA-EP
u|Parque lineal|La ronda urbana se adecúa como parque lineal, sin edificaciones.|AA-EP
u|Tratamientos|Los tratamientos urbanísticos son conservación, consolidación, renovación, mejoramiento y desarrollo.|
u|Conservación|En conservación se mantienen los inmuebles y sus alturas.|T-CON
u|Consolidación del norte|Se admite reemplazo y ampliación hasta cuatro pisos.|T-CSN
u|Consolidación del sur|Se admite reemplazo y ampliación hasta tres pisos.|T-CSS
u|Renovación|La antigua estación se redesarrolla mediante plan parcial.|T-REN
u|Mejoramiento integral|En Alto de la Cruz se legaliza, se dota y se mitiga.|T-MIN
u|Desarrollo urbano|Los predios sin urbanizar se urbanizan con cesión del veinticinco por ciento.|T-DES
u|Desarrollo en expansión|La expansión se desarrolla por unidades de actuación.|T-DEX
u|Áreas de actividad|Las áreas de actividad fijan usos principales, complementarios, restringidos y prohibidos.|
u|Residencial tipo 1|Vivienda con comercio vecinal en primer piso.|AA-R1
u|Residencial tipo 2|Vivienda con comercio local y talleres artesanales.|AA-R2
u|Residencial tipo 3|Vivienda de interés social con usos productivos en casa.|AA-R3
u|Mixta del centro|Vivienda, comercio y servicios con igual jerarquía.|AA-M1
u|Mixta de la ribera|Vivienda, turismo y gastronomía hacia el parque lineal; hasta cinco pisos.|AA-M2
u|Corredores comerciales|Comercio de escala urbana con vivienda en altura.|AA-C1
u|Industrial|Industria de bajo y mediano impacto, sin vivienda nueva.|AA-I1
u|Dotacional|Los equipamientos existentes conservan su uso.|AA-D1
u|Institucional|Sedes de gobierno y servicios a la ciudadanía.|AA-N1
u|Residencial de expansión|Vivienda con treinta por ciento de interés social.|AA-RX
u|Servicios de alto impacto|Los de alto impacto referidos a la prostitución no son compatibles con vivienda ni educación.|
u|Índice de ocupación|La ocupación se mide sobre el área neta del predio.|
u|Índice de construcción|La construcción se mide sobre el área neta del predio, sin sótanos ni azoteas.|
u|Alturas|Las alturas se cuentan en pisos útiles desde el andén.|
u|Aislamientos|Los aislamientos posterior y lateral se exigen desde el nivel del terreno.|
u|Antejardines|Los antejardines existentes no se cubren ni se cierran.|
u|Cesiones tipo A|Parques, vías locales y equipamientos se ceden sin costo.|T-DES,T-DEX
u|Compensación de cesiones|Si la cesión es menor de mil metros, se compensa en dinero.|T-DES
u|Vivienda de interés social|Los planes parciales de expansión destinan el treinta por ciento a interés social.|AA-RX
u|Planes parciales|Los planes parciales no contradicen este acuerdo.|T-REN,T-DEX
u|Unidades de actuación|Las unidades reparten cargas y beneficios.|T-DEX
u|Plusvalía|La participación en plusvalía se liquida según acuerdo aparte.|
u|Altura especial Calle 10|Los predios con frente a la Calle 10 admiten seis pisos.|T-CSN
u|Estacionamientos|Se exige un cupo por cada cien metros de comercio.|AA-C1,AA-M1
u|Parqueaderos públicos|Se admiten en corredores y en renovación.|AA-C1,T-REN
u|Publicidad exterior|Se prohíbe en el centro fundacional.|T-CON
u|Árboles patrimoniales|No se talan los árboles del inventario municipal.|
u|Licencias|Toda licencia cita el artículo en que se funda.|
u|Desarrollo prioritario|Los predios por desarrollar del norte son de desarrollo prioritario.|T-DES
u|Ampliación de la renovación|La renovación se amplía a las manzanas entre carreras 5 y 7.|T-REN
u|Nuevas áreas mixtas y comerciales|Se extiende la mixta de la ribera y el comercio de la Calle 3.|AA-M2,AA-C1
r|Categorías rurales|El suelo rural se divide en las categorías del plano CR-01.|CR-AG,CR-FO,CR-PA
r|Producción agropecuaria|Vivienda del propietario y construcciones de apoyo a la producción.|CR-AG,CR-PA
r|Producción forestal|Se conserva cobertura boscosa en el setenta por ciento del predio.|CR-FO
r|Vivienda campestre|Parcelación con ocupación máxima del quince por ciento.|CR-VC
r|Centro poblado El Cruce|Vivienda y servicios de apoyo, hasta dos pisos.|CR-CP
r|Suburbano de la vía nacional|Servicios a la vía, con ocupación máxima del treinta por ciento.|CR-SB
r|Saneamiento rural|Toda edificación rural trata sus aguas residuales.|
`
const DE_LA_REVISION = new Set([74, 75])
const COMPONENTE = { g: 'general', u: 'urbano', r: 'rural' } as const

export function articulos(): ArticuloDemo[] {
  return TEXTO.trim()
    .split('\n')
    .map((linea, k) => {
      const [c = '', titulo = '', texto = '', zonas = ''] = linea.split('|')
      const origen = DE_LA_REVISION.has(k + 1) ? REVISION : PBOT
      return {
        numero: k + 1,
        titulo,
        texto,
        componente: COMPONENTE[c as keyof typeof COMPONENTE],
        acto: origen.acto,
        desde: origen.desde,
        zonas: zonas ? zonas.split(',') : [],
      }
    })
}
