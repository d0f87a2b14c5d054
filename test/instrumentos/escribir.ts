/** Values of a case as a table of Markdown shows them to a person. */

/** A figure in the Colombian form ("1.500.000", "0,4"); numbers of up to four digits stay, so that a year is a year. */
export function cifra(texto: string): string {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(texto)
  if (!m) return texto
  const [, signo, enteros, decimales] = m
  const conPuntos = enteros!.length > 4 ? enteros!.replace(/\B(?=(\d{3})+$)/g, '.') : enteros!
  return `${signo === '-' ? '−' : ''}${conPuntos}${decimales === undefined ? '' : `,${decimales}`}`
}

/** A value in one cell: lists between commas, yes and no in words. */
export function enCelda(v: unknown): string {
  if (v === null || v === undefined) return '—'
  if (typeof v === 'boolean') return v ? 'sí' : 'no'
  if (Array.isArray(v))
    return v.length === 0 ? 'ninguno' : v.map(x => (Array.isArray(x) ? tramo(x) : enCelda(x))).join('; ')
  if (typeof v === 'object')
    return Object.entries(v)
      .map(([k, x]) => `${k}: ${enCelda(x)}`)
      .join(', ')
  return cifra(String(v)).replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function tramo(v: readonly unknown[]): string {
  return v.map(enCelda).join(' a ')
}

/** An object as tables: its single values in one, and each list of alike objects (instalments, holidays) in its own. */
export function datos(v: unknown): string[] {
  const campos: [string, unknown][] = typeof v === 'object' && v !== null ? Object.entries(v) : [['', v]]
  const listas = campos.filter((c): c is [string, Fila[]] => esLista(c[1]))
  const sueltos = campos.filter(([, x]) => !esLista(x)).flatMap(([k, x]) => hojas(x, k))
  const filas = sueltos.map(([ruta, x]) => [`\`${ruta}\``, enCelda(x)])
  return [
    ...(filas.length === 0 ? [] : [tabla(['dato', 'valor'], filas)]),
    ...listas.flatMap(([nombre, lista]) => [`\`${nombre}\`:`, deLista(lista)]),
  ]
}

type Fila = Readonly<Record<string, unknown>>

function esLista(v: unknown): v is Fila[] {
  return Array.isArray(v) && v.length > 0 && v.every(x => typeof x === 'object' && x !== null && !Array.isArray(x))
}

function deLista(lista: readonly Fila[]): string {
  const columnas = [...new Set(lista.flatMap(x => Object.keys(x)))]
  return tabla(
    columnas,
    lista.map(x => columnas.map(c => enCelda(x[c]))),
  )
}

/** The leaves of a value with their paths: `predio.areaM2`. A list is one leaf. */
function hojas(v: unknown, ruta: string): [ruta: string, valor: unknown][] {
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return [[ruta, v]]
  return Object.entries(v).flatMap(([k, x]) => hojas(x, `${ruta}.${k}`))
}

/** A table of Markdown. */
export function tabla(titulos: readonly string[], filas: readonly (readonly string[])[]): string {
  const fila = (celdas: readonly string[]): string => `| ${celdas.join(' | ')} |`
  return [fila(titulos), fila(titulos.map(() => '---')), ...filas.map(fila)].join('\n')
}
