import { deOtraLey } from '../../ley388/articulos/referencia.ts'
import { sumarDias } from '../../ley388/fecha.ts'
import { sumar } from '../avance.ts'
import { enLetras, enPesos } from '../palabras.ts'
import { porFecha } from '../tramo.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/**
 * Money that was certified as available long ago and is still committed to nothing. Commitments use up certificates
 * from the oldest on, since the movements of a project do not say which one each commitment takes.
 */
export const CERTIFICADO_SIN_COMPROMISO: ReglaDeAlerta = {
  codigo: 'certificado-sin-compromiso',
  gravedad: 'atencion',
  articulo: deOtraLey('Decreto 111 de 1996', 71),
  hallar(p, { al, umbrales }) {
    if (p.estado === 'descartado') return []
    const limite = sumarDias(al, -umbrales.sinCompromiso.toNumber())
    const viejos = p.certificados.filter(c => c.fecha < limite).sort(porFecha)
    let cubre = sumar(p.compromisos.filter(c => c.fecha <= al).map(c => c.valor))
    const libre = sumar(viejos.map(c => c.valor)).minus(cubre)
    if (libre.lte(0)) return []
    const primero = viejos.find(c => {
      cubre = cubre.minus(c.valor)
      return cubre.lt(0)
    })!
    return [
      {
        que: `«${p.nombre}» tiene ${enPesos(libre)} con certificado de disponibilidad y sin registro presupuestal`,
        porque: `El certificado más antiguo es del ${enLetras(primero.fecha)}; se avisa después de ${umbrales.sinCompromiso.toFixed()} días. Comprométalos, o libere el certificado.`,
        vence: sumarDias(primero.fecha, umbrales.sinCompromiso.toNumber()),
      },
    ]
  },
}
