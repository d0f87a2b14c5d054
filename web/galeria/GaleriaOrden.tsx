import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import { Arbol } from '../partes/Arbol.tsx'
import { EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { LineaDeTiempo } from '../partes/LineaDeTiempo.tsx'
import { Panel } from '../partes/Panel.tsx'
import { Pasos } from '../partes/Pasos.tsx'
import { Progreso } from '../partes/Progreso.tsx'
import { HOY } from './datos.ts'

const f = (t: string) => t as Fecha
const CLAVES = ['archivo', 'reconocido', 'campos', 'revision', 'confirmar']
const TITULOS = ['Archivo', 'Lo que se reconoció', 'Campos', 'Revisión', 'Confirmar']

export function GaleriaOrden() {
  const [paso, ir] = useState('campos')
  const [nodo, elegir] = useState('e1')
  const indice = CLAVES.indexOf(paso)
  return (
    <>
      <Panel titulo="Línea de tiempo">
        <LineaDeTiempo
          nombre="Vigencias del plan"
          hoy={HOY}
          tramos={[
            { id: 'c', nombre: 'Corto plazo', desde: f('2015-06-30'), hasta: f('2019-12-31'), estado: 'regla' },
            { id: 'm', nombre: 'Mediano plazo', desde: f('2020-01-01'), hasta: f('2023-12-31'), estado: 'vencido' },
            { id: 'l', nombre: 'Largo plazo', desde: f('2024-01-01'), hasta: f('2027-12-31'), estado: 'informativo' },
          ]}
          hitos={[{ id: 'h', fecha: f('2027-06-30'), nombre: 'Debe empezar la revisión del plan', pista: 1 }]}
        />
      </Panel>
      <Panel titulo="Pasos que se abren por turno">
        <Pasos
          actual={paso}
          volver={ir}
          pasos={CLAVES.map((clave, i) => ({
            clave,
            titulo: TITULOS[i]!,
            resumen: 'barrios.zip · Shapefile · 335 polígonos · EPSG:6249',
            contenido: <Button onClick={() => ir(CLAVES[Math.min(4, indice + 1)]!)}>Continuar</Button>,
          }))}
        />
      </Panel>
      <Panel titulo="Árbol">
        <Arbol
          nombre="Objetivos del plan"
          elegido={nodo}
          elegir={elegir}
          nodos={[
            {
              id: 'o1',
              texto: 'Objetivo 1: un municipio que cuida su río',
              detalle: <EstadoInsignia estado="regla" />,
              hijos: [
                {
                  id: 'p1',
                  texto: 'Política de protección de la ronda',
                  hijos: [{ id: 'e1', texto: 'Estrategia: comprar los predios de la ronda' }],
                },
              ],
            },
            {
              id: 'o2',
              texto: 'Objetivo 2: vivienda cerca del trabajo',
              detalle: <EstadoInsignia estado="atencion" texto="sin estrategia" />,
              hijos: [{ id: 'p2', texto: 'Política de vivienda de interés social' }],
            },
          ]}
        />
      </Panel>
      <Panel titulo="Trabajos">
        <div style={{ display: 'grid', gap: 22 }}>
          <Progreso
            que="Importar predios"
            avance={{ estado: 'corriendo', hechos: 4210, total: 7980, paso: 'Revisando geometrías', restan: 42 }}
            cancelar={() => undefined}
          />
          <Progreso que="Generar teselas" avance={{ estado: 'en-cola', hechos: 0 }} />
          <Progreso que="Importar barrios" avance={{ estado: 'terminado', hechos: 335, total: 335 }} />
          <Progreso
            que="Importar comunas"
            avance={{
              estado: 'fallido',
              hechos: 11,
              total: 22,
              mensaje: 'El objeto 12 tiene un anillo abierto.',
              cura: 'Corríjalo en su programa de mapas o permita que Lindero lo cierre.',
            }}
          />
        </div>
      </Panel>
    </>
  )
}
