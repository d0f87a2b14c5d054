import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import { type CapaMapa, COLOMBIA, type Limites } from '../../partes/mapa/tipos.ts'
import { capasDelMapa } from '../../territorio/capas-del-mapa.ts'
import { capaDe, capasDeObras, type ObraDibujada } from './capas.ts'
import { cuantas } from './palabras.ts'

/** The outlines among which a work is found. */
const FONDO = new Set(['limite-municipal', 'perimetro-urbano', 'comuna', 'corregimiento'])

/** The works over the outlines of the municipality; a touch opens the cards of those that are there. */
export function MapaDeObras(props: {
  nombre: string
  obras: readonly ObraDibujada[]
  /** Other layers, under the works. */
  mas?: readonly CapaMapa[]
  /** Where the map opens: it does not depend on what is filtered. */
  caja: Limites | undefined
  elegida?: ObraDibujada | undefined
  enfoque?: Limites | undefined
  alTocar: (ids: string[]) => void
  al: string | undefined
  alto: string
}) {
  const { obras, mas = SIN_MAS, elegida, al } = props
  const { data } = useConsulta('territorio.capas', al ? { al } : {})
  const capas = useMemo(() => {
    const fondo = data ? capasDelMapa(data, al).filter(c => c.soloBorde && FONDO.has(c.id)) : []
    return [...capasDeObras(obras), ...mas, ...fondo.map(c => ({ ...c, visible: true }))]
  }, [obras, mas, data, al])
  return (
    <Mapa
      nombre={props.nombre}
      clave="m"
      sencillo
      alto={props.alto}
      capas={capas}
      limites={props.caja ?? COLOMBIA}
      enfoque={props.enfoque}
      elegido={elegida && { capa: capaDe(elegida), id: elegida.id }}
      alTocar={p => {
        const ids = p.rasgos.flatMap(r => (r.capa.id.startsWith('obras-') ? [String(r.id)] : []))
        if (ids.length > 0) props.alTocar([...new Set(ids)])
      }}
      alternativa={<p>{cuantas(obras.length, 'obra')} en el mapa: la tabla dice lo mismo en filas.</p>}
    />
  )
}

const SIN_MAS: readonly CapaMapa[] = []
