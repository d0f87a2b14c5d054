import { Button } from '@mantine/core'
import { useId } from 'react'
import { ArticuloRef } from '../partes/Articulo.tsx'
import { type Estado, EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import type { Contenido } from './Contenidos.tsx'
import { usePuedeEscribir } from './comun.tsx'
import { EditarContenido } from './EditarContenido.tsx'
import { NOMBRE_DE_ESTADO } from './estados-de-contenido.ts'
import css from './plan.module.css'

function insigniaDe(c: Contenido): { estado: Estado; texto: string } {
  if (c.estado === 'ausente') return { estado: 'vencido', texto: 'No está' }
  if (c.falta === null)
    return { estado: c.estado === 'no-aplica' ? 'informativo' : 'regla', texto: NOMBRE_DE_ESTADO[c.estado] }
  return { estado: 'atencion', texto: c.estado === 'en-elaboracion' ? 'En elaboración' : 'Incompleto' }
}

/** One minimum content: its numeral, how it stands, where it is; edited in its place. */
export function FilaDeContenido(props: { contenido: Contenido; abierta: boolean; abrir: (si: boolean) => void }) {
  const { contenido: c, abierta } = props
  const escribe = usePuedeEscribir()
  const id = useId()
  const donde = [c.documento, c.mapa !== c.documento && c.mapa].filter(Boolean).join(' · ')
  return (
    <li className={css.contenido}>
      <div className={css.contenidoCabeza}>
        <ArticuloRef cita={c.articulo} />
        <div className={css.contenidoTexto}>
          <span>{c.resumen}</span>
          {c.falta !== null && c.estado !== 'ausente' && c.estado !== 'en-elaboracion' && <p>{c.falta}</p>}
          {c.estado === 'no-aplica' && c.justificacion && <p>{c.justificacion}</p>}
          {donde && <p>{donde}</p>}
          {!c.falta || donde ? null : (
            <p>
              Se cumple con el documento que lo contiene{c.exigeMapa && ' y su plano'}
              {c.eventual && '; si no es del caso, con la razón de que no aplique'}.
            </p>
          )}
        </div>
        <EstadoInsignia {...insigniaDe(c)} />
        {escribe('plan.guardarContenido') && (
          <Button
            size="xs"
            variant="default"
            aria-expanded={abierta}
            aria-controls={abierta ? id : undefined}
            aria-label={`${abierta ? 'Cerrar' : c.falta ? 'Completar' : 'Cambiar'}: ${c.resumen}`}
            onClick={() => props.abrir(!abierta)}
          >
            {abierta ? 'Cerrar' : c.falta ? 'Completar' : 'Cambiar'}
          </Button>
        )}
      </div>
      {abierta && (
        <div id={id} className={css.contenidoForma}>
          <EditarContenido contenido={c} cerrar={() => props.abrir(false)} />
        </div>
      )}
    </li>
  )
}
