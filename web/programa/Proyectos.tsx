import { Panel } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { columnasDeMontos } from './columnas.tsx'
import type { Proyecto } from './montos.ts'

const COLUMNAS: Columna<Proyecto>[] = [
  {
    clave: 'nombre',
    titulo: 'Proyecto',
    valor: p => p.nombre,
    celda: p => <span title={p.nombre}>{p.nombre}</span>,
    ancho: 340,
  },
  { clave: 'bpin', titulo: 'BPIN', valor: p => p.bpin, ancho: 160 },
  { clave: 'fondos', titulo: 'Fondos', tipo: 'numero', valor: p => p.fondos, ancho: 90 },
  ...columnasDeMontos<Proyecto>(),
]

/** The cut-off by project; each opens to its rows. */
export function Proyectos(props: { proyectos: Proyecto[]; abrir: (bpin: string) => void }) {
  return (
    <Panel titulo="Por proyecto" nota="Abra un proyecto para ver las filas del archivo que lo componen." sinMargen>
      <Tabla
        nombre="Ejecución por proyecto"
        clave="p"
        columnas={COLUMNAS}
        filas={props.proyectos}
        idDe={p => p.bpin}
        alAbrir={p => props.abrir(p.bpin)}
      />
    </Panel>
  )
}
