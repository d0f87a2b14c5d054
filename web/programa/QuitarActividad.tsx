import { Button } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../consultas.ts'
import { avisar } from '../partes/Deshacer.tsx'
import { numero } from '../partes/formato.ts'
import { toca } from './borrador.ts'
import { usePuedeEscribir } from './comun.tsx'
import type { Actividad } from './modelo.ts'
import css from './programa.module.css'
import { Quitar } from './Quitar.tsx'
import type { Edicion } from './usarBorrador.ts'
import type { ProgramaVivo } from './usarPrograma.ts'

/** Takes an activity out of the schedule. What has progress or deviations stays: the refusal says what to do instead. */
export function QuitarActividad(props: {
  p: ProgramaVivo
  actividad: Actividad
  edicion: Edicion
  cerrar: () => void
}) {
  const { p, actividad: a } = props
  const escribe = usePuedeEscribir()
  const quitar = useEjecucion('programa.quitarActividad')
  const [preguntando, preguntar] = useState(false)
  if (!escribe('programa.quitarActividad')) return null
  if (toca(props.edicion.borrador, a.id))
    return <p className={css.tenue}>Para quitar la actividad, guarde o descarte antes los cambios sin guardar.</p>
  if (!preguntando)
    return (
      <Button mt="md" variant="default" onClick={() => preguntar(true)}>
        Quitar la actividad
      </Button>
    )
  const ataduras = p.dependencias.filter(d => d.antes === a.id || d.despues === a.id).length
  return (
    <Quitar
      titulo="Quitar la actividad"
      periodo={p.periodo}
      accion="Quitarla del cronograma"
      cancelar={() => preguntar(false)}
      alQuitar={async porActo => {
        await quitar.mutateAsync({ entrada: { id: a.id, ...porActo }, version: a.version })
        avisar(`«${a.nombre}» se quitó del cronograma.`)
        props.cerrar()
      }}
    >
      <p>
        <strong>Se va «{a.nombre}», con su costo</strong>
        {ataduras > 0 &&
          ` y con ${ataduras === 1 ? 'la espera que la une' : `las ${numero(ataduras)} esperas que la unen`} a otras`}
        . No se deshace.
      </p>
      <p>
        Solo se quita si no tiene avances ni desviaciones.
        {p.periodo.estado === 'aprobado' && ' Como el programa se aprobó, pide su acto; la línea base la conserva.'}
      </p>
    </Quitar>
  )
}
