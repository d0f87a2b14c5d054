import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says what was done and offers to take it back, instead of asking beforehand. */
export function avisarConDeshacer(mensaje: string, deshacer: () => unknown): void {
  const id = `deshacer-${performance.now()}`
  notifications.show({
    id,
    autoClose: 10_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Cerrar el aviso' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{mensaje}</span>
        <Button
          size="xs"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            void deshacer()
          }}
        >
          Deshacer
        </Button>
      </Group>
    ),
  })
}

/** Says in one sentence what happened, where there is nothing to undo. */
export function avisar(mensaje: string): void {
  notifications.show({ message: mensaje, withBorder: true, closeButtonProps: { 'aria-label': 'Cerrar el aviso' } })
}
