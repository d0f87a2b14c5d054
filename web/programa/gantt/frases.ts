import type { Fecha } from '../../../ley388/fecha.ts'
import type { Programada, Tramo } from '../../../proyectos/tipos.ts'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { type Actividad, atrasoEnPalabras, diasDeAtraso } from '../modelo.ts'

/** What a bar shows, said to whoever does not see it. */
export function fraseDeActividad(
  a: Pick<Actividad, 'duracion' | 'avance' | 'finReal' | 'inicioReal'>,
  p: Programada,
  base: { inicio: Fecha; fin: Fecha } | undefined,
): string {
  const cuando = a.duracion === 0 ? `Hito, ${fechaLarga(p.fin)}` : `Del ${fechaLarga(p.inicio)} al ${fechaLarga(p.fin)}`
  const estado = a.finReal ? 'terminada' : a.inicioReal ? `en curso, avance ${numero(a.avance, 1)} %` : 'sin empezar'
  const ruta = p.critica ? 'en la ruta crítica' : a.finReal ? '' : holguraEnPalabras(p.holgura)
  return `${[cuando, estado, ruta, promesa(p, base)].filter(Boolean).join('; ')}.`
}

export function fraseDeProyecto(t: Tramo | undefined, base: { inicio: Fecha; fin: Fecha } | undefined): string {
  if (!t) return 'Todavía no tiene actividades.'
  return `${[`Del ${fechaLarga(t.inicio)} al ${fechaLarga(t.fin)}`, promesa(t, base)].filter(Boolean).join('; ')}.`
}

function holguraEnPalabras(dias: number): string {
  return `puede correrse ${numero(dias)} ${dias === 1 ? 'día' : 'días'} sin mover el final del proyecto`
}

function promesa(t: Tramo, base: { fin: Fecha } | undefined): string {
  return base
    ? `la línea base prometía terminar el ${fechaLarga(base.fin)}: ${atrasoEnPalabras(diasDeAtraso(t, base))}`
    : ''
}
