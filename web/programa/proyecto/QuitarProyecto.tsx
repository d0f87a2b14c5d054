import { useNavigate, useParams } from '@tanstack/react-router'
import { useEjecucion } from '../../consultas.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { numero } from '../../partes/formato.ts'
import { Quitar } from '../Quitar.tsx'
import type { Ficha } from './ficha.ts'

/** Takes away a project that was only drawn up. One with facts stays: the refusal says to discard it instead. */
export function QuitarProyecto({ f, cancelar }: { f: Ficha; cancelar: () => void }) {
  const quitar = useEjecucion('programa.quitarProyecto')
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const { proyecto: p, periodo } = f
  const partes = [
    cuantas(f.actividades.length, 'su actividad', 'actividades'),
    cuantas(f.presupuesto.length, 'su línea de presupuesto', 'líneas de presupuesto'),
    cuantas(f.giros.length, 'su giro acordado', 'giros acordados'),
  ].filter(Boolean)
  return (
    <Quitar
      titulo="Quitar el proyecto"
      accion="Quitarlo del programa"
      cancelar={cancelar}
      alQuitar={async () => {
        await quitar.mutateAsync({ entrada: { id: p.id }, version: p.version })
        avisar(`«${p.nombre}» se quitó del programa.`)
        void navegar({
          to: `/${municipio}/programa` as string,
          search: { periodo: periodo.id } as never,
          replace: true,
        })
      }}
    >
      <p>
        <strong>Se va «{p.nombre}»</strong>
        {partes.length > 0 && ` con ${new Intl.ListFormat('es').format(partes)}`}. No se deshace.
      </p>
      <p>Solo se quita mientras el programa se formula y si no tiene avances, movimientos, desviaciones ni entregas.</p>
    </Quitar>
  )
}

const cuantas = (n: number, una: string, varias: string) =>
  n === 0 ? '' : n === 1 ? una : `sus ${numero(n)} ${varias}`
