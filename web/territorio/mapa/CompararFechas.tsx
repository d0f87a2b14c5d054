import { Button, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import SplitSquareHorizontal from 'lucide-react/icons/square-split-horizontal'
import { useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { fechaCorta, fechaLarga } from '../../partes/formato.ts'
import { fechasDeCambio } from '../capas-del-mapa.ts'
import type { RespuestaCapas } from '../tipos.ts'
import css from './CompararFechas.module.css'

/** Chooses the earlier date that is laid over the map; it offers those on which something changed. */
export function CompararFechas(props: {
  r: RespuestaCapas
  al: Fecha
  comparada: string | undefined
  comparar: (f: string | undefined) => void
}) {
  const [abierto, abrir] = useState(false)
  const fechas = fechasDeCambio(props.r).filter(f => f.fecha < props.al)
  const elegir = (f: string | undefined) => {
    props.comparar(f)
    abrir(false)
  }
  if (props.comparada)
    return (
      <Button
        size="xs"
        variant="light"
        leftSection={<SplitSquareHorizontal size={15} aria-hidden />}
        onClick={() => elegir(undefined)}
      >
        Dejar de comparar con {fechaCorta(props.comparada as Fecha)}
      </Button>
    )
  return (
    <Popover opened={abierto} onChange={abrir} width={320} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<SplitSquareHorizontal size={15} aria-hidden />}
          onClick={() => abrir(v => !v)}
        >
          Comparar fechas
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">
            Vea a la izquierda cómo era el plan en otra fecha y a la derecha cómo es el {fechaLarga(props.al)}.
          </Text>
          {fechas.length > 0 && (
            <div>
              <Text size="sm" fw={600} mb={4}>
                Fechas en que algo cambió
              </Text>
              <ul className={css.fechas}>
                {fechas.slice(0, 8).map(f => (
                  <li key={f.fecha}>
                    <UnstyledButton className={css.fecha} onClick={() => elegir(f.fecha)}>
                      <b>{fechaCorta(f.fecha)}</b>
                      <small>
                        {f.capas.slice(0, 2).join(', ')}
                        {f.capas.length > 2 ? ` y ${f.capas.length - 2} más` : ''}
                      </small>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <form
            onSubmit={e => {
              e.preventDefault()
              elegir(String(new FormData(e.currentTarget).get('fecha')))
            }}
          >
            <TextInput type="date" name="fecha" label="Otra fecha" max={props.al} required />
            <Button type="submit" size="xs" mt={8}>
              Comparar
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
