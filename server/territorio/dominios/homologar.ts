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
  exactos: Map<string, string>
  sinonimos: Map<string, string>
  palabras: Map<string, string[]>
}

const indices = new Map<Dominio, Indice>()

function indiceDe(dominio: Dominio): Indice {
  const ya = indices.get(dominio)
  if (ya) return ya
  const i: Indice = { exactos: new Map(), sinonimos: new Map(), palabras: new Map() }
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
  indices.set(dominio, i)
  return i
}

/**
 * The value of a LADM-COL-POT domain that a file's text means, whatever its case, accents, number or usual synonym.
 * Undefined when nothing fits or two values fit equally: a person chooses. The file's own text is kept beside always.
 */
export function homologar(dominio: Dominio, texto: string): Homologado | undefined {
  const t = llano(texto)
  if (t === '') return undefined
  const i = indiceDe(dominio)
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

/** The name that people read of a value; undefined when the domain has no such code. */
export function nombreDe(dominio: Dominio, codigo: string): string | undefined {
  const valores: readonly ValorDominio[] = DOMINIOS[dominio]
  return valores.find(v => v.codigo === codigo)?.nombre
}
