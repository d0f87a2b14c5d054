import { Button } from '@mantine/core'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Salida } from '../../api.ts'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { type Estado, EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import css from './revision.module.css'

export type Regla = Salida<'territorio.revisiones'>[number]

/** What a check says of itself in one badge: the worst that it found. */
function estadoDe(r: Regla): [Estado, string] {
  if (r.estado === 'sin-hacer') return ['informativo', 'Sin hacer']
  if (r.estado === 'sin-datos') return ['informativo', r.faltan.length === 1 ? 'Falta una capa' : 'Faltan capas']
  if (r.errores > 0) return ['vencido', `${numero(r.errores)} ${r.errores === 1 ? 'error' : 'errores'}`]
  if (r.avisos > 0) return ['atencion', `${numero(r.avisos)} ${r.avisos === 1 ? 'aviso' : 'avisos'}`]
  if (r.revisados === 0) return ['informativo', 'Nada que revisar']
  return ['regla', 'Nada mal']
}

/** What needs action first: errors, warnings, slivers, what is right, and at the end what could not be checked. */
function urgencia(r: Regla): number {
  if (r.estado !== 'hecha') return r.estado === 'sin-datos' ? 5 : 4
  return r.errores > 0 ? 0 : r.avisos > 0 ? 1 : r.astillas > 0 ? 2 : r.revisados > 0 ? 3 : 4
}

/** The checks by rule: what each looks for, by which article, what it found and when. */
export function Reglas(props: {
  reglas: readonly Regla[]
  elegida: string | undefined
  elegir: (id: string) => void
  revisar?: (id: string) => void
}) {
  if (props.reglas.every(r => r.estado === 'sin-hacer'))
    return (
      <>
        <Aviso estado="informativo">
          <p>
            <strong>El mapa todavía no se ha revisado.</strong> Son {numero(props.reglas.length)} revisiones. Un vacío
            entre dos clases de suelo deja un predio sin norma; un traslape le da dos. Revíselo después de cada
            importación.
          </p>
        </Aviso>
        <ListaDeReglas {...props} />
      </>
    )
  return <ListaDeReglas {...props} />
}

function ListaDeReglas(props: Parameters<typeof Reglas>[0]) {
  return (
    <Panel titulo="Las revisiones" nota="Elija una para ver solo lo suyo." sinMargen>
      <ul className={css.reglas}>
        {[...props.reglas]
          .sort((a, b) => urgencia(a) - urgencia(b))
          .map(r => {
            const [estado, texto] = estadoDe(r)
            return (
              <li key={r.id} data-elegida={r.id === props.elegida || undefined}>
                <div>
                  <button type="button" aria-pressed={r.id === props.elegida} onClick={() => props.elegir(r.id)}>
                    {r.titulo}
                  </button>
                  <p>
                    {r.busca} <ArticuloRef cita={r.articulo} />
                  </p>
                  {r.faltan.length > 0 && (
                    <p>
                      Para hacerla falta importar: <strong>{r.faltan.join(', ')}</strong>.
                    </p>
                  )}
                  {r.problemas.length > 0 && (
                    <p>
                      No se pudieron revisar {numero(r.problemas.length)}: {r.problemas[0]?.motivo}
                    </p>
                  )}
                </div>
                <div className={css.cuenta}>
                  <EstadoInsignia estado={estado} texto={texto} />
                  {r.estado === 'hecha' && r.errores > 0 && r.avisos > 0 && <span>{numero(r.avisos)} avisos</span>}
                  {r.astillas > 0 && (
                    <span>
                      {numero(r.astillas)} {r.astillas === 1 ? 'astilla' : 'astillas'}
                    </span>
                  )}
                </div>
                <div className={css.cuando}>
                  {r.al && r.estado === 'hecha' && (
                    <span>
                      {numero(r.revisados)} {r.revisados === 1 ? 'revisado' : 'revisados'}, al{' '}
                      {fechaCorta(r.al as Fecha)}
                    </span>
                  )}
                  {props.revisar && (
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => props.revisar?.(r.id)}
                      aria-label={`Revisar: ${r.titulo}`}
                    >
                      Revisar
                    </Button>
                  )}
                </div>
              </li>
            )
          })}
      </ul>
    </Panel>
  )
}
