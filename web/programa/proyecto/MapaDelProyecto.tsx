import { useNavigate, useParams } from '@tanstack/react-router'
import type { Geometry } from 'geojson'
import { useMemo } from 'react'
import type { CapaMapa } from '../../partes/mapa/tipos.ts'
import { cajaDe } from '../obras/capas.ts'
import { MapaDeObras } from '../obras/MapaDeObras.tsx'
import type { LugarDelProyecto } from './ficha.ts'

/** The works and the parcels of one project on the ground; a touch on a work opens its card. */
export default function MapaDelProyecto({ lugar, al }: { lugar: LugarDelProyecto; al: string | undefined }) {
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const predios = useMemo(() => capaDePredios(lugar.predios), [lugar.predios])
  const caja = useMemo(() => cajaDe([...lugar.obras, ...lugar.predios]), [lugar])
  return (
    <MapaDeObras
      nombre="Las obras y los predios del proyecto en el mapa"
      obras={lugar.obras}
      mas={predios}
      caja={caja}
      alto="min(40vh, 320px)"
      al={al}
      alTocar={([obra]) =>
        void navegar({
          to: `/${municipio}/programa/obras` as string,
          search: { obra, ...(al ? { al } : {}) } as never,
        })
      }
    />
  )
}

function capaDePredios(predios: LugarDelProyecto['predios']): CapaMapa[] {
  if (predios.length === 0) return []
  return [
    {
      id: 'predios-del-proyecto',
      titulo: 'Predios del proyecto',
      grupo: 'predios',
      geometria: 'poligono',
      color: '#8a1c5b',
      opacidad: 60,
      idCampo: 'numero',
      origen: {
        tipo: 'geojson',
        datos: {
          type: 'FeatureCollection',
          features: predios.map(p => ({
            type: 'Feature',
            geometry: p.geometria as unknown as Geometry,
            properties: { numero: p.numero },
          })),
        },
      },
    },
  ]
}
