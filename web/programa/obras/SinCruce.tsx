import type { ReactNode } from 'react'
import { Enlace } from '../../marco/Enlace.tsx'
import { useSesion } from '../../marco/sesion.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { useParametro } from '../../ruteo.ts'
import css from './obras.module.css'
import { ProyectosSinObra } from './ProyectosSinObra.tsx'
import { cuantas, type Obra, type RespuestaObras } from './palabras.ts'

/** As many names as are read at a glance; the filter by match shows the rest. */
const A_LA_VISTA = 8

interface Props {
  datos: RespuestaObras
  elegir: (o: Obra) => void
  verCruce: (cruce: Obra['cruce']) => void
}

/** What did not meet, first and plainly, each with what to do about it. */
export function SinCruce({ datos, elegir, verCruce }: Props) {
  const [conLista, verLista] = useParametro('sinobra')
  const { sinBpin, sinProyecto, proyectosSinObra } = datos.sinCruce
  const porId = new Map(datos.obras.map(o => [o.id, o]))
  const obrasDe = (ids: readonly string[]) => ids.flatMap(id => porId.get(id) ?? [])
  const desconocidas = obrasDe(sinProyecto.flatMap(s => s.obras))
  const anteriores = datos.obras.filter(o => o.cruce === 'corte-anterior')
  // Before the first cut-off nothing can meet: that alone is what there is to say.
  const conQueCruzar = datos.corte !== null || datos.programa.length > 0
  const todas = sinBpin.length + desconocidas.length === 0
  return (
    <section className={css.avisos} aria-label="Lo que no cruza">
      {!datos.corte && <SinCorte />}
      {sinBpin.length > 0 && (
        <Grupo
          estado="atencion"
          titulo={`${cuantas(sinBpin.length, 'obra')} sin BPIN`}
          obras={obrasDe(sinBpin)}
          elegir={elegir}
          verTodas={() => verCruce('sin-bpin')}
        >
          Sin ese código no se sabe con qué dinero se hace. Pídalo a quien ejecuta la obra, escríbalo en el archivo y
          vuelva a importarlo.
        </Grupo>
      )}
      {sinProyecto.length > 0 && conQueCruzar && (
        <Grupo
          estado="atencion"
          titulo={`${cuantas(desconocidas.length, 'obra')} con un BPIN que ningún corte ni proyecto conoce: ${codigos(sinProyecto)}`}
          obras={desconocidas}
          elegir={elegir}
          verTodas={() => verCruce('desconocido')}
        >
          Compruebe el código en el banco de proyectos. Si está bien, falta el corte que lo trae o el proyecto en el
          programa; si no, corríjalo en el archivo y vuelva a importarlo.
        </Grupo>
      )}
      {anteriores.length > 0 && datos.corte && (
        <Grupo
          estado="informativo"
          titulo={`${cuantas(anteriores.length, 'obra')} de proyectos que el corte del ${fechaLarga(datos.corte.fecha)} ya no trae`}
          obras={anteriores}
          elegir={elegir}
          verTodas={() => verCruce('corte-anterior')}
        >
          Compruebe si el proyecto terminó o cambió de código en la nueva vigencia.
        </Grupo>
      )}
      {(todas || proyectosSinObra.length > 0) && (
        <Aviso estado={todas ? 'regla' : 'informativo'}>
          {todas && (
            <p>
              <strong>
                {datos.obras.length === 1 ? 'La obra encontró' : `Las ${numero(datos.obras.length)} obras encontraron`}{' '}
                su proyecto.
              </strong>
            </p>
          )}
          {proyectosSinObra.length > 0 && (
            <p>
              <strong>{cuantas(proyectosSinObra.length, 'proyecto')} sin una obra en el mapa.</strong> No todo proyecto
              es una obra; si alguno lo es, pida su trazado e impórtelo con su BPIN.{' '}
              <button
                type="button"
                className={css.enlace}
                aria-expanded={conLista === 'si'}
                onClick={() => verLista(conLista === 'si' ? undefined : 'si')}
              >
                {conLista === 'si' ? 'Ocultar la lista' : 'Ver cuáles son'}
              </button>
            </p>
          )}
        </Aviso>
      )}
      {conLista === 'si' && proyectosSinObra.length > 0 && <ProyectosSinObra datos={datos} />}
    </section>
  )
}

const codigos = (sin: RespuestaObras['sinCruce']['sinProyecto']): string =>
  [
    ...sin.slice(0, A_LA_VISTA).map(s => s.bpin),
    ...(sin.length > A_LA_VISTA ? [`y ${numero(sin.length - A_LA_VISTA)} códigos más`] : []),
  ].join(', ')

function SinCorte() {
  const { puede } = useSesion()
  return (
    <Aviso estado="atencion">
      <p>
        <strong>Todavía no hay un corte del presupuesto en esta fecha.</strong> Sin él no se sabe cuánto dinero tiene
        cada proyecto.
      </p>
      {puede('programa.importarEjecucion') && (
        <p>
          <Enlace a="/programa/ejecucion" buscar={{ importar: 'si' }}>
            Traer el corte de hacienda
          </Enlace>
        </p>
      )}
    </Aviso>
  )
}

function Grupo(props: {
  estado: 'atencion' | 'informativo'
  titulo: string
  obras: readonly Obra[]
  elegir: (o: Obra) => void
  verTodas: () => void
  children: ReactNode
}) {
  const { obras } = props
  return (
    <Aviso estado={props.estado}>
      <p>
        <strong>{props.titulo}.</strong> {props.children}
      </p>
      <ul className={css.nombres}>
        {obras.slice(0, A_LA_VISTA).map(o => (
          <li key={o.id}>
            <button type="button" className={css.enlace} onClick={() => props.elegir(o)}>
              {o.nombre}
            </button>
          </li>
        ))}
        {obras.length > A_LA_VISTA && (
          <li>
            <button type="button" className={css.enlace} onClick={props.verTodas}>
              y {numero(obras.length - A_LA_VISTA)} más
            </button>
          </li>
        )}
      </ul>
    </Aviso>
  )
}
