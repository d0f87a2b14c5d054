import { DOMINIOS, type Dominio, type ValorDominio } from './ladm-col-pot.ts'
import { SINONIMOS } from './sinonimos.ts'

/** The standard value for a text of a file, and how sure it is: 1 the code or name itself, 0.9 a synonym, less by parts. */
export interface Homologado {
  valor: string
  confianza: number
}

const MENORES = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'y', 'e', 'o', 'en', 'por', 'a', 'con', 'no'])
const GENERICAS = /^(suelo|area|zona|tratamiento|uso|categoria|amenaza|actividad|sector|clase|nivel)s?$/

/** Without case, accents, signs and spaces to spare. */
export function llano(texto: string): string {
  return texto
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Number and gender do not tell values apart: «urbanas» is «urbano». */
const raizDe = (p: string): string => (p.length > 4 ? p.replace(/(es|s)$/, '').replace(/[ao]$/, '') : p)

/** The words that matter, in their root, sorted. `no` is kept where it changes the meaning («no mitigable»). */
function palabras(t: string): string[] {
  const p = llano(t)
    .split(' ')
    .filter(w => w !== '' && (w === 'no' || !MENORES.has(w)))
  const propias = p.filter(w => !GENERICAS.test(w))
  return [...new Set((propias.length ? propias : p).map(raizDe))].sort()
}

const ultimo = (codigo: string): string => codigo.slice(codigo.lastIndexOf('.') + 1)
/** «(Vías) Zona rural» → «Zona rural». */
const sinGrupo = (nombre: string): string => nombre.replace(/^\([^)]*\)\s*/, '')

interface Indice {
  /** Every word of the domain and its synonyms: what an abbreviation may stand for. */
  vocabulario: Set<string>
  exactos: Map<string, string>
  sinonimos: Map<string, string>
  palabras: Map<string, string[]>
}

const indices = new Map<Dominio, Indice>()

function indiceDe(dominio: Dominio): Indice {
  const ya = indices.get(dominio)
  if (ya) return ya
  const i: Indice = { vocabulario: new Set(), exactos: new Map(), sinonimos: new Map(), palabras: new Map() }
  const valores: readonly ValorDominio[] = DOMINIOS[dominio]
  const poner = (clave: string, codigo: string): void => {
    if (!i.exactos.has(clave)) i.exactos.set(clave, codigo)
  }
  // Full code and name first: the short ones repeat (Vias.Urbano.Local).
  for (const v of valores) {
    poner(llano(v.codigo), v.codigo)
    poner(llano(v.nombre), v.codigo)
  }
  for (const v of valores) {
    poner(llano(ultimo(v.codigo)), v.codigo)
    poner(llano(sinGrupo(v.nombre)), v.codigo)
    const clave = palabras(sinGrupo(v.nombre)).join(' ')
    i.palabras.set(clave, [...(i.palabras.get(clave) ?? []), v.codigo])
  }
  for (const [texto, codigo] of Object.entries(SINONIMOS[dominio] ?? {})) i.sinonimos.set(llano(texto), codigo)
  for (const clave of [...i.exactos.keys(), ...i.sinonimos.keys()])
    for (const palabra of clave.split(' ')) if (palabra.length > 3) i.vocabulario.add(palabra)
  indices.set(dominio, i)
  return i
}

/**
 * The value of a LADM-COL-POT domain that a file's text means, whatever its case, accents, number, usual synonym or
 * abbreviation («CONSOLID.»). Undefined when nothing fits or two values fit equally: a person chooses. The file's own
 * text is kept beside always.
 */
export function homologar(dominio: Dominio, texto: string): Homologado | undefined {
  if (llano(texto) === '') return undefined
  const i = indiceDe(dominio)
  const directo = porPalabras(i, texto)
  if (directo) return directo
  const completo = sinAbreviaturas(i, texto)
  const hallado = completo === undefined ? undefined : porPalabras(i, completo)
  return hallado && { valor: hallado.valor, confianza: Math.min(hallado.confianza, ABREVIADO) }
}

/** An abbreviation that stands for one word only is almost sure, and is told. */
const ABREVIADO = 0.7

function porPalabras(i: Indice, texto: string): Homologado | undefined {
  const t = llano(texto)
  const exacto = i.exactos.get(t)
  if (exacto) return { valor: exacto, confianza: 1 }
  const sinonimo = i.sinonimos.get(t)
  if (sinonimo) return { valor: sinonimo, confianza: 0.9 }
  const p = palabras(texto)
  const iguales = i.palabras.get(p.join(' '))
  if (iguales?.length === 1) return { valor: iguales[0]!, confianza: 0.85 }
  for (const [s, codigo] of i.sinonimos)
    if (palabras(s).join(' ') === p.join(' ')) return { valor: codigo, confianza: 0.8 }
  // All the words of one value, and of one only, are within the text («Renovación urbana en redesarrollo» fits two).
  if (p.includes('no') && ![...i.palabras.keys()].some(k => k.split(' ').includes('no'))) return undefined
  const dentro = [...i.palabras].filter(([k]) => k.split(' ').every(w => p.includes(w)))
  if (dentro.length === 1 && dentro[0]![1].length === 1) return { valor: dentro[0]![1][0]!, confianza: 0.6 }
  return undefined
}

/** The text with each «abrev.» written whole; undefined when there is none, or one may stand for several words. */
function sinAbreviaturas(i: Indice, texto: string): string | undefined {
  let hubo = false
  const partes = texto.split(/[\s()]+/).filter(Boolean)
  const completas: string[] = []
  for (const parte of partes) {
    const inicio = parte.endsWith('.') ? llano(parte) : ''
    if (inicio === '') {
      completas.push(parte)
      continue
    }
    hubo = true
    // «S. URBANO»: one letter is the «suelo» or «zona» that says nothing.
    if (inicio.length === 1) continue
    const raices = new Map([...i.vocabulario].filter(v => v.startsWith(inicio)).map(v => [raizDe(v), v]))
    if (raices.size !== 1) return undefined
    completas.push([...raices.values()][0]!)
  }
  return hubo ? completas.join(' ') : undefined
}

/** The name that people read of a value; undefined when the domain has no such code. */
export function nombreDe(dominio: Dominio, codigo: string): string | undefined {
  const valores: readonly ValorDominio[] = DOMINIOS[dominio]
  return valores.find(v => v.codigo === codigo)?.nombre
}
