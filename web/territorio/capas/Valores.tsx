import { Area } from '../../partes/Cifras.tsx'
import { numero, porcentaje } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import { Muestra } from '../../partes/mapa/Muestra.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { sumarExacto } from '../../partes/tabla/columnas.ts'
import { tablaDe } from '../aspecto.ts'
import type { Capa } from '../tipos.ts'
import css from './capas.module.css'
import { nombreDeValor } from './version.ts'

/** The layer by value: how many objects and how much land each has, with the colour that it has on the map. */
export function Valores({ capa }: { capa: Capa }) {
  const tabla = tablaDe(capa.clase)
  const total = Number(sumarExacto(capa.valores.map(v => v.areaM2)))
  return (
    <Panel titulo="Cuánto hay de cada cosa" sinMargen>
      <table className={css.valores}>
        <thead>
          <tr>
            <th scope="col">Valor</th>
            <th scope="col">Objetos</th>
            <th scope="col">Área medida</th>
            <th scope="col">De la capa</th>
          </tr>
        </thead>
        <tbody>
          {capa.valores.map(v => (
            <tr key={v.valor}>
              <td>
                {tabla && <Muestra clase={claseColor(tabla, v.valor)} forma="poligono" />}{' '}
                {nombreDeValor(capa.clase, v.valor)}
              </td>
              <td>{numero(v.objetos)}</td>
              <td>{v.areaM2 && <Area m2={v.areaM2} />}</td>
              <td>{v.areaM2 && total > 0 ? porcentaje((Number(v.areaM2) / total).toFixed(6)) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
