import { ActionIcon } from '@mantine/core'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import { useMemo } from 'react'
import { Decimal } from '../../../ley388/decimal.ts'
import { SIGUE } from '../../../proyectos/estados.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { avanceFisico } from '../avance.ts'
import { CambiarEstado } from '../CambiarEstado.tsx'
import { atrasoEnPalabras, diasDeAtraso, type Modelo, type Proyecto } from '../modelo.ts'
import { ESTADOS_DE_PROYECTO } from '../palabras.ts'
import type { ProgramaVivo, useDinero } from '../usarPrograma.ts'
import css from './tablero.module.css'

/** The projects by the state in which they are, with how many and how much money. */
export default function Tablero(props: {
  p: ProgramaVivo
  modelo: Modelo
  dinero: ReturnType<typeof useDinero>['porProyecto']
  escribe: boolean
}) {
  const { p, dinero } = props
  const grupos = useMemo(
    () =>
      ESTADOS_DE_PROYECTO.map(e => {
        const proyectos = p.proyectos.filter(x => x.estado === e.id)
        const suma = proyectos.reduce((s, x) => s.plus(dinero.get(x.id)?.presupuesto ?? 0), new Decimal(0))
        return { ...e, proyectos, suma: suma.toFixed() }
      }),
    [p.proyectos, dinero],
  )
  return (
    <div className={css.tablero}>
      {grupos.map(g => (
        <section key={g.id} aria-label={`${g.nombre}: ${g.proyectos.length}`}>
          <header>
            <EstadoInsignia estado={g.insignia} texto={g.nombre} />
            <span>
              {numero(g.proyectos.length)} · <Dinero valor={g.suma} />
            </span>
          </header>
          <ul tabIndex={g.proyectos.length > 0 ? 0 : -1} aria-label={`Proyectos: ${g.nombre}`}>
            {g.proyectos.map(x => (
              <Tarjeta key={x.id} proyecto={x} {...props} />
            ))}
            {g.proyectos.length === 0 && <li className={css.nadie}>Ninguno.</li>}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Tarjeta({ proyecto: x, p, modelo, dinero, escribe }: { proyecto: Proyecto } & Parameters<typeof Tablero>[0]) {
  const tramo = modelo.cronograma.proyectos.get(x.id)
  const atraso = diasDeAtraso(tramo, modelo.baseDeProyecto.get(x.id))
  const avance = avanceFisico(modelo.deProyecto.get(x.id) ?? [])
  const d = dinero.get(x.id)
  return (
    <li className={css.tarjeta}>
      <div>
        <Enlace a={`/programa/proyecto/${x.id}`}>{x.nombre}</Enlace>
        <small>{x.entidad}</small>
        <small>
          {tramo ? `Termina el ${fechaCorta(tramo.fin)}` : 'Sin actividades'}
          {atraso !== null && atraso !== 0 && `, ${atrasoEnPalabras(atraso)}`}
        </small>
        <small>
          {avance !== null && `Avance físico: ${numero(avance.toFixed(), 1)} %`}
          {d && (
            <>
              {' · '}
              <Dinero valor={d.presupuesto} />
            </>
          )}
        </small>
      </div>
      {escribe && SIGUE[x.estado].length > 0 && (
        <CambiarEstado
          proyecto={x}
          periodo={p.periodo}
          boton={
            <ActionIcon aria-label={`Cambiar el estado de ${x.nombre}`} title="Cambiar el estado">
              <ArrowRightLeft size={16} aria-hidden />
            </ActionIcon>
          }
        />
      )}
    </li>
  )
}
