import { useEjecucion } from '../../consultas.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import type { Actividad } from '../modelo.ts'
import { AccionEnLateral, camposDeActo, porActo } from './AccionEnLateral.tsx'
import type { Ficha } from './ficha.ts'

/** What an activity counts for in the physical progress of its project. */
export const CAMPO_DE_PESO: Campo = {
  tipo: 'decimal',
  nombre: 'peso',
  etiqueta: 'Peso en el avance',
  ayuda: 'Vacío: pesa lo que cuesta.',
}

/** Art. 18: an activity enters the schedule of its project; after the approval, by act. */
export function AgregarActividad({ f }: { f: Ficha }) {
  const guardar = useEjecucion('programa.guardarActividades')
  return (
    <AccionEnLateral
      texto="Agregar una actividad"
      accion="Agregar la actividad"
      hecho="La actividad quedó en el cronograma."
      inicial={{ codigo: `A${f.actividades.length + 1}`, duracion: '30', costo: '0' }}
      campos={[
        { tipo: 'texto', nombre: 'codigo', etiqueta: 'Código', obligatorio: true },
        { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true },
        {
          tipo: 'decimal',
          nombre: 'duracion',
          etiqueta: 'Duración',
          sufijo: 'días',
          ayuda: '0 si es un hito.',
          obligatorio: true,
        },
        { tipo: 'fecha', nombre: 'noAntes', etiqueta: 'No antes de' },
        { tipo: 'decimal', nombre: 'costo', etiqueta: 'Costo', prefijo: '$', obligatorio: true },
        CAMPO_DE_PESO,
        { tipo: 'texto', nombre: 'responsable', etiqueta: 'Responsable' },
        ...camposDeActo(f.periodo),
      ]}
      alEnviar={v =>
        guardar.mutateAsync({
          entrada: {
            proyecto: f.proyecto.id,
            actividades: [
              {
                codigo: String(v.codigo),
                nombre: String(v.nombre),
                duracion: Number(v.duracion),
                noAntes: (v.noAntes ?? null) as Actividad['noAntes'],
                costo: String(v.costo),
                peso: v.peso ? String(v.peso) : null,
                responsable: String(v.responsable ?? ''),
              },
            ],
            ...porActo(v),
          },
        })
      }
    />
  )
}
