import { fechaDeCorte } from '../hoy.ts'
import type { PrimerasPreguntas } from '../preguntas.ts'

const preguntas: PrimerasPreguntas[] = [
  {
    ruta: '/predios/$numero',
    preguntas: (busqueda, { numero = '' }) => {
      const al = fechaDeCorte(busqueda.al)
      const fecha = al ? { al } : {}
      return [
        ['territorio.predio', { numero, ...fecha }],
        ['territorio.capas', fecha],
      ]
    },
  },
]
export default preguntas
