import { fechaDeCorte } from '../hoy.ts'
import type { PrimerasPreguntas } from '../preguntas.ts'
import { pedido, pedidoDeCurva } from './pedidos.ts'

const delPrograma = ({ al, periodo }: Readonly<Record<string, string>>) => pedido(fechaDeCorte(al), periodo)

const preguntas: PrimerasPreguntas[] = [
  {
    ruta: '/programa',
    preguntas: busqueda => {
      const e = delPrograma(busqueda)
      // The curve of what is known is drawn on its own: what is asked beside it would only make it wait.
      if (busqueda.vista === 'curva') return [['programa.curva', pedidoDeCurva(e, busqueda.proyecto)]]
      return [['programa.programa', e]]
    },
  },
  {
    ruta: '/programa/informe',
    preguntas: busqueda => [
      ['programa.programa', delPrograma(busqueda)],
      ['programa.dinero', delPrograma(busqueda)],
    ],
  },
]
export default preguntas
