import Sprout from 'lucide-react/icons/circle-check-big'
import { useState } from 'react'
import { useConsulta } from '../consultas.ts'
import { useFechaDeCorte, useSesion } from '../marco/sesion.tsx'
import { type Asunto, Asuntos } from '../partes/Asunto.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { numero } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import css from './Inicio.module.css'

const GRAVEDAD = { vencido: 0, atencion: 1, informativo: 2 }

/** By consequence first and then by the days that are left. */
export function ordenarAsuntos(asuntos: readonly Asunto[]): Asunto[] {
  return [...asuntos].sort(
    (a, b) => GRAVEDAD[a.estado] - GRAVEDAD[b.estado] || (a.vence ?? '9999').localeCompare(b.vence ?? '9999'),
  )
}

/** The errors of the map as one matter, beside those of the plan. */
export function asuntoDelMapa(errores: number): Asunto[] {
  if (errores === 0) return []
  return [
    {
      id: 'mapa',
      que: errores === 1 ? 'Hay un error en el mapa del plan' : `Hay ${numero(errores)} errores en el mapa del plan`,
      porque:
        'Cada punto del municipio debe estar en una sola clase de suelo, y el perímetro urbano dentro del de servicios.',
      articulo: 'art. 30',
      quien: 'Oficina de planeación',
      estado: 'atencion',
      ruta: 'revision',
    },
  ]
}

/** How many are seen at first: what comes after is less serious or has more days. */
const PRIMEROS = 8

/** What · why (article) · who · when · act now, of the plan and of its map. */
export function Atencion() {
  const { al, fecha } = useFechaDeCorte()
  const { puede } = useSesion()
  const corte = al ? { al } : {}
  const consulta = useConsulta('plan.atencion', corte)
  const recursos = useConsulta('recursos.atencion', corte, { activa: puede('recursos.atencion') })
  const mapa = useConsulta('territorio.resumen', corte, { activa: puede('territorio.resumen') })
  const programa = useConsulta('programa.atencion', corte, { activa: puede('programa.atencion') })
  const [todos, verTodos] = useState(false)
  const partes = [consulta, programa, recursos]
  const asuntos = partes.some(p => p.isLoading)
    ? undefined
    : ordenarAsuntos([...partes.flatMap(p => p.data ?? []), ...asuntoDelMapa(mapa.data?.problemas.errores ?? 0)])
  const error = partes.find(p => p.error)?.error
  return (
    <Panel titulo="Requiere su atención" nota="Primero lo de mayor consecuencia y menos días" sinMargen>
      {error ? (
        <div className={css.relleno}>
          <ErrorVista
            error={error}
            reintentar={() => {
              for (const p of partes) if (p.error) void p.refetch()
            }}
          />
        </div>
      ) : !asuntos ? (
        <div className={css.relleno}>
          <Cargando que="lo que requiere atención" filas={4} />
        </div>
      ) : asuntos.length === 0 ? (
        <Vacio icono={Sprout} titulo="Todo está en regla">
          Aquí aparecen, con su artículo y su plazo, los contenidos que le faltan al plan, los problemas del mapa, los
          proyectos que se atrasan o cuestan más y las fechas de revisión que se acercan.
        </Vacio>
      ) : (
        <>
          <Asuntos asuntos={asuntos.slice(0, todos ? asuntos.length : PRIMEROS)} hoy={fecha} atender />
          {asuntos.length > PRIMEROS && (
            <button type="button" className={css.mas} aria-expanded={todos} onClick={() => verTodos(v => !v)}>
              {todos ? 'Ver solo los primeros' : `Ver los ${numero(asuntos.length - PRIMEROS)} asuntos que siguen`}
            </button>
          )}
        </>
      )}
    </Panel>
  )
}
