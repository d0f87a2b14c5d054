import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { sumarExacto } from '../../partes/tabla/columnas.ts'
import { Desplazable } from '../Desplazable.tsx'
import { RegistrarIngreso } from '../ingresos/RegistrarIngreso.tsx'
import css from '../recursos.module.css'
import type { Ficha } from '../tipos.ts'

const COLUMNAS = [
  { clave: 'solicitado', titulo: 'Se solicita' },
  { clave: 'concedido', titulo: 'Concedido' },
  { clave: 'comprometido', titulo: 'Comprometido' },
  { clave: 'recibido', titulo: 'Recibido' },
] as const

/** The projects that the application pays, with what each asked for, was granted and got. */
export function DineroDePostulacion({ ficha }: { ficha: Ficha }) {
  const escribe = usePuedeEscribir()
  const [abierto, abrir] = useState(false)
  const p = ficha.postulacion
  const columnas = COLUMNAS.filter(c => p.concedido !== null || c.clave === 'solicitado')
  return (
    <Panel
      titulo="Proyectos que paga"
      nota="Por año y proyecto; el dinero de una postulación solo paga estos proyectos."
      acciones={
        ficha.admite.length > 0 &&
        escribe('recursos.registrarIngreso') && (
          <Button size="xs" variant="default" onClick={() => abrir(true)}>
            Registrar dinero
          </Button>
        )
      }
    >
      {ficha.proyectos.length === 0 ? (
        <p className={css.tenue} style={{ margin: 0 }}>
          Todavía no dice qué proyectos pagaría. Corríjala y reparta lo solicitado entre los proyectos del programa.
        </p>
      ) : (
        <Desplazable nombre="Proyectos que paga">
          <table className={css.simple}>
            <thead>
              <tr>
                <th scope="col">Proyecto</th>
                <th scope="col">Años</th>
                {columnas.map(c => (
                  <th key={c.clave} scope="col">
                    {c.titulo}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ficha.proyectos.map(x => (
                <tr key={x.id}>
                  <th scope="row">
                    {x.codigo} · {x.nombre}
                  </th>
                  <td>{aniosDe(ficha, x.id)}</td>
                  {columnas.map(c => (
                    <td key={c.clave}>
                      <Dinero valor={x[c.clave]} completo />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <td />
                {columnas.map(c => (
                  <td key={c.clave}>
                    <Dinero valor={sumarExacto(ficha.proyectos.map(x => x[c.clave]))} completo />
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </Desplazable>
      )}
      {p.concedido !== null && (
        <p style={{ margin: '12px 0 0' }}>
          <Enlace a="/recursos/ingresos" buscar={{ 'i.f.origen': p.nombre }}>
            Ver sus registros de dinero
          </Enlace>
        </p>
      )}
      <Lateral titulo="Registrar dinero" abierto={abierto} cerrar={() => abrir(false)}>
        <RegistrarIngreso origen={{ clase: 'postulacion', id: p.id }} cerrar={() => abrir(false)} />
      </Lateral>
    </Panel>
  )
}

function aniosDe(ficha: Ficha, proyecto: string): string {
  const montos = ficha.concedidos ?? ficha.pedidos
  return [...new Set(montos.filter(m => m.proyecto === proyecto).map(m => m.vigencia))].sort().join(', ')
}
