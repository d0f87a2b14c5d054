import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { fechaLarga } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import css from './importar.module.css'
import { type Importacion, loQueTrae } from './tipos.ts'

/** Where it goes, by which act and since when; a sentence until somebody wants to change it. */
export function DestinoYActo(props: {
  importacion: Importacion
  corregir: (cambios: { capaNombre?: string; acto?: string; desde?: string }) => Promise<unknown>
}) {
  const { importacion: i } = props
  const [abierto, abrir] = useState(false)
  const campos: Campo[] = [
    ...(i.destino === 'capa'
      ? [{ nombre: 'capaNombre', etiqueta: 'Nombre de la capa', tipo: 'texto', obligatorio: true } as const]
      : []),
    { nombre: 'acto', etiqueta: 'Acto o entrega que lo respalda', tipo: 'texto', obligatorio: true },
    { nombre: 'desde', etiqueta: 'Rige desde', tipo: 'fecha', obligatorio: true },
  ]
  if (!abierto)
    return (
      <div className={css.pie} style={{ marginTop: 0 }}>
        <span>
          Va a <strong>{loQueTrae(i)}</strong>, por <strong>{i.opciones.acto}</strong>, desde el{' '}
          <strong>{fechaLarga(i.opciones.desde as Fecha)}</strong>.
        </span>
        <Button size="xs" variant="default" onClick={() => abrir(true)}>
          Cambiar
        </Button>
      </div>
    )
  return (
    <Formulario
      campos={campos}
      inicial={{ capaNombre: i.capaNombre ?? '', acto: i.opciones.acto, desde: i.opciones.desde }}
      accion="Guardar el cambio"
      cancelar={() => abrir(false)}
      alEnviar={async v => {
        await props.corregir({
          ...(i.destino === 'capa' ? { capaNombre: String(v.capaNombre) } : {}),
          acto: String(v.acto),
          desde: String(v.desde),
        })
        abrir(false)
      }}
    />
  )
}
