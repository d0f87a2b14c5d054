/** Widths of the letters of a common sans serif, in thousandths of the size; a wide one is taken so that none is cut. */
const ESTRECHAS: readonly (readonly [string, number])[] = [
  ["iíjl.,:;|!'’·", 300],
  ['ftrI()[]- /«»→', 420],
  ['szcJkvxy', 560],
  ['mwMWÑ%', 960],
  ['ABCDEFGHKLNOPQRSTUVXYZÁÉÍÓÚ', 740],
]
const ANCHOS = new Map(ESTRECHAS.flatMap(([letras, ancho]) => [...letras].map(l => [l, ancho] as const)))
const ANCHO_USUAL = 630

/** Width of a text in pixels; bold letters are a twelfth wider. */
export function anchoDe(texto: string, tamano: number, negrita = false): number {
  let milesimas = 0
  for (const letra of texto) milesimas += ANCHOS.get(letra) ?? ANCHO_USUAL
  return ((milesimas * tamano) / 1000) * (negrita ? 13 / 12 : 1)
}

/** The text in lines no wider than a limit; a longer word stays whole. */
export function enLineas(texto: string, tamano: number, limite: number, negrita = false): string[] {
  const lineas: string[] = []
  for (const palabra of texto.split(' ')) {
    const ultima = lineas.at(-1)
    const junta = `${ultima} ${palabra}`
    if (ultima !== undefined && anchoDe(junta, tamano, negrita) <= limite) lineas[lineas.length - 1] = junta
    else lineas.push(palabra)
  }
  return lineas
}

/** The text as XML takes it. */
export function escapar(texto: string): string {
  return texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
