import { condicionDeSalida, duracionEnPalabras, efectoEnPalabras, quienes } from '../palabras.ts'
import { destinos, etapasEnQueCorre, type Paso, pasos } from '../recorrido.ts'
import type { Procedimiento } from '../tipos.ts'

/** What is written in a box or beside an arrow. */
export interface Rotulo {
  readonly texto: string
  readonly estilo: 'nombre' | 'nota' | 'seña' | 'accion' | 'quien' | 'reloj'
}

/** A stage as it is drawn: its name, what can be done without leaving it and the clocks that move nothing. */
export interface Caja {
  readonly id: string
  readonly clase: 'inicial' | 'final' | 'etapa'
  readonly rotulos: readonly Rotulo[]
}

/** Arrows from one or several stages to another, under one label: what is done, or the clock that ends. */
export interface Flecha {
  readonly desde: readonly string[]
  readonly hacia: string
  readonly clase: 'accion' | 'termino'
  readonly rotulos: readonly Rotulo[]
}

/** The stages of a procedure as boxes. */
export function cajas(p: Procedimiento, actual?: string): Caja[] {
  return Object.entries(p.etapas).map(([id, etapa]) => {
    const clase = id === p.inicial ? 'inicial' : etapa.final ? 'final' : 'etapa'
    const senas = [
      ...(clase === 'etapa' ? [] : [clase === 'inicial' ? 'INICIO' : 'FIN']),
      ...(id === actual ? ['ETAPA ACTUAL'] : []),
    ]
    return {
      id,
      clase,
      rotulos: [
        ...(senas.length === 0 ? [] : [{ texto: senas.join(' · '), estilo: 'seña' } as const]),
        { texto: etapa.nombre, estilo: 'nombre' },
        ...sinSalir(p, id).flatMap((a): Rotulo[] => [
          { texto: `• ${p.acciones[a]!.nombre}`, estilo: 'nota' },
          { texto: quienes(p.acciones[a]!.quien), estilo: 'quien' },
        ]),
        ...relojesQuietos(p, id).map((t): Rotulo => ({ texto: t, estilo: 'reloj' })),
      ],
    }
  })
}

function sinSalir(p: Procedimiento, etapa: string): string[] {
  return Object.keys(p.acciones).filter(id => {
    const accion = p.acciones[id]!
    return accion.en.includes(etapa) && destinos(accion, etapa).includes(etapa)
  })
}

/** Terms that begin in a stage and whose end takes the case nowhere. */
function relojesQuietos(p: Procedimiento, etapa: string): string[] {
  return Object.entries(p.terminos).flatMap(([id, t]) => {
    const quietos = t.efecto.filter(e => e.a === undefined)
    if (quietos.length === 0 || [...etapasEnQueCorre(p, id)][0] !== etapa) return []
    return [`${t.nombre}: ${duracionEnPalabras(p, t.duracion)} → ${efectoEnPalabras(quietos)}`]
  })
}

/** The arrows between stages: those that leave the same stages for the same one go together. */
export function flechas(p: Procedimiento): Flecha[] {
  const movidos = pasos(p).filter(x => x.de !== x.a)
  const porCausa = new Map<string, { hacia: string; desde: Set<string>; por: Paso['por'] }>()
  for (const x of movidos) {
    const clave = `${JSON.stringify(x.por)} ${x.a}`
    const ya = porCausa.get(clave) ?? { hacia: x.a, desde: new Set<string>(), por: x.por }
    porCausa.set(clave, { ...ya, desde: ya.desde.add(x.de) })
  }
  const juntas = new Map<string, Flecha>()
  for (const { hacia, desde, por } of porCausa.values()) {
    const clase = 'accion' in por ? 'accion' : 'termino'
    const clave = `${clase} ${[...desde].sort().join()} ${hacia}`
    const rotulos = [...(juntas.get(clave)?.rotulos ?? []), ...rotulosDe(p, por, hacia)]
    juntas.set(clave, { hacia, desde: [...desde], clase, rotulos })
  }
  return [...juntas.values()]
}

function rotulosDe(p: Procedimiento, por: Paso['por'], hacia: string): Rotulo[] {
  if ('accion' in por) {
    const accion = p.acciones[por.accion]!
    const cuando = condicionDeSalida(p, accion, hacia)
    return [
      { texto: accion.nombre, estilo: 'accion' },
      ...(cuando === undefined ? [] : [{ texto: cuando, estilo: 'nota' } as const]),
      { texto: quienes(accion.quien), estilo: 'quien' },
    ]
  }
  const t = p.terminos[por.termino]!
  return [
    {
      texto: `${duracionEnPalabras(p, t.duracion)} → ${efectoEnPalabras(t.efecto.filter(e => e.a === hacia))}`,
      estilo: 'reloj',
    },
    { texto: t.nombre, estilo: 'quien' },
  ]
}
