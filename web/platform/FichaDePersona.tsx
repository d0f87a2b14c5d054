import { Button, Checkbox, Group, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { useSesion } from '../marco/sesion.tsx'
import { avisar, avisarConDeshacer } from '../partes/Deshacer.tsx'
import { Aviso, ErrorVista } from '../partes/Estados.tsx'
import { ListaDefiniciones } from '../partes/Panel.tsx'
import { claveTemporal } from './clave-temporal.ts'
import { momento } from './momento.ts'
import { OPCIONES_DE_ROL } from './opciones.ts'
import type { Persona } from './Personas.tsx'
import css from './platform.module.css'

/** A person of the municipality: their roles, and what can be done with their account. */
export function FichaDePersona({ persona }: { persona: Persona }) {
  return (
    <Stack gap="lg">
      <ListaDefiniciones
        datos={[
          { nombre: 'Correo', valor: persona.correo },
          {
            nombre: 'Último ingreso',
            valor: persona.ultimoIngreso ? momento(persona.ultimoIngreso) : 'Todavía no ha entrado',
          },
          { nombre: 'Segundo factor', valor: persona.segundoFactor ? 'Activo' : 'Sin activar' },
        ]}
      />
      <Roles persona={persona} />
      {persona.deAqui ? (
        <Cuenta persona={persona} />
      ) : (
        <Aviso estado="informativo">
          <p>
            Esta cuenta se creó en otro municipio, que es el que la bloquea o le da una contraseña temporal. Aquí puede
            cambiar sus roles; sin roles no puede hacer nada en este municipio.
          </p>
        </Aviso>
      )}
    </Stack>
  )
}

function Roles({ persona }: { persona: Persona }) {
  const [roles, poner] = useState<string[]>(persona.roles)
  const cambiar = useEjecucion('platform.cambiarRoles')
  const iguales = roles.length === persona.roles.length && persona.roles.every(rol => roles.includes(rol))
  return (
    <section>
      <Title order={3} mb="xs">
        Roles en este municipio
      </Title>
      {cambiar.error !== null && <ErrorVista error={cambiar.error} />}
      <div className={css.roles}>
        {OPCIONES_DE_ROL.map(({ valor, nombre }) => (
          <Checkbox
            key={valor}
            label={nombre}
            checked={roles.includes(valor)}
            onChange={e => poner(e.currentTarget.checked ? [...roles, valor] : roles.filter(rol => rol !== valor))}
          />
        ))}
      </div>
      {roles.length === 0 && <p className={css.tenue}>Sin roles, la persona sale de este municipio.</p>}
      <Button
        mt="sm"
        disabled={iguales}
        loading={cambiar.isPending}
        onClick={() =>
          cambiar.mutate(
            {
              entrada: { persona: persona.id, roles } as Entrada<'platform.cambiarRoles'>,
              version: persona.version,
            },
            { onSuccess: () => avisar(`Los roles de ${persona.nombre} cambiaron.`) },
          )
        }
      >
        Guardar los roles
      </Button>
    </section>
  )
}

function Cuenta({ persona }: { persona: Persona }) {
  const { sesion } = useSesion()
  const bloquear = useEjecucion('platform.bloquearPersona')
  const restablecer = useEjecucion('platform.restablecerEntrada')
  const [temporal, mostrar] = useState<string>()
  const error = bloquear.error ?? restablecer.error
  const propia = sesion.persona?.id === persona.id

  const alternar = () =>
    bloquear.mutate(
      { entrada: { persona: persona.id, bloqueada: !persona.bloqueada }, version: persona.version },
      {
        onSuccess: ({ version }) =>
          persona.bloqueada
            ? avisar(`${persona.nombre} puede volver a entrar.`)
            : avisarConDeshacer(`${persona.nombre} ya no puede entrar; sus sesiones se cerraron.`, () =>
                bloquear.mutateAsync({ entrada: { persona: persona.id, bloqueada: false }, version }),
              ),
      },
    )
  return (
    <section>
      <Title order={3} mb="xs">
        Cuenta
      </Title>
      {error !== null && <ErrorVista error={error} />}
      {temporal && (
        <Aviso estado="regla">
          <p>Entréguele esta contraseña temporal; al entrar deberá cambiarla. No se vuelve a mostrar.</p>
          <code className={css.claveTemporal}>{temporal}</code>
        </Aviso>
      )}
      <Group gap="sm" mt="xs">
        <Button
          variant="default"
          loading={restablecer.isPending}
          onClick={() => {
            const clave = claveTemporal()
            restablecer.mutate(
              { entrada: { persona: persona.id, claveTemporal: clave }, version: persona.version },
              { onSuccess: () => mostrar(clave) },
            )
          }}
        >
          Dar una contraseña temporal
        </Button>
        {persona.segundoFactor && (
          <Button
            variant="default"
            loading={restablecer.isPending}
            onClick={() =>
              restablecer.mutate(
                { entrada: { persona: persona.id, quitarSegundoFactor: true }, version: persona.version },
                { onSuccess: () => avisar(`${persona.nombre} entrará solo con su contraseña.`) },
              )
            }
          >
            Quitar el segundo factor
          </Button>
        )}
        {!propia && (
          <Button
            variant="default"
            color={persona.bloqueada ? 'lindero' : 'red'}
            loading={bloquear.isPending}
            onClick={alternar}
          >
            {persona.bloqueada ? 'Desbloquear la cuenta' : 'Bloquear la cuenta'}
          </Button>
        )}
      </Group>
      <p className={css.tenue}>
        Cualquiera de estos cambios cierra las sesiones de la persona en todos sus equipos y queda en la auditoría.
      </p>
    </section>
  )
}
