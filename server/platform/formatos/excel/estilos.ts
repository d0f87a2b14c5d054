import type { Estilo } from './tipos.ts'

/** How each style is written: number format, font, fill and border by their place in the lists below. */
interface Formato {
  readonly numero: number
  readonly fuente?: number
  readonly relleno?: number
  readonly borde?: number
  /** Long texts go down instead of over their neighbours. */
  readonly parrafo?: true
}

const GENERAL = 0
const MILES = 3
const MILES_Y_CENTAVOS = 4
const TEXTO = 49
/** The first number that is free for a format of one's own. */
const FECHA = 164

const FUENTES = [
  '<sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="14"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/>',
  '<i/><sz val="11"/><color rgb="FF5A6472"/><name val="Calibri"/><family val="2"/>',
]
/** The first two are what Excel takes for granted; then: column that may be empty, that may not, error, computed. */
const RELLENOS = ['', '', 'FF4A6572', 'FF0B5C63', 'FFFFC7CE', 'FFF2F4F6']
const BORDES = ['', 'FFD5DAE0']

const FORMATOS: Readonly<Record<Estilo, Formato>> = {
  normal: { numero: GENERAL, parrafo: true },
  titulo: { numero: GENERAL, fuente: 1 },
  encabezado: { numero: GENERAL, fuente: 2, relleno: 2, borde: 1, parrafo: true },
  'encabezado-obligatorio': { numero: GENERAL, fuente: 2, relleno: 3, borde: 1, parrafo: true },
  texto: { numero: TEXTO },
  entero: { numero: GENERAL },
  dinero: { numero: MILES },
  centavos: { numero: MILES_Y_CENTAVOS },
  cantidad: { numero: GENERAL },
  fecha: { numero: FECHA },
  calculado: { numero: GENERAL, fuente: 3, relleno: 5 },
  'calculado-fecha': { numero: FECHA, fuente: 3, relleno: 5 },
  error: { numero: GENERAL, relleno: 4, borde: 1 },
  'error-fecha': { numero: FECHA, relleno: 4, borde: 1 },
}

const ESTILOS = Object.keys(FORMATOS) as Estilo[]

/** Number by which a cell names its style. */
export const numeroDeEstilo = (estilo: Estilo): number => ESTILOS.indexOf(estilo)

/** The part of the workbook that tells how its cells look. */
export function hojaDeEstilos(): string {
  const lista = (etiqueta: string, partes: readonly string[]) =>
    `<${etiqueta} count="${partes.length}">${partes.join('')}</${etiqueta}>`
  const rellenos = RELLENOS.map((color, i) =>
    color === ''
      ? `<fill><patternFill patternType="${i === 0 ? 'none' : 'gray125'}"/></fill>`
      : `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`,
  )
  const lado = (nombre: string, color: string) =>
    color === '' ? `<${nombre}/>` : `<${nombre} style="thin"><color rgb="${color}"/></${nombre}>`
  const bordes = BORDES.map(
    color => `<border>${['left', 'right', 'top', 'bottom'].map(l => lado(l, color)).join('')}<diagonal/></border>`,
  )
  const celdas = ESTILOS.map(e => {
    const { numero, fuente = 0, relleno = 0, borde = 0, parrafo } = FORMATOS[e]
    const abre = `<xf numFmtId="${numero}" fontId="${fuente}" fillId="${relleno}" borderId="${borde}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`
    return parrafo ? `${abre} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` : `${abre}/>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${FECHA}" formatCode="dd/mm/yyyy"/></numFmts>${lista(
    'fonts',
    FUENTES.map(f => `<font>${f}</font>`),
  )}${lista('fills', rellenos)}${lista('borders', bordes)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${lista(
    'cellXfs',
    celdas,
  )}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
