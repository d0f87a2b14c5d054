import { letraDe } from './posicion.ts'
import type { HojaEscrita } from './tipos.ts'
import { escaparXml } from './xml.ts'

type Notas = NonNullable<HojaEscrita['notas']>

/** The comments of a sheet: their texts. */
export function comentarios(notas: Notas): string {
  const cada = notas.map(
    n =>
      `<comment ref="${letraDe(n.columna)}${n.fila}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${escaparXml(n.texto)}</t></r></text></comment>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Lindero</author></authors><commentList>${cada.join('')}</commentList></comments>`
}

/** Letters of a comment that fit in a line of its box, and height of the line in points. */
const POR_RENGLON = 42
const RENGLON = 14

/** The same comments as Excel draws them: each in a hidden box beside its cell. */
export function cajasDeComentarios(notas: Notas): string {
  const cada = notas.map((n, i) => {
    const alto = (Math.ceil(n.texto.length / POR_RENGLON) + n.texto.split('\n').length) * RENGLON
    return `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:${alto}pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${n.fila - 1}</x:Row><x:Column>${n.columna}</x:Column></x:ClientData></v:shape>`
  })
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${cada.join('')}</xml>`
}
