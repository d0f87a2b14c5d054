import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { QRCodeSVG } from 'qrcode.react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { avisar } from '../partes/Deshacer.tsx'
import { EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { ErrorVista } from '../partes/Estados.tsx'
import { Panel } from '../partes/Panel.tsx'
import {
  confirmarSegundoFactor,
  nuevosCodigos,
  prepararSegundoFactor,
  quitarSegundoFactor,
  type SegundoFactorNuevo,
} from './autenticar.ts'
import css from './identidad.module.css'

/** The second factor: what it is, and its round of enabling, new backup codes and disabling. */
export function SegundoFactor(props: { activo: boolean; alCambiar: () => Promise<unknown> }) {
  const [nuevo, preparar] = useState<SegundoFactorNuevo>()
  const [codigos, mostrar] = useState<string[]>()

  return (
    <Panel
      titulo="Segundo factor"
      nota="Además de la contraseña, un código que cambia cada 30 segundos en una aplicación de su teléfono. Con él, quien sepa su contraseña todavía no puede entrar."
      acciones={
        <EstadoInsignia estado={props.activo ? 'regla' : 'atencion'} texto={props.activo ? 'Activo' : 'Sin activar'} />
      }
    >
      {codigos ? (
        <CodigosDeRespaldo codigos={codigos} cerrar={() => mostrar(undefined)} />
      ) : nuevo && !props.activo ? (
        <Confirmar
          nuevo={nuevo}
          cancelar={() => preparar(undefined)}
          confirmado={async () => {
            mostrar(nuevo.backupCodes)
            preparar(undefined)
            await props.alCambiar()
            avisar('El segundo factor quedó activo.')
          }}
        />
      ) : props.activo ? (
        <ConContrasena
          accion="Pedir códigos de respaldo nuevos"
          alEnviar={async clave => mostrar((await nuevosCodigos(clave)).backupCodes)}
          otra={{
            accion: 'Desactivar el segundo factor',
            alEnviar: async clave => {
              await quitarSegundoFactor(clave)
              mostrar(undefined)
              await props.alCambiar()
              avisar('El segundo factor quedó desactivado.')
            },
          }}
        />
      ) : (
        <ConContrasena
          accion="Activar el segundo factor"
          alEnviar={async clave => preparar(await prepararSegundoFactor(clave))}
        />
      )}
    </Panel>
  )
}

interface Orden {
  accion: string
  alEnviar: (clave: string) => Promise<void>
}

/** What touches how one enters asks for the password again. */
function ConContrasena(props: Orden & { otra?: Orden }) {
  const [clave, poner] = useState('')
  const [error, negar] = useState<unknown>()
  const [ocupado, ocupar] = useState(false)
  const hacer = async (orden: Orden) => {
    negar(undefined)
    ocupar(true)
    try {
      await orden.alEnviar(clave)
      poner('')
    } catch (rechazo) {
      negar(rechazo)
    } finally {
      ocupar(false)
    }
  }
  return (
    <form
      onSubmit={(e: FormEvent) => {
        e.preventDefault()
        void hacer(props)
      }}
    >
      <Stack gap="sm" maw={420}>
        {error !== undefined && <ErrorVista error={error} />}
        <PasswordInput
          label="Su contraseña"
          autoComplete="current-password"
          required
          value={clave}
          onChange={e => poner(e.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Mostrar u ocultar la contraseña' }}
        />
        <Group>
          <Button type="submit" loading={ocupado} disabled={clave === ''}>
            {props.accion}
          </Button>
          {props.otra && (
            <Button
              variant="default"
              disabled={ocupado || clave === ''}
              onClick={() => props.otra && void hacer(props.otra)}
            >
              {props.otra.accion}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

function Confirmar(props: { nuevo: SegundoFactorNuevo; confirmado: () => Promise<void>; cancelar: () => void }) {
  const [codigo, poner] = useState('')
  const [error, negar] = useState<unknown>()
  const [ocupado, ocupar] = useState(false)
  const secreto = new URL(props.nuevo.totpURI).searchParams.get('secret') ?? ''
  const alEnviar = async (e: FormEvent) => {
    e.preventDefault()
    ocupar(true)
    negar(undefined)
    try {
      await confirmarSegundoFactor(codigo)
      await props.confirmado()
    } catch (rechazo) {
      negar(rechazo)
    } finally {
      ocupar(false)
    }
  }
  return (
    <form onSubmit={alEnviar}>
      <Stack gap="md">
        <Paso
          n={1}
          que="Abra en su teléfono una aplicación de códigos (Aegis, Google Authenticator, Microsoft Authenticator u otra) y lea este dibujo."
        >
          <div className={css.qr}>
            <QRCodeSVG value={props.nuevo.totpURI} size={184} title="Código QR del segundo factor" />
            <div>
              <p className={css.nota}>Si no puede leerlo, escriba esta clave en la aplicación:</p>
              <code className={css.secreto}>{secreto.match(/.{1,4}/g)?.join(' ')}</code>
            </div>
          </div>
        </Paso>
        <Paso n={2} que="Escriba el código de seis cifras que muestra ahora.">
          {error !== undefined && <ErrorVista error={error} />}
          <TextInput
            aria-label="Código de seis cifras"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maw={180}
            value={codigo}
            onChange={e => poner(e.currentTarget.value)}
          />
        </Paso>
        <Group>
          <Button type="submit" loading={ocupado}>
            Confirmar
          </Button>
          <Button variant="default" onClick={props.cancelar}>
            Cancelar
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Paso(props: { n: number; que: string; children: ReactNode }) {
  return (
    <div>
      <p>
        <strong>{props.n}.</strong> {props.que}
      </p>
      {props.children}
    </div>
  )
}

function CodigosDeRespaldo(props: { codigos: string[]; cerrar: () => void }) {
  const texto = `Códigos de respaldo de Lindero. Cada uno sirve una sola vez.\r\n\r\n${props.codigos.join('\r\n')}\r\n`
  return (
    <section aria-label="Códigos de respaldo">
      <p>
        <strong>Guarde estos códigos de respaldo en un lugar seguro, fuera de su teléfono.</strong> Cada uno sirve una
        sola vez para entrar si no lo tiene a mano. No se vuelven a mostrar; los anteriores, si los había, ya no sirven.
      </p>
      <ul className={css.codigos}>
        {props.codigos.map(codigo => (
          <li key={codigo}>{codigo}</li>
        ))}
      </ul>
      <Group my="md">
        <Button
          component="a"
          variant="light"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(texto)}`}
          download="codigos-de-respaldo-lindero.txt"
        >
          Descargarlos
        </Button>
        <Button variant="default" onClick={props.cerrar}>
          Ya los guardé
        </Button>
      </Group>
    </section>
  )
}
