import { useState } from 'react'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { Aviso, Cargando, ErrorVista } from '../partes/Estados.tsx'
import { numero } from '../partes/formato.ts'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { SinPlan, useCorte } from './comun.tsx'
import { FilaDeContenido } from './FilaDeContenido.tsx'
import css from './plan.module.css'

export type Contenido = Salida<'plan.contenidos'>['contenidos'][number]

/** PL3: what the plan lacks, by numeral, and then every minimum content by component. */
export default function Contenidos() {
  const consulta = useConsulta('plan.contenidos', useCorte())
  // One form open at a time: two open drafts of the same list would be lost from sight.
  const [abierto, abrir] = useState<string>()
  const c = consulta.data
  const faltan = c?.contenidos.filter(x => x.falta !== null) ?? []
  const fila = (x: Contenido, lista: string) => (
    <FilaDeContenido
      key={x.id}
      contenido={x}
      abierta={abierto === `${lista}/${x.id}`}
      abrir={si => abrir(si ? `${lista}/${x.id}` : undefined)}
    />
  )
  return (
    <Pagina
      titulo="¿Qué contenidos le faltan al plan?"
      ancho="medio"
      entradilla="La ley señala los contenidos mínimos de cada clase de plan. Cada uno se cumple con el documento que lo contiene y, donde se ubica en el territorio, con su plano."
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !c ? (
        <Cargando que="los contenidos del plan" />
      ) : c.tipo === null ? (
        <Panel sinMargen>
          <SinPlan>
            Aquí verá, por numeral de la ley, cada contenido mínimo que debe tener el plan: en qué documento y en qué
            plano está, y qué falta todavía.
          </SinPlan>
        </Panel>
      ) : (
        <>
          <Avance tipo={c.tipo} contenidos={c.contenidos} componentes={c.componentes} />
          {faltan.length > 0 ? (
            <Panel titulo={`Lo que falta (${numero(faltan.length)})`} nota="En el orden de la ley" sinMargen>
              <ul className={css.contenidos}>{faltan.map(x => fila(x, 'faltan'))}</ul>
            </Panel>
          ) : (
            <div className={css.separado}>
              <Aviso estado="regla">
                El plan tiene todos los contenidos mínimos de un {c.tipo}, cada uno con su documento y su plano.
              </Aviso>
            </div>
          )}
          {c.componentes.map(k => {
            const suyos = c.contenidos.filter(x => x.componente === k.id && x.falta === null)
            return suyos.length === 0 ? null : (
              <Panel key={k.id} titulo={`${k.nombre}: lo que ya está`} nota={k.resumen} sinMargen>
                <ul className={css.contenidos}>{suyos.map(x => fila(x, k.id))}</ul>
              </Panel>
            )
          })}
        </>
      )}
    </Pagina>
  )
}

function Avance(props: {
  tipo: string
  contenidos: Contenido[]
  componentes: Salida<'plan.contenidos'>['componentes']
}) {
  const partes = [
    { id: 'todo', nombre: `De los contenidos mínimos de un ${props.tipo}`, suyos: props.contenidos },
    ...props.componentes.map(k => ({
      id: k.id,
      nombre: k.nombre,
      suyos: props.contenidos.filter(c => c.componente === k.id),
    })),
  ].filter(p => p.suyos.length > 0)
  return (
    <ul className={css.avance}>
      {partes.map(p => {
        const listos = p.suyos.filter(c => c.falta === null).length
        return (
          <li key={p.id}>
            <b>
              {numero(listos)} de {numero(p.suyos.length)}
            </b>
            <span>{p.nombre}</span>
            <div className={css.barra} aria-hidden>
              <i style={{ width: `${(listos / p.suyos.length) * 100}%` }} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
