import { Dinero } from '../../partes/Cifras.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import { pasosDe } from '../../partes/pasos-de-memoria.ts'
import { Desplazable } from '../Desplazable.tsx'
import css from '../recursos.module.css'
import type { Brecha } from '../tipos.ts'

const FILAS = [
  { clave: 'necesidad', nombre: 'Piden los proyectos' },
  { clave: 'deAntes', nombre: 'Aplazado de antes' },
  { clave: 'cofinanciacion', nombre: 'Paga la cofinanciación' },
  { clave: 'paraElPrograma', nombre: 'Dinero propio para el programa' },
  { clave: 'sobranteAnterior', nombre: 'Sobrante del año anterior' },
  { clave: 'financiado', nombre: 'Se paga con dinero propio' },
  { clave: 'aplazado', nombre: 'Se aplaza (brecha)' },
  { clave: 'sobrante', nombre: 'Sobra' },
] as const

/** The table of the chart: each figure of each year, with why. */
export function AniosDeBrecha({ anios }: { anios: Brecha['anios'] }) {
  return (
    <div style={{ marginTop: 16 }}>
      <Desplazable nombre="Tabla de la brecha por año">
        <table className={css.simple}>
          <thead>
            <tr>
              <th scope="col">Pesos de cada año</th>
              {anios.map(a => (
                <th key={a.anio} scope="col">
                  {a.anio}
                  <PorQue de={`la brecha de ${a.anio}`} memoria={pasosDe(a.memoria)} articulo="art. 18" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FILAS.map(f => (
              <tr key={f.clave}>
                <th scope="row">{f.nombre}</th>
                {anios.map(a => (
                  <td key={a.anio}>
                    <Dinero valor={a[f.clave]} completo />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Desplazable>
    </div>
  )
}
