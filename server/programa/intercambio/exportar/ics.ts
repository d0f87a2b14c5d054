import { Decimal } from '../../../../ley388/decimal.ts'
import { type Fecha, sumarDias } from '../../../../ley388/fecha.ts'
import { pesosEscritos } from '../../ejecucion/monto.ts'
import type { DatosDeExportar } from './datos.ts'

/** One day of the calendar, whole. */
interface Evento {
  /** The same for ever: who imports the calendar again updates its events instead of repeating them. */
  readonly uid: string
  readonly dia: Fecha
  readonly titulo: string
  readonly detalle: string
  readonly categoria: 'Inicio' | 'Fin' | 'Hito' | 'Plazo' | 'Giro'
}

/**
 * The programme as an agenda (RFC 5545): when each activity begins and ends, each milestone, the end that was approved
 * of each project, what was promised to mend a deviation, and the transfers that were agreed.
 */
export function escribirIcs(d: DatosDeExportar): string {
  const sello = `${d.ahora.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const lineas = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lindero//Programa de ejecucion//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaparIcs(d.periodo.nombre)}`,
    ...eventos(d).flatMap(e => [
      'BEGIN:VEVENT',
      `UID:${e.uid}@${d.municipio}.lindero`,
      `DTSTAMP:${sello}`,
      `DTSTART;VALUE=DATE:${compacta(e.dia)}`,
      `DTEND;VALUE=DATE:${compacta(sumarDias(e.dia, 1))}`,
      `SUMMARY:${escaparIcs(e.titulo)}`,
      `DESCRIPTION:${escaparIcs(e.detalle)}`,
      `CATEGORIES:${escaparIcs(e.categoria)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lineas.map(doblar).join('\r\n')}\r\n`
}

const compacta = (f: Fecha): string => f.replaceAll('-', '')

/** A text value: the backslash first, because the others add it. */
export function escaparIcs(texto: string): string {
  return texto
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n?|\n/g, '\\n')
}

const OCTETOS = 75

/** A line in pieces of 75 octets at most, none cut inside a letter; what follows begins with a space, which counts. */
export function doblar(linea: string): string {
  if (Buffer.byteLength(linea) <= OCTETOS) return linea
  const trozos: string[] = []
  let actual = ''
  let octetos = 0
  for (const letra of linea) {
    const suyos = Buffer.byteLength(letra)
    if (octetos + suyos > OCTETOS) {
      trozos.push(actual)
      actual = ' '
      octetos = 1
    }
    actual += letra
    octetos += suyos
  }
  return [...trozos, actual].join('\r\n')
}

function eventos({ arbol, pronostico, giros, desviaciones }: DatosDeExportar): Evento[] {
  const vivos = new Map(arbol.proyectos.filter(p => p.estado !== 'descartado').map(p => [p.id, p]))
  const de = (proyecto: string): string => {
    const p = vivos.get(proyecto)
    return p ? `${p.codigo} · ${p.nombre}` : ''
  }
  const deActividades = arbol.actividades.flatMap((a): Evento[] => {
    if (!vivos.has(a.proyecto)) return []
    const { inicio, fin } = pronostico.actividades.get(a.id)!
    const detalle = `${de(a.proyecto)}\n${a.responsable ? `Responde: ${a.responsable}\n` : ''}Avance: ${a.avance.replace('.', ',')} %`
    const comun = { detalle, uid: `actividad-${a.id}` }
    if (a.duracion === 0) return [{ ...comun, uid: `${comun.uid}-hito`, dia: fin, titulo: a.nombre, categoria: 'Hito' }]
    return [
      { ...comun, uid: `${comun.uid}-inicio`, dia: inicio, titulo: `Empieza: ${a.nombre}`, categoria: 'Inicio' },
      { ...comun, uid: `${comun.uid}-fin`, dia: fin, titulo: `Termina: ${a.nombre}`, categoria: 'Fin' },
    ]
  })
  const plazos = (arbol.base?.proyectos ?? []).flatMap((b): Evento[] =>
    vivos.has(b.proyecto)
      ? [
          {
            uid: `proyecto-${b.proyecto}-plazo`,
            dia: b.fin,
            titulo: `Plazo aprobado: ${b.nombre}`,
            detalle: `${de(b.proyecto)}\nFin según la línea base ${arbol.base?.numero} (${arbol.base?.acto}).`,
            categoria: 'Plazo',
          },
        ]
      : [],
  )
  const compromisos = desviaciones.map(
    (v): Evento => ({
      uid: `desviacion-${v.id}`,
      dia: v.compromiso,
      titulo: `Compromiso: ${v.medida}`,
      detalle: `${de(v.proyecto)}\n${v.descripcion}\nResponde: ${v.responsable}`,
      categoria: 'Plazo',
    }),
  )
  const acordados = giros.map(
    (g): Evento => ({
      uid: `giro-${g.id}`,
      dia: g.fecha,
      titulo: `Giro acordado a ${g.entidad}: $ ${pesosEscritos(new Decimal(g.valor))}`,
      detalle: [de(g.proyecto), g.nota].filter(t => t !== '').join('\n'),
      categoria: 'Giro',
    }),
  )
  return [...deActividades, ...plazos, ...compromisos, ...acordados]
}
