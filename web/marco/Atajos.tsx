import { Modal, Table } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { existePantalla } from '../pantallas.ts'

const TECLAS: [teclas: string[], hace: string][] = [
  [['Ctrl', 'K'], 'Buscar en todo'],
  [['?'], 'Ver esta lista'],
  [['G', 'luego', 'I'], 'Ir al inicio'],
  [['G', 'luego', 'M'], 'Ir al mapa'],
  [['G', 'luego', 'P'], 'Ir a los predios'],
  [['G', 'luego', 'C'], 'Ir a las capas'],
  [['↑', '↓'], 'Moverse por las filas de una tabla o un árbol'],
  [['Enter'], 'Abrir la fila'],
  [['/'], 'Filtrar la tabla de la página'],
  [['Ctrl', 'Enter'], 'Enviar el formulario'],
  [['Esc'], 'Cerrar lo que está abierto'],
]

const SALTOS: Record<string, string> = {
  i: '/',
  m: '/mapa',
  p: '/predios',
  c: '/capas',
  n: '/plan/normas',
  r: '/revision',
}

const escribe = (e: EventTarget | null) =>
  e instanceof HTMLElement && (e.isContentEditable || /^(input|textarea|select)$/i.test(e.tagName))

/** The keyboard shortcuts of the frame, and the list that tells them (key ?). */
export function Atajos(props: { abierto: boolean; abrir: () => void; cerrar: () => void }) {
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const { abrir } = props
  useEffect(() => {
    let desdeG = 0
    const alPulsar = (e: KeyboardEvent) => {
      if (escribe(e.target) || e.ctrlKey || e.metaKey || e.altKey) return
      if (e.key === '?') abrir()
      else if (e.key === 'g') desdeG = e.timeStamp
      else if (e.key === '/') {
        const filtro = document.querySelector<HTMLInputElement>('[data-filtro-de-tabla]')
        if (filtro) {
          e.preventDefault()
          filtro.focus()
        }
      } else if (desdeG && e.timeStamp - desdeG < 1200) {
        const ruta = SALTOS[e.key]
        desdeG = 0
        if (ruta && (ruta === '/' || existePantalla(ruta))) void navegar({ to: `/${municipio}${ruta}` as string })
      }
    }
    addEventListener('keydown', alPulsar)
    return () => removeEventListener('keydown', alPulsar)
  }, [abrir, navegar, municipio])

  return (
    <Modal opened={props.abierto} onClose={props.cerrar} title="Atajos del teclado" size="md">
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {TECLAS.map(([teclas, hace]) => (
            <Table.Tr key={hace}>
              <Table.Td>{teclas.map(t => (t === 'luego' ? ` ${t} ` : <kbd key={t}>{t}</kbd>))}</Table.Td>
              <Table.Td>{hace}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
