import { Decimal } from '../../../ley388/decimal.ts'
import { CIFRAS } from '../../../proyectos/valor-ganado-frases.ts'
import { fechaCorta, numero, pesosCortos } from '../../partes/formato.ts'
import { PorQue } from '../../partes/PorQue.tsx'
import css from './curva.module.css'
import type { ValorLeido } from './leer-curva.ts'

const INDICES = new Set(['spi', 'cpi'])

/** The figures of earned value: each with the sentence that says what it means, and its steps. */
export function CifrasDeValor({ valor }: { valor: ValorLeido }) {
  const { pasos } = valor
  return (
    <dl className={css.cifras}>
      {CIFRAS.map(c => {
        const v = valor[c.clave]
        const propio =
          c.clave === 'fin'
            ? pasos.findLast(p => p.concepto.startsWith('Fin previsto'))
            : pasos.findLast(p => p.concepto.includes(`(${c.sigla})`))
        return (
          <div key={c.clave}>
            <dt>
              {c.nombre} {c.sigla !== 'Fin' && <abbr title={c.nombre}>({c.sigla})</abbr>}
            </dt>
            <dd>
              <strong>
                {v === null
                  ? '—'
                  : v instanceof Decimal
                    ? INDICES.has(c.clave)
                      ? numero(v.toFixed(4), 2, 2)
                      : pesosCortos(v.toFixed(0))
                    : fechaCorta(v)}
              </strong>
              <PorQue de={c.nombre} explicacion={c.frase(valor)} memoria={propio ? [propio] : []} articulo="art. 18" />
              <p>{c.frase(valor)}</p>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
