import type { Fecha } from '../../ley388/fecha.ts'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import { fechaCorta, fechaLarga, porcentaje } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import { PorQue } from '../partes/PorQue.tsx'
import css from './Inicio.module.css'
import { enAniosYMeses, transcurrido } from './tiempo.ts'

type Vigente = Salida<'plan.vigente'>

/** Art. 28: one band from the first year of the plan to the last day of its long term, with the time that has run. */
export function Periodo() {
  const { al } = useFechaDeCorte()
  const consulta = useConsulta('plan.vigente', al ? { al } : {})
  const v = consulta.data
  if (v && !v.vigencias) return null
  return (
    <Panel
      titulo="El período del plan"
      nota={v?.plan ? `${v.plan.tipo}, ${v.plan.acto}` : undefined}
      acciones={v && <PorQue de="el período del plan" explicacion={PORQUE} articulo="art. 28" />}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !v?.vigencias || !v.plan ? (
        <Cargando que="el período del plan" filas={2} />
      ) : (
        <Banda adopcion={v.plan.adopcion} vigencias={v.vigencias} />
      )}
    </Panel>
  )
}

const PORQUE =
  'La banda va del primer día del año en que se adoptó el plan al último de su largo plazo, que dura tres períodos constitucionales de los alcaldes; el mediano dura dos y el corto, uno.'

function Banda(props: { adopcion: Fecha; vigencias: NonNullable<Vigente['vigencias']> }) {
  const { fecha } = useFechaDeCorte()
  const { vigencias: v } = props
  const desde = `${props.adopcion.slice(0, 4)}-01-01` as Fecha
  const { hasta } = v.largo
  const x = (f: Fecha) => Number(transcurrido(desde, hasta, f)) * 100
  const parte = transcurrido(desde, hasta, fecha)
  const marcas: { nombre: string; fecha: Fecha }[] = [
    { nombre: 'Corto', fecha: v.corto.hasta },
    { nombre: 'Mediano', fecha: v.mediano.hasta },
    { nombre: 'Largo', fecha: v.largo.hasta },
  ]
  return (
    <>
      <p className={css.avance}>
        <strong>{porcentaje(parte, 0)}</strong> del tiempo del plan ha corrido.{' '}
        {fecha > hasta
          ? `Su largo plazo terminó el ${fechaLarga(hasta)} y el plan rige hasta que se adopte otro.`
          : `Falta${/^1 (año|mes)$|^menos/.test(enAniosYMeses(fecha, hasta)) ? '' : 'n'} ${enAniosYMeses(fecha, hasta)}, hasta el ${fechaLarga(hasta)}.`}
      </p>
      <div className={css.banda} aria-hidden>
        <div className={css.corrido} style={{ width: `${x(fecha)}%` }} />
        {marcas.map(m => (
          <i key={m.nombre} style={{ left: `${x(m.fecha)}%` }} data-pasada={m.fecha < fecha || undefined} />
        ))}
        <b style={{ left: `${x(fecha)}%` }} />
      </div>
      <div className={css.extremos}>
        <span>{fechaCorta(desde)}</span>
        <span>{fechaCorta(hasta)}</span>
      </div>
      <ul className={css.marcas}>
        {marcas.map(m => (
          <li key={m.nombre} data-pasada={m.fecha < fecha || undefined}>
            <Enlace a="/plan/vigencias">{m.nombre} plazo</Enlace>: {m.fecha < fecha ? 'venció' : 'vence'} el{' '}
            {fechaLarga(m.fecha)}
          </li>
        ))}
      </ul>
    </>
  )
}
