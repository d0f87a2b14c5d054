import { Suspense, useState } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { Cargando } from '../partes/Estados.tsx'
import { Lateral } from '../partes/Lateral.tsx'
import { Panel } from '../partes/Panel.tsx'
import { BarraDeCambios } from './BarraDeCambios.tsx'
import { Aprobacion, CurvaS, Gantt, Prioridades, TablaDelPrograma, Tablero } from './codigo-de-vistas.ts'
import { usePuedeEscribir } from './comun.tsx'
import { EditarActividad } from './EditarActividad.tsx'
import { fechaDeEstado } from './modelo.ts'
import { useAbrirProyecto } from './usarAbrirProyecto.ts'
import { useBorrador } from './usarBorrador.ts'
import { type ProgramaVivo, useDinero, type usePrograma } from './usarPrograma.ts'
import type { IdDeVista } from './vistas.ts'

/** The views that show money. */
const CON_DINERO: ReadonlySet<IdDeVista> = new Set(['tablero', 'prioridades'])

/** The views of one programme. They share what is being changed, so that going from one to another loses nothing. */
export function Vistas(props: {
  p: ProgramaVivo
  vista: IdDeVista
  entrada: ReturnType<typeof usePrograma>['entrada']
}) {
  const { p, vista } = props
  const { al, fecha } = useFechaDeCorte()
  const escribe = usePuedeEscribir()
  const estado = fechaDeEstado(p.periodo, fecha)
  const edicion = useBorrador(p, estado)
  const dinero = useDinero(props.entrada, { activa: CON_DINERO.has(vista) })
  const abrirProyecto = useAbrirProyecto()
  const rotuloAl = rotuloDeCorte(al)
  const [actividad, abrirActividad] = useState<string>()
  const mueve = escribe('programa.reprogramar')
  const abierta = actividad === undefined ? undefined : edicion.modelo.porId.get(actividad)
  return (
    <>
      <Suspense fallback={<Cargando que="la vista" filas={10} />}>
        {vista === 'tabla' && (
          <Panel sinMargen>
            <TablaDelPrograma
              p={p}
              edicion={edicion}
              escribe={mueve}
              abrirProyecto={abrirProyecto}
              abrirActividad={abrirActividad}
            />
          </Panel>
        )}
        {vista === 'gantt' && (
          <Panel sinMargen>
            <Gantt
              p={p}
              edicion={edicion}
              al={fecha}
              estado={estado}
              rotuloAl={rotuloAl}
              escribe={mueve}
              abrir={f => {
                if (f.clase === 'actividad') abrirActividad(f.id)
                else if (f.clase === 'proyecto') abrirProyecto(f.id)
              }}
            />
          </Panel>
        )}
        {vista === 'curva' && (
          <CurvaS p={p} modelo={edicion.modelo} entrada={props.entrada} al={fecha} rotuloAl={rotuloAl} />
        )}
        {vista === 'tablero' && (
          <Tablero
            p={p}
            modelo={edicion.modelo}
            dinero={dinero.porProyecto}
            escribe={escribe('programa.cambiarEstado')}
          />
        )}
        {vista === 'prioridades' && (
          <Prioridades
            p={p}
            dinero={dinero.porProyecto}
            escribe={escribe('programa.ajustarPeriodo')}
            abrirProyecto={abrirProyecto}
          />
        )}
        {vista === 'aprobacion' && <Aprobacion p={p} entrada={props.entrada} />}
      </Suspense>
      <BarraDeCambios p={p} edicion={edicion} />
      <Lateral titulo={abierta?.nombre ?? ''} abierto={abierta !== undefined} cerrar={() => abrirActividad(undefined)}>
        {abierta && (
          <EditarActividad
            p={p}
            actividad={abierta}
            edicion={edicion}
            escribe={mueve}
            cerrar={() => abrirActividad(undefined)}
          />
        )}
      </Lateral>
    </>
  )
}

/** How the day on which one looks is called on a time axis. */
export function rotuloDeCorte(al: Fecha | undefined): string {
  return al ? 'corte' : 'hoy'
}
