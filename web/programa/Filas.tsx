import { Button } from '@mantine/core'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { Panel } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { columnasDeMontos } from './columnas.tsx'
import type { Monto } from './montos.ts'

type Fila = Salida<'programa.filasDeEjecucion'>['filas'][number]

const texto = (clave: keyof Fila & string, titulo: string, ancho: number, oculta = false): Columna<Fila> => ({
  clave,
  titulo,
  valor: f => String(f[clave]),
  celda: f => <span title={String(f[clave])}>{String(f[clave])}</span>,
  ancho,
  oculta,
})

const COLUMNAS: Columna<Fila>[] = [
  { clave: 'fila', titulo: 'Fila', tipo: 'numero', valor: f => f.fila, ancho: 80 },
  texto('actividad', 'Actividad', 280),
  texto('proyecto', 'Proyecto', 260),
  texto('bpin', 'BPIN', 160),
  texto('fondo', 'Fondo', 110),
  texto('nombreFondo', 'Nombre del fondo', 200),
  texto('rubro', 'Rubro', 160),
  texto('nombreRubro', 'Nombre del rubro', 200, true),
  texto('dependencia', 'Dependencia', 200, true),
  { ...texto('comuna', 'Comuna', 150), tipo: 'opcion' },
  { ...texto('vigencia', 'Vigencia', 110), tipo: 'opcion' },
  ...columnasDeMontos<Fila>(),
]

/** The rows of the file that make up one figure: a project's, or those that put something in a column. */
export function Filas(props: { corte: string; titulo: string; bpin?: string; monto?: Monto; cerrar: () => void }) {
  const { corte, bpin, monto } = props
  const consulta = useConsulta('programa.filasDeEjecucion', {
    corte,
    ...(bpin ? { bpin } : {}),
    ...(monto ? { monto } : {}),
  })
  return (
    <Panel
      titulo={props.titulo}
      nota="El número de fila es el del archivo, que se conserva como llegó. La suma está al pie."
      acciones={
        <Button variant="default" onClick={props.cerrar}>
          Volver a los proyectos
        </Button>
      }
      sinMargen
    >
      <Tabla
        nombre={props.titulo}
        clave="f"
        columnas={COLUMNAS}
        filas={consulta.data?.filas}
        idDe={f => String(f.fila)}
        cargando={consulta.isPending}
        error={consulta.error}
        reintentar={() => void consulta.refetch()}
      />
    </Panel>
  )
}
