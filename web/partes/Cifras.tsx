import { Fragment } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import {
  area,
  type Cifra,
  faltan,
  fechaCorta,
  fechaLarga,
  partesPredial,
  pesos,
  pesosCortos,
  porcentaje,
} from './formato.ts'
import css from './partes.module.css'

/** Figures with one way of being written; the full value is in the title when the short one is shown. */

/** Pesos: short for reading ("$ 4,63 billones", full on hover), `completo` in tables. */
export function Dinero(props: { valor: Cifra; completo?: boolean }) {
  const entero = pesos(props.valor)
  return (
    <data className="cifra" value={String(props.valor)} title={entero}>
      {props.completo ? entero : pesosCortos(props.valor)}
    </data>
  )
}

export type ClaseDeArea = 'registrada' | 'medida' | 'plana'
const CLASES: Record<ClaseDeArea, string> = {
  registrada: 'La que figura en el catastro o el registro',
  medida: 'Medida sobre el elipsoide (GRS80): el terreno',
  plana: 'Medida en el plano de MAGNA-SIRGAS Origen-Nacional',
}

/** An area in m² or ha; says of which kind it is, because the law's sums depend on it. */
export function Area(props: { m2: Cifra; clase?: ClaseDeArea; unidad?: 'm2' | 'ha' }) {
  return (
    <data className="cifra" value={String(props.m2)} title={`${area(props.m2, 'm2')} · ${area(props.m2, 'ha')}`}>
      {area(props.m2, props.unidad)}
      {props.clase && (
        <span className={css.clase} title={CLASES[props.clase]}>
          {props.clase}
        </span>
      )}
    </data>
  )
}

/** A fraction as a percentage, always with what it is a percentage of. */
export function Porcentaje(props: { fraccion: Cifra; base: string; decimales?: number }) {
  return (
    <span>
      <data className="cifra" value={String(props.fraccion)}>
        {porcentaje(props.fraccion, props.decimales)}
      </data>{' '}
      <span className={css.base}>{props.base}</span>
    </span>
  )
}

/** A parcel number in groups; copying it gives the bare digits, since the gaps are only drawn. */
export function NumeroPredial(props: { valor: string; parte?: boolean }) {
  return (
    <span className={`${css.predial} ${props.parte ? css.predialLargo : ''}`}>
      {partesPredial(props.valor).map((p, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a number have no identity but their place
        <Fragment key={i}>
          <span>{p}</span>
          {props.parte && <wbr />}
        </Fragment>
      ))}
    </span>
  )
}

/** A date as text; with `hoy`, as a term: "faltan 3 días hábiles (vence el viernes 27 de noviembre)". */
export function FechaTexto(props: { fecha: Fecha; hoy?: Fecha; dias?: number; corta?: boolean }) {
  const texto = props.hoy
    ? faltan(props.fecha, props.hoy, props.dias)
    : props.corta
      ? fechaCorta(props.fecha)
      : fechaLarga(props.fecha)
  return <time dateTime={props.fecha}>{texto}</time>
}
