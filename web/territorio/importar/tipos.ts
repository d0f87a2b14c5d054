import type { Salida } from '../../api.ts'
import type { Estado } from '../../partes/EstadoInsignia.tsx'

export type Importacion = Salida<'territorio.importacion'>['importacion']
export type Rechazo = Salida<'territorio.importacion'>['rechazos'][number]
export type Informe = NonNullable<Importacion['informe']>
export type Clases = Salida<'territorio.clases'>

/** How each state of an import is told. */
export const ESTADOS: Record<Importacion['estado'], [estado: Estado, texto: string]> = {
  abierta: ['informativo', 'Sin revisar'],
  analizando: ['informativo', 'Revisándose'],
  revisada: ['atencion', 'Por confirmar'],
  confirmando: ['informativo', 'Entrando'],
  confirmada: ['regla', 'Confirmada'],
  descartada: ['informativo', 'Descartada'],
  rechazada: ['vencido', 'No se pudo leer'],
  deshecha: ['informativo', 'Deshecha'],
}

export const FORMATOS: Record<string, string> = {
  shapefile: 'Shapefile',
  geopackage: 'GeoPackage',
  geojson: 'GeoJSON',
  kml: 'KML',
  dxf: 'DXF (AutoCAD)',
}

/** Kind of geometry as people say it, in plural. */
export function formaEscrita(geometria: string): string {
  const g = geometria.toLowerCase()
  if (/polyg|polig/.test(g)) return 'polígonos'
  if (/line|linea|línea/.test(g)) return 'líneas'
  if (/point|punto/.test(g)) return 'puntos'
  return 'objetos'
}

/** Codes that do not read well as they are. */
const TITULOS: Record<string, string> = {
  'letra-en-numero': 'letra en el número predial',
  'numero-invalido': 'número que no es válido',
  'numero-recortado': 'número recortado',
  'fuera-de-colombia': 'fuera de Colombia',
  'fuera-de-lugar': 'lejos de lo demás',
  'anillo-se-cruza': 'el borde se cruza',
  'anillo-abierto': 'polígono sin cerrar',
  'anillo-corto': 'polígono con pocos vértices',
  'anillo-duplicado': 'anillo repetido',
  'clave-repetida': 'número o código repetido',
  'geometria-reparada': 'geometría reparada',
  'geometria-danada': 'geometría dañada',
  'geometria-invalida': 'geometría inválida',
  'sin-geometria': 'sin dibujo',
  astilla: 'astillas entre linderos',
  codificacion: 'letras mal leídas',
  'no-es-entero': 'no es un número entero',
  'fecha-invalida': 'fecha que no existe',
  'area-imposible': 'área imposible',
  'falta-numero': 'falta el número predial',
}

/** A code of problem as a short title: "anillo-se-cruza" → "Anillo se cruza". */
export function titulo(codigo: string): string {
  const texto = TITULOS[codigo] ?? codigo.replaceAll('-', ' ')
  return texto.charAt(0).toUpperCase() + texto.slice(1)
}

/** What the import brings, in words: "los predios", "la capa «Barrios»". */
export function loQueTrae(i: Pick<Importacion, 'destino' | 'capaNombre'>): string {
  return i.destino === 'predios' ? 'los predios' : `la capa «${i.capaNombre ?? ''}»`
}

export type ClavePaso = 'archivo' | 'reconocido' | 'campos' | 'revision' | 'confirmar'

/** Steps that the state admits; the last is where one stands when the address names none. */
export function pasosAdmitidos(estado: Importacion['estado']): readonly ClavePaso[] {
  switch (estado) {
    case 'abierta':
      return ['campos', 'reconocido']
    case 'analizando':
      return ['revision']
    case 'rechazada':
      return ['reconocido', 'campos', 'revision']
    case 'revisada':
      return ['reconocido', 'campos', 'confirmar', 'revision']
    default:
      return ['confirmar']
  }
}
