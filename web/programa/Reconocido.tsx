import { NativeSelect } from '@mantine/core'
import type { Salida } from '../api.ts'
import { Dinero } from '../partes/Cifras.tsx'
import { Aviso } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { ListaDefiniciones } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { ETAPAS } from './montos.ts'
import css from './programa.module.css'

type Revision = Salida<'programa.revisarEjecucion'>
type DeFila = Revision['rechazados'][number]

const COLUMNAS: Columna<DeFila>[] = [
  { clave: 'objeto', titulo: 'Dónde', valor: d => d.objeto, ancho: 110 },
  { clave: 'campo', titulo: 'Columna', valor: d => d.campo, ancho: 190 },
  {
    clave: 'motivo',
    titulo: 'Qué pasa',
    valor: d => d.motivo,
    celda: d => <span title={d.motivo}>{d.motivo}</span>,
    ancho: 420,
  },
  {
    clave: 'cura',
    titulo: 'Cómo se arregla',
    valor: d => d.cura,
    celda: d => <span title={d.cura}>{d.cura}</span>,
    ancho: 420,
  },
]
const NINGUNA = 'ninguna'

/** What was understood of the file: its counts and totals, or all that is wrong with it and how it is mended. */
export function Reconocido(props: {
  revision: Revision
  mapeo: Record<string, string>
  asignar: (campo: string, columna: string) => void
}) {
  const r = props.revision
  const faltan = r.rechazados.filter(d => d.codigo === 'columna-faltante')
  const usadas = new Set(Object.values(r.mapeo))
  const libres = r.columnas.filter(c => !usadas.has(c.nombre))
  if (r.problemas > 0)
    return (
      <>
        <Aviso estado="vencido" alerta>
          <p>
            <strong>
              {r.problemas === 1 ? 'Hay un problema' : `Hay ${numero(r.problemas)} problemas`}: no entra ninguna fila.
            </strong>
          </p>
          <p>{enPalabras(r.rechazados[0])}</p>
        </Aviso>
        {faltan.length > 0 && (
          <div className={css.rejilla}>
            {faltan.map(f => (
              <NativeSelect
                key={f.campo}
                label={f.motivo}
                value=""
                onChange={e =>
                  f.campo && props.asignar(f.campo, e.currentTarget.value === NINGUNA ? '' : e.currentTarget.value)
                }
                data={[
                  { value: '', label: 'Elija la columna' },
                  ...libres.map(c => ({
                    value: c.nombre,
                    label: c.muestras[0] ? `${c.nombre} (${c.muestras[0].slice(0, 40)})` : c.nombre,
                  })),
                  { value: NINGUNA, label: 'La fuente no la tiene' },
                ]}
              />
            ))}
          </div>
        )}
        <Tabla
          nombre="Problemas del archivo"
          clave="x"
          columnas={COLUMNAS}
          filas={r.rechazados}
          idDe={idDe}
          alto={360}
        />
      </>
    )
  return (
    <>
      {r.sinCambios ? (
        <Aviso estado="informativo">
          <p>
            <strong>Este archivo ya entró como el corte del {fechaLarga(r.corte)}.</strong> No hay nada que confirmar.
          </p>
        </Aviso>
      ) : (
        <Aviso estado="regla">
          <p>
            <strong>{numero(r.leidos)} filas leídas y todas cuadran</strong>: el inicial con sus cambios da el
            modificado en cada una.
          </p>
        </Aviso>
      )}
      <ListaDefiniciones
        datos={[
          { nombre: 'Proyectos', valor: numero(r.totales.proyectos ?? 0) },
          { nombre: 'Fondos', valor: numero(r.totales.fondos ?? 0) },
          ...ETAPAS.map(e => ({ nombre: e.nombre, valor: <Dinero valor={r.totales[e.monto] ?? '0'} completo /> })),
          {
            nombre: r.comparadoCon ? `Frente al corte del ${fechaLarga(r.comparadoCon)}` : 'Frente a lo que hay',
            valor: `${numero(r.nuevos)} líneas nuevas, ${numero(r.cambiados)} con cambios, ${numero(r.iguales)} iguales, ${numero(r.desaparecidos)} que ya no vienen`,
          },
        ]}
      />
      {r.advertencias.length > 0 && (
        <Tabla nombre="Advertencias" clave="w" columnas={COLUMNAS} filas={r.advertencias} idDe={idDe} alto={260} />
      )}
    </>
  )
}

const idDe = (d: DeFila) => `${d.objeto} ${d.campo} ${d.codigo}`

/** The first thing that is wrong, whole: in the table it may not fit. */
function enPalabras(d: DeFila | undefined): string {
  if (!d) return ''
  const donde = `${d.objeto[0]?.toUpperCase()}${d.objeto.slice(1)}`
  return `${donde}${d.campo ? `, columna «${d.campo}»` : ''}: ${d.motivo} ${d.cura}`
}
