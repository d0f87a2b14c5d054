import type { Fecha } from '../../ley388/fecha.ts'
import type { PasoJson, ValorJson } from '../../ley388/memoria.ts'
import { ArticuloRef } from './Articulo.tsx'
import { fechaCorta, numero } from './formato.ts'
import css from './partes.module.css'

/** A value of a memoria as it is read; decimals keep every digit that the server sent. */
export function valorEscrito(valor: ValorJson): string {
  if (typeof valor === 'boolean') return valor ? 'sí' : 'no'
  if (Array.isArray(valor)) return valor.map(v => valorEscrito(v)).join(' · ')
  const texto = String(valor)
  if (/^\d{4}-\d{2}-\d{2}$/.test(texto)) return fechaCorta(texto as Fecha)
  if (/^-?\d{1,20}(\.\d{1,12})?$/.test(texto) && !/^0\d/.test(texto)) return numero(texto, 12)
  return texto
}

/** The steps of a result: what was computed, from what, by which article. */
export function Memoria(props: { pasos: readonly PasoJson[] }) {
  return (
    <ol className={css.memoria}>
      {props.pasos.map((paso, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the memoria
        <li key={i}>
          <div className={css.pasoCabeza}>
            <strong>{paso.concepto}</strong>
            <strong>{valorEscrito(paso.resultado)}</strong>
          </div>
          <div className={css.formula}>{paso.formula}</div>
          {Object.keys(paso.operandos).length > 0 && (
            <dl className={css.operandos}>
              {Object.entries(paso.operandos).map(([nombre, valor]) => (
                <div key={nombre}>
                  <dt style={{ display: 'inline' }}>{nombre} = </dt>
                  <dd style={{ display: 'inline', margin: 0 }}>{valorEscrito(valor)}</dd>
                </div>
              ))}
            </dl>
          )}
          {paso.articulo && (
            <small>
              <ArticuloRef cita={paso.articulo} />
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
