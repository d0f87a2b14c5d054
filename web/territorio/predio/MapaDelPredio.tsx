import { NativeSelect } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo } from 'react'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import type { CapaMapa, Limites } from '../../partes/mapa/tipos.ts'
import { useParametro } from '../../ruteo.ts'
import { capasDelMapa } from '../capas-del-mapa.ts'
import type { RespuestaCapas, RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

/** The parcel on the ground, over the layer that the person picks; a touch on a neighbour opens it. */
export function MapaDelPredio({ r, capas }: { r: RespuestaPredio; capas: RespuestaCapas }) {
  const { al } = useFechaDeCorte()
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const [elegido, elegir] = useParametro('fondo')
  const todas = useMemo(() => capasDelMapa(capas, al), [capas, al])
  const fondos = todas.filter(c => c.clases)
  const fondo = fondos.find(c => c.id === elegido) ?? fondos.find(c => c.id === 'clase-de-suelo') ?? fondos[0]
  const dibujo = useMemo((): CapaMapa[] => {
    const predios = todas.filter(c => c.id === 'predios').map(({ desdeZoom: _, ...c }) => c)
    return [capaDelPredio(r), ...predios, ...(fondo ? [{ ...fondo, visible: true, opacidad: 60 }] : [])]
  }, [todas, fondo, r])
  const limites = useMemo(() => conEntorno(r.caja), [r.caja])
  return (
    <>
      {fondos.length > 1 && (
        <div className={`${css.fondo} no-imprimir`}>
          <NativeSelect
            size="xs"
            label="Colorear por"
            value={fondo?.id ?? ''}
            onChange={e => elegir(e.currentTarget.value)}
            data={fondos.map(c => ({ value: c.id, label: c.titulo }))}
          />
        </div>
      )}
      <div className={css.mapa}>
        <Mapa
          nombre="Mapa del predio y su entorno"
          clave="p"
          sencillo
          alto="100%"
          capas={dibujo}
          limites={limites}
          elegido={{ capa: 'predio', id: r.predio.numero }}
          alTocar={p => {
            const numero = p.rasgos.find(x => x.capa.id === 'predios')?.propiedades.numero
            const propio = p.rasgos.some(x => x.capa.id === 'predio')
            if (typeof numero === 'string' && !propio)
              void navegar({ to: `/${municipio}/predios/${numero}` as string, search: (al ? { al } : {}) as never })
          }}
          impresion={{ titulo: 'Predio', fecha: `Corte al ${fechaLarga(r.al)}`, soloDibujo: true }}
        />
      </div>
      {fondo?.clases && (
        <ul className={css.leyenda} aria-label={`Leyenda: ${fondo.titulo}`}>
          {(fondo.clases.valores ?? []).map(v => (
            <li key={v}>
              <Clase tabla={fondo.clases!.tabla} clave={v} />
            </li>
          ))}
        </ul>
      )}
      <p className={`${css.nota} no-imprimir`}>
        Toque un vecino para abrirlo, o{' '}
        <Enlace a={`/mapa`} buscar={{ predio: r.predio.numero }}>
          véalo en el mapa del plan
        </Enlace>
        .
      </p>
    </>
  )
}

function capaDelPredio(r: RespuestaPredio): CapaMapa {
  const datos: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { numero: r.predio.numero }, geometry: r.geometria as unknown as Geometry },
    ],
  }
  return {
    id: 'predio',
    titulo: 'Este predio',
    grupo: 'problemas',
    geometria: 'poligono',
    soloBorde: true,
    idCampo: 'numero',
    color: '#8a1c5b',
    origen: { tipo: 'geojson', datos },
  }
}

/** The box with its surroundings: as much again on each side, and never less than some sixty metres. */
function conEntorno([oeste, sur, este, norte]: readonly [number, number, number, number]): Limites {
  const dx = Math.max(0.0006, (este - oeste) * 0.8)
  const dy = Math.max(0.0006, (norte - sur) * 0.8)
  return [oeste - dx, sur - dy, este + dx, norte + dy].map(g => Math.round(g * 1e6) / 1e6) as Limites
}
