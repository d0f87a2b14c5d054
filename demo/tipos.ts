/** What the generated municipality is made of. Coordinates: EPSG:9377, metres, rounded to the centimetre. */

export type Punto = [number, number]
export type Anillo = Punto[]
export type Geometria =
  | { type: 'Polygon'; coordinates: Anillo[] }
  | { type: 'MultiPolygon'; coordinates: Anillo[][] }
  | { type: 'LineString'; coordinates: Punto[] }
  | { type: 'Point'; coordinates: Punto }
export type Poligonal = Extract<Geometria, { type: 'Polygon' | 'MultiPolygon' }>

export type ClaseDeCapa =
  | 'limite-municipal'
  | 'clase-de-suelo'
  | 'categoria-rural'
  | 'tratamiento'
  | 'area-de-actividad'
  | 'proteccion'
  | 'amenaza'
  | 'riesgo'
  | 'perimetro-urbano'
  | 'perimetro-de-servicios'
  | 'barrio'
  | 'comuna'
  | 'vereda'
  | 'determinante'
  | 'cesion'
  | 'afectacion'
  | 'obra'
  | 'otra'

export type ValorAtributo = string | number | boolean
export type Atributos = Record<string, ValorAtributo>

export interface ObjetoDemo {
  codigo: string
  nombre: string
  /** Value of the LADM-COL-POT domain, where there is one for this kind of layer. */
  valor?: string
  /** As an office would have written it in its file. */
  valorOriginal: string
  atributos: Atributos
  geometria: Geometria
}

export interface VersionDemo {
  acto: string
  desde: string
  objetos: ObjetoDemo[]
}

export interface CapaDemo {
  clase: ClaseDeCapa
  nombre: string
  versiones: VersionDemo[]
}

export interface PropietarioDemo {
  tipoDocumento: 'CC' | 'NIT'
  documento: string
  nombre: string
}

export interface PredioDemo {
  /** National number, 30 digits. */
  numero: string
  /** Former number, 20 digits. */
  numeroAnterior: string
  folio: string
  direccion: string
  /** m² of the folio, with two decimals. */
  areaRegistradaM2: string
  destino: string
  clase: 'urbano' | 'expansion' | 'rural'
  propietarios: PropietarioDemo[]
  geometria: { type: 'Polygon'; coordinates: Anillo[] }
}

export interface ActoDemo {
  nombre: string
  tipo: 'Acuerdo' | 'Decreto'
  numero: string
  fecha: string
  expedidoPor: string
  objeto: string
  efecto: 'adopta' | 'precisa' | 'modifica'
}

export interface ArticuloDemo {
  numero: number
  titulo: string
  texto: string
  componente: 'general' | 'urbano' | 'rural'
  acto: string
  desde: string
  /** Codes of the zones (tratamiento, area-de-actividad, categoria-rural, proteccion) that the article rules. */
  zonas: string[]
}

export interface ObjetivoDemo {
  codigo: string
  texto: string
  politicas: { codigo: string; texto: string; estrategias: { codigo: string; texto: string }[] }[]
}

export interface ContenidoDemo {
  numeral: string
  estado: 'completo' | 'parcial' | 'falta'
  documento?: string
}

export interface NormaDemo {
  /** Code of a zone of the layers area-de-actividad or tratamiento. */
  zona: string
  capa: 'area-de-actividad' | 'tratamiento'
  nivel: 'estructural' | 'general' | 'complementaria'
  /** Article of the acuerdo. */
  articulo: number
  usos?: { principal: string[]; complementario: string[]; restringido: string[]; prohibido: string[] }
  indices?: { ocupacion: string; construccion: string; base: string }
  alturaPisos?: number
  aislamientos?: { anterior: string; lateral: string; posterior: string }
  cesiones?: { tipo: string; porcentaje: string; base: string }[]
  desde: string
}

export interface ConflictoDeliberado {
  norma: { zona: string; articulo: number }
  contra: { zona: string; articulo: number } | { determinante: string }
  nota: string
}

export interface AccionDemo {
  /** Entry of the list of art. 8; '7-1' and '7-2' are the two entries that the law numbers 7. */
  numeral: string
  nombre: string
  acto: string
  fecha: string
  /** The plan's article or instrument; null: nothing authorises it. */
  autorizadaPor: string | null
}

export interface PlanDemo {
  tipo: 'PBOT'
  nombre: string
  adoptado: string
  acto: string
  vigencias: { corto: string; mediano: string; largo: string }
  actos: ActoDemo[]
  articulos: ArticuloDemo[]
  objetivos: ObjetivoDemo[]
  contenidos: ContenidoDemo[]
  normas: NormaDemo[]
  conflictosDeliberados: ConflictoDeliberado[]
  acciones: AccionDemo[]
}

export type RolDemo =
  | 'administrador'
  | 'planeacion'
  | 'alcalde'
  | 'hacienda'
  | 'ejecutora'
  | 'curador'
  | 'ambiental'
  | 'concejo'
  | 'consultivo'
  | 'control'

export interface UsuarioDemo {
  usuario: string
  nombre: string
  correo: string
  rol: RolDemo
}

export type ClaseDeProblema =
  | 'perimetro-fuera-de-servicios'
  | 'vacio-entre-clases'
  | 'suburbano-fuera-de-rural'
  | 'manzana-sin-tratamiento'
  | 'predio-sin-area-de-actividad'
  | 'astilla-entre-predios'
  | 'traslape-entre-predios'

/** A problem put there on purpose, so that a check has something to find. */
export interface ProblemaDeliberado {
  clase: ClaseDeProblema
  /** Numbers of parcels or codes of objects. */
  donde: string[]
  /** A point in or beside the offending area. */
  punto: Punto
  nota: string
}

export interface MunicipioDemo {
  codigo: string
  nombre: string
  departamento: string
  habitantes: number
  semilla: number
  /** Axis-aligned box in EPSG:9377: xmin, ymin, xmax, ymax. */
  caja: [number, number, number, number]
  predios: PredioDemo[]
  capas: CapaDemo[]
  plan: PlanDemo
  usuarios: UsuarioDemo[]
  problemasDeliberados: ProblemaDeliberado[]
}
