import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { hoy } from '../hoy.ts'
import { avisar } from '../partes/Deshacer.tsx'
import type { Campo } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { CLASE_DE_ACTO } from './comun.tsx'
import type { PlanRegistrado } from './Vigencias.tsx'

/** Records an act that develops or changes the plan after its adoption. */
export function RegistrarActo({ plan, cerrar }: { plan: PlanRegistrado; cerrar: () => void }) {
  const registrar = useEjecucion('plan.registrarActo')
  const campos: Campo[] = [
    {
      tipo: 'dominio',
      nombre: 'clase',
      etiqueta: 'Qué hace el acto',
      obligatorio: true,
      ayuda:
        'Una precisión cartográfica no cambia el articulado; una norma estructural solo cambia en la revisión o por excepción.',
      opciones: Object.entries(CLASE_DE_ACTO)
        .filter(([valor]) => valor !== 'adopcion')
        .map(([valor, nombre]) => ({ valor, nombre })),
      ancho: 'todo',
    },
    { tipo: 'texto', nombre: 'nombre', etiqueta: 'Acto', obligatorio: true, ejemplo: 'Decreto 064 de 2018' },
    {
      tipo: 'fecha',
      nombre: 'fecha',
      etiqueta: 'Fecha',
      obligatorio: true,
      desde: plan.adopcion,
      hasta: hoy(),
    },
    {
      tipo: 'parrafo',
      nombre: 'resumen',
      etiqueta: 'Qué dispone',
      ayuda: 'En una o dos frases, para quien no lo ha leído.',
    },
  ]
  return (
    <Formulario
      campos={campos}
      accion="Registrar el acto"
      cancelar={cerrar}
      alEnviar={async ({ clase, nombre, fecha, resumen }) => {
        const entrada = { clase, nombre, fecha, resumen: resumen ?? '' } as Entrada<'plan.registrarActo'>
        await registrar.mutateAsync({ entrada })
        avisar(`${entrada.nombre} quedó entre los actos del plan.`)
        cerrar()
      }}
    />
  )
}
