import { Button, Popover, Stack, Text, TextInput } from '@mantine/core'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import { type FormEvent, useState } from 'react'
import { hoy } from '../hoy.ts'
import { fechaCorta } from '../partes/formato.ts'
import { useFechaDeCorte } from './sesion.tsx'

/** The as-of date of every page: "Hoy", or the day whose plan and territory one wants to see. Kept in the address. */
export function FechaDeCorte() {
  const { al, fijar } = useFechaDeCorte()
  const [abierto, abrir] = useState(false)
  const [valor, poner] = useState(al ?? hoy())
  const ver = (evento: FormEvent) => {
    evento.preventDefault()
    fijar(valor)
    abrir(false)
  }
  return (
    <Popover opened={abierto} onChange={abrir} position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button
          variant={al ? 'filled' : 'default'}
          leftSection={<CalendarClock size={16} aria-hidden />}
          px={10}
          onClick={() => {
            poner(al ?? hoy())
            abrir(v => !v)
          }}
          aria-label={`Fecha de corte: ${al ? fechaCorta(al) : 'hoy'}. Cambiar`}
        >
          {al ? fechaCorta(al) : 'Hoy'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={ver}>
          <Stack gap="sm">
            <Text size="sm">Vea qué regía en otra fecha: capas, normas y predios con la vigencia de ese día.</Text>
            <TextInput
              type="date"
              label="Ver como era el"
              value={valor}
              onChange={e => poner(e.currentTarget.value as typeof valor)}
              required
              data-autofocus
            />
            <Stack gap={6}>
              <Button type="submit">Ver esa fecha</Button>
              {al && (
                <Button
                  variant="default"
                  onClick={() => {
                    fijar(undefined)
                    abrir(false)
                  }}
                >
                  Volver a hoy
                </Button>
              )}
            </Stack>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
