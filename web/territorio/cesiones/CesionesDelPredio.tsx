import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { area } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import { pasosDe } from '../../partes/pasos-de-memoria.ts'
import type { RespuestaPredio } from '../tipos.ts'
import { estadoDeCesion } from './palabras.ts'

/** S6: the planned cessions that touch the parcel, with what is owed of each. Nothing where there is none. */
export function CesionesDelPredio({ r }: { r: RespuestaPredio }) {
  const { al } = useFechaDeCorte()
  const objetos = r.zonas.filter(z => z.clase === 'cesion')
  const codigos = objetos.map(z => z.zona)
  const { data } = useConsulta(
    'territorio.cesiones',
    { codigos, ...(al ? { al } : {}) },
    { activa: codigos.length > 0 },
  )
  const suyas = data?.filter(c => objetos.some(z => z.objeto === c.objeto)) ?? []
  if (suyas.length === 0) return null
  return (
    <Panel titulo="Cesiones previstas aquí">
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {suyas.map(c => {
          const [estado, texto] = estadoDeCesion(c)
          return (
            <li key={c.codigo}>
              <Enlace a={`/capas/${c.capa}`}>{c.nombre || c.codigo}</Enlace>: de {area(c.previstaM2, 'm2')} previstos se
              deben {area(c.debeM2, 'm2')}. <EstadoInsignia estado={estado} texto={texto} />{' '}
              <PorQue de={`lo que se debe de ${c.codigo}`} memoria={pasosDe(c.memoria)} articulo="art. 37" />
              {c.falta && (
                <div>
                  {c.falta.mensaje} ({c.falta.articulo})
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
