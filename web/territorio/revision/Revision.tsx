import { Button } from '@mantine/core'
import { useCallback } from 'react'
import { direccion } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { Progreso, useAvance } from '../../partes/Progreso.tsx'
import { useParametro } from '../../ruteo.ts'
import { Hallazgos } from './Hallazgos.tsx'
import { Reglas } from './Reglas.tsx'

/** The checks of the map: what each looks for and found, and everything that is wrong, with its place and its cure. */
export default function Revision() {
  const { al, fecha } = useFechaDeCorte()
  const { puede } = useSesion()
  const [regla, elegirRegla] = useParametro('regla')
  const [trabajo, seguirTrabajo] = useParametro('trabajo')
  const reglas = useConsulta('territorio.revisiones', {})
  const revisar = useEjecucion('territorio.revisarMapa')
  const cancelar = useEjecucion('platform.cancelarTrabajo', { refresca: ['territorio', 'platform'] })
  const { refetch } = reglas
  const alTerminar = useCallback(() => void refetch(), [refetch])
  const avance = useAvance(trabajo ? `${direccion('platform.trabajos')}/${trabajo}/eventos` : undefined, alTerminar)
  const corriendo = trabajo !== undefined && (!avance || avance.estado === 'corriendo' || avance.estado === 'en-cola')
  const pedir = (ids?: string[]) =>
    revisar.mutate(
      { entrada: { ...(ids ? { reglas: ids } : {}), ...(al ? { al } : {}) } },
      { onSuccess: r => seguirTrabajo(r.trabajo) },
    )
  const puedeRevisar = puede('territorio.revisarMapa')
  return (
    <Pagina
      titulo="¿Qué está mal en el mapa?"
      entradilla={`Vacíos, traslapes, perímetros que se salen y predios sin norma: cada cosa con su culpable, sus m², su artículo y cómo se corrige. Se revisa el mapa del ${fechaLarga(fecha)}.`}
      principal={
        puedeRevisar && (
          <Button loading={revisar.isPending} disabled={corriendo} onClick={() => pedir()}>
            Revisar todo el mapa
          </Button>
        )
      }
    >
      {revisar.error !== null && <ErrorVista error={revisar.error} />}
      {trabajo && avance?.estado === 'terminado' && (
        <Aviso estado="regla">
          <p role="status">La revisión terminó: abajo está lo que encontró.</p>
        </Aviso>
      )}
      {trabajo && avance?.estado !== 'terminado' && (
        <Panel>
          <Progreso
            que="Revisión del mapa"
            avance={avance}
            cancelar={() => cancelar.mutate({ entrada: { id: trabajo } })}
          />
        </Panel>
      )}
      {reglas.error ? (
        <ErrorVista error={reglas.error} reintentar={() => void reglas.refetch()} />
      ) : !reglas.data ? (
        <Cargando que="las revisiones" />
      ) : (
        <>
          <Reglas
            reglas={reglas.data}
            elegida={regla}
            elegir={id => elegirRegla(id === regla ? undefined : id)}
            {...(puedeRevisar && !corriendo ? { revisar: (id: string) => pedir([id]) } : {})}
          />
          <Hallazgos
            key={regla ?? 'todas'}
            regla={regla}
            reglas={reglas.data}
            vuelta={avance?.estado === 'terminado' ? trabajo : undefined}
          />
        </>
      )}
    </Pagina>
  )
}
