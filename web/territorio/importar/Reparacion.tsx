import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import css from './importar.module.css'
import type { Importacion, Rechazo } from './tipos.ts'

/** The review offers a repair in the cure of what can be mended, with both areas. */
const reparable = (r: Rechazo) => r.grave && /acept[ae] (la reparación|que se cierre)/.test(r.cura)

/** Invalid geometry is mended only with consent, after seeing the area before and after. */
export function Reparacion({ importacion: i }: { importacion: Importacion }) {
  const { data } = useConsulta('territorio.importacion', { id: i.id, grave: true, limite: 1_000 })
  const reparar = useEjecucion('territorio.reparar')
  const [acepta, aceptar] = useState(false)
  const lista = data?.rechazos.filter(reparable) ?? []
  if (i.estado !== 'revisada' || lista.length === 0) return null
  return (
    <Aviso estado="informativo">
      <p>
        <strong>
          {lista.length === 1
            ? 'Una geometría se puede reparar'
            : `${numero(lista.length)} geometrías se pueden reparar`}
        </strong>{' '}
        sin volver a su programa de mapas. Reparar cambia el dibujo: mire el área antes y después de cada una.
      </p>
      <ul className={css.reparos}>
        {lista.map(r => (
          <li key={r.n}>
            <strong>{r.objeto}</strong>: {r.motivo} {r.cura}
          </li>
        ))}
      </ul>
      <Checkbox
        label="Vi las áreas y acepto que Lindero repare estas geometrías"
        checked={acepta}
        onChange={e => aceptar(e.currentTarget.checked)}
      />
      {reparar.error !== null && <ErrorVista error={reparar.error} />}
      <Button
        mt={10}
        size="xs"
        disabled={!acepta}
        loading={reparar.isPending}
        onClick={() => reparar.mutate({ entrada: { id: i.id }, version: i.version })}
      >
        Reparar y revisar otra vez
      </Button>
    </Aviso>
  )
}
