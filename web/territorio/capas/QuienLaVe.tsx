import { Button, Group, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { avisarConDeshacer } from '../../partes/Deshacer.tsx'
import { ErrorVista } from '../../partes/Estados.tsx'
import type { Capa } from '../tipos.ts'

/** Whether the public sees the layer, and its name; both can be taken back. */
export function QuienLaVe({ capa }: { capa: Capa }) {
  const cambiar = useEjecucion('territorio.renombrarCapa')
  const [nombre, escribir] = useState<string>()
  const publicar = (publica: boolean, version = capa.version, conAviso = true) =>
    cambiar.mutate(
      { entrada: { capa: capa.id, publica }, version },
      {
        onSuccess: hecho =>
          conAviso &&
          avisarConDeshacer(
            publica ? `Ahora todos ven «${capa.nombre}».` : `Ahora solo la oficina ve «${capa.nombre}».`,
            () => publicar(!publica, hecho.version, false),
          ),
      },
    )
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <Group gap="md">
        <Switch
          label={capa.publica ? 'Todos, también sin cuenta' : 'Solo la oficina'}
          aria-label={`El público ve la capa ${capa.nombre}`}
          checked={capa.publica}
          disabled={cambiar.isPending}
          onChange={e => publicar(e.currentTarget.checked)}
        />
        {nombre === undefined && (
          <Button size="xs" variant="default" onClick={() => escribir(capa.nombre)}>
            Cambiar el nombre
          </Button>
        )}
      </Group>
      {nombre !== undefined && (
        <form
          onSubmit={e => {
            e.preventDefault()
            cambiar.mutate(
              { entrada: { capa: capa.id, nombre: nombre.trim() }, version: capa.version },
              { onSuccess: () => escribir(undefined) },
            )
          }}
        >
          <Group gap="xs" align="end">
            <TextInput
              label="Nombre de la capa"
              value={nombre}
              onChange={e => escribir(e.currentTarget.value)}
              data-autofocus
            />
            <Button type="submit" loading={cambiar.isPending} disabled={!nombre.trim()}>
              Guardar
            </Button>
            <Button variant="default" onClick={() => escribir(undefined)}>
              Cancelar
            </Button>
          </Group>
        </form>
      )}
      {cambiar.error !== null && <ErrorVista error={cambiar.error} />}
    </div>
  )
}
