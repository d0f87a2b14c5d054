import { NativeSelect } from '@mantine/core'
import { numero } from '../../partes/formato.ts'
import { TABLAS } from '../../partes/mapa/colores.ts'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import { comunasDe, contar, type Filtros, filtrar } from './filtros.ts'
import css from './obras.module.css'
import { CRUCES, type Obra, ORDEN_DE_CRUCES } from './palabras.ts'

/** The legend of the map, which is also its filter by state; and where and how the works meet their project. */
export function FiltrosDeObras(props: {
  obras: readonly Obra[]
  filtros: Filtros
  poner: (nombre: keyof Filtros, valor: string | undefined) => void
}) {
  const { obras, filtros, poner } = props
  // Each count is of what the other filters let through: what pressing it would show.
  const situaciones = contar(filtrar(obras, { ...filtros, situacion: undefined }), o => o.situacion)
  const cruces = contar(filtrar(obras, { ...filtros, cruce: undefined }), o => o.cruce)
  const hay = contar(obras, o => o.situacion)
  const hayCruces = contar(obras, o => o.cruce)
  return (
    <div className={css.filtros}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame does not fit a row of filters */}
      <div className={css.fichas} role="group" aria-label="Estado de la obra">
        <button type="button" aria-pressed={!filtros.situacion} onClick={() => poner('situacion', undefined)}>
          Todas
        </button>
        {TABLAS.obra
          .filter(c => hay.has(c.clave as Obra['situacion']))
          .map(c => (
            <button
              key={c.clave}
              type="button"
              aria-pressed={filtros.situacion === c.clave}
              onClick={() => poner('situacion', filtros.situacion === c.clave ? undefined : c.clave)}
            >
              <Clase tabla="obra" clave={c.clave} forma="linea" />
              <span>{numero(situaciones.get(c.clave as Obra['situacion']) ?? 0)}</span>
            </button>
          ))}
      </div>
      <NativeSelect
        size="xs"
        label="Comuna o corregimiento"
        value={filtros.comuna ?? ''}
        onChange={e => poner('comuna', e.currentTarget.value || undefined)}
        data={[
          { value: '', label: 'Todas' },
          ...comunasDe(obras).map(c => ({ value: c.comuna, label: `${c.comuna} (${numero(c.obras)})` })),
        ]}
      />
      <NativeSelect
        size="xs"
        label="Su proyecto"
        value={filtros.cruce ?? ''}
        onChange={e => poner('cruce', e.currentTarget.value || undefined)}
        data={[
          { value: '', label: 'Todos' },
          ...ORDEN_DE_CRUCES.filter(c => hayCruces.has(c)).map(c => ({
            value: c,
            label: `${CRUCES[c].nombre} (${numero(cruces.get(c) ?? 0)})`,
          })),
        ]}
      />
    </div>
  )
}
