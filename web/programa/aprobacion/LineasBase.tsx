import type { ReactNode } from 'react'
import type { Salida } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { atrasoEnPalabras, diasDeAtraso } from '../modelo.ts'
import css from '../programa.module.css'
import type { usePrograma } from '../usarPrograma.ts'

type LineaBase = Salida<'programa.lineasBase'>[number]
type Cambio = LineaBase['cambios'][number]

/** Art. 18: every promise that an act froze, the one that rules first, and what each changed of the one before. */
export function LineasBase({ entrada }: { entrada: ReturnType<typeof usePrograma>['entrada'] }) {
  const { data, error, refetch } = useConsulta('programa.lineasBase', entrada)
  return (
    <Panel titulo="Líneas base" nota="Lo que cada acto dejó prometido. Ninguna se borra: la última es la que rige.">
      {error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : !data ? (
        <Cargando que="las líneas base" filas={3} />
      ) : (
        <ol className={css.bases} reversed>
          {data.map((b, i) => (
            <li key={b.id} value={b.numero}>
              <strong>
                {b.acto}, del {fechaLarga(b.fecha)}
              </strong>
              {i === 0 && ' · la que rige'}
              <small>
                {b.proyectos === 1 ? '1 proyecto' : `${numero(b.proyectos)} proyectos`} por <Dinero valor={b.costo} />
                {b.por && `. La registró ${b.por}`}.
              </small>
              {b.motivo && <p>{b.motivo}</p>}
              {b.numero === 1 ? (
                <p className={css.tenue}>Es la que se aprobó con el plan de inversiones.</p>
              ) : (
                <Cambios cambios={b.cambios} anterior={b.numero - 1} />
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function Cambios({ cambios, anterior }: { cambios: readonly Cambio[]; anterior: number }) {
  if (cambios.length === 0)
    return <p className={css.tenue}>Ningún proyecto cambió de final, de costo ni de meta frente a la {anterior}.</p>
  const n = cambios.length === 1 ? 'Cambió 1 proyecto' : `Cambiaron ${numero(cambios.length)} proyectos`
  return (
    <details open={cambios.length <= POCOS}>
      <summary>
        {n} frente a la línea base {anterior}
      </summary>
      <ul>
        {cambios.map(c => (
          <li key={c.proyecto}>
            <Enlace a={`/programa/proyecto/${c.proyecto}`}>{c.nombre}</Enlace>: {enFrase(c)}.
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Changes that are told without asking. */
const POCOS = 8

function enFrase(c: Cambio): ReactNode {
  if (c.que === 'entra') return 'entra al programa'
  if (c.que === 'sale') return 'sale del programa'
  const { fin, costo, meta } = c
  const partes: ReactNode[] = []
  if (fin) {
    const dias = atrasoEnPalabras(diasDeAtraso({ inicio: fin.ahora, fin: fin.ahora }, { fin: fin.antes }))
    partes.push(
      `termina el ${fechaLarga(fin.ahora)} y no el ${fechaLarga(fin.antes)} (${dias.replace('tarde', 'más tarde')})`,
    )
  }
  if (costo)
    partes.push(
      <>
        cuesta <Dinero valor={costo.ahora} /> y no <Dinero valor={costo.antes} />
      </>,
    )
  if (meta) partes.push(`su meta es ${cantidad(meta.ahora)} y no ${cantidad(meta.antes)}`)
  return partes.map((p, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: at most three, always in this order
    <span key={i}>
      {i > 0 && '; '}
      {p}
    </span>
  ))
}

const cantidad = (v: string | null) => (v === null ? 'ninguna' : numero(v, 2))
