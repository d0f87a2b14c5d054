import { Button } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { ListaDefiniciones } from '../../partes/Panel.tsx'
import css from '../recursos.module.css'
import type { Ingreso } from '../tipos.ts'

/** One record: what it is, what it pays, and the way to take it back. */
export function FichaDeIngreso({ ingreso: i }: { ingreso: Ingreso }) {
  const escribe = usePuedeEscribir()
  const [anulando, anular] = useState(false)
  return (
    <>
      {i.anulado && (
        <div style={{ marginBottom: 12 }}>
          <Aviso estado="vencido">
            Lo anuló {i.anulado.por} el {fechaLarga(i.anulado.fecha)}: {i.anulado.motivo}
          </Aviso>
        </div>
      )}
      <ListaDefiniciones
        datos={[
          { nombre: 'Valor', valor: <Dinero valor={i.valor} completo /> },
          { nombre: 'Fecha', valor: fechaLarga(i.fecha) },
          { nombre: 'Fuente', valor: i.fuenteNombre },
          {
            nombre: 'Postulación',
            valor: i.postulacion && (
              <Enlace a={`/recursos/postulaciones/${i.postulacion}`}>{i.postulacionNombre}</Enlace>
            ),
          },
          { nombre: 'Documento', valor: i.documento },
          { nombre: 'Nota', valor: i.nota },
          { nombre: 'Registró', valor: i.registradoPor },
        ]}
      />
      <table className={css.simple}>
        <caption>Proyectos que paga</caption>
        <tbody>
          {i.proyectos.map(p => (
            <tr key={p.proyecto}>
              <th scope="row">
                {p.codigo} · {p.nombre}
              </th>
              <td>
                <Dinero valor={p.valor} completo />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!i.anulado && escribe('recursos.anularIngreso') && (
        <div style={{ marginTop: 16 }}>
          {anulando ? (
            <Anular ingreso={i} cerrar={() => anular(false)} />
          ) : (
            <Button size="xs" variant="default" onClick={() => anular(true)}>
              Anular este registro
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function Anular({ ingreso, cerrar }: { ingreso: Ingreso; cerrar: () => void }) {
  const anular = useEjecucion('recursos.anularIngreso')
  return (
    <Formulario
      campos={[
        {
          tipo: 'parrafo',
          nombre: 'motivo',
          etiqueta: 'Por qué se anula',
          ayuda: 'Deja de contar desde siempre. El registro queda a la vista, con este motivo.',
          obligatorio: true,
          filas: 2,
        },
      ]}
      accion="Anular el registro"
      cancelar={cerrar}
      alEnviar={async ({ motivo }) => {
        await anular.mutateAsync({ entrada: { id: ingreso.id, motivo: String(motivo) } })
        avisar('El registro quedó anulado.')
        cerrar()
      }}
    />
  )
}
