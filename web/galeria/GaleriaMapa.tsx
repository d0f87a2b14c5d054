import { Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Mapa } from '../partes/mapa/Mapa.tsx'
import type { CapaMapa } from '../partes/mapa/tipos.ts'
import { ListaDefiniciones, Panel } from '../partes/Panel.tsx'
import { AMENAZAS, PARCELAS, PROBLEMAS, suelosDe } from './datos.ts'

function capasDe(corrido: number): CapaMapa[] {
  return [
    {
      id: 'predios',
      titulo: 'Predios',
      grupo: 'predios',
      geometria: 'poligono',
      soloBorde: true,
      idCampo: 'numero',
      color: '#6b4a2b',
      origen: { tipo: 'geojson', datos: PARCELAS },
      rotulo: { campo: 'lote', desdeZoom: 15.5 },
      fuente: 'Catastro municipal',
    },
    {
      id: 'amenaza',
      titulo: 'Amenaza por inundación',
      grupo: 'determinantes',
      geometria: 'poligono',
      clases: { campo: 'nivel', tabla: 'amenaza' },
      idCampo: 'id',
      opacidad: 70,
      origen: { tipo: 'geojson', datos: AMENAZAS },
      acto: 'Acuerdo 018 de 2015',
    },
    {
      id: 'suelo',
      titulo: 'Clases de suelo',
      grupo: 'suelo',
      geometria: 'poligono',
      clases: { campo: 'clase', tabla: 'suelo' },
      idCampo: 'id',
      origen: { tipo: 'geojson', datos: suelosDe(corrido) },
      rotulo: { campo: 'nombre', desdeZoom: 11 },
      acto: 'Acuerdo 018 de 2015',
    },
  ]
}

export default function GaleriaMapa() {
  const capas = useMemo(() => capasDe(0), [])
  const antes = useMemo(() => capasDe(-0.003), [])
  const [comparando, comparar] = useState(false)
  const [problema, elegir] = useState<string>()
  return (
    <Panel
      titulo="Mapa"
      acciones={
        <Switch label="Comparar dos fechas" checked={comparando} onChange={e => comparar(e.currentTarget.checked)} />
      }
    >
      <Mapa
        nombre="Clases de suelo y amenaza"
        clave="gm"
        capas={capas}
        limites={[-76.532, 3.438, -76.488, 3.464]}
        problemas={PROBLEMAS}
        problemaElegido={problema}
        alElegirProblema={elegir}
        comparar={comparando ? { capas: antes, antes: '2015', despues: 'hoy' } : undefined}
        elegido={{ capa: 'predios', id: String(PARCELAS.features[45]?.properties?.numero) }}
        impresion={{
          titulo: 'Clases de suelo y amenaza',
          fecha: 'Corte al 24 de noviembre de 2026',
          fuentes: ['Galería'],
        }}
        ficha={p => (
          <>
            <strong>
              {p.lat.toFixed(5)}, {p.lon.toFixed(5)}
            </strong>
            <ListaDefiniciones
              datos={p.rasgos.map(r => ({
                nombre: r.capa.titulo,
                valor: String(r.propiedades.nombre ?? r.propiedades.nivel ?? r.propiedades.numero),
              }))}
            />
          </>
        )}
        alternativa={
          <p>Cinco clases de suelo, de occidente a oriente: urbano, expansión, suburbano, rural y protección.</p>
        }
      />
    </Panel>
  )
}
