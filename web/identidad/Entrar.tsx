import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSesion } from '../marco/sesion.tsx'
import { Aviso, ErrorVista } from '../partes/Estados.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { darCodigo, destinoSeguro, entrar, type MunicipioDeSesion } from './autenticar.ts'
import css from './identidad.module.css'

/** To enter: address and password, and then the code where the account has a second factor. */
export default function Entrar() {
  const { sesion, municipio } = useSesion()
  const [volver] = useParametro('volver')
  const [falta, pedirCodigo] = useState<'clave' | 'codigo'>('clave')
  const { demo } = municipio as MunicipioDeSesion

  const seguir = (salida: { twoFactorRedirect?: boolean; user?: { debeCambiarClave?: boolean } }) => {
    if (salida.twoFactorRedirect) return pedirCodigo('codigo')
    const casa = `/${municipio.codigo}/`
    // A full load: nothing that was asked as the public stays in memory.
    location.assign(salida.user?.debeCambiarClave ? `${casa}cuenta` : destinoSeguro(volver, casa))
  }

  if (sesion.persona)
    return (
      <Pagina titulo="Ya entró" ancho="texto">
        <Aviso estado="regla">
          <p>
            Está en Lindero como <strong>{sesion.persona.nombre}</strong>. Para entrar con otra cuenta, salga primero
            desde el menú de su nombre.
          </p>
        </Aviso>
      </Pagina>
    )
  return (
    <Pagina
      titulo={falta === 'clave' ? 'Entrar' : 'Escriba el código de su teléfono'}
      ancho="texto"
      entradilla={
        falta === 'clave'
          ? 'Con la cuenta que le dio quien administra Lindero en su municipio. Para consultar lo público no hace falta entrar.'
          : 'Su cuenta tiene un segundo factor: además de la contraseña, el código que muestra la aplicación de su teléfono.'
      }
    >
      <div className={css.angosto}>
        <Panel>
          {falta === 'clave' ? (
            <ConClave alEntrar={seguir} demo={demo ?? null} />
          ) : (
            <ConCodigo alEntrar={seguir} empezar={() => pedirCodigo('clave')} />
          )}
        </Panel>
      </div>
    </Pagina>
  )
}

type AlEntrar = (salida: Awaited<ReturnType<typeof entrar>>) => void

/** Sends once at a time; a refusal stays until the next try. */
function useEnvio(enviar: () => Promise<void>) {
  const [error, negar] = useState<unknown>()
  const [enviando, ocupar] = useState(false)
  const alEnviar = async (e: FormEvent) => {
    e.preventDefault()
    if (enviando) return
    ocupar(true)
    negar(undefined)
    try {
      await enviar()
    } catch (rechazo) {
      negar(rechazo)
    } finally {
      ocupar(false)
    }
  }
  return { error, enviando, alEnviar }
}

function ConClave(props: { alEntrar: AlEntrar; demo: MunicipioDeSesion['demo'] }) {
  const [correo, ponerCorreo] = useState('')
  const [clave, ponerClave] = useState('')
  const campoClave = useRef<HTMLInputElement>(null)
  const { error, enviando, alEnviar } = useEnvio(async () => props.alEntrar(await entrar(correo, clave)))
  useEffect(() => {
    if (error) campoClave.current?.select()
  }, [error])
  return (
    <form onSubmit={alEnviar}>
      <Stack gap="md">
        {props.demo && (
          <Aviso estado="informativo">
            <p>
              Esto es una <strong>demostración</strong>: el municipio y sus datos son inventados. Entre con{' '}
              <code>{props.demo.correo}</code> y la contraseña <code>{props.demo.clave}</code>
            </p>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                ponerCorreo(props.demo?.correo ?? '')
                ponerClave(props.demo?.clave ?? '')
              }}
            >
              Llenar los campos
            </Button>
          </Aviso>
        )}
        {error !== undefined && <ErrorVista error={error} />}
        <TextInput
          label="Correo"
          name="correo"
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={correo}
          onChange={e => ponerCorreo(e.currentTarget.value)}
        />
        <PasswordInput
          ref={campoClave}
          label="Contraseña"
          name="clave"
          autoComplete="current-password"
          required
          value={clave}
          onChange={e => ponerClave(e.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Mostrar u ocultar la contraseña' }}
        />
        <Button type="submit" loading={enviando}>
          Entrar
        </Button>
        <p className={css.nota}>
          ¿Olvidó la contraseña? Quien administra Lindero en su municipio puede darle una temporal.
        </p>
      </Stack>
    </form>
  )
}

function ConCodigo(props: { alEntrar: AlEntrar; empezar: () => void }) {
  const [codigo, poner] = useState('')
  const { error, enviando, alEnviar } = useEnvio(async () => props.alEntrar(await darCodigo(codigo)))
  return (
    <form onSubmit={alEnviar}>
      <Stack gap="md">
        {error !== undefined && <ErrorVista error={error} />}
        <TextInput
          label="Código"
          description="Seis cifras. Si no tiene su teléfono, escriba uno de sus códigos de respaldo."
          name="codigo"
          autoComplete="one-time-code"
          required
          autoFocus
          value={codigo}
          onChange={e => poner(e.currentTarget.value)}
        />
        <Button type="submit" loading={enviando}>
          Seguir
        </Button>
        <Button variant="subtle" color="gray" onClick={props.empezar}>
          Volver a escribir el correo y la contraseña
        </Button>
      </Stack>
    </form>
  )
}
