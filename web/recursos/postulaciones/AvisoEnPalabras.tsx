import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { FechaTexto } from '../../partes/Cifras.tsx'
import type { Resumen } from '../tipos.ts'

/** A warning with its date: "Falta «el aval»: faltan 4 días hábiles (vence el viernes 6 de marzo).". */
export function AvisoEnPalabras({ aviso: a }: { aviso: Resumen['avisos'][number] }) {
  const { fecha } = useFechaDeCorte()
  return (
    <>
      {a.vence ? a.texto.replace(/\.$/, ':') : a.texto}
      {a.vence && (
        <>
          {' '}
          <FechaTexto fecha={a.vence} hoy={fecha} {...(a.dias === undefined ? {} : { dias: a.dias })} />.
        </>
      )}
    </>
  )
}
