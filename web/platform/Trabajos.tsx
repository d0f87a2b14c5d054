import { Button, Progress, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import { consultar, municipio, type Salida } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { useSesion } from '../marco/sesion.tsx'
import { type Estado, EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { numero } from '../partes/formato.ts'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { momento } from './momento.ts'
import css from './platform.module.css'

type Trabajo = Salida<'platform.trabajos'>[number]

const ESTADOS: Record<Trabajo['estado'], [estado: Estado, texto: string]> = {
  'en-cola': ['informativo', 'En espera'],
  'en-curso': ['informativo', 'En curso'],
  terminado: ['regla', 'Terminado'],
  fallido: ['vencido', 'No terminó'],
  cancelado: ['atencion', 'Cancelado'],
}
const vivo = (t: Trabajo) => t.estado === 'en-cola' || t.estado === 'en-curso'

/** What the system is doing and did on its own: imports, checks, exports. */
export default function Trabajos() {
  const [estado, filtrar] = useParametro('estado')
  const { data, error, refetch } = useQuery({
    queryKey: [municipio(), 'platform.trabajos', {}],
    queryFn: ({ signal }) => consultar('platform.trabajos', {}, { signal }),
    refetchInterval: q => (q.state.data?.some(vivo) ? 1_000 : 15_000),
  })
  const mostrados = data?.filter(t => estado === undefined || t.estado === estado)
  return (
    <Pagina
      titulo="¿En qué está trabajando Lindero?"
      entradilla="Lo que toma más de unos segundos (importar, revisar el mapa, exportar) sigue aquí aunque usted salga de la página o se apague el equipo. Todo termina entero o no deja nada."
    >
      {error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : !data || !mostrados ? (
        <Cargando que="los trabajos" />
      ) : data.length === 0 ? (
        <Vacio icono={ClipboardList} titulo="No hay trabajos">
          Cuando importe un archivo o revise una capa, aquí verá cuánto falta y el resultado.
        </Vacio>
      ) : (
        <Panel sinMargen>
          <div className={css.filtros}>
            <Select
              label="Estado"
              placeholder="Todos"
              clearable
              clearButtonProps={{ 'aria-label': 'Quitar el filtro' }}
              data={Object.entries(ESTADOS).map(([value, [, label]]) => ({ value, label }))}
              value={estado ?? null}
              onChange={v => filtrar(v ?? undefined)}
            />
            <span className={css.tenue} role="status">
              {numero(mostrados.length)} {mostrados.length === 1 ? 'trabajo' : 'trabajos'}
            </span>
          </div>
          <ul className={css.trabajos}>
            {mostrados.map(t => (
              <Fila key={t.id} trabajo={t} />
            ))}
          </ul>
        </Panel>
      )}
    </Pagina>
  )
}

function Fila({ trabajo: t }: { trabajo: Trabajo }) {
  const { puede } = useSesion()
  const cancelar = useEjecucion('platform.cancelarTrabajo')
  const [clase, texto] = ESTADOS[t.estado]
  return (
    <li>
      <header>
        <strong>{t.nombre}</strong>
        <EstadoInsignia estado={clase} texto={texto} />
      </header>
      {t.estado === 'en-curso' && (
        <Progress
          mt={8}
          value={t.total ? Math.min(100, (t.hecho / t.total) * 100) : 100}
          animated={!t.total}
          aria-label={`Avance de ${t.nombre}`}
          transitionDuration={120}
        />
      )}
      {vivo(t) && (
        <p role="status">
          {t.mensaje && `${t.mensaje} · `}
          {t.total ? `${numero(t.hecho)} de ${numero(t.total)}` : t.estado === 'en-cola' ? 'Espera su turno' : ''}
        </p>
      )}
      {t.rechazo && (
        <p>
          {t.rechazo.mensaje} {t.rechazo.cura}
        </p>
      )}
      <p className={css.tenue}>
        Lo pidió {t.pedidoPor}, {momento(t.pedido)}
        {t.empezado && t.terminado && t.estado !== 'cancelado' && ` · tomó ${duracion(t.empezado, t.terminado)}`}
      </p>
      {cancelar.error !== null && <ErrorVista error={cancelar.error} />}
      {vivo(t) && puede('platform.cancelarTrabajo') && (
        <Button
          mt={8}
          size="xs"
          variant="default"
          loading={cancelar.isPending}
          onClick={() => cancelar.mutate({ entrada: { id: t.id } })}
          aria-label={`Cancelar: ${t.nombre}`}
        >
          Cancelar
        </Button>
      )}
    </li>
  )
}

function duracion(desde: string, hasta: string): string {
  const s = Math.round((Date.parse(hasta) - Date.parse(desde)) / 1000)
  if (s < 1) return 'menos de un segundo'
  if (s < 90) return `${s} ${s === 1 ? 'segundo' : 'segundos'}`
  return `${numero(Math.round(s / 60))} minutos`
}
