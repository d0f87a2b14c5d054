import { EFECTOS } from '../../ley388/plazos/efectos.ts'
import { ACTORES } from '../../ley388/procedimientos/actores.ts'
import { articulosEnPalabras, duracionEnPalabras, quienes } from '../../ley388/procedimientos/palabras.ts'
import { deTermino } from '../../ley388/procedimientos/prorrogas.ts'
import { destinos } from '../../ley388/procedimientos/recorrido.ts'
import type {
  Accion,
  EfectoDe,
  Inicio,
  Opcion,
  Procedimiento,
  TerminoDeTramite,
} from '../../ley388/procedimientos/tipos.ts'
import { tabla } from '../instrumentos/escribir.ts'

/** A procedure as a page: its picture and its tables, all from its data. */
export function paginaDe(p: Procedimiento): string {
  const partes = [
    `# ${p.nombre}`,
    `${p.que} (${articulosEnPalabras(p.articulos)}.) En la consola: \`lindero procedimiento ${p.id}\`.`,
    `![Diagrama: ${p.nombre}](${p.id}.svg)`,
    '## Etapas',
    tabla(
      ['etapa', 'nombre', ''],
      Object.entries(p.etapas).map(([id, e]) => [
        `\`${id}\``,
        e.nombre,
        id === p.inicial ? 'inicio' : e.final ? 'fin' : '',
      ]),
    ),
    '## Actuaciones',
    tabla(
      ['actuación', 'nombre', 'quién', 'en', 'lleva a', 'artículo'],
      Object.entries(p.acciones).map(([id, a]) => deAccion(id, a)),
    ),
    'También `suspender` y `reanudar`, que detienen los términos y los hacen correr de nuevo.',
    ...exigencias(p),
    ...terminos(p),
    ...opciones(p),
  ]
  return `${partes.join('\n\n')}\n`
}

/** The index of the pages. */
export function indiceDe(todos: readonly Procedimiento[]): string {
  const filas = todos.map(p => [`[${p.nombre}](${p.id}.md)`, `\`${p.id}\``, articulosEnPalabras(p.articulos), p.que])
  return `# Los procedimientos de la ley

Cada página se genera de los datos de \`ley388/procedimientos/datos/\` con \`npm run docs\`: dice lo que el sistema hace hoy.

${tabla(['procedimiento', 'nombre en la consola', 'artículos', 'para qué'], filas)}
`
}

function deAccion(id: string, a: Accion): string[] {
  const lleva = [...new Set(a.en.flatMap(e => destinos(a, e)))]
  const quieta = a.a === undefined
  return [
    `\`${id}\`${datosDe(a)}`,
    a.nombre,
    quienes(a.quien),
    codigos(a.en),
    quieta ? '—' : codigos(lleva),
    a.articulo,
  ]
}

function datosDe(a: Accion): string {
  const datos = Object.entries(a.datos ?? {}).map(([nombre, d]) => {
    const omision = d.tipo === 'si-no' ? (d.porOmision ? ': sí' : ': no') : ''
    return `\`${nombre}\` (${d.nombre.toLowerCase()}${omision})`
  })
  return datos.length === 0 ? '' : `<br>${datos.join('<br>')}`
}

function exigencias(p: Procedimiento): string[] {
  const filas = Object.entries(p.acciones).flatMap(([id, a]) => [
    ...(a.exige ?? []).map(e => [`\`${id}\``, e.mensaje, 'se rechaza', e.articulo]),
    ...(a.advierte ?? []).map(e => [`\`${id}\``, e.mensaje, 'se advierte', e.articulo]),
  ])
  if (filas.length === 0) return []
  const unicas = [...new Map(filas.map(f => [f.join(), f])).values()]
  return ['## Lo que la ley exige', tabla(['actuación', 'si falta, se dice', '', 'artículo'], unicas)]
}

function terminos(p: Procedimiento): string[] {
  const filas = Object.entries(p.terminos).map(([id, t]) => deTramite(p, id, t))
  if (filas.length === 0) return ['## Términos', 'La ley no fija términos en este procedimiento.']
  const titulos = ['término', 'nombre', 'duración', 'desde', 'quién actúa', 'lo cumple', 'al vencer', 'artículo']
  return ['## Términos', tabla(titulos, filas)]
}

function deTramite(p: Procedimiento, id: string, t: TerminoDeTramite): string[] {
  const prorrogas = deTermino(t).map(x => `<br>prórroga: ${duracionEnPalabras(p, x.hasta)} (\`${x.accion}\`)`)
  const efectos = t.efecto.map(e => `${anuncio(e)}${e.a === undefined ? '' : ` → \`${e.a}\``}`)
  const notas = [
    ...(t.seSuspende === false ? ['no se suspende'] : []),
    ...(t.sobrevive ? ['corre aunque el trámite termine'] : []),
  ]
  return [
    `\`${id}\`${notas.map(n => `<br>${n}`).join('')}`,
    t.nombre,
    `${duracionEnPalabras(p, t.duracion)}${prorrogas.join('')}`,
    [...new Set(t.empieza.map(desde))].join('; '),
    ACTORES[t.responsable],
    codigos(t.cumplen),
    efectos.join('<br>'),
    t.articulo,
  ]
}

/** T7: what the end of the term will bring, said before it does. */
function anuncio({ tipo, texto }: EfectoDe): string {
  return texto ?? `${EFECTOS[tipo].nombre}. ${EFECTOS[tipo].antes}`
}

function desde(i: Inicio): string {
  return 'accion' in i ? `\`${i.accion}\`` : `vence \`${i.vence}\``
}

function opciones(p: Procedimiento): string[] {
  const filas = Object.entries(p.opciones).map(([id, o]) => [`\`${id}\``, o.nombre, ...valores(o), o.articulo])
  if (filas.length === 0) return []
  return [
    '## Opciones',
    'Con ▲, los puntos en que la ley calla o se lee de dos maneras: la oficina puede elegir otra lectura.',
    tabla(['opción', 'nombre', 'valores', 'si no se dice', 'artículo'], filas),
  ]
}

function valores(o: Opcion): [string, string] {
  if (o.tipo === 'si-no') return ['sí, no', o.porOmision ? 'sí' : 'no']
  const todos = Object.entries(o.valores).map(([id, nombre]) => `\`${id}\`: ${nombre}`)
  return [todos.join('<br>'), o.porOmision === undefined ? 'debe decirse' : `▲ \`${o.porOmision}\``]
}

function codigos(ids: readonly string[]): string {
  return ids.length === 0 ? '—' : ids.map(id => `\`${id}\``).join(', ')
}
