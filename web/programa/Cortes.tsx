import { NativeSelect } from '@mantine/core'
import { direccion } from '../api.ts'
import { FechaTexto } from '../partes/Cifras.tsx'
import { EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { fechaCorta } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { Cambios } from './Cambios.tsx'
import type { Corte } from './montos.ts'
import css from './programa.module.css'

const nombreDe = (c: Corte) =>
  `${fechaCorta(c.fecha)}${c.version > 1 || c.reemplazado ? ` (versión ${c.version})` : ''}`

/** Every cut-off that has entered, and what changed between two of them. */
export function Cortes(props: { cortes: Corte[]; actual: Corte; elegir: (id: string) => void }) {
  const { cortes, actual } = props
  const [con, comparar] = useParametro('con')
  const otros = cortes.filter(c => c.id !== actual.id)
  const otro = otros.find(c => c.id === con)
  const [antes, ahora] = otro && otro.fecha > actual.fecha ? [actual, otro] : [otro, actual]
  return (
    <Panel
      titulo="Cortes"
      nota="Cada corte trae valores acumulados: por eso nunca se suman entre sí. Los anteriores se conservan."
    >
      <ul className={css.cortes} aria-label="Cortes que han entrado">
        {cortes.map(c => (
          <li key={c.id}>
            <button type="button" aria-pressed={c.id === actual.id} onClick={() => props.elegir(c.id)}>
              <FechaTexto fecha={c.fecha} />
            </button>
            {c.reemplazado && <EstadoInsignia estado="informativo" texto={`Versión ${c.version}, reemplazada`} />}
            <small>
              <a href={`${direccion('platform.archivos')}/${c.archivo}`}>{c.archivoNombre}</a>
              {c.acto && ` · ${c.acto}`} · lo trajo {c.confirmadoPor}
            </small>
          </li>
        ))}
      </ul>
      {otros.length > 0 && (
        <NativeSelect
          mt={12}
          maw={360}
          label={`Qué cambió entre el corte del ${nombreDe(actual)} y`}
          value={otro?.id ?? ''}
          onChange={e => comparar(e.currentTarget.value || undefined)}
          data={[{ value: '', label: 'Elija otro corte' }, ...otros.map(c => ({ value: c.id, label: nombreDe(c) }))]}
        />
      )}
      {antes && ahora && <Cambios antes={antes} ahora={ahora} />}
    </Panel>
  )
}
