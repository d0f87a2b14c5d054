/** A word or sign of SQL; `text` is in lower case except in strings. */
export interface Token {
  readonly kind: 'word' | 'string' | 'sign' | 'comment'
  readonly text: string
  readonly line: number
}

const PATTERN =
  /(?<space>\s+)|(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|(?<dollar>\$(?<tag>[a-z_]*)\$[\s\S]*?\$\k<tag>\$)|(?<string>e?'(?:[^']|'')*')|"(?<quoted>[^"]+)"|(?<word>[a-z_][a-z0-9_$]*|\d[\d.]*)|(?<sign>::|[\s\S])/giy

/** Cuts SQL into words; what is inside dollar quotes (the bodies of functions) counts as one string. */
export function tokens(text: string, firstLine = 1): Token[] {
  const found: Token[] = []
  let line = firstLine
  for (const match of text.matchAll(PATTERN)) {
    const { space, comment, dollar, string, quoted, word, sign } = match.groups ?? {}
    if (comment !== undefined) found.push({ kind: 'comment', text: comment, line })
    else if (dollar !== undefined || string !== undefined) found.push({ kind: 'string', text: match[0], line })
    else if (quoted !== undefined || word !== undefined)
      found.push({ kind: 'word', text: (quoted ?? word!).toLowerCase(), line })
    else if (space === undefined) found.push({ kind: 'sign', text: sign!, line })
    line += match[0].split('\n').length - 1
  }
  return found
}

/** Statements of a script, without their semicolons. */
export function statements(all: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of all) {
    if (token.text === ';' && token.kind === 'sign') parts.push([])
    else parts.at(-1)!.push(token)
  }
  return parts.filter(part => part.some(token => token.kind !== 'comment'))
}

/** The tokens between the parenthesis at `open` and its partner. */
export function inside(all: readonly Token[], open: number): Token[] {
  let depth = 0
  for (let i = open; i < all.length; i++) {
    if (all[i]!.text === '(') depth += 1
    if (all[i]!.text === ')') depth -= 1
    if (depth === 0) return all.slice(open + 1, i)
  }
  return all.slice(open + 1)
}

/** Cuts a list at its own commas. */
export function items(all: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of all) {
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    if (token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)!.push(token)
  }
  return parts
}

/** SQL of a TypeScript source: the templates tagged `sql`. What is put in becomes the word `valor`. */
export function sqlTemplates(source: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  for (const match of source.matchAll(/\bsql(?=[`<])/g)) {
    let i = match.index + 3
    if (source[i] === '<') i = afterGenerics(source, i)
    if (source[i] !== '`') continue
    found.push({ text: template(source, i + 1), line: source.slice(0, i).split('\n').length })
  }
  return found
}

function afterGenerics(source: string, from: number): number {
  let depth = 0
  for (let i = from; i < source.length; i++) {
    if (source[i] === '<') depth += 1
    if (source[i] === '>' && source[i - 1] !== '=') depth -= 1
    if (depth === 0) return i + 1
  }
  return source.length
}

function template(source: string, from: number): string {
  let text = ''
  for (let i = from; i < source.length; i++) {
    if (source[i] === '`') break
    if (source[i] === '\\') i += 1
    else if (source.startsWith('${', i)) {
      const end = afterBraces(source, i + 1)
      text += `valor${'\n'.repeat(source.slice(i, end).split('\n').length - 1)}`
      i = end - 1
    } else text += source[i]
  }
  return text
}

/** Position after the brace that closes the one at `from`; templates inside it may hold braces of their own. */
function afterBraces(source: string, from: number): number {
  let depth = 0
  for (let i = from; i < source.length; i++) {
    if (source[i] === '{') depth += 1
    if (source[i] === '}') depth -= 1
    if (depth === 0) return i + 1
  }
  return source.length
}
