import { useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { Cita } from '../../partes/Cita.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { Capa, Cesion } from '../tipos.ts'
import { FichaDeCesion } from './FichaDeCesion.tsx'
import { estadoDeCesion } from './palabras.ts'

const COLUMNAS: Columna<Cesion>[] = [
  { clave: 'codigo', titulo: 'Código', valor: c => c.codigo, ancho: 80 },
  { clave: 'nombre', titulo: 'Cesión', valor: c => c.nombre || 'Ya no está en la capa' },
  {
    clave: 'estado',
    titulo: 'Cómo va',
    tipo: 'opcion',
    valor: c => estadoDeCesion(c)[1],
    celda: c => {
      const [estado, texto] = estadoDeCesion(c)
      return <EstadoInsignia estado={estado} texto={texto} />
    },
    ancho: 190,
  },
  area('prevista', 'Prevista (m²)', 122, c => c.previstaM2),
  area('incorporada', 'Registrada (m²)', 138, c => c.incorporadaM2),
  area('sinRegistrar', 'Sin registrar (m²)', 152, c => c.sinRegistrarM2),
  area('debe', 'Se debe (m²)', 120, c => c.debeM2),
]

function area(clave: string, titulo: string, ancho: number, valor: (c: Cesion) => string): Columna<Cesion> {
  return { clave, titulo, tipo: 'numero', decimales: 2, valor, ancho, total: 'suma' }
}

/** S6: what of each planned cession was handed over, deed by deed, and what is owed. */
export function PanelCesiones({ capa }: { capa: Capa }) {
  const { al } = useFechaDeCorte()
  const { data, error, refetch } = useConsulta('territorio.cesiones', { capa: capa.id, ...(al ? { al } : {}) })
  const [abierta, abrir] = useState<string>()
  const cesion = data?.find(c => c.codigo === abierta)
  return (
    <Panel
      titulo="Qué se ha entregado y qué se debe"
      nota={
        <>
          Una cesión queda incorporada al espacio público cuando se registra su escritura, que debe ser antes de empezar
          las ventas <Cita de="art. 117" />. Elija una fila para ver sus escrituras.
        </>
      }
      sinMargen
    >
      <Tabla
        nombre="Entrega de las cesiones"
        clave="e"
        columnas={COLUMNAS}
        filas={data}
        error={error ?? undefined}
        reintentar={() => void refetch()}
        idDe={c => c.codigo}
        alAbrir={c => abrir(c.codigo)}
        alto={320}
      />
      <Lateral
        titulo={cesion ? [cesion.codigo, cesion.nombre].filter(Boolean).join(' · ') : ''}
        abierto={cesion !== undefined}
        cerrar={() => abrir(undefined)}
      >
        {cesion && <FichaDeCesion cesion={cesion} />}
      </Lateral>
    </Panel>
  )
}
