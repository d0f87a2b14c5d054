import { numeroDeEstilo } from './estilos.ts'
import { letraDe, serieDeFecha } from './posicion.ts'
import type { CeldaEscrita, HojaEscrita, Validacion } from './tipos.ts'
import { escaparXml } from './xml.ts'

/** Excel keeps no more letters in a cell. */
export const MAX_TEXTO = 32_767
/** Nor more digits in a number: a longer one is written as text, so that nothing is lost. */
const MAX_CIFRAS = 15

/** The XML of a sheet. `elegida`: the one that shows when the workbook opens. */
export function escribirHoja(h: HojaEscrita, { elegida }: { elegida: boolean }): string {
  const fijas = h.fijas ?? 0
  const vista = fijas
    ? `<pane ySplit="${fijas}" topLeftCell="A${fijas + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
    : ''
  const columnas = h.columnas
    .map(
      ({ ancho, oculta, estilo }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${ancho}" customWidth="1"${estilo ? ` style="${numeroDeEstilo(estilo)}"` : ''}${oculta ? ' hidden="1"' : ''}/>`,
    )
    .join('')
  const ancho = Math.max(1, h.columnas.length)
  const partes = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetViews><sheetView workbookViewId="0"${elegida ? ' tabSelected="1"' : ''}>${vista}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    columnas ? `<cols>${columnas}</cols>` : '',
    '<sheetData>',
    ...h.filas.map((celdas, i) => filaXml(celdas, i + 1)),
    '</sheetData>',
    h.protegida ? '<sheetProtection sheet="1" objects="1" scenarios="1" autoFilter="0" sort="0"/>' : '',
    h.filtro ? `<autoFilter ref="A1:${letraDe(ancho - 1)}${Math.max(1, h.filas.length)}"/>` : '',
    validacionesXml(h.validaciones ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/>',
    (h.notas ?? []).length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ]
  return partes.join('')
}

function filaXml(celdas: readonly (CeldaEscrita | undefined)[], fila: number): string {
  const escritas = celdas.map((c, i) => (c ? celdaXml(c, `${letraDe(i)}${fila}`) : '')).join('')
  return escritas === '' ? '' : `<row r="${fila}">${escritas}</row>`
}

function celdaXml({ valor, estilo = 'normal' }: CeldaEscrita, lugar: string): string {
  const abre = `<c r="${lugar}" s="${numeroDeEstilo(estilo)}"`
  switch (valor.tipo) {
    case 'numero':
      if (valor.numero.replace(/\D/g, '').replace(/^0+/, '').length > MAX_CIFRAS) return textoXml(abre, valor.numero)
      return `${abre}><v>${escaparXml(valor.numero)}</v></c>`
    case 'fecha':
      return `${abre}><v>${serieDeFecha(valor.fecha)}</v></c>`
    case 'logico':
      return `${abre} t="b"><v>${valor.valor ? 1 : 0}</v></c>`
    case 'error':
      return `${abre} t="e"><v>${escaparXml(valor.error)}</v></c>`
    case 'sin-calcular':
      return `${abre}/>`
    case 'texto':
      return valor.texto === '' ? `${abre}/>` : textoXml(abre, valor.texto)
  }
}

function textoXml(abre: string, texto: string): string {
  // What looks like one of Excel's own escapes is escaped, so that it comes back as it was written.
  const literal = texto.slice(0, MAX_TEXTO).replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
  return `${abre} t="inlineStr"><is><t xml:space="preserve">${escaparXml(literal)}</t></is></c>`
}

/** What Excel shows of a title and of a message. */
const MAX_TITULO = 32
const MAX_MENSAJE = 255

function validacionesXml(lista: readonly Validacion[]): string {
  if (lista.length === 0) return ''
  const cada = lista.map(v => {
    const letra = letraDe(v.columna)
    const titulo = escaparXml(v.titulo.slice(0, MAX_TITULO))
    const mensaje = escaparXml(v.mensaje.slice(0, MAX_MENSAJE))
    const tipo = { lista: 'list', entero: 'whole', decimal: 'decimal', fecha: 'date' }[v.regla.tipo]
    const formulas =
      v.regla.tipo === 'lista'
        ? `<formula1>${escaparXml(v.regla.rango)}</formula1>`
        : `<formula1>${escaparXml(v.regla.minimo)}</formula1><formula2>${escaparXml(v.regla.maximo)}</formula2>`
    return `<dataValidation type="${tipo}" errorStyle="${v.obliga ? 'stop' : 'warning'}"${v.regla.tipo === 'lista' ? '' : ' operator="between"'} allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${titulo}" error="${mensaje}" promptTitle="${titulo}" prompt="${mensaje}" sqref="${letra}${v.desdeFila}:${letra}${v.hastaFila}">${formulas}</dataValidation>`
  })
  return `<dataValidations count="${cada.length}">${cada.join('')}</dataValidations>`
}
