import { NativeSelect } from '@mantine/core'
import ChartLine from 'lucide-react/icons/chart-line'
import { useDeferredValue, useMemo } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { PuntoDeCurva } from '../../../proyectos/curva.ts'
import { useConsulta } from '../../consultas.ts'
import { Cita } from '../../partes/Cita.tsx'
import { Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { fechaCorta, fechaLarga } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { columnaDePesos } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { useParametro } from '../../ruteo.ts'
import type { Modelo } from '../modelo.ts'
import { type PedidoDePrograma, type ProgramaVivo, pedidoDeSerie, type useDinero } from '../usarPrograma.ts'
import { curvaDe, valorDeTodos, valoresDe } from '../valor.ts'
import { CifrasDeValor } from './CifrasDeValor.tsx'
import { GraficaCurva } from './GraficaCurva.tsx'
import { LINEAS } from './lineas.ts'

const COLUMNAS: Columna<PuntoDeCurva>[] = [
  { clave: 'fecha', titulo: 'Al', tipo: 'fecha', valor: p => p.fecha, celda: p => fechaCorta(p.fecha), ancho: 130 },
  ...LINEAS.map(l => columnaDePesos<PuntoDeCurva>(l.serie, l.nombre, p => p[l.serie]?.toFixed(0))),
]

/** P2, P4: promised, done, obligated and paid, accumulated; and what it means, in words. */
export default function CurvaS(props: {
  p: ProgramaVivo
  modelo: Modelo
  dinero: ReturnType<typeof useDinero>
  entrada: PedidoDePrograma
  al: Fecha
  rotuloAl: string
}) {
  const { p, modelo, dinero, al } = props
  const [elegido, elegir] = useParametro('proyecto')
  const consulta = useConsulta('programa.serie', pedidoDeSerie(props.entrada, elegido))
  const datos = dinero.consulta.data
  const serie = consulta.data
  const deCual = useMemo(() => {
    if (!datos || !serie) return undefined
    const proyectos = p.proyectos.filter(x => (elegido ? x.id === elegido : true))
    const propias = elegido ? new Set(modelo.deProyecto.get(elegido)?.map(a => a.id)) : undefined
    return {
      proyectos,
      base: p.base,
      avances: serie.avances,
      modelo: propias
        ? {
            ...modelo,
            cronograma: {
              ...modelo.cronograma,
              actividades: new Map([...modelo.cronograma.actividades].filter(([id]) => propias.has(id))),
            },
          }
        : modelo,
      serie: serie.dinero,
    }
  }, [p, modelo, datos, serie, elegido])
  const puntos = useMemo(() => (deCual ? curvaDe(deCual, al) : []), [deCual, al])
  // The curve is drawn first: what it means in figures comes right after, and does not keep it waiting.
  const despues = useDeferredValue(deCual, undefined)
  const valor = useMemo(
    () =>
      despues ? valorDeTodos(valoresDe(despues, al, id => dinero.porProyecto.get(id)?.obligaciones ?? '0')) : null,
    [despues, al, dinero.porProyecto],
  )
  if (p.base === null)
    return (
      <Panel sinMargen>
        <Vacio icono={ChartLine} titulo="La curva empieza cuando el concejo aprueba el programa">
          Compara lo prometido con lo hecho, y lo prometido queda fijo, en fechas y en pesos, con el acuerdo que aprueba
          el programa y el plan de inversiones (art. 18). Regístrelo en «Aprobación».
        </Vacio>
      </Panel>
    )
  const fallida = [dinero.consulta, consulta].find(c => c.error)
  if (fallida) return <ErrorVista error={fallida.error} reintentar={() => void fallida.refetch()} />
  if (!datos) return <Cargando que="los avances y el dinero" />
  return (
    <>
      <Panel
        titulo="Lo prometido y lo hecho, acumulado"
        nota={`En pesos. ${datos.corte ? `El dinero de los proyectos con BPIN, según el corte del ${fechaLarga(datos.corte.fecha)}.` : 'El dinero, según los movimientos registrados.'}`}
        acciones={
          <NativeSelect
            aria-label="De qué proyecto"
            value={elegido ?? ''}
            onChange={e => elegir(e.currentTarget.value || undefined)}
            data={[
              { value: '', label: 'Todo el programa' },
              ...p.proyectos.map(x => ({ value: x.id, label: x.nombre })),
            ]}
          />
        }
      >
        {!serie ? (
          <Cargando que="los avances y el dinero" />
        ) : puntos.length > 1 ? (
          <GraficaCurva puntos={puntos} al={al} rotuloAl={props.rotuloAl} />
        ) : (
          <p>Ese proyecto no está en la línea base: no hay con qué compararlo.</p>
        )}
      </Panel>
      {valor && (
        <Panel
          titulo="Qué quiere decir"
          nota={
            <>
              El valor ganado compara lo hecho con lo que debía estar hecho y con lo que ha costado{' '}
              <Cita de="art. 18" />.
            </>
          }
        >
          <CifrasDeValor valor={valor} />
        </Panel>
      )}
      {puntos.length > 1 && (
        <Panel titulo="Los puntos de la curva" sinMargen>
          <Tabla
            nombre="Puntos de la curva S"
            clave="c"
            columnas={COLUMNAS}
            filas={puntos}
            idDe={q => q.fecha}
            alto={420}
          />
        </Panel>
      )}
    </>
  )
}
