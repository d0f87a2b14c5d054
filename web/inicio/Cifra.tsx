import Equal from 'lucide-react/icons/equal'
import { type ReactNode, useState } from 'react'
import { Enlace } from '../marco/Enlace.tsx'
import { Vacio } from '../partes/Estados.tsx'
import { Lateral } from '../partes/Lateral.tsx'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import type { Desglose, Fila } from './desgloses.tsx'
import css from './Inicio.module.css'

/** A figure that opens to the rows that make it up, with their sum. */
export function Cifra({ de, children }: { de: () => Desglose; children: ReactNode }) {
  const [abierta, abrir] = useState(false)
  const desglose = abierta ? de() : undefined
  return (
    <>
      <button type="button" className={css.abre} onClick={() => abrir(true)}>
        {children}
      </button>
      {desglose && (
        <Lateral titulo={desglose.titulo} abierto cerrar={() => abrir(false)} ancho="min(860px, 100vw)">
          <p>{desglose.explicacion}</p>
          <Tabla
            nombre={desglose.titulo}
            clave="cifra"
            columnas={desglose.columnas.map(c => (c.clave === 'nombre' ? { ...c, celda: alProyecto } : c))}
            filas={[...desglose.filas]}
            idDe={f => f.id}
            vacio={
              <Vacio icono={Equal} titulo="Ningún proyecto">
                Ninguno entra en esta cifra a esta fecha.
              </Vacio>
            }
          />
        </Lateral>
      )}
    </>
  )
}

const alProyecto = (f: Fila) => (
  <Enlace a={`/programa/proyecto/${f.id}`}>
    {f.codigo} · {f.nombre}
  </Enlace>
)
