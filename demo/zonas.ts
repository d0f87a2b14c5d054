/** Codes of the zones: what each one is called, its LADM-COL-POT value and how the office wrote it. */
export interface Zona {
  codigo: string
  nombre: string
  valor?: string
  original: string
  atributos?: Record<string, string | number | boolean>
}

const z = (
  codigo: string,
  nombre: string,
  valor: string | undefined,
  original: string,
  atributos: Zona['atributos'] = {},
): Zona => ({ codigo, nombre, valor, original, atributos })

export const CLASES = {
  urbano: z('SU', 'Suelo urbano', 'Urbano', 'S. URBANO'),
  expansion: z('SE', 'Suelo de expansión urbana', 'Expansion_Urbana', 'S. EXPANSION'),
  rural: z('SR', 'Suelo rural', 'Rural', 'S. RURAL'),
}
export const TRATAMIENTOS = {
  conservacion: z('T-CON', 'Conservación del centro fundacional', 'Conservacion', 'CONSERV. CENTRO'),
  consolidacion: z('T-CSN', 'Consolidación del norte', 'Consolidacion', 'CONSOLID. NORTE'),
  consolidacionSur: z('T-CSS', 'Consolidación del sur', 'Consolidacion', 'CONSOLID. SUR'),
  renovacion: z('T-REN', 'Renovación de la antigua estación', 'Redesarrollo', 'RENOV. URB. (REDES.)'),
  mejoramiento: z('T-MIN', 'Mejoramiento integral Alto de la Cruz', 'Mejoramiento_Integral', 'MEJ. INTEGRAL'),
  desarrollo: z('T-DES', 'Desarrollo en suelo urbano', 'Desarrollo', 'DESARROLLO'),
  desarrolloExpansion: z('T-DEX', 'Desarrollo en suelo de expansión', 'Desarrollo', 'DESARR. EXPANSION'),
}
export const ACTIVIDADES = {
  r1: z('AA-R1', 'Residencial del norte', 'Residencial', 'RESID. TIPO 1'),
  r2: z('AA-R2', 'Residencial del sur', 'Residencial', 'RESID. TIPO 2'),
  r3: z('AA-R3', 'Residencial Alto de la Cruz', 'Residencial', 'RESID. TIPO 3 VIS'),
  m1: z('AA-M1', 'Mixta del centro', 'Mixto', 'MIXTA CENTRO'),
  m2: z('AA-M2', 'Mixta de la ribera', 'Mixto', 'MIXTA RIBERA'),
  c1: z('AA-C1', 'Corredores comerciales', 'Comercial', 'COMERCIO CORREDOR'),
  i1: z('AA-I1', 'Industrial del occidente', 'Industrial', 'INDUSTRIA'),
  d1: z('AA-D1', 'Dotacional', 'Dotacional', 'EQUIPAM.'),
  n1: z('AA-N1', 'Institucional de la plaza', 'Institucional', 'INSTITUC.'),
  ep: z('AA-EP', 'Espacio público', 'Otro', 'ESP. PUBLICO'),
  rx: z('AA-RX', 'Residencial de expansión', 'Residencial', 'RESID. EXPANSION'),
}
export const CATEGORIAS = {
  agro: z('CR-AG', 'Producción agropecuaria', 'Agropecuario', 'PROD. AGROPECUARIA'),
  forestal: z('CR-FO', 'Producción forestal', 'Forestal', 'PROD. FORESTAL'),
  suburbano: z('CR-SB', 'Suburbano de la vía nacional', 'Suburbano', 'SUBURBANO'),
  campestre: z('CR-VC', 'Vivienda campestre La Ceiba', 'Vivienda_Campestre', 'VIV. CAMPESTRE'),
  poblado: z('CR-CP', 'Centro poblado El Cruce', 'Centro_Poblado_Rural', 'CENTRO POBLADO'),
  sinap: z('CR-SN', 'Distrito de manejo Cerro Azul', 'Areas_SINAP', 'AREA PROTEGIDA'),
  ronda: z('CR-RH', 'Ronda del río Lindero', 'Areas_Importancia_Ecosistemica', 'RONDA RIO'),
  alimentos: z(
    'CR-PA',
    'Protección para la producción de alimentos',
    'Produccion_Agropecuaria_Explotacion_RRNN',
    'PROT. AGRIC.',
  ),
}
