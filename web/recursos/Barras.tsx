import { pesos, pesosCortos } from '../partes/formato.ts'
import css from './recursos.module.css'

/** How a part is drawn; each has its own pattern, so that colour is never alone. */
export type Trama = 'lleno' | 'rayado' | 'punteado' | 'claro' | 'falta'

export interface Parte {
  nombre: string
  valor: string
  trama: Trama
}

export interface Barra {
  nombre: string
  partes: Parte[]
  /** What is written at its end; the sum of its parts is not always what matters. */
  total: string
}

export interface GrupoDeBarras {
  nombre: string
  barras: Barra[]
}

/** Money as bars on one scale, in groups (years). Every bar says its name and its amount; the table beside says all. */
export function Barras(props: {
  nombre: string
  grupos: GrupoDeBarras[]
  leyenda?: { nombre: string; trama: Trama }[]
}) {
  const largos = props.grupos.flatMap(g => g.barras.map(largoDe))
  const mayor = Math.max(1, ...largos)
  return (
    <figure className={css.barras} aria-label={props.nombre}>
      {props.leyenda && (
        <ul className={css.leyenda} aria-label="Qué es cada parte">
          {props.leyenda.map(l => (
            <li key={l.nombre}>
              <i data-trama={l.trama} aria-hidden />
              {l.nombre}
            </li>
          ))}
        </ul>
      )}
      <dl>
        {props.grupos.map(g => (
          <div key={g.nombre} className={css.grupoDeBarras}>
            <dt>{g.nombre}</dt>
            {g.barras.map(b => (
              <dd key={b.nombre}>
                <span>{b.nombre}</span>
                <span className={css.pista} aria-hidden>
                  {b.partes
                    .filter(p => Number(p.valor) > 0)
                    .map(p => (
                      <i
                        key={p.nombre}
                        data-trama={p.trama}
                        style={{ width: `${(Number(p.valor) / mayor) * 100}%` }}
                        title={`${p.nombre}: ${pesos(p.valor)}`}
                      />
                    ))}
                </span>
                <data value={b.total} title={pesos(b.total)}>
                  {pesosCortos(b.total)}
                </data>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </figure>
  )
}

/** Only to draw: what is written comes from the exact text. */
function largoDe(b: Barra): number {
  return b.partes.reduce((suma, p) => suma + Math.max(0, Number(p.valor)), 0)
}
