import { Dinero } from '../../partes/Cifras.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import { pasosDe } from '../../partes/pasos-de-memoria.ts'
import { sumarExacto } from '../../partes/tabla/columnas.ts'
import { useParametro } from '../../ruteo.ts'
import { Barras, type Trama } from '../Barras.tsx'
import { Desplazable } from '../Desplazable.tsx'
import { Opciones } from '../Opciones.tsx'
import css from '../recursos.module.css'
import type { Escenario } from '../tipos.ts'
import { CIFRAS, type CifraComparada } from './cifras.ts'

const TRAMAS: readonly Trama[] = ['lleno', 'rayado', 'punteado', 'claro']

/** One figure of two to four scenarios, year by year: bars and, beneath, the table with why. */
export function Comparacion({ escenarios }: { escenarios: Escenario[] }) {
  const [pedida, elegir] = useParametro('cifra')
  const cifra = CIFRAS.find(c => c.clave === pedida) ?? CIFRAS[0]!
  const anios = [...new Set(escenarios.flatMap(e => e.anios.map(a => a.anio)))].sort()
  return (
    <Panel titulo={`${cifra.nombre}, año por año`} nota={cifra.que}>
      <div style={{ marginBottom: 14 }}>
        <Opciones
          nombre="Qué se compara"
          elegida={cifra.clave}
          elegir={v => elegir(v === CIFRAS[0]!.clave ? undefined : v)}
          opciones={CIFRAS.map(c => ({ valor: c.clave, nombre: c.nombre }))}
        />
      </div>
      <Barras
        nombre={`${cifra.nombre} de cada escenario en cada año`}
        grupos={anios.map(anio => ({
          nombre: String(anio),
          barras: escenarios.flatMap((e, i) => {
            const valor = valorDe(e, anio, cifra)
            if (valor === undefined) return []
            return [{ nombre: e.nombre, total: valor, partes: [{ nombre: e.nombre, valor, trama: TRAMAS[i]! }] }]
          }),
        }))}
      />
      <div style={{ marginTop: 16 }}>
        <Desplazable nombre={`Tabla de ${cifra.nombre.toLowerCase()}`}>
          <table className={`${css.simple} ${css.envuelve}`}>
            <thead>
              <tr>
                <th scope="col">Año</th>
                {escenarios.map(e => (
                  <th key={e.id} scope="col">
                    {e.nombre}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {anios.map(anio => (
                <tr key={anio}>
                  <th scope="row">{anio}</th>
                  {escenarios.map(e => (
                    <Celda key={e.id} escenario={e} anio={anio} cifra={cifra} />
                  ))}
                </tr>
              ))}
            </tbody>
            {!cifra.deLaBrecha && (
              <tfoot>
                <tr>
                  <th scope="row">Total</th>
                  {escenarios.map(e => (
                    <td key={e.id}>
                      <Dinero valor={sumarExacto(anios.map(a => valorDe(e, a, cifra)))} completo />
                    </td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
        </Desplazable>
      </div>
    </Panel>
  )
}

function valorDe(e: Escenario, anio: number, cifra: CifraComparada): string | undefined {
  const a = e.anios.find(x => x.anio === anio)
  const b = e.brecha.find(x => x.anio === anio)
  return a && b && cifra.de(a, b)
}

function Celda(props: { escenario: Escenario; anio: number; cifra: CifraComparada }) {
  const { escenario: e, anio, cifra } = props
  const valor = valorDe(e, anio, cifra)
  const lista = cifra.deLaBrecha ? e.brecha : e.anios
  const memoria = lista.find(x => x.anio === anio)?.memoria
  if (valor === undefined || !memoria) return <td>—</td>
  return (
    <td>
      <Dinero valor={valor} completo />
      <PorQue
        de={`${cifra.nombre.toLowerCase()} de ${anio} en ${e.nombre}`}
        memoria={pasosDe(memoria)}
        articulo={cifra.articulo}
      />
    </td>
  )
}
