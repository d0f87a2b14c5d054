import { Panel } from '../../partes/Panel.tsx'
import { columnaDePesos } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { ProyectoConDinero, RespuestaObras } from './palabras.ts'

type Fila = Pick<ProyectoConDinero, 'bpin' | 'nombre' | 'dinero'>

const COLUMNAS: Columna<Fila>[] = [
  {
    clave: 'nombre',
    titulo: 'Proyecto',
    valor: p => p.nombre,
    celda: p => <span title={p.nombre}>{p.nombre}</span>,
    ancho: 420,
  },
  { clave: 'bpin', titulo: 'BPIN', valor: p => p.bpin, ancho: 160 },
  columnaDePesos('modificado', 'Modificado', p => p.dinero?.modificado),
]

/** Projects of the cut-off, and of the programme, of which no work is on the map. */
export function ProyectosSinObra({ datos }: { datos: RespuestaObras }) {
  const delCorte = new Map(datos.presupuesto.map(p => [p.bpin, p]))
  const filas = datos.sinCruce.proyectosSinObra.map(
    (bpin): Fila =>
      delCorte.get(bpin) ?? { bpin, nombre: datos.programa.find(p => p.bpin === bpin)?.nombre ?? '', dinero: null },
  )
  return (
    <Panel titulo="Proyectos sin una obra en el mapa" sinMargen>
      <Tabla nombre="Proyectos sin obra" clave="s" columnas={COLUMNAS} filas={filas} idDe={p => p.bpin} alto={360} />
    </Panel>
  )
}
