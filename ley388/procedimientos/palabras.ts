import type { Articulo } from '../articulos/referencia.ts'
import { EFECTOS } from '../plazos/efectos.ts'
import { ACTORES, type Actor } from './actores.ts'
import { duracionDe } from './plazos-del-caso.ts'
import type {
  Accion,
  Condicion,
  Duracion,
  EfectoDe,
  Opciones,
  Procedimiento,
  TerminoDeTramite,
  ValorDeOpcion,
} from './tipos.ts'

/** Who may act, in words: "Alcalde o Concejo". */
export function quienes(actores: readonly Actor[]): string {
  return enumerar(actores.map(a => ACTORES[a]))
}

/** How long a term is: "45 días hábiles"; where it depends on the case, the lengths that it can have. */
export function duracionEnPalabras(p: Procedimiento, d: TerminoDeTramite['duracion']): string {
  const todas = combinaciones(p).map(o => duracionDe(d, o))
  const meses = todas.flatMap(x => ('meses' in x && x.masDias === undefined ? [x.meses.valor.toNumber()] : []))
  const distintos = [...new Set(meses)].sort((x, y) => x - y)
  if (meses.length === todas.length && distintos.length > 2) {
    return `de ${distintos[0]} a ${distintos.at(-1)} meses, según el caso`
  }
  return enumerar([...new Set(todas.map(unaDuracion))])
}

/** What the end of a term brings, row by row: "pasa la competencia o falta grave". */
export function efectoEnPalabras(efecto: readonly EfectoDe[]): string {
  return enumerar([...new Set(efecto.map(e => minuscula(EFECTOS[e.tipo].nombre)))])
}

/** What the action says, or the case, where it leads to a stage and not to another: "se concede: no". */
export function condicionDeSalida(p: Procedimiento, accion: Accion, hacia: string): string | undefined {
  if (typeof accion.a !== 'object') return undefined
  const dichas = accion.a.filter(s => s.a === hacia).map(s => (s.si ?? []).flatMap(c => dicho(p, accion, c)))
  if (dichas.some(d => d.length > 0))
    return enumerar([...new Set(dichas.filter(d => d.length > 0).map(d => d.join(', ')))])
  const contrarias = accion.a
    .flatMap(s => s.si ?? [])
    .flatMap(c => ('dato' in c && 'es' in c ? [{ ...c, es: !c.es }] : []))
  return contrarias.length === 1 ? dicho(p, accion, contrarias[0]!).join() : undefined
}

function dicho(p: Procedimiento, accion: Accion, c: Condicion): string[] {
  if (!('es' in c)) return []
  if ('dato' in c) return [`${minuscula(accion.datos![c.dato]!.nombre)}: ${c.es ? 'sí' : 'no'}`]
  const opcion = p.opciones[c.opcion]!
  if (opcion.tipo === 'una-de') return [unaDe(opcion.nombre, opcion.valores[String(c.es)]!)]
  return [`${minuscula(opcion.nombre)}: ${c.es ? 'sí' : 'no'}`]
}

/** A question is answered by its answer alone: "cuando las obras no se inician dentro del término". */
function unaDe(nombre: string, valor: string): string {
  const respuesta = minuscula(valor).replace(/\.$/, '')
  return nombre.startsWith('¿') ? respuesta : `${minuscula(nombre)}: ${respuesta}`
}

/** Articles of this law together: "arts. 45, 44 y 46". */
export function articulosEnPalabras(articulos: readonly Articulo[]): string {
  if (articulos.length === 1) return articulos[0]!
  const numeros = articulos.map(a => a.replace(/^art\. /, ''))
  return `arts. ${numeros.slice(0, -1).join(', ')} y ${numeros.at(-1)}`
}

function minuscula(texto: string): string {
  return texto.charAt(0).toLowerCase() + texto.slice(1)
}

/** "a, b o c". */
export function enumerar(partes: readonly string[]): string {
  if (partes.length < 2) return partes.join('')
  const ultima = partes.at(-1)!
  return `${partes.slice(0, -1).join(', ')} ${/^h?o/i.test(ultima) ? 'u' : 'o'} ${ultima}`
}

function unaDuracion(d: Duracion): string {
  if ('dias' in d) return contar(d.dias.valor.toNumber(), 'día', d.calendario ? ' calendario' : ' hábil')
  if ('anios' in d) return contar(d.anios.valor.toNumber(), 'año')
  const n = d.meses.valor.toNumber()
  const meses = n % 1 === 0 ? contar(n, 'mes') : `${contar(Math.floor(n), 'mes')} y medio`
  return d.masDias === undefined ? meses : `${meses} y ${contar(d.masDias.valor.toNumber(), 'día')}`
}

const PLURAL: Readonly<Record<string, string>> = {
  día: 'días',
  mes: 'meses',
  año: 'años',
  ' hábil': ' hábiles',
}

function contar(n: number, unidad: string, mas = ''): string {
  return n === 1 ? `1 ${unidad}${mas}` : `${n} ${PLURAL[unidad]}${PLURAL[mas] ?? mas}`
}

/** The options of every case that there can be. */
function combinaciones(p: Procedimiento): Opciones[] {
  let todas: Record<string, ValorDeOpcion>[] = [{}]
  for (const [nombre, o] of Object.entries(p.opciones)) {
    const valores = o.tipo === 'si-no' ? [false, true] : Object.keys(o.valores)
    todas = todas.flatMap(t => valores.map(v => ({ ...t, [nombre]: v })))
  }
  return todas.map(valores => ({ valores, sabados: false, noHabiles: [] }))
}
