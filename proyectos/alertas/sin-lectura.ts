import { art } from '../../ley388/articulos/referencia.ts'
import { type Fecha, numeroDeDia, sumarDias } from '../../ley388/fecha.ts'
import { enLetras } from '../palabras.ts'
import { termino } from './comunes.ts'
import type { ProyectoVigilado } from './hechos.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** A project under way of which nobody has said for long how it goes. */
export const SIN_LECTURA: ReglaDeAlerta = {
  codigo: 'sin-lectura',
  gravedad: 'atencion',
  articulo: art(18),
  hallar(p, { al, umbrales }) {
    if (p.estado !== 'en-ejecucion' || p.actividades.every(a => termino(a, al))) return []
    const desde = p.ultimaLectura ?? primerInicio(p)
    if (desde === null) return []
    const dias = numeroDeDia(al) - numeroDeDia(desde)
    if (umbrales.sinLectura.gte(dias)) return []
    const cuando = p.ultimaLectura
      ? `El último avance es del ${enLetras(desde)}, hace ${dias} días.`
      : `Empezó el ${enLetras(desde)}, hace ${dias} días, y no se ha registrado ningún avance.`
    return [
      {
        que: `Registre el avance de «${p.nombre}»`,
        porque: `${cuando} Se avisa después de ${umbrales.sinLectura.toFixed()} días.`,
        vence: sumarDias(desde, umbrales.sinLectura.toNumber()),
      },
    ]
  },
}

/** Its first day: the real one, or else the one that was promised. */
function primerInicio(p: ProyectoVigilado): Fecha | null {
  const reales = p.actividades.flatMap(a => a.inicioReal ?? [])
  const promesas = p.actividades.flatMap(a => a.base?.inicio ?? [])
  return (reales.length > 0 ? reales : promesas).sort()[0] ?? null
}
