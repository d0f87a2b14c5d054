import { Button } from '@mantine/core'
import Handshake from 'lucide-react/icons/handshake'
import { useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useCorte, usePuedeEscribir } from '../../marco/corte.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Cita } from '../../partes/Cita.tsx'
import { Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { useParametro } from '../../ruteo.ts'
import { Opciones } from '../Opciones.tsx'
import { FormularioDePostulacion } from './FormularioDePostulacion.tsx'
import { PorHacer } from './PorHacer.tsx'
import { TablaDePostulaciones } from './TablaDePostulaciones.tsx'
import { Tablero } from './Tablero.tsx'

/** P3: the applications for co-financing, as a table or by their stage. */
export default function Postulaciones() {
  const escribe = usePuedeEscribir()
  const consulta = useConsulta('recursos.postulaciones', useCorte())
  const [vista, ver] = useParametro('vista')
  const [nueva, abrir] = useState(false)
  const d = consulta.data
  const boton = escribe('recursos.guardarPostulacion') && (
    <Button onClick={() => abrir(true)}>Preparar una postulación</Button>
  )
  return (
    <Pagina
      titulo="¿En qué va la búsqueda de cofinanciación?"
      entradilla={
        <>
          El programa se paga también con recursos que hay que ir a buscar: departamentales, nacionales e
          internacionales <Cita de="art. 18" />. Aquí está cada postulación con sus requisitos, sus fechas y su
          respuesta.
        </>
      }
      acciones={
        d &&
        d.postulaciones.length > 0 && (
          <Opciones
            nombre="Cómo se ven las postulaciones"
            elegida={vista === 'tablero' ? 'tablero' : 'tabla'}
            elegir={v => ver(v === 'tablero' ? v : undefined)}
            opciones={[
              { valor: 'tabla', nombre: 'Tabla' },
              { valor: 'tablero', nombre: 'Por etapa' },
            ]}
          />
        )
      }
      principal={d && d.postulaciones.length > 0 && boton}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="las postulaciones" />
      ) : d.postulaciones.length === 0 ? (
        <Panel sinMargen>
          <Vacio
            icono={Handshake}
            titulo="Todavía no hay postulaciones"
            accion={boton}
            ejemplo="Por ejemplo: «Acueducto veredal», a la Gobernación, 800 millones, convocatoria que cierra el 30 de abril, con 6 requisitos."
          >
            Una postulación dice a quién se piden recursos, cuánto, para qué proyectos y hasta cuándo hay plazo. Lindero
            avisa cuando el cierre se acerca y faltan requisitos. Antes registre la{' '}
            <Enlace a="/recursos/fuentes">fuente de cofinanciación</Enlace> a la que se postula.
          </Vacio>
        </Panel>
      ) : (
        <>
          <PorHacer postulaciones={d.postulaciones} />
          {vista === 'tablero' ? (
            <Tablero etapas={d.etapas} postulaciones={d.postulaciones} />
          ) : (
            <Panel sinMargen>
              <TablaDePostulaciones etapas={d.etapas} postulaciones={d.postulaciones} />
            </Panel>
          )}
        </>
      )}
      <Lateral titulo="Preparar una postulación" abierto={nueva} cerrar={() => abrir(false)}>
        <FormularioDePostulacion cerrar={() => abrir(false)} />
      </Lateral>
    </Pagina>
  )
}
