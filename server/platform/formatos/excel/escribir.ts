import { type Zippable, zipSync } from 'fflate'
import { escribirHoja } from './escribir-hoja.ts'
import { hojaDeEstilos } from './estilos.ts'
import { cajasDeComentarios, comentarios } from './notas.ts'
import type { HojaEscrita } from './tipos.ts'
import { escaparXml } from './xml.ts'

const CABEZA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELACIONES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAQUETE = 'http://schemas.openxmlformats.org/package/2006'
const PRINCIPAL = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The same workbook gives the same bytes, whenever it is written. */
const CUANDO = Date.UTC(2000, 0, 1, 12)

/** Writes an .xlsx: real dates and numbers, lists to choose from, comments, hidden sheets and columns. */
export function escribirLibro(hojas: readonly HojaEscrita[]): Uint8Array {
  const partes: Record<string, string> = {
    '[Content_Types].xml': tipos(hojas),
    '_rels/.rels': relaciones([{ tipo: 'officeDocument', ruta: 'xl/workbook.xml' }]),
    'xl/workbook.xml': libro(hojas),
    'xl/_rels/workbook.xml.rels': relaciones([
      ...hojas.map((_, i) => ({ tipo: 'worksheet', ruta: `worksheets/sheet${i + 1}.xml` })),
      { tipo: 'styles', ruta: 'styles.xml' },
    ]),
    'xl/styles.xml': hojaDeEstilos(),
  }
  hojas.forEach((h, i) => {
    const n = i + 1
    partes[`xl/worksheets/sheet${n}.xml`] = escribirHoja(h, { elegida: i === 0 })
    const notas = h.notas ?? []
    if (notas.length === 0) return
    partes[`xl/comments${n}.xml`] = comentarios(notas)
    partes[`xl/drawings/vmlDrawing${n}.vml`] = cajasDeComentarios(notas)
    partes[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relaciones([
      { tipo: 'vmlDrawing', ruta: `../drawings/vmlDrawing${n}.vml` },
      { tipo: 'comments', ruta: `../comments${n}.xml` },
    ])
  })
  const codificador = new TextEncoder()
  const zip: Zippable = {}
  for (const [nombre, texto] of Object.entries(partes)) zip[nombre] = codificador.encode(texto)
  return zipSync(zip, { mtime: CUANDO })
}

function tipos(hojas: readonly HojaEscrita[]): string {
  const parte = (ruta: string, tipo: string) => `<Override PartName="/${ruta}" ContentType="${PRINCIPAL}.${tipo}+xml"/>`
  const cada = hojas.flatMap((h, i) => [
    parte(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet'),
    ...((h.notas ?? []).length > 0 ? [parte(`xl/comments${i + 1}.xml`, 'comments')] : []),
  ])
  return `${CABEZA}<Types xmlns="${PAQUETE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${parte('xl/workbook.xml', 'sheet.main')}${parte('xl/styles.xml', 'styles')}${cada.join('')}</Types>`
}

function relaciones(lista: readonly { tipo: string; ruta: string }[]): string {
  const cada = lista.map(
    ({ tipo, ruta }, i) => `<Relationship Id="rId${i + 1}" Type="${RELACIONES}/${tipo}" Target="${ruta}"/>`,
  )
  return `${CABEZA}<Relationships xmlns="${PAQUETE}/relationships">${cada.join('')}</Relationships>`
}

function libro(hojas: readonly HojaEscrita[]): string {
  const cada = hojas.map(
    (h, i) =>
      `<sheet name="${escaparXml(h.nombre)}" sheetId="${i + 1}"${h.oculta ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  return `${CABEZA}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELACIONES}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${cada.join('')}</sheets></workbook>`
}
