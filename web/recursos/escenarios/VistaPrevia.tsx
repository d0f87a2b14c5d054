import { type AnioDelEscenario, escenario } from '../../../proyectos/escenario/escenario.ts'
import { leerSupuestos, type SupuestosJson } from '../../../proyectos/escenario/supuestos.ts'
import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { pesos } from '../../partes/formato.ts'
import { PorQue } from '../../partes/PorQue.tsx'
import { Desplazable } from '../Desplazable.tsx'
import css from '../recursos.module.css'

type Cifra = Exclude<keyof AnioDelEscenario, 'anio' | 'renglones' | 'memoria'>

const FILAS: readonly (readonly [Cifra, string])[] = [
  ['libre', 'Ingresos de libre destinación'],
  ['funcionamientoPrevisto', 'Funcionamiento previsto'],
  ['maximo', 'Máximo de funcionamiento'],
  ['funcionamiento', 'Funcionamiento que se paga'],
  ['obligaciones', 'Deuda, acuerdo y otras obligaciones'],
  ['ahorro', 'Ahorro'],
  ['paraInversion', 'Ingresos que solo se invierten'],
  ['capacidad', 'Capacidad de inversión'],
  ['otraInversion', 'Inversión fuera del programa'],
  ['paraElPrograma', 'Queda para el programa'],
]

/** The scenario by year, worked out here by the same function as in the server. */
export function VistaPrevia({ supuestos }: { supuestos: SupuestosJson }) {
  const anios = escenario(leerSupuestos(supuestos))
  const excedidos = anios.filter(a => a.exceso.gt(0))
  const deficit = anios.filter(a => a.deficit.gt(0))
  return (
    <>
      {excedidos.length > 0 && (
        <p>
          <EstadoInsignia estado="atencion" texto="Pasa el máximo de funcionamiento" /> En{' '}
          {excedidos.map(a => `${a.anio} (${pesos(a.exceso.toFixed())})`).join(', ')}.{' '}
          {supuestos.ajustarFuncionamiento && 'Se supone que se ajusta.'}
        </p>
      )}
      {deficit.length > 0 && (
        <p>
          <EstadoInsignia estado="vencido" texto="Déficit" /> La libre destinación no alcanza en{' '}
          {deficit.map(a => `${a.anio} (${pesos(a.deficit.toFixed())})`).join(', ')}.
        </p>
      )}
      <Desplazable nombre="Resultado del escenario por año">
        <table className={css.simple}>
          <thead>
            <tr>
              <th scope="col">Pesos de cada año</th>
              {anios.map(a => (
                <th key={a.anio} scope="col">
                  {a.anio}
                  <PorQue de={`el resultado de ${a.anio}`} memoria={a.memoria.toJSON()} articulo="art. 18" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FILAS.map(([clave, nombre]) => (
              <tr key={clave}>
                <th scope="row">{nombre}</th>
                {anios.map(a => (
                  <td key={a.anio}>
                    <Dinero valor={a[clave].toFixed()} completo />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Desplazable>
    </>
  )
}
