/**
 * The one table of colours by class: land classes, treatments, activity areas, hazard and risk, protection.
 * Legend, chip, chart, map, PDF and QGIS style read it; no screen writes a map colour of its own. Hues keep apart under
 * deuteranopia and protanopia by lightness, and a class near another also differs by its pattern.
 */

/** A fill that tells a class apart without colour. */
export type Trama = 'lisa' | 'rayas' | 'rayas-inversas' | 'horizontal' | 'vertical' | 'puntos' | 'cruz'

export interface ClaseColor {
  /** The standard value, as LADM-COL-POT writes it or as we store it: lower case, hyphens. */
  clave: string
  nombre: string
  color: string
  trama: Trama
  articulo?: string
}

export type NombreTabla =
  | 'suelo'
  | 'tratamiento'
  | 'actividad'
  | 'categoria'
  | 'amenaza'
  | 'riesgo'
  | 'proteccion'
  | 'estado'
  | 'cambio'
  | 'obra'

const c = (clave: string, nombre: string, color: string, trama: Trama = 'lisa', articulo?: string): ClaseColor =>
  articulo ? { clave, nombre, color, trama, articulo } : { clave, nombre, color, trama }

export const TABLAS: Record<NombreTabla, readonly ClaseColor[]> = {
  suelo: [
    c('urbano', 'Suelo urbano', '#d98a7c', 'lisa', '31'),
    c('expansion', 'Suelo de expansión urbana', '#f2c45f', 'rayas', '32'),
    c('suburbano', 'Suelo suburbano', '#b9a6d3', 'puntos', '34'),
    c('rural', 'Suelo rural', '#d7e3a8', 'lisa', '33'),
    c('proteccion', 'Suelo de protección', '#4f9a6d', 'cruz', '35'),
  ],
  tratamiento: [
    c('consolidacion', 'Consolidación', '#e3b58c'),
    c('conservacion', 'Conservación', '#8a6a3f', 'puntos'),
    c('renovacion', 'Renovación urbana', '#c95f54', 'rayas'),
    c('mejoramiento-integral', 'Mejoramiento integral', '#8d7cc0', 'horizontal'),
    c('desarrollo', 'Desarrollo', '#f4dd7a'),
    c('revitalizacion', 'Revitalización', '#a8b85c', 'cruz'),
    c('redesarrollo', 'Redesarrollo', '#2f7fa8', 'rayas-inversas'),
    c('reactivacion', 'Reactivación', '#e58fb0', 'vertical'),
  ],
  actividad: [
    c('residencial', 'Residencial', '#f6e08a'),
    c('residencial-neta', 'Residencial neta', '#fbf0bd'),
    c('residencial-mixta', 'Residencial mixta', '#e2ab58', 'rayas'),
    c('comercial', 'Comercial y de servicios', '#d4584a'),
    c('industrial', 'Industrial', '#7b5c94', 'rayas-inversas'),
    c('servicios', 'Servicios', '#e58a74', 'horizontal'),
    c('dotacional', 'Dotacional', '#3f86c4'),
    c('institucional', 'Institucional', '#9cc3e6', 'vertical'),
    c('mixto', 'Uso mixto', '#c68b9c', 'puntos'),
    c('espacio-publico', 'Espacio público y parques', '#6fae6a', 'puntos'),
    c('agropecuario', 'Agropecuario', '#cfdc8e'),
    c('forestal', 'Forestal', '#2f7550', 'vertical'),
    c('minero', 'Minero', '#6d6a63', 'cruz'),
    c('turistico', 'Turístico', '#63b9b5', 'horizontal'),
    c('conservacion', 'Conservación', '#4f9a6d', 'cruz'),
    c('otro', 'Otro uso', '#c3cacc', 'rayas-inversas'),
  ],
  categoria: [
    c('agropecuario', 'Producción agropecuaria', '#cfdc8e', 'lisa', '33'),
    c('forestal', 'Producción forestal', '#7fae74', 'vertical', '33'),
    c('mineria-hidrocarburos', 'Minería e hidrocarburos', '#8d8a80', 'cruz', '33'),
    c('suburbano', 'Suburbano', '#b9a6d3', 'puntos', '34'),
    c('corredor-vial-suburbano', 'Corredor vial suburbano', '#8d7cc0', 'rayas', '34'),
    c('centro-poblado-rural', 'Centro poblado rural', '#d98a7c'),
    c('vivienda-campestre', 'Vivienda campestre', '#e2ab58', 'rayas'),
    c('equipamento', 'Equipamiento rural', '#3f86c4'),
    c('conservacion-proteccion-ambiental', 'Conservación ambiental', '#4f9a6d', 'cruz', '35'),
    c('areas-sinap', 'Área del SINAP', '#2f7550', 'cruz', '35'),
    c('areas-reserva-forestal', 'Reserva forestal', '#3f8a5c', 'vertical', '35'),
    c('areas-manejo-especial', 'Manejo especial', '#7cb79a', 'puntos', '35'),
    c('areas-importancia-ecosistemica', 'Importancia ecosistémica', '#4a90c2', 'horizontal', '35'),
    c('produccion-agropecuaria-explotacion-rrnn', 'Protección agrícola', '#c7b45a', 'rayas-inversas', '35'),
    c('sistema-servicios-publicos', 'Servicios públicos', '#7d6fae', 'rayas', '35'),
    c('amenaza-y-riesgo-no-mitigable', 'Amenaza y riesgo no mitigable', '#6f1425', 'cruz', '35'),
    c('patrimonio-cultural', 'Patrimonio cultural', '#8a6a3f', 'puntos', '35'),
  ],
  amenaza: [
    c('alta', 'Amenaza alta', '#a5301f', 'cruz', '10'),
    c('media', 'Amenaza media', '#e8883a', 'rayas', '10'),
    c('baja', 'Amenaza baja', '#f8dfa0', 'lisa', '10'),
  ],
  riesgo: [
    c('alto-no-mitigable', 'Riesgo alto no mitigable', '#6f1425', 'cruz', '35'),
    c('alto', 'Riesgo alto', '#a8324a', 'rayas'),
    c('medio', 'Riesgo medio', '#dd7f8a', 'puntos'),
    c('bajo', 'Riesgo bajo', '#f5d3d3'),
  ],
  proteccion: [
    c('ambiental', 'Importancia ambiental', '#3f8a5c', 'vertical', '35'),
    c('paisajistica', 'Valor paisajístico', '#93bf79', 'puntos', '35'),
    c('ronda-hidrica', 'Ronda hídrica', '#4a90c2', 'horizontal', '35'),
    c('patrimonio', 'Patrimonio', '#8a6a3f', 'puntos', '35'),
    c('servicios-publicos', 'Utilidad pública para servicios', '#7d6fae', 'rayas', '35'),
    c('riesgo-no-mitigable', 'Amenaza y riesgo no mitigable', '#6f1425', 'cruz', '35'),
    c('infraestructura', 'Infraestructura', '#9a8fb8', 'rayas-inversas', '35'),
    c('clase-agrologica', 'Producción agrícola y ganadera', '#c7b45a', 'rayas-inversas', '35'),
  ],
  estado: [
    c('regla', 'En regla', '#2f8a4c'),
    c('atencion', 'Atención', '#d99520', 'puntos'),
    c('vencido', 'Vencido', '#b8352b', 'rayas'),
    c('informativo', 'Informativo', '#3a7ab8', 'horizontal'),
  ],
  cambio: [
    c('nuevo', 'Nuevo', '#2f7fa8', 'rayas'),
    c('cambiado', 'Cambiado', '#e0a52f', 'puntos'),
    c('igual', 'Igual', '#d5dadb'),
    c('desaparecido', 'Desaparecido', '#8f2f4a', 'cruz'),
  ],
  obra: [
    c('por-iniciar', 'Por iniciar', '#7a5bb5', 'puntos', '18'),
    c('en-ejecucion', 'En ejecución', '#1f6fa3', 'lisa', '18'),
    c('suspendida', 'Suspendida', '#b8352b', 'rayas', '18'),
    c('terminada', 'Terminada', '#3f8a5c', 'lisa', '18'),
    c('otra', 'Otro estado', '#9c6b1f', 'horizontal', '18'),
    c('sin-dato', 'Sin estado', '#6d7a80', 'vertical', '18'),
  ],
}

