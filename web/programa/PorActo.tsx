import { Cita } from '../partes/Cita.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import type { Periodo } from './modelo.ts'
import css from './programa.module.css'

/** Art. 18: what was approved with the investment plan changes by an act that says why. */
export function PorActo(props: {
  periodo: Periodo
  accion: string
  cancelar: () => void
  alEnviar: (porActo: { acto: string; motivo: string }) => Promise<unknown>
}) {
  return (
    <>
      <p className={css.tenue}>
        El programa se aprobó con el plan de inversiones ({props.periodo.acto}): cambiar fechas, costos o metas pide el
        acto que lo ordena y su motivo <Cita de="art. 18" />. Lo aprobado queda en la línea base.
      </p>
      <Formulario
        campos={[
          {
            tipo: 'texto',
            nombre: 'acto',
            etiqueta: 'Acto',
            obligatorio: true,
            ejemplo: 'Decreto 045 de 2026',
            ancho: 'todo',
          },
          { tipo: 'parrafo', nombre: 'motivo', etiqueta: 'Motivo', obligatorio: true, filas: 2 },
        ]}
        accion={props.accion}
        cancelar={props.cancelar}
        alEnviar={v => props.alEnviar({ acto: String(v.acto), motivo: String(v.motivo) })}
      />
    </>
  )
}
