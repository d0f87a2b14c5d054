import { useEjecucion } from '../../consultas.ts'
import { Aviso } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { AccionEnLateral } from './AccionEnLateral.tsx'
import type { Ficha } from './ficha.ts'
import { camposDeLectura, leerLectura } from './lectura.ts'

/** A reading that was wrong gives way to another one; it stays in sight with what proved it. */
export function CorregirAvance({ lectura: l, actividad }: { lectura: Ficha['lecturas'][number]; actividad: string }) {
  const avanzar = useEjecucion('programa.registrarAvance')
  return (
    <AccionEnLateral
      texto="Corregir"
      descripcion={`la lectura del ${fechaLarga(l.fecha)} de «${actividad}»`}
      titulo={`Corregir un avance de «${actividad}»`}
      size="compact-xs"
      accion="Guardar la corrección"
      hecho="La lectura quedó corregida; la anterior sigue a la vista, tachada."
      antes={
        <Aviso estado="informativo">
          <p>
            El {fechaLarga(l.fecha)} se registró {numero(l.fisico, 2)} %. Eso no se borra: queda tachado, con sus
            evidencias, y desde ahora vale lo que usted escriba.
          </p>
        </Aviso>
      }
      inicial={{ fisico: l.fisico.replace('.', ','), fecha: l.fecha, nota: l.nota, clase: 'foto' }}
      campos={camposDeLectura()}
      alEnviar={async v => avanzar.mutateAsync({ entrada: { ...(await leerLectura(l.actividad, v)), corrige: l.id } })}
    />
  )
}
