import { NativeSelect } from '@mantine/core'
import ChartLine from 'lucide-react/icons/chart-line'
import { useMemo } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { PuntoConPrevision } from '../../../proyectos/curva-prevista.ts'
import type { Salida } from '../../api.ts'
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
import { type PedidoDePrograma, pedidoDeCurva } from '../pedidos.ts'
import type { ProgramaVivo } from '../usarPrograma.ts'
import { CifrasDeValor } from './CifrasDeValor.tsx'
import { GraficaCurva } from './GraficaCurva.tsx'
import { conPrevision, leerValor, sinPrevision } from './leer-curva.ts'
import { LINEAS } from './lineas.ts'

const COLUMNAS: Columna<PuntoConPrevision>[] = [
  { clave: 'fecha', titulo: 'Al', tipo: 'fecha', valor: p => p.fecha, celda: p => fechaCorta(p.fecha), ancho: 130 },
  ...LINEAS.map(l => columnaDePesos<PuntoConPrevision>(l.serie, l.nombre, p => p[l.serie]?.toFixed(0))),
]

/** P2, P4: promised, done, obligated and paid, accumulated; and what it means, in words. */
export default function CurvaS(props: {
  /** Until they come, the curve of what is known is drawn without its forecast. */
  p?: ProgramaVivo
  modelo?: Modelo
  entrada: PedidoDePrograma
  al: Fecha
  rotuloAl: string
}) {
  const { p, modelo, al } = props
  const [elegido, elegir] = useParametro('proyecto')
  const consulta = useConsulta('programa.curva', pedidoDeCurva(props.entrada, elegido))
  const curva = consulta.data
  const puntos = useMemo(() => {
    if (!curva) return []
    if (!p || !modelo) return sinPrevision(curva)
    const proyectos = elegido ? p.proyectos.filter(x => x.id === elegido) : p.proyectos
    return conPrevision(curva, { al, proyectos, base: p.base, modelo })
  }, [p, modelo, curva, elegido, al])
  const valor = useMemo(() => leerValor(curva?.valor ?? null), [curva])
  if (p?.base === null)
    return (
      <Panel sinMargen>
        <Vacio icono={ChartLine} titulo="La curva empieza cuando el concejo aprueba el programa">
          Compara lo prometido con lo hecho, y lo prometido queda fijo, en fechas y en pesos, con el acuerdo que aprueba
          el programa y el plan de inversiones (art. 18). Regístrelo en «Aprobación».
        </Vacio>
      </Panel>
    )
  if (consulta.error) return <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
  return (
    <>
      <Panel
        titulo="Lo prometido y lo hecho, acumulado"
        nota={`En pesos.${curva ? ` ${segunQue(curva.corte)}` : ''}`}
        acciones={
          <NativeSelect
            aria-label="De qué proyecto"
            value={elegido ?? ''}
            onChange={e => elegir(e.currentTarget.value || undefined)}
            data={[
              { value: '', label: 'Todo el programa' },
              ...(p ? p.proyectos.map(x => ({ value: x.id, label: x.nombre })) : elegidoSinNombre(elegido)),
            ]}
          />
        }
      >
        {!curva ? (
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

/** The project that the address names, until the programme brings its name. */
function elegidoSinNombre(elegido: string | undefined) {
  return elegido ? [{ value: elegido, label: 'Un proyecto' }] : []
}

function segunQue(corte: Salida<'programa.curva'>['corte']): string {
  if (!corte) return 'El dinero, según los movimientos registrados.'
  return `El dinero de los proyectos con BPIN, según el corte del ${fechaLarga(corte.fecha)}.`
}
