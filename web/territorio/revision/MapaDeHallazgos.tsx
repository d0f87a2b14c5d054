import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Cargando } from '../../partes/Estados.tsx'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import type { CapaMapa, Limites, ProblemaMapa } from '../../partes/mapa/tipos.ts'
import { capasDelMapa } from '../capas-del-mapa.ts'
import { GRAVEDADES, type Hallazgo } from './gravedades.ts'

const RADIO = 0.0009

/** The findings over the plan's own map: each with its shape and its number. */
export function MapaDeHallazgos(props: {
  hallazgos: readonly Hallazgo[]
  elegido: string | undefined
  elegir: (id: string) => void
  al: string | undefined
}) {
  const { hallazgos, elegido, al } = props
  const { data } = useConsulta('territorio.capas', al ? { al } : {})
  const problemas = useMemo(
    () =>
      hallazgos.flatMap((h): ProblemaMapa[] =>
        h.lon === null || h.lat === null
          ? []
          : [
              {
                id: h.id,
                titulo: h.mensaje,
                detalle: h.cura,
                estado: GRAVEDADES[h.gravedad].estado,
                lon: h.lon,
                lat: h.lat,
                ...(h.articulo ? { articulo: h.articulo } : {}),
              },
            ],
      ),
    [hallazgos],
  )
  const capas = useMemo(() => (data ? [capaDeFormas(hallazgos), ...capasDelMapa(data, al)] : []), [data, hallazgos, al])
  const marcado = problemas.find(p => p.id === elegido)
  const enfoque = useMemo<Limites | undefined>(
    () => marcado && [marcado.lon - RADIO, marcado.lat - RADIO, marcado.lon + RADIO, marcado.lat + RADIO],
    [marcado],
  )
  if (!data) return <Cargando que="el mapa" filas={4} />
  if (!data.caja) return null
  return (
    <Mapa
      nombre="Hallazgos en el mapa"
      clave="h"
      capas={capas}
      limites={data.caja}
      problemas={problemas}
      problemaElegido={elegido}
      alElegirProblema={props.elegir}
      enfoque={enfoque}
      alto="min(60vh, 560px)"
      alternativa={<p>La tabla de abajo dice lo mismo en filas.</p>}
    />
  )
}

function capaDeFormas(hallazgos: readonly Hallazgo[]): CapaMapa {
  const datos: FeatureCollection = {
    type: 'FeatureCollection',
    features: hallazgos.flatMap(h =>
      h.geometria
        ? [
            {
              type: 'Feature' as const,
              geometry: h.geometria as Geometry,
              properties: { id: h.id, estado: GRAVEDADES[h.gravedad].estado },
            },
          ]
        : [],
    ),
  }
  return {
    id: 'hallazgos',
    titulo: 'Lo que se encontró',
    grupo: 'problemas',
    geometria: 'poligono',
    origen: { tipo: 'geojson', datos },
    clases: {
      campo: 'estado',
      tabla: 'estado',
      valores: [...new Set(hallazgos.map(h => GRAVEDADES[h.gravedad].estado))],
    },
    idCampo: 'id',
  }
}
