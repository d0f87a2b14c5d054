import { Button, NativeSelect } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { BarraTabla } from './BarraTabla.tsx'
import { CabezaDeTabla } from './CabezaDeTabla.tsx'
import type { ColumnaEditable } from './CeldaEditable.tsx'
import { CuerpoAgrupado } from './CuerpoAgrupado.tsx'
import { aplicar } from './columnas.ts'
import { useEstadoTabla } from './estado.ts'
import { type Agrupacion, agrupar, todosLosGrupos } from './grupos.ts'
import { SinFilas } from './SinFilas.tsx'

export interface PropsTablaAgrupada<F> {
  nombre: string
  clave: string
  columnas: ColumnaEditable<F>[]
  filas: readonly F[]
  idDe: (fila: F) => string
  agrupaciones: readonly Agrupacion<F>[]
  agrupacion: string
  alAgrupar: (clave: string) => void
  /** What the head of a group says in a column; left out or undefined: the total of the column, where it has one. */
  celdaDeGrupo?: (columna: ColumnaEditable<F>, filas: readonly F[], nivel: number) => ReactNode | undefined
  alAbrir?: (fila: F) => void
  alAbrirGrupo?: (filas: readonly F[], nivel: number) => void
  /** The whole begins folded. */
  plegada?: boolean
  alto?: number | string
}

/** A table whose rows stand under the heads of their groups, with subtotals that add up, and cells that change in place. */
export function TablaAgrupada<F>(props: PropsTablaAgrupada<F>) {
  const { columnas, filas } = props
  const [estado, cambiar] = useEstadoTabla(
    props.clave,
    columnas.filter(c => c.oculta).map(c => c.clave),
  )
  const [conFiltros, verFiltros] = useState(() => Object.values(estado.filtros).some(Boolean))
  const agrupacion = props.agrupaciones.find(a => a.clave === props.agrupacion) ?? props.agrupaciones[0]!
  const [plegados, plegar] = useState<ReadonlySet<string>>(
    () => new Set(props.plegada ? todosLosGrupos(filas, agrupacion.niveles) : []),
  )
  const visibles = useMemo(() => columnas.filter(c => !estado.ocultas.includes(c.clave)), [columnas, estado.ocultas])
  const mostradas = useMemo(() => aplicar(filas, columnas, estado), [filas, columnas, estado])
  const renglones = useMemo(() => agrupar(mostradas, agrupacion.niveles, plegados), [mostradas, agrupacion, plegados])
  const alternar = (id: string, abrir?: boolean) =>
    plegar(previos => {
      const nuevos = new Set(previos)
      if (abrir ?? nuevos.has(id)) nuevos.delete(id)
      else nuevos.add(id)
      return nuevos
    })
  return (
    <div>
      <BarraTabla
        nombre={props.nombre}
        estado={estado}
        cambiar={cambiar}
        columnas={columnas}
        visibles={visibles}
        mostradas={mostradas}
        total={filas.length}
        conFiltros={conFiltros}
        verFiltros={verFiltros}
        exportaciones={undefined}
        controles={
          <>
            <NativeSelect
              size="xs"
              aria-label="Agrupar por"
              value={agrupacion.clave}
              onChange={e => {
                plegar(new Set())
                props.alAgrupar(e.currentTarget.value)
              }}
              data={props.agrupaciones.map(a => ({ value: a.clave, label: a.nombre }))}
            />
            {agrupacion.niveles.length > 0 && (
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  plegar(plegados.size > 0 ? new Set() : new Set(todosLosGrupos(mostradas, agrupacion.niveles)))
                }
              >
                {plegados.size > 0 ? 'Abrir todo' : 'Plegar todo'}
              </Button>
            )}
          </>
        }
      />
      <CuerpoAgrupado
        {...props}
        visibles={visibles}
        mostradas={mostradas}
        renglones={renglones}
        plegados={plegados}
        alternar={alternar}
        cabeza={
          <CabezaDeTabla visibles={visibles} filas={filas} estado={estado} cambiar={cambiar} conFiltros={conFiltros} />
        }
      />
      {mostradas.length === 0 && <SinFilas cambiar={cambiar} />}
    </div>
  )
}
