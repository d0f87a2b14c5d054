import { cifra, enPesos } from '../palabras.ts'
import type { ProyectoVigilado } from './hechos.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** P2: good news: more was delivered than was promised, and with what. */
export const META_SUPERADA: ReglaDeAlerta = {
  codigo: 'meta-superada',
  gravedad: 'informativo',
  hallar(p) {
    if (p.meta === null || p.meta.cantidad.lte(0) || p.meta.logrado.lte(p.meta.cantidad)) return []
    const { unidad, cantidad, logrado } = p.meta
    return [
      {
        que: `«${p.nombre}» superó su meta`,
        porque: `Se prometió ${cifra(cantidad, 2)} ${unidad} y se ha entregado ${cifra(logrado, 2)} ${unidad}. ${conQue(p)}`,
      },
    ]
  },
}

function conQue({ economias, adicionales }: ProyectoVigilado): string {
  const recursos = [
    economias.gt(0) ? `${enPesos(economias)} de economías` : '',
    adicionales.gt(0) ? `${enPesos(adicionales)} de recursos adicionales` : '',
  ].filter(r => r !== '')
  return recursos.length === 0
    ? 'No constan economías ni recursos adicionales.'
    : `Lo hicieron posible ${recursos.join(' y ')}.`
}
