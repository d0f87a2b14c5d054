import { Button, Menu } from '@mantine/core'
import ChevronDown from 'lucide-react/icons/chevron-down'
import Keyboard from 'lucide-react/icons/keyboard'
import LogIn from 'lucide-react/icons/log-in'
import LogOut from 'lucide-react/icons/log-out'
import Repeat from 'lucide-react/icons/repeat'
import Shield from 'lucide-react/icons/shield-user'
import UserRound from 'lucide-react/icons/user-round'
import { pedir } from '../api.ts'
import { existePantalla } from '../pantallas.ts'
import { Enlace } from './Enlace.tsx'
import css from './Marco.module.css'
import { useSesion } from './sesion.tsx'

/** Ends the session and comes back to what anyone may see. */
async function salir() {
  await pedir('/api/auth/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
  location.assign('/')
}

/** Who is here; to enter, leave, change municipality and see the shortcuts. */
export function MenuUsuario(props: { verAtajos: () => void }) {
  const { sesion, municipio } = useSesion()
  if (!sesion.persona)
    return existePantalla('/entrar') ? (
      <Button component={Enlace} a="/entrar" variant="light" leftSection={<LogIn size={16} aria-hidden />}>
        Entrar
      </Button>
    ) : null
  const otros = sesion.municipios.filter(m => m.codigo !== municipio.codigo)
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          rightSection={<ChevronDown size={15} aria-hidden />}
          leftSection={<UserRound size={18} aria-hidden />}
          aria-label={`Su cuenta: ${sesion.persona.nombre}`}
        >
          <span className={css.soloAncho}>{sesion.persona.nombre.split(' ')[0]}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {sesion.persona.nombre} · {municipio.roles.join(', ') || 'consulta'}
        </Menu.Label>
        {existePantalla('/cuenta') && (
          <Menu.Item component={Enlace} a="/cuenta" leftSection={<Shield size={16} aria-hidden />}>
            Cuenta y segundo factor
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Keyboard size={16} aria-hidden />} onClick={props.verAtajos}>
          Atajos del teclado
        </Menu.Item>
        {otros.map(m => (
          <Menu.Item key={m.codigo} component="a" href={`/${m.codigo}/`} leftSection={<Repeat size={16} aria-hidden />}>
            Ir a {m.nombre}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void salir()}>
          Salir
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
