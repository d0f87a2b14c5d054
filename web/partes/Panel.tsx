import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import css from './partes.module.css'

/** A titled block of a page. `sinMargen` for tables and maps, which bring their own edges. */
export function Panel(props: {
  titulo?: ReactNode
  nota?: ReactNode
  acciones?: ReactNode
  sinMargen?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={css.panel} {...(props.titulo ? { 'aria-labelledby': id } : {})}>
      {props.titulo && (
        <header>
          <div>
            <Title order={2} id={id}>
              {props.titulo}
            </Title>
            {props.nota && <p>{props.nota}</p>}
          </div>
          {props.acciones}
        </header>
      )}
      <div className={css.panelCuerpo} {...(props.sinMargen ? { 'data-sin-margen': true } : {})}>
        {props.children}
      </div>
    </section>
  )
}

export interface Definicion {
  nombre: string
  valor: ReactNode
  nota?: ReactNode
}

/** Names with their values; what has no value is not shown, so nothing stands empty. */
export function ListaDefiniciones(props: { datos: (Definicion | false | null | undefined)[] }) {
  return (
    <dl className={css.definiciones}>
      {props.datos.map(
        d =>
          d &&
          d.valor !== null &&
          d.valor !== undefined &&
          d.valor !== '' && (
            <div key={d.nombre}>
              <dt>{d.nombre}</dt>
              <dd>
                {d.valor}
                {d.nota && <small>{d.nota}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
