import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import ChartColumn from 'lucide-react/icons/chart-column'
import { useConsulta } from '../../consultas.ts'
import { useCorte, usePuedeEscribir } from '../../marco/corte.ts'
import { Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import partes from '../../partes/partes.module.css'
import { useParametro } from '../../ruteo.ts'
import type { Escenarios as Datos } from '../tipos.ts'
import { Comparacion } from './Comparacion.tsx'
import { SupuestosLadoALado } from './SupuestosLadoALado.tsx'

/** More than these do not fit side by side. */
const MAXIMO = 4

/** P3: the financial scenarios side by side: what each gives by year, and what it assumes. */
export default function Escenarios() {
  const escribe = usePuedeEscribir()
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const consulta = useConsulta('recursos.escenarios', useCorte())
  const d = consulta.data
  const boton = escribe('recursos.guardarEscenario') && (
    <Button onClick={() => void navegar({ to: `/${municipio ?? ''}/recursos/escenarios/nuevo` as string })}>
      Hacer un escenario
    </Button>
  )
  return (
    <Pagina
      titulo="¿Cuánto puede invertir el municipio?"
      entradilla="Cada escenario supone unos ingresos, un funcionamiento, una deuda y su crecimiento, y dice cuánto queda cada año para el programa. Todo supuesto está a la vista y se puede cambiar."
      principal={d && d.escenarios.length > 0 && boton}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="los escenarios" />
      ) : d.escenarios.length === 0 ? (
        <Panel sinMargen>
          <Vacio
            icono={ChartColumn}
            titulo="Todavía no hay escenarios"
            accion={boton}
            ejemplo="Por ejemplo: «Base», con lo que se recaudó el año pasado creciendo 5 %; y «Con ajuste», con el funcionamiento en el límite de la Ley 617 de 2000."
          >
            Empiece por uno con las cifras del último presupuesto. Después cópielo y cambie un supuesto: así se ve qué
            tanto pesa.
          </Vacio>
        </Panel>
      ) : (
        <LadoALado datos={d} />
      )}
    </Pagina>
  )
}

function LadoALado({ datos }: { datos: Datos }) {
  const [ver, elegir] = useParametro('ver')
  const pedidos = ver?.split(',')
  const elegidos = (pedidos ? datos.escenarios.filter(e => pedidos.includes(e.id)) : datos.escenarios).slice(0, MAXIMO)
  const alternar = (id: string) => {
    const ids = elegidos.map(e => e.id)
    const nuevos = ids.includes(id) ? ids.filter(i => i !== id) : [...ids, id]
    if (nuevos.length > 0 && nuevos.length <= MAXIMO) elegir(nuevos.join(','))
  }
  return (
    <>
      {datos.escenarios.length > 1 && (
        <ul
          className={partes.fichas}
          style={{ marginBottom: 16 }}
          aria-label="Escenarios que se comparan, hasta cuatro"
        >
          {datos.escenarios.map(e => (
            <li key={e.id}>
              <button type="button" aria-pressed={elegidos.includes(e)} onClick={() => alternar(e.id)}>
                {e.nombre}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Comparacion escenarios={elegidos} />
      <SupuestosLadoALado datos={datos} escenarios={elegidos} />
    </>
  )
}
