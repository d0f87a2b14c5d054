import { Button, Checkbox, Menu, Popover, Stack, TextInput } from '@mantine/core'
import Columns3 from 'lucide-react/icons/columns-3'
import Download from 'lucide-react/icons/download'
import ListFilter from 'lucide-react/icons/list-filter'
import Search from 'lucide-react/icons/search'
import type { ReactNode } from 'react'
import { numero } from '../formato.ts'
import { type Columna, csv, type EstadoTabla } from './columnas.ts'
import css from './Tabla.module.css'

/** Gives the browser a text to keep as a file. */
export function bajarTexto(nombre: string, texto: string, tipo = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([texto], { type: tipo }))
  const enlace = document.createElement('a')
  enlace.href = url
  enlace.download = nombre
  enlace.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Above a table: search, filters, columns, export, and how many rows are shown of how many. */
export function BarraTabla<F>(props: {
  nombre: string
  estado: EstadoTabla
  cambiar: (parte: Partial<EstadoTabla>) => void
  columnas: Columna<F>[]
  visibles: Columna<F>[]
  mostradas: readonly F[]
  total: number
  conFiltros: boolean
  verFiltros: (v: boolean) => void
  exportaciones: { nombre: string; enlace: string }[] | undefined
  controles: ReactNode
}) {
  const { estado, cambiar, conFiltros } = props
  const puestos = Object.values(estado.filtros).filter(Boolean).length
  const archivo = `${props.nombre.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')}.csv`
  return (
    <div className={css.barra}>
      <TextInput
        size="xs"
        value={estado.buscar}
        onChange={e => cambiar({ buscar: e.currentTarget.value })}
        placeholder={`Buscar en ${enFrase(props.nombre)}`}
        aria-label={`Buscar en ${enFrase(props.nombre)}`}
        leftSection={<Search size={15} aria-hidden />}
        data-filtro-de-tabla
      />
      {props.controles}
      <Button
        size="xs"
        variant={conFiltros ? 'light' : 'default'}
        leftSection={<ListFilter size={15} aria-hidden />}
        aria-pressed={conFiltros}
        onClick={() => {
          if (conFiltros && puestos) cambiar({ filtros: {} })
          props.verFiltros(!conFiltros)
        }}
      >
        Filtros{puestos ? ` (${puestos})` : ''}
      </Button>
      <Popover position="bottom-end" trapFocus>
        <Popover.Target>
          <Button size="xs" variant="default" leftSection={<Columns3 size={15} aria-hidden />}>
            Columnas
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Columnas que se ven">
          <Stack gap={8}>
            {props.columnas.map(c => (
              <Checkbox
                key={c.clave}
                size="xs"
                label={c.titulo}
                checked={!estado.ocultas.includes(c.clave)}
                onChange={e => {
                  const ver = e.currentTarget.checked
                  const otras = estado.ocultas.filter(k => k !== c.clave)
                  if (ver || otras.length < props.columnas.length - 1)
                    cambiar({ ocultas: ver ? otras : [...otras, c.clave] })
                }}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<Download size={15} aria-hidden />}>
            Exportar
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => bajarTexto(archivo, csv(props.mostradas, props.visibles))}>
            Lo que se ve, para Excel (CSV)
          </Menu.Item>
          {props.exportaciones?.map(e => (
            <Menu.Item key={e.enlace} component="a" href={e.enlace} download>
              {e.nombre}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={css.cuenta} role="status">
        {props.mostradas.length === props.total
          ? `${numero(props.total)} ${props.total === 1 ? 'fila' : 'filas'}`
          : `${numero(props.mostradas.length)} de ${numero(props.total)} filas`}
      </span>
    </div>
  )
}

/** A name within a sentence: «curva S» keeps its S. */
const enFrase = (nombre: string): string => nombre.charAt(0).toLowerCase() + nombre.slice(1)
