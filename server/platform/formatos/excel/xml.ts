/** What is heard while a document is read, with names without their prefix. */
export interface OyenteXml {
  abre?(nombre: string, atributos: Readonly<Record<string, string>>): void
  cierra?(nombre: string): void
  texto?(texto: string): void
}

/** Thrown where the text is not XML of the plain kind that workbooks are made of. */
export class XmlRoto extends Error {}

const ATRIBUTO = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTIDADES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Walks a document from beginning to end. Declarations of types are refused: they are how a small file becomes an
 * enormous one, and no workbook has them.
 */
export function recorrerXml(xml: string, oyente: OyenteXml): void {
  const abiertas: string[] = []
  let i = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (i < xml.length) {
    const inicio = xml.indexOf('<', i)
    if (abiertas.length > 0 && inicio !== i) oyente.texto?.(desescapar(xml.slice(i, inicio < 0 ? undefined : inicio)))
    if (inicio < 0) break
    if (xml.startsWith('<!--', inicio)) i = finDe(xml, '-->', inicio)
    else if (xml.startsWith('<![CDATA[', inicio)) {
      i = finDe(xml, ']]>', inicio)
      oyente.texto?.(xml.slice(inicio + 9, i - 3))
    } else if (xml.startsWith('<?', inicio)) i = finDe(xml, '?>', inicio)
    else if (xml.startsWith('<!', inicio)) throw new XmlRoto('type declaration')
    else i = etiqueta(xml, inicio, abiertas, oyente)
  }
  if (abiertas.length > 0) throw new XmlRoto(`unclosed ${abiertas.at(-1)}`)
}

function etiqueta(xml: string, inicio: number, abiertas: string[], oyente: OyenteXml): number {
  const fin = finDeEtiqueta(xml, inicio)
  if (xml.charCodeAt(inicio + 1) === 47) {
    const nombre = sinPrefijo(xml.slice(inicio + 2, fin).trim())
    if (abiertas.pop() !== nombre) throw new XmlRoto(`closes ${nombre}`)
    oyente.cierra?.(nombre)
    return fin + 1
  }
  const sola = xml.charCodeAt(fin - 1) === 47
  const dentro = xml.slice(inicio + 1, sola ? fin - 1 : fin)
  const corte = /\s/.exec(dentro)?.index ?? dentro.length
  const nombre = sinPrefijo(dentro.slice(0, corte))
  if (nombre === '') throw new XmlRoto('tag without a name')
  const atributos: Record<string, string> = {}
  for (const [, clave, doble, simple] of dentro.slice(corte).matchAll(ATRIBUTO))
    atributos[clave!] = desescapar(doble ?? simple ?? '')
  oyente.abre?.(nombre, atributos)
  if (sola) oyente.cierra?.(nombre)
  else abiertas.push(nombre)
  return fin + 1
}

/** Where a tag ends: a `>` inside quotes is part of a value. */
function finDeEtiqueta(xml: string, inicio: number): number {
  let comilla = 0
  for (let i = inicio + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i)
    if (comilla !== 0) {
      if (c === comilla) comilla = 0
    } else if (c === 34 || c === 39) comilla = c
    else if (c === 62) return i
  }
  throw new XmlRoto('cut inside a tag')
}

function finDe(xml: string, cierre: string, desde: number): number {
  const i = xml.indexOf(cierre, desde)
  if (i < 0) throw new XmlRoto(`without ${cierre}`)
  return i + cierre.length
}

const sinPrefijo = (nombre: string): string => nombre.slice(nombre.indexOf(':') + 1)

function desescapar(texto: string): string {
  if (!texto.includes('&')) return texto
  return texto.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (todo, que: string) => {
    if (!que.startsWith('#')) return ENTIDADES[que] ?? todo
    const codigo = que[1]?.toLowerCase() === 'x' ? Number.parseInt(que.slice(2), 16) : Number(que.slice(1))
    return codigo <= 0x10ffff ? String.fromCodePoint(codigo) : todo
  })
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 does not admit
const CONTROLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text without what XML cannot carry. */
export function sinControles(texto: string): string {
  return texto.replace(CONTROLES, '')
}

/** A text as XML takes it, in an element or in an attribute. */
export function escaparXml(texto: string): string {
  return sinControles(texto).replace(/[&<>"]/g, c => ESCAPES[c]!)
}
