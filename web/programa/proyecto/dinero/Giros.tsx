import { useState } from 'react'
import type { Entrada } from '../../../api.ts'
import { useEjecucion } from '../../../consultas.ts'
import { avisar } from '../../../partes/Deshacer.tsx'
import { fechaCorta } from '../../../partes/formato.ts'
import type { Campo, Valores } from '../../../partes/formulario/campos.ts'
import { Formulario } from '../../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../../partes/Lateral.tsx'
import { Panel } from '../../../partes/Panel.tsx'
import { columnaDePesos, conSuma } from '../../../partes/tabla/columna-de-pesos.tsx'
import { Tabla } from '../../../partes/tabla/Tabla.tsx'
import { usePuedeEscribir } from '../../comun.tsx'
import { AccionEnLateral } from '../AccionEnLateral.tsx'
import type { Ficha } from '../ficha.ts'

type Giro = Ficha['giros'][number]

const CAMPOS: Campo[] = [
  { tipo: 'texto', nombre: 'entidad', etiqueta: 'Entidad que ejecuta', obligatorio: true },
  { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha acordada', obligatorio: true },
  { tipo: 'decimal', nombre: 'valor', etiqueta: 'Valor', prefijo: '$', obligatorio: true },
  { tipo: 'texto', nombre: 'nota', etiqueta: 'Nota' },
]

/** P2: what was agreed to hand over to the body that executes, and what was handed over. */
export function Giros({ f }: { f: Ficha }) {
  const escribe = usePuedeEscribir()('programa.guardarGiro')
  const girar = useEjecucion('programa.guardarGiro')
  const [abierto, abrir] = useState<string>()
  const giro = f.giros.find(g => g.id === abierto)
  if (f.giros.length === 0 && !escribe) return null
  const guardar = (v: Valores, antes?: Giro) => {
    const { entidad, fecha, valor } = v
    const entrada = { proyecto: f.proyecto.id, entidad, fecha, valor, nota: v.nota ?? '' }
    return girar.mutateAsync({
      entrada: { ...entrada, ...(antes ? { id: antes.id } : {}) } as Entrada<'programa.guardarGiro'>,
      ...(antes ? { version: antes.version } : {}),
    })
  }
  return (
    <Panel
      titulo="Giros a quien ejecuta"
      nota={`Lo acordado, con su fecha, y lo que de veras se giró.${escribe && f.giros.length > 0 ? ' Toque una fila para corregirla.' : ''}`}
      sinMargen
      acciones={
        escribe && (
          <AccionEnLateral
            texto="Acordar un giro"
            accion="Acordar el giro"
            hecho="El giro quedó acordado; si no se hace a tiempo, el sistema avisa."
            inicial={{ entidad: f.proyecto.entidad }}
            campos={CAMPOS}
            alEnviar={v => guardar(v)}
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
          { clave: 'nota', titulo: 'Nota', valor: g => g.nota },
          conSuma(columnaDePesos('valor', 'Acordado', g => g.valor)),
          conSuma(columnaDePesos('girado', 'Girado', g => g.girado)),
        ]}
        filas={f.giros}
        idDe={g => g.id}
        {...(escribe ? { alAbrir: (g: Giro) => abrir(g.id) } : {})}
        alto={280}
        vacio={<p style={{ padding: '14px 16px' }}>No hay giros acordados.</p>}
      />
      <Lateral titulo="Corregir un giro acordado" abierto={giro !== undefined} cerrar={() => abrir(undefined)}>
        {giro && (
          <Formulario
            campos={CAMPOS}
            inicial={{
              entidad: giro.entidad,
              fecha: giro.fecha,
              valor: giro.valor.replace('.', ','),
              nota: giro.nota,
            }}
            accion="Guardar el giro"
            cancelar={() => abrir(undefined)}
            alEnviar={async v => {
              await guardar(v, giro)
              avisar('El giro acordado quedó corregido.')
              abrir(undefined)
            }}
          />
        )}
      </Lateral>
    </Panel>
  )
}
