import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import { COLOMBIA, type Limites } from '../../partes/mapa/tipos.ts'
import { capasDelMapa } from '../../territorio/capas-del-mapa.ts'
import { cajaDe, capaDe, capasDeObras } from './capas.ts'
import { cuantas, type Obra } from './palabras.ts'

/** The outlines among which a work is found. */
const FONDO = new Set(['limite-municipal', 'perimetro-urbano', 'comuna', 'corregimiento'])

/** The works over the outlines of the municipality; a touch opens the cards of those that are there. */
export function MapaDeObras(props: {
  obras: readonly Obra[]
  /** All of them: where the map opens does not depend on what is filtered. */
  todas: readonly Obra[]
  elegida: Obra | undefined
  enfoque: Limites | undefined
  alTocar: (ids: string[]) => void
  al: string | undefined
  alto: string
}) {
  const { obras, todas, elegida, al } = props
  const { data } = useConsulta('territorio.capas', al ? { al } : {})
  const capas = useMemo(() => {
    const fondo = data ? capasDelMapa(data, al).filter(c => c.soloBorde && FONDO.has(c.id)) : []
    return [...capasDeObras(obras), ...fondo.map(c => ({ ...c, visible: true }))]
  }, [obras, data, al])
  const limites = useMemo(() => cajaDe(todas) ?? COLOMBIA, [todas])
  return (
    <Mapa
      nombre="Obras en el mapa"
      clave="m"
      sencillo
      alto={props.alto}
      capas={capas}
      limites={limites}
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
