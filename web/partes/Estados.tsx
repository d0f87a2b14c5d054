import { Button, Title } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import RotateCw from 'lucide-react/icons/rotate-cw'
import type { ReactNode } from 'react'
import { comoProblema } from '../api.ts'
import { ArticuloRef } from './Articulo.tsx'
import { type Estado, EstadoIcono } from './EstadoInsignia.tsx'
import css from './partes.module.css'

/** Nothing here yet: what this is, why it matters, the first step, and an example. */
export function Vacio(props: {
  icono: LucideIcon
  titulo: string
  children: ReactNode
  accion?: ReactNode
  ejemplo?: ReactNode
}) {
  return (
    <div className={css.vacio}>
      <props.icono size={34} strokeWidth={1.5} aria-hidden />
      <Title order={3}>{props.titulo}</Title>
      <p>{props.children}</p>
      {props.accion}
      {props.ejemplo && <p>{props.ejemplo}</p>}
    </div>
  )
}

const ANCHOS = ['62%', '88%', '74%', '93%', '55%', '81%']

/** The shape of what is coming, shown only after 150 ms so that what is fast does not flicker. */
export function Cargando(props: { filas?: number; que?: string }) {
  return (
    <div className={css.esqueleto} role="status">
      <span className="solo-lector">Cargando {props.que ?? 'la página'}…</span>
      {Array.from({ length: props.filas ?? 6 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars
        <div key={i} style={{ width: ANCHOS[i % ANCHOS.length] }} />
      ))}
    </div>
  )
}

/** A boxed sentence with its state. */
export function Aviso(props: { estado: Estado; children: ReactNode; alerta?: boolean }) {
  return (
    <div className={css.aviso} data-estado={props.estado} {...(props.alerta ? { role: 'alert' } : {})}>
      <EstadoIcono estado={props.estado} />
      <div>{props.children}</div>
    </div>
  )
}

/** A refusal: what, why with its article, and what to do. Takes whatever was thrown. */
export function ErrorVista(props: { error: unknown; reintentar?: () => void }) {
  const p = comoProblema(props.error)
  return (
    <Aviso estado="vencido" alerta>
      <p>
        <strong>{p.mensaje}</strong>
        {p.articulo && (
          <>
            {' '}
            (<ArticuloRef cita={p.articulo} />)
          </>
        )}
      </p>
      {p.cura && <p>{p.cura}</p>}
      {p.errores && p.errores.length > 0 && (
        <ul style={{ margin: '4px 0', paddingLeft: 18 }}>
          {p.errores.map(e => (
            <li key={`${e.campo}-${e.mensaje}`}>{e.mensaje}</li>
          ))}
        </ul>
      )}
      {props.reintentar && (
        <Button
          size="xs"
          mt={6}
          variant="default"
          leftSection={<RotateCw size={14} aria-hidden />}
          onClick={props.reintentar}
        >
          Volver a intentar
        </Button>
      )}
    </Aviso>
  )
}
