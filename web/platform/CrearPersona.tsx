import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { Aviso } from '../partes/Estados.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { claveTemporal } from './clave-temporal.ts'
import { OPCIONES_DE_ROL } from './opciones.ts'
import css from './platform.module.css'

/** A new account; at the end, the temporary password, shown once. */
export function CrearPersona(props: { cerrar: () => void }) {
  const clave = useMemo(claveTemporal, [])
  const crear = useEjecucion('platform.crearPersona')
  const [creada, terminar] = useState<{ nombre: string; yaTeniaCuenta: boolean }>()

  if (creada)
    return (
      <>
        <Aviso estado="regla">
          {creada.yaTeniaCuenta ? (
            <p>
              <strong>{creada.nombre}</strong> ya tenía cuenta en esta instalación: desde ahora tiene también los roles
              de este municipio. Entra con la contraseña que ya usaba.
            </p>
          ) : (
            <>
              <p>
                Entréguele a <strong>{creada.nombre}</strong>, en persona o por teléfono, esta contraseña temporal:
              </p>
              <code className={css.claveTemporal}>{clave}</code>
              <p>Lindero le pedirá cambiarla al entrar. No se vuelve a mostrar.</p>
            </>
          )}
        </Aviso>
        <Button mt="md" onClick={props.cerrar}>
          Listo
        </Button>
      </>
    )
  return (
    <Formulario
      campos={[
        { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre completo', obligatorio: true, ancho: 'todo' },
        {
          tipo: 'texto',
          nombre: 'correo',
          etiqueta: 'Correo',
          ayuda: 'Con él entra; de preferencia, el institucional.',
          obligatorio: true,
          ancho: 'todo',
        },
        {
          tipo: 'multiple',
          nombre: 'roles',
          etiqueta: 'Roles',
          ayuda: 'Puede tener varios. En «Qué puede hacer cada rol» está el detalle.',
          opciones: OPCIONES_DE_ROL,
          obligatorio: true,
          ancho: 'todo',
        },
      ]}
      accion="Crear la cuenta"
      cancelar={props.cerrar}
      alEnviar={async ({ nombre, correo, roles }) => {
        const entrada = { nombre, correo, roles, claveTemporal: clave } as Entrada<'platform.crearPersona'>
        const { yaTeniaCuenta } = await crear.mutateAsync({ entrada })
        terminar({ nombre: String(nombre), yaTeniaCuenta })
      }}
    />
  )
}
