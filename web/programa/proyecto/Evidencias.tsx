import { Button } from '@mantine/core'
import { useState } from 'react'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { CorregirAvance } from './CorregirAvance.tsx'
import { Prueba } from './Foto.tsx'
import type { Ficha } from './ficha.ts'
import css from './proyecto.module.css'

/** Readings that are shown without asking: the latest. */
const PRIMERAS = 8

/** What was reached on each day, with its photos, minutes and reports. */
export function Evidencias({ f }: { f: Ficha }) {
  const [todas, ver] = useState(false)
  const escribe = usePuedeEscribir()
  const nombres = new Map(f.actividades.map(a => [a.id, a.nombre]))
  return (
    <Panel titulo="Avances y evidencias" nota="Cada lectura con lo que la prueba.">
      {f.lecturas.length === 0 && <p className={css.tenue}>Todavía no se ha registrado ningún avance.</p>}
      <ol className={css.lecturas}>
        {(todas ? f.lecturas : f.lecturas.slice(0, PRIMERAS)).map(l => (
          <li key={l.id} data-corregido={l.corregido || undefined}>
            <div>
              <time dateTime={l.fecha}>{fechaCorta(l.fecha)}</time>
              <span>
                <b>{numero(l.fisico, 1)} %</b> de «{nombres.get(l.actividad) ?? ''}»
                {l.corregido && ' (corregido después)'}. {l.nota} <small>{l.registradoPor}</small>{' '}
                {!l.corregido && escribe('programa.registrarAvance') && (
                  <CorregirAvance lectura={l} actividad={nombres.get(l.actividad) ?? ''} />
                )}
              </span>
            </div>
            {l.evidencias.length > 0 && (
              <div className={css.pruebas}>
                {l.evidencias.map(e => (
                  <Prueba key={e.id} e={e} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      {f.lecturas.length > PRIMERAS && (
        <Button size="xs" variant="default" mt={10} aria-pressed={todas} onClick={() => ver(v => !v)}>
          {todas ? 'Ver solo las últimas' : `Ver las ${numero(f.lecturas.length)} lecturas`}
        </Button>
      )}
    </Panel>
  )
}
