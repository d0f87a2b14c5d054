import { SegmentedControl } from '@mantine/core'
import Check from 'lucide-react/icons/check'
import { Fragment } from 'react'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { ArticuloRef } from '../partes/Articulo.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import css from './MatrizDePermisos.module.css'

type Permisos = Salida<'platform.permisos'>
type Accion = Permisos['acciones'][number]

const NOMBRE_DE_AREA: Record<string, string> = {
  platform: 'Administración',
  territorio: 'Territorio',
  plan: 'Plan',
}

/** Every action by every role: the very table that the server obeys. */
export function MatrizDePermisos() {
  const consulta = useConsulta('platform.permisos', {})
  const [clase, ver] = useParametro('clase')
  if (consulta.error) return <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
  if (!consulta.data) return <Cargando que="los permisos" filas={10} />
  const { roles, acciones } = consulta.data
  const mostradas = acciones.filter(a => clase === undefined || a.escribe === (clase === 'escribe'))
  const areas = [...new Set(mostradas.map(a => a.area))]
  return (
    <Panel
      titulo="Qué puede hacer cada rol"
      nota="Es la misma tabla que obedece el servidor. «Público» es cualquiera, también sin entrar."
      sinMargen
      acciones={
        <SegmentedControl
          aria-label="Qué acciones se muestran"
          value={clase ?? 'todo'}
          onChange={v => ver(v === 'todo' ? undefined : v)}
          data={[
            { value: 'todo', label: 'Todo' },
            { value: 'escribe', label: 'Cambia datos' },
            { value: 'lee', label: 'Consulta' },
          ]}
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls both ways and must be reachable with the keyboard */}
      <section className={css.corre} tabIndex={0} aria-label="Tabla de permisos">
        <table className={css.matriz}>
          <caption className="solo-lector">Acciones por rol</caption>
          <thead>
            <tr>
              <th scope="col">Acción</th>
              {roles.map(r => (
                <th key={r.rol} scope="col">
                  {r.nombre}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map(area => (
              <Fragment key={area}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {NOMBRE_DE_AREA[area] ?? area}
                  </th>
                </tr>
                {mostradas
                  .filter(a => a.area === area)
                  .map(a => (
                    <Fila key={a.accion} accion={a} roles={roles} />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  )
}

function Fila({ accion, roles }: { accion: Accion; roles: Permisos['roles'] }) {
  const publica = accion.roles.includes('anonimo')
  return (
    <tr>
      <th scope="row" title={accion.accion}>
        {accion.titulo.replace(/\.$/, '')}
        {accion.articulo && (
          <small>
            <ArticuloRef cita={accion.articulo} />
          </small>
        )}
      </th>
      {roles.map(({ rol }) => (
        <td key={rol}>
          {publica || accion.roles.includes(rol) ? (
            <Check size={17} role="img" aria-label="Sí" />
          ) : (
            <span className="solo-lector">No</span>
          )}
        </td>
      ))}
    </tr>
  )
}
