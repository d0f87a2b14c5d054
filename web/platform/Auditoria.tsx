import { Button, Select, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import History from 'lucide-react/icons/history'
import ShieldCheck from 'lucide-react/icons/shield-check'
import { NOMBRE_DE_ROL, ROLES, type Rol } from '../../server/platform/rol.ts'
import { consultar, type Entrada, municipio, type Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { useSesion } from '../marco/sesion.tsx'
import { Aviso, Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { numero } from '../partes/formato.ts'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { nombreDeCampo, objetoDe, valorEnPalabras } from './describir.ts'
import { momento } from './momento.ts'
import css from './platform.module.css'

type Filtro = Entrada<'platform.auditoria'>
type Registro = Salida<'platform.auditoria'>['entradas'][number]

/** Who did what and when; and the proof that nobody changed the record. */
export default function Auditoria() {
  const [accion, ponerAccion] = useParametro('accion')
  const [actor, ponerActor] = useParametro('actor')
  const [objeto, ponerObjeto] = useParametro('objeto')
  const [desde, ponerDesde] = useParametro('desde')
  const [hasta, ponerHasta] = useParametro('hasta')
  const filtro: Filtro = { accion, actor, objeto, desde, hasta }
  const conFiltro = Object.values(filtro).some(v => v !== undefined)
  const consulta = useInfiniteQuery({
    queryKey: [municipio(), 'platform.auditoria', filtro],
    queryFn: ({ pageParam, signal }) =>
      consultar('platform.auditoria', { ...filtro, ...(pageParam ? { antesDe: pageParam } : {}) }, { signal }),
    initialPageParam: 0,
    getNextPageParam: pagina => pagina.siguiente,
    placeholderData: keepPreviousData,
  })
  const verificar = useMutation({ mutationFn: () => consultar('platform.verificarAuditoria', {}) })
  const paginas = consulta.data?.pages
  const entradas = paginas?.flatMap(p => p.entradas)
  const total = paginas?.[0]?.total ?? 0

  return (
    <Pagina
      titulo="¿Quién hizo qué, y cuándo?"
      entradilla="Todo lo que cambia datos deja aquí una entrada, que nadie puede borrar ni corregir. Cada una lleva la huella de la anterior: si alguien alterara una en la base de datos, la verificación lo muestra."
      principal={
        <Button
          leftSection={<ShieldCheck size={16} aria-hidden />}
          loading={verificar.isPending}
          onClick={() => verificar.mutate()}
        >
          Verificar el registro
        </Button>
      }
    >
      {verificar.error && <ErrorVista error={verificar.error} reintentar={() => verificar.mutate()} />}
      {verificar.data && (
        <div className={css.aparte}>
          <Resultado {...verificar.data} />
        </div>
      )}
      <Panel sinMargen>
        <search className={css.filtros}>
          <Select
            data-ancho
            label="Qué se hizo"
            placeholder="Cualquier cosa"
            clearable
            searchable
            clearButtonProps={{ 'aria-label': 'Quitar el filtro' }}
            nothingFoundMessage="Nada con ese texto"
            data={paginas?.[0]?.acciones.map(a => ({ value: a.accion, label: a.titulo.replace(/\.$/, '') })) ?? []}
            value={accion ?? null}
            onChange={v => ponerAccion(v ?? undefined)}
          />
          <TextInput
            label="Quién"
            placeholder="Parte del nombre"
            value={actor ?? ''}
            onChange={e => ponerActor(e.currentTarget.value || undefined)}
          />
          <TextInput
            label="Desde"
            type="date"
            value={desde ?? ''}
            onChange={e => ponerDesde(e.currentTarget.value || undefined)}
          />
          <TextInput
            label="Hasta"
            type="date"
            value={hasta ?? ''}
            onChange={e => ponerHasta(e.currentTarget.value || undefined)}
          />
          <TextInput
            label="Sobre qué"
            placeholder="persona, predio:760…"
            value={objeto ?? ''}
            onChange={e => ponerObjeto(e.currentTarget.value || undefined)}
          />
        </search>
        {consulta.error ? (
          <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : !entradas ? (
          <Cargando que="el registro" filas={8} />
        ) : entradas.length === 0 ? (
          <Vacio icono={History} titulo={conFiltro ? 'Nada con esos filtros' : 'Todavía no hay nada en el registro'}>
            {conFiltro
              ? 'Quite alguno de los filtros, o amplíe las fechas.'
              : 'La primera entrada aparecerá con el primer cambio que alguien haga en este municipio.'}
          </Vacio>
        ) : (
          <>
            <table className={css.registro}>
              <caption className="solo-lector">Entradas de la auditoría, la más reciente primero</caption>
              <thead>
                <tr>
                  <th scope="col">Cuándo</th>
                  <th scope="col">Quién</th>
                  <th scope="col">Qué hizo</th>
                </tr>
              </thead>
              <tbody>
                {entradas.map(e => (
                  <Fila key={e.n} entrada={e} verObjeto={ponerObjeto} />
                ))}
              </tbody>
            </table>
            <div className={css.filtros}>
              <span className={css.tenue} role="status">
                {numero(entradas.length)} de {numero(total)} {total === 1 ? 'entrada' : 'entradas'}
              </span>
              {consulta.hasNextPage && (
                <Button
                  variant="default"
                  loading={consulta.isFetchingNextPage}
                  onClick={() => void consulta.fetchNextPage()}
                >
                  Ver más antiguas
                </Button>
              )}
            </div>
          </>
        )}
      </Panel>
    </Pagina>
  )
}

function Resultado(props: Salida<'platform.verificarAuditoria'>) {
  if (props.integra)
    return (
      <Aviso estado="regla" alerta>
        <p>
          <strong>El registro está íntegro.</strong> Se recalcularon las huellas de{' '}
          {props.entradas === 1 ? 'su única entrada' : `sus ${numero(props.entradas)} entradas`} y todas coinciden.
        </p>
      </Aviso>
    )
  return (
    <Aviso estado="vencido" alerta>
      <p>
        <strong>El registro fue alterado en la entrada n.º {numero(props.primeraRota ?? 0)}.</strong> Su contenido no
        coincide con su huella, o falta. Lo anterior a ella está íntegro.
      </p>
      <p>
        No siga trabajando sobre estos datos: avise a control interno y compare con el último respaldo mediante{' '}
        <code>lindero verificar</code>.
      </p>
    </Aviso>
  )
}

/** How many changes of one entry are told one by one. */
const CAMBIOS_A_LA_VISTA = 50

function Fila({ entrada, verObjeto }: { entrada: Registro; verObjeto: (objeto: string) => void }) {
  const { cambios } = entrada
  return (
    <tr>
      <td>
        <time dateTime={entrada.cuando} title={`Entrada n.º ${numero(entrada.n)}`}>
          {momento(entrada.cuando)}
        </time>
      </td>
      <td>{entrada.actorNombre}</td>
      <td>
        {cambios.length === 0 ? (
          entrada.titulo
        ) : (
          <details>
            <summary>{entrada.titulo}</summary>
            <ul className={css.cambios}>
              {cambios.slice(0, CAMBIOS_A_LA_VISTA).map((cambio, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one entry may touch the same object twice
                <li key={i}>
                  <Cambio {...cambio} verObjeto={verObjeto} />
                </li>
              ))}
            </ul>
            {cambios.length > CAMBIOS_A_LA_VISTA && (
              <p className={css.tenue}>Y {numero(cambios.length - CAMBIOS_A_LA_VISTA)} cambios más.</p>
            )}
            <p className={css.tenue}>
              Entrada n.º {numero(entrada.n)} · huella {entrada.huella.slice(0, 16)}…
            </p>
          </details>
        )}
      </td>
    </tr>
  )
}

const nombreDeRol = (texto: string): string => (ROLES.map(String).includes(texto) ? NOMBRE_DE_ROL[texto as Rol] : texto)

/** Names of the people, for whoever may see them: the record itself keeps only their ids. */
function useNombres(): ReadonlyMap<string, string> {
  const { puede } = useSesion()
  const { data } = useConsulta('platform.personas', {}, { activa: puede('platform.personas') })
  return new Map(data?.map(p => [p.id, p.nombre]))
}

function Cambio(props: Registro['cambios'][number] & { verObjeto: (objeto: string) => void }) {
  const { clase, id } = objetoDe(props.objeto)
  const nombres = useNombres()
  const palabra = props.objeto.startsWith('persona:') ? nombreDeRol : undefined
  const detalle = Object.entries(props.detalle)
  return (
    <>
      {clase}{' '}
      {id && (
        <button
          type="button"
          className={css.objeto}
          onClick={() => props.verObjeto(props.objeto)}
          title="Ver todo lo que se hizo con esto"
        >
          {nombres.get(id) ?? id}
        </button>
      )}
      {detalle.length > 0 && (
        <dl>
          {detalle.map(([clave, valor]) => (
            <div key={clave} style={{ display: 'contents' }}>
              <dt>{nombreDeCampo(clave)}</dt>
              <dd>{valorEnPalabras(valor, palabra)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
