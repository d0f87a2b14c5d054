import { ActionIcon, Button, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'

/** Light or dark; the choice stays in this browser. */
export function SelectorTema(props: { conTexto?: boolean }) {
  const { setColorScheme } = useMantineColorScheme()
  const oscuro = useComputedColorScheme('light') === 'dark'
  const texto = oscuro ? 'Usar colores claros' : 'Usar colores oscuros'
  const icono = oscuro ? <Sun size={19} aria-hidden /> : <Moon size={19} aria-hidden />
  const cambiar = () => setColorScheme(oscuro ? 'light' : 'dark')
  if (props.conTexto)
    return (
      <Button variant="default" leftSection={icono} onClick={cambiar}>
        {texto}
      </Button>
    )
  return (
    <Tooltip label={texto}>
      <ActionIcon size="lg" onClick={cambiar} aria-label={texto}>
        {icono}
      </ActionIcon>
    </Tooltip>
  )
}
