import { fechaLarga } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { ProyectoConDinero, RespuestaObras } from './palabras.ts'

const COLUMNAS: Columna<ProyectoConDinero>[] = [
  {
    clave: 'nombre',
    titulo: 'Proyecto',
    valor: p => p.nombre,
    celda: p => <span title={p.nombre}>{p.nombre}</span>,
    ancho: 360,
  },
  { clave: 'bpin', titulo: 'BPIN', valor: p => p.bpin, ancho: 160 },
  { clave: 'obras', titulo: 'Obras', tipo: 'numero', valor: p => p.obras, total: 'suma', ancho: 90 },
  conSuma(columnaDePesos('modificado', 'Modificado', p => p.dinero?.modificado)),
  conSuma(columnaDePesos('rp', 'RP', p => p.dinero?.rp)),
  conSuma(columnaDePesos('obligaciones', 'Obligaciones', p => p.dinero?.obligaciones)),
  conSuma(columnaDePesos('pagos', 'Pagos', p => p.dinero?.pagos)),
]

/** The projects that have works on the map, each with its money once: here it may be added up. */
export function ProyectosConObras(props: { datos: RespuestaObras; abrir: (bpin: string) => void }) {
  const { corte, presupuesto } = props.datos
  const filas = presupuesto.filter(p => p.obras > 0)
  if (filas.length === 0) return null
  return (
    <Panel
      titulo="El dinero de sus proyectos"
      nota={`Cada proyecto una vez, con todas sus obras${corte ? `, según el corte del ${fechaLarga(corte.fecha)}` : ''}. Abra uno para ver sus filas del presupuesto.`}
      sinMargen
    >
      <Tabla
        nombre="Proyectos con obras"
        clave="p"
        columnas={COLUMNAS}
        filas={filas}
        idDe={p => p.bpin}
        alAbrir={p => props.abrir(p.bpin)}
        alto={420}
      />
    </Panel>
  )
}
