import { useMemo } from 'react'
import { fechaCorta, numero } from '../../partes/formato.ts'
import type { ColumnaEditable } from '../../partes/tabla/CeldaEditable.tsx'
import { TablaAgrupada } from '../../partes/tabla/TablaAgrupada.tsx'
import { useParametro } from '../../ruteo.ts'
import { avanceFisico } from '../avance.ts'
import { diasDeAtraso } from '../modelo.ts'
import css from '../programa.module.css'
import type { Edicion } from '../usarBorrador.ts'
import type { ProgramaVivo } from '../usarPrograma.ts'
import { AGRUPACIONES, Atraso, columnasDe } from './columnas.tsx'
import { type FilaDeTabla, filasDeTabla } from './filas.ts'

/** A larger table begins folded to its projects. */
const MUCHAS = 400

/** The programme as a table: tree, totals, and activities that change in place. */
export default function TablaDelPrograma(props: {
  p: ProgramaVivo
  edicion: Edicion
  escribe: boolean
  abrirProyecto: (id: string) => void
  abrirActividad: (id: string) => void
}) {
  const { p, edicion } = props
  const { modelo } = edicion
  const [agrupa, agrupar] = useParametro('agrupa')
  const [abierto] = useParametro('abierto')
  const filas = useMemo(() => filasDeTabla(p, modelo), [p, modelo])
  const columnas = useMemo(
    () => columnasDe(props.escribe ? edicion.cambiar : undefined),
    [props.escribe, edicion.cambiar],
  )
  const celdaDeGrupo = (c: ColumnaEditable<FilaDeTabla>, suyas: readonly FilaDeTabla[]) => {
    if (c.clave === 'avance') {
      const avance = avanceFisico(suyas.flatMap(f => f.actividad ?? []))
      return avance === null ? null : `${numero(avance.toFixed(), 1)} %`
    }
    if (c.clave !== 'inicio' && c.clave !== 'fin' && c.clave !== 'situacion' && c.clave !== 'estado') return undefined
    const uno = elUnico(suyas)
    if (!uno) return null
    if (c.clave === 'estado') return c.opciones?.find(o => o.valor === uno.estado)?.nombre
    const tramo = modelo.cronograma.proyectos.get(uno.id)
    if (!tramo) return null
    if (c.clave === 'situacion') return <Atraso dias={diasDeAtraso(tramo, modelo.baseDeProyecto.get(uno.id))} />
    return fechaCorta(c.clave === 'inicio' ? tramo.inicio : tramo.fin)
  }
  return (
    <>
      <TablaAgrupada
        nombre="Actividades del programa"
        clave="t"
        columnas={columnas}
        filas={filas}
        idDe={f => f.actividad?.id ?? f.proyecto.id}
        agrupaciones={AGRUPACIONES}
        agrupacion={agrupa ?? 'programa'}
        alAgrupar={v => agrupar(v === 'programa' ? undefined : v)}
        celdaDeGrupo={celdaDeGrupo}
        alAbrir={f => (f.actividad ? props.abrirActividad(f.actividad.id) : props.abrirProyecto(f.proyecto.id))}
        alAbrirGrupo={grupo => {
          const unico = elUnico(grupo)
          if (unico) props.abrirProyecto(unico.id)
        }}
        plegada={filas.length > MUCHAS && abierto !== 'todo'}
      />
      {props.escribe && (
        <p className={`${css.ayuda} no-imprimir`}>
          Lo subrayado con puntos se cambia en su lugar: tóquelo, o con <kbd>F2</kbd> en la fila y <kbd>Tab</kbd> para
          pasar al siguiente. Nada se guarda hasta que usted lo diga. <kbd>Entrar</kbd> abre la actividad o el proyecto.
        </p>
      )}
    </>
  )
}

/** The project of some rows, if all are of one. */
function elUnico(filas: readonly FilaDeTabla[]): FilaDeTabla['proyecto'] | undefined {
  const primero = filas[0]?.proyecto
  return filas.every(f => f.proyecto.id === primero?.id) ? primero : undefined
}