/** What is shown for a value outside the table: the office's own classes, in a stable order of spare colours. */
const RESERVA = ['#7fa3b5', '#b59a7f', '#9bb57f', '#a97fb5', '#b57f8f', '#7fb5a7']
const TRAMAS: Trama[] = ['lisa', 'rayas', 'puntos', 'horizontal', 'cruz', 'vertical']
export const SIN_CLASE: ClaseColor = c('', 'Sin clase', '#c3cacc')

/** Where LADM-COL-POT, or the way in which offices write, names a class otherwise than the table. */
const OTROS_NOMBRES: Partial<Record<NombreTabla, Readonly<Record<string, string>>>> = {
  suelo: { 'expansion-urbana': 'expansion' },
  tratamiento: { 'renovacion-urbana': 'renovacion' },
  riesgo: { alta: 'alto', media: 'medio', baja: 'bajo' },
}

/** Key of a stored value: "Renovacion_Urbana.Redesarrollo" is "redesarrollo", the last level of its domain. */
export function claveDe(tabla: NombreTabla, valor: string): string {
  const llana = valor
    .slice(valor.lastIndexOf('.') + 1)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[_\s]+/g, '-')
  return OTROS_NOMBRES[tabla]?.[llana] ?? llana
}

/** Colour of `clave` in `tabla`, in the table's writing or in that of LADM-COL-POT; a value that the table does not have gets a spare one, always the same for the text. */
export function claseColor(tabla: NombreTabla, clave: string | null | undefined): ClaseColor {
  if (!clave) return SIN_CLASE
  const llana = claveDe(tabla, clave)
  const hallada = TABLAS[tabla].find(x => x.clave === clave || x.clave === llana)
  if (hallada) return hallada
  let suma = 0
  for (const letra of clave) suma = (suma * 31 + letra.codePointAt(0)!) % 9973
  return { clave, nombre: clave, color: RESERVA[suma % 6]!, trama: TRAMAS[Math.floor(suma / 6) % 6]! }
}
