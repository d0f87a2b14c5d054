/** Twelve colours that can be told apart, also by those who do not tell red from green (Paul Tol, muted and light). */
const COLORES = [
  '#88ccee',
  '#ddcc77',
  '#117733',
  '#cc6677',
  '#332288',
  '#aa4499',
  '#44aa99',
  '#999933',
  '#882255',
  '#bbcc33',
  '#ee8866',
  '#99ddff',
]

const escapar = (t: string): string =>
  t.replace(/[<>&"]/g, c => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? c)

/** A QGIS style (.qml) that paints each value of the layer; undefined where there is nothing to tell apart. */
export function estiloQgis(valores: readonly string[]): string | undefined {
  if (valores.length === 0) return undefined
  const categorias = valores.map(
    (v, i) => `<category render="true" symbol="${i}" value="${escapar(v)}" label="${escapar(v)}"/>`,
  )
  const simbolos = valores.map((_v, i) => {
    const [r, g, b] = [1, 3, 5].map(k => Number.parseInt(COLORES[i % COLORES.length]!.slice(k, k + 2), 16))
    return `<symbol name="${i}" type="fill" alpha="0.7"><layer class="SimpleFill"><prop k="color" v="${r},${g},${b},255"/><prop k="outline_color" v="70,70,70,255"/><prop k="outline_width" v="0.2"/><prop k="style" v="solid"/></layer></symbol>`
  })
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology"><renderer-v2 type="categorizedSymbol" attr="valor" symbollevels="0"><categories>${categorias.join('')}</categories><symbols>${simbolos.join('')}</symbols></renderer-v2></qgis>
`
}
