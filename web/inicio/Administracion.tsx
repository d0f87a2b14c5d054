import type { Fecha } from '../../ley388/fecha.ts'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import { fechaLarga, numero, pesosCortos, porcentaje } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import { PorQue } from '../partes/PorQue.tsx'
import { Cifra } from './Cifra.tsx'
import {
  desgloseDelAvance,
  desgloseDeMetas,
  desgloseDeMonto,
  desgloseDeSituacion,
  type Monto,
  metaDe,
  NOMBRE_DE_MONTO,
  NOMBRE_DE_SITUACION,
  type Resumen,
  type Situacion,
} from './desgloses.tsx'
import css from './Inicio.module.css'
import { fraccion, transcurrido } from './tiempo.ts'

/** The period of the administration in one picture: time, money and work as three marks on one band (P2, art. 18). */
export function Administracion() {
  const { al } = useFechaDeCorte()
  const consulta = useConsulta('programa.resumen', al ? { al } : {})
  const r = consulta.data
  if (r === null) return null
  return (
    <Panel
      titulo="El período de la administración"
      nota={r?.periodo.acto ? `${r.periodo.nombre}, ${r.periodo.acto}` : r?.periodo.nombre}
      acciones={r && <PorQue de="el período de la administración" explicacion={PORQUE} articulo="art. 18" />}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !r ? (
        <Cargando que="el período de la administración" filas={3} />
      ) : (
        <Cuadro resumen={r} />
      )}
    </Panel>
  )
}

const PORQUE =
  'El programa de ejecución define, para el período de la administración, qué se ejecuta, con qué recursos y quién responde. El dinero es lo obligado sobre el presupuesto del programa; la obra, el avance físico de cada proyecto según lo que pesa en el costo aprobado.'

function Cuadro({ resumen: r }: { resumen: Resumen }) {
  const { fecha } = useFechaDeCorte()
  const { desde, hasta } = r.periodo
  const tiempo = transcurrido(desde, hasta, fecha)
  const dinero = fraccion(r.totales.obligaciones, r.totales.presupuesto)
  const obra = r.totales.fisico === null ? null : fraccion(r.totales.fisico, '100')
  return (
    <>
      <p className={css.avance}>
        Ha corrido el <strong>{porcentaje(tiempo, 0)}</strong> del tiempo, se ha obligado el{' '}
        <Cifra de={() => desgloseDeMonto(r, 'obligaciones')}>
          <strong>{dinero === null ? '—' : porcentaje(dinero, 0)}</strong>
        </Cifra>{' '}
        del presupuesto del programa
        {obra === null ? (
          '.'
        ) : (
          <>
            {' '}
            y se ha hecho el{' '}
            <Cifra de={() => desgloseDelAvance(r)}>
              <strong>{porcentaje(obra, 0)}</strong>
            </Cifra>{' '}
            de la obra.
          </>
        )}
      </p>
      <Banda desde={desde} hasta={hasta} tiempo={tiempo} dinero={dinero} obra={obra} />
      <Dineros resumen={r} />
      <Estados resumen={r} />
    </>
  )
}

function Banda(p: { desde: Fecha; hasta: Fecha; tiempo: string; dinero: string | null; obra: string | null }) {
  const marcas = [
    { clave: 'tiempo', nombre: 'Tiempo', valor: p.tiempo },
    { clave: 'dinero', nombre: 'Dinero', valor: p.dinero },
    { clave: 'obra', nombre: 'Obra', valor: p.obra },
  ]
  return (
    <>
      <div className={css.tresMarcas} aria-hidden>
        <div className={css.corrido} style={{ width: `${Number(p.tiempo) * 100}%` }} />
        {marcas.map(m =>
          m.valor === null ? null : (
            <i key={m.clave} data-marca={m.clave} style={{ left: `${Math.min(1, Number(m.valor)) * 100}%` }} />
          ),
        )}
      </div>
      <div className={css.extremos}>
        <span>{fechaLarga(p.desde)}</span>
        <span>{fechaLarga(p.hasta)}</span>
      </div>
      <ul className={css.leyendaDeMarcas}>
        {marcas.map(m => (
          <li key={m.clave}>
            <i data-marca={m.clave} aria-hidden />
            {m.nombre}: {m.valor === null ? 'sin línea base' : porcentaje(m.valor, 1)}
          </li>
        ))}
      </ul>
    </>
  )
}

const DINEROS: readonly Monto[] = ['presupuesto', 'modificado', 'obligaciones', 'pagos', 'economias', 'adicionales']

function Dineros({ resumen: r }: { resumen: Resumen }) {
  return (
    <>
      <dl className={css.dineros}>
        {DINEROS.filter(m => r.totales[m] !== '0').map(m => (
          <div key={m}>
            <dt>{NOMBRE_DE_MONTO[m]}</dt>
            <dd>
              <Cifra de={() => desgloseDeMonto(r, m)}>{pesosCortos(r.totales[m])}</Cifra>
            </dd>
          </div>
        ))}
      </dl>
      {r.corte && (
        <p className={css.segunCorte}>
          Según el <Enlace a="/programa/ejecucion">corte del {fechaLarga(r.corte)}</Enlace> y los movimientos
          registrados.
        </p>
      )}
    </>
  )
}

const ORDEN: readonly Situacion[] = ['atrasado', 'suspendido', 'en-tiempo', 'adelantado', 'terminado', 'sin-empezar']

function Estados({ resumen: r }: { resumen: Resumen }) {
  const cuantos = (s: Situacion) => r.proyectos.filter(f => f.situacion === s).length
  const metas = r.proyectos.filter(f => metaDe(f) !== null)
  const cumplidas = metas.filter(f => metaDe(f) !== 'pendiente').length
  const superadas = metas.filter(f => metaDe(f) === 'superada').length
  return (
    <ul className={css.cuentas}>
      {ORDEN.filter(s => cuantos(s) > 0).map(s => (
        <li key={s}>
          <Cifra de={() => desgloseDeSituacion(r, s)}>
            <b>{numero(cuantos(s))}</b> {NOMBRE_DE_SITUACION[s][cuantos(s) === 1 ? 0 : 1]}
          </Cifra>
        </li>
      ))}
      {metas.length > 0 && (
        <li>
          <Cifra de={() => desgloseDeMetas(r, ['cumplida', 'superada', 'pendiente'], 'Metas de los proyectos')}>
            <b>
              {numero(cumplidas)} de {numero(metas.length)}
            </b>{' '}
            metas cumplidas
          </Cifra>
        </li>
      )}
      {superadas > 0 && (
        <li>
          <Cifra de={() => desgloseDeMetas(r, ['superada'], 'Metas superadas')}>
            <b>{numero(superadas)}</b> {superadas === 1 ? 'meta superada' : 'metas superadas'}
          </Cifra>
        </li>
      )}
    </ul>
  )
}
