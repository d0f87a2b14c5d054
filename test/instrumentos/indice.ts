import { tabla } from './escribir.ts'
import type { Pagina } from './paginas.ts'

/** The sections that every page of an instrument has, in this order. */
export const SECCIONES: readonly string[] = ['Qué es', 'Artículo', 'Cómo se calcula', 'Ejemplo', 'Límites y ajustes']

/** The index of the pages, from the pages themselves: title and articles. */
export function indice(paginas: readonly Pagina[]): string {
  const filas = paginas.map(p => [`[${titulo(p)}](${p.nombre}.md)`, `\`${p.nombre}\``, articulos(p)])
  return `# Los instrumentos, uno por uno

Cada página dice qué es el instrumento, de qué artículo sale, cómo se calcula, un ejemplo y sus límites. Los ejemplos se
generan de los casos de \`ley388/casos/\` con \`npm run docs\`: dicen lo que el sistema responde hoy.

${tabla(['instrumento', 'nombre en la consola', 'artículos'], filas)}
`
}

/** The title of a page: its first line. */
export function titulo(p: Pagina): string {
  return /^# (.+)$/m.exec(p.texto)?.[1] ?? ''
}

/** The text under a heading, up to the next one. */
export function seccion(p: Pagina, nombre: string): string {
  const desde = p.texto.indexOf(`\n## ${nombre}\n`)
  if (desde < 0) return ''
  const cuerpo = p.texto.slice(desde + nombre.length + 5)
  const fin = cuerpo.indexOf('\n## ')
  return (fin < 0 ? cuerpo : cuerpo.slice(0, fin)).trim()
}

/** First paragraph of the section of the articles, as one line. */
function articulos(p: Pagina): string {
  return seccion(p, 'Artículo').split('\n\n')[0]!.replaceAll('\n', ' ')
}
