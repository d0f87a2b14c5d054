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
  if (xml.charCodeAt(inicio + 1) === BARRA) {
    const fin = finDeEtiqueta(xml, inicio)
    const nombre = sinPrefijo(xml.slice(inicio + 2, fin).trim())
    if (abiertas.pop() !== nombre) throw new XmlRoto(`closes ${nombre}`)
    oyente.cierra?.(nombre)
    return fin + 1
  }
  let i = inicio + 1
  while (i < xml.length && !(esBlanco(xml.charCodeAt(i)) || acaba(xml, i))) i++
  const nombre = sinPrefijo(xml.slice(inicio + 1, i))
  const atributos: Record<string, string> = {}
  const fin = acaba(xml, i) ? i : leerAtributos(xml, i, atributos)
  if (nombre === '' || /["']/.test(nombre)) throw new XmlRoto('tag without a name')
  const sola = xml.charCodeAt(fin) === BARRA
  oyente.abre?.(nombre, atributos)
  if (sola) oyente.cierra?.(nombre)
  else abiertas.push(nombre)
  return sola ? fin + 2 : fin + 1
}

const [ESPACIO, COMILLA, APOSTROFO, BARRA, IGUAL, MAYOR] = [32, 34, 39, 47, 61, 62]

const esBlanco = (c: number): boolean => c === ESPACIO || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff

/** Whether the tag ends here: at its `>`, or at the `/` before it. */
function acaba(xml: string, i: number): boolean {
  const c = xml.charCodeAt(i)
  return c === MAYOR || (c === BARRA && xml.charCodeAt(i + 1) === MAYOR)
}

/** Reads the attributes from `desde` on, in one pass when they are written as programs do; says where the tag ends. */
function leerAtributos(xml: string, desde: number, atributos: Record<string, string>): number {
  let i = desde
  for (;;) {
    while (esBlanco(xml.charCodeAt(i))) i++
    if (acaba(xml, i)) return i
    const clave = i
    let c = xml.charCodeAt(i)
    while (c !== IGUAL && c > ESPACIO && c < 0x80 && c !== BARRA && c !== MAYOR && c !== COMILLA && c !== APOSTROFO)
      c = xml.charCodeAt(++i)
    const fin = c === IGUAL && i > clave && xml.charCodeAt(i + 1) === COMILLA ? xml.indexOf('"', i + 2) : -1
    if (fin < 0) return leerAtributosRaros(xml, desde, atributos)
    atributos[xml.slice(clave, i)] = desescapar(xml.slice(i + 2, fin))
    i = fin + 1
  }
}

/** The same, however they are written. */
function leerAtributosRaros(xml: string, desde: number, atributos: Record<string, string>): number {
  const cierre = finDeEtiqueta(xml, desde)
  const fin = xml.charCodeAt(cierre - 1) === BARRA ? cierre - 1 : cierre
  for (const [, clave, doble, simple] of xml.slice(desde, fin).matchAll(ATRIBUTO))
    atributos[clave!] = desescapar(doble ?? simple ?? '')
  return fin
}

/** Where a tag ends: a `>` inside quotes is part of a value. */
function finDeEtiqueta(xml: string, inicio: number): number {
  let comilla = 0
  for (let i = inicio + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i)
    if (comilla !== 0) {
      if (c === comilla) comilla = 0
    } else if (c === COMILLA || c === APOSTROFO) comilla = c
    else if (c === MAYOR) return i
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
