import { arrancar } from '../largas/hijo.ts'
import { type Medida, segundos } from './medida.ts'
import { carpetaSembrada } from './sembrado.ts'

const VECES = 3

/** A start that is not the first, on the municipality of the bench, until it gives its page. */
export async function medir(): Promise<Medida[]> {
  const datos = await carpetaSembrada()
  const tiempos: number[] = []
  for (let i = 0; i < VECES; i++) {
    const antes = performance.now()
    const hijo = arrancar(datos)
    try {
      const pagina = await fetch(await hijo.listo)
      if (!pagina.ok) throw new Error(`${pagina.status}`)
      tiempos.push(performance.now() - antes)
    } finally {
      await hijo.cerrar()
    }
  }
  return [
    {
      nombre: '«lindero iniciar» hasta la primera página, carpeta ya hecha',
      cifra: segundos(Math.min(...tiempos)),
      detalle: `meta 3 s; las ${VECES} veces: ${tiempos.map(segundos).join(', ')}`,
    },
  ]
}
