import type { Entrada } from '../../../api.ts'
import { useEjecucion } from '../../../consultas.ts'
import { fechaCorta } from '../../../partes/formato.ts'
import { Panel } from '../../../partes/Panel.tsx'
import { Tabla } from '../../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../../comun.tsx'
import { AccionEnLateral } from '../AccionEnLateral.tsx'
import type { Ficha } from '../ficha.ts'
import { plata, suma } from './columnas.tsx'

type Giro = Ficha['giros'][number]

/** P2: what was agreed to hand over to the body that executes, and what was handed over. */
export function Giros({ f }: { f: Ficha }) {
  const escribe = usePuedeEscribir()
  const girar = useEjecucion('programa.guardarGiro')
  const { proyecto: p } = f
  if (f.giros.length === 0 && !escribe('programa.guardarGiro')) return null
  return (
    <Panel
      titulo="Giros a quien ejecuta"
      nota="Lo acordado, con su fecha, y lo que de veras se giró."
      sinMargen
      acciones={
        escribe('programa.guardarGiro') && (
          <AccionEnLateral
            texto="Acordar un giro"
            accion="Acordar el giro"
            hecho="El giro quedó acordado; si no se hace a tiempo, el sistema avisa."
            inicial={{ entidad: p.entidad }}
            campos={[
              { tipo: 'texto', nombre: 'entidad', etiqueta: 'Entidad que ejecuta', obligatorio: true },
              { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha acordada', obligatorio: true },
              { tipo: 'decimal', nombre: 'valor', etiqueta: 'Valor', prefijo: '$', obligatorio: true },
              { tipo: 'texto', nombre: 'nota', etiqueta: 'Nota' },
            ]}
            alEnviar={v =>
              girar.mutateAsync({
                entrada: {
                  proyecto: p.id,
                  entidad: v.entidad,
                  fecha: v.fecha,
                  valor: v.valor,
                  nota: v.nota ?? '',
                } as Entrada<'programa.guardarGiro'>,
              })
            }
          />
        )
      }
    >
      <Tabla<Giro>
        nombre="Giros acordados"
        clave="g"
        columnas={[
          {
            clave: 'fecha',
            titulo: 'Acordado para',
            tipo: 'fecha',
            valor: g => g.fecha,
            celda: g => fechaCorta(g.fecha),
            ancho: 140,
          },
          { clave: 'entidad', titulo: 'Entidad', valor: g => g.entidad },
          suma(plata('valor', 'Acordado', g => g.valor)),
          suma(plata('girado', 'Girado', g => g.girado)),
        ]}
        filas={f.giros}
        idDe={g => g.id}
        alto={280}
        vacio={<p style={{ padding: '14px 16px' }}>No hay giros acordados.</p>}
      />
    </Panel>
  )
}
