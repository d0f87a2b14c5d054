import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { numero } from '../../partes/formato.ts'
import { AccionEnLateral } from './AccionEnLateral.tsx'
import type { Ficha } from './ficha.ts'
import { camposDeLectura, leerLectura } from './lectura.ts'

/** P2: what an activity has reached, with what proves it. */
export function RegistrarAvance({ f }: { f: Ficha }) {
  const avanzar = useEjecucion('programa.registrarAvance')
  return (
    <AccionEnLateral
      texto="Registrar un avance"
      variant="filled"
      accion="Registrar el avance"
      hecho="El avance quedó registrado, con su evidencia."
      inicial={{ fecha: hoy(), clase: 'foto' }}
      campos={[
        {
          tipo: 'dominio',
          nombre: 'actividad',
          etiqueta: 'Actividad',
          obligatorio: true,
          ancho: 'todo',
          opciones: f.actividades.map(a => ({
            valor: a.id,
            nombre: `${a.nombre} (va en ${numero(a.avance, 1)} %)`,
          })),
        },
        ...camposDeLectura(),
      ]}
      alEnviar={async v => avanzar.mutateAsync({ entrada: await leerLectura(String(v.actividad), v) })}
    />
  )
}
