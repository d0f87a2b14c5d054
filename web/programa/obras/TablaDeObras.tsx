import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { numero } from '../../partes/formato.ts'
import { claseColor, TABLAS } from '../../partes/mapa/colores.ts'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { enlaceDeExportar } from '../../territorio/capas/Exportar.tsx'
import { formaDe } from './capas.ts'
import { CRUCES, type Obra, ORDEN_DE_CRUCES, type RespuestaObras } from './palabras.ts'

const texto = (
  clave: 'codigo' | 'comuna' | 'barrio' | 'intervencion' | 'fuente',
  titulo: string,
  ancho: number,
  otros: Partial<Columna<Obra>> = {},
): Columna<Obra> => ({
  clave,
  titulo,
  valor: o => o[clave],
  celda: o => o[clave] && <span title={o[clave]}>{o[clave]}</span>,
  ancho,
  ...otros,
})

/** Money of the project beside each of its works: without a total, for it would be added as often as it has works. */
const delProyecto = (
  datos: RespuestaObras,
  clave: 'modificado' | 'obligaciones' | 'pagos',
  titulo: string,
): Columna<Obra> => {
  const dineros = new Map(datos.presupuesto.map(p => [p.bpin, p.dinero?.[clave] ?? null]))
  const valor = (o: Obra) => (o.bpinDelProyecto === null ? null : dineros.get(o.bpinDelProyecto))
  return columnaDePesos(`proyecto-${clave}`, titulo, valor, { ancho: 240, oculta: clave !== 'modificado' })
}

function columnasDe(datos: RespuestaObras): Columna<Obra>[] {
  const nombres = new Map(datos.presupuesto.map(p => [p.bpin, p.nombre]))
  const proyecto = (o: Obra) =>
    nombres.get(o.bpinDelProyecto ?? '') ?? datos.programa.find(p => o.proyectos.includes(p.id))?.nombre ?? null
  return [
    {
      clave: 'nombre',
      titulo: 'Obra',
      valor: o => o.nombre,
      celda: o => <span title={o.nombre}>{o.nombre}</span>,
      ancho: 240,
    },
    {
      clave: 'situacion',
      titulo: 'Estado',
      tipo: 'opcion',
      valor: o => claseColor('obra', o.situacion).nombre,
      opciones: TABLAS.obra.map(c => ({ valor: c.nombre, nombre: c.nombre })),
      celda: o => <Clase tabla="obra" clave={o.situacion} forma={formaDe(o)} />,
      ancho: 140,
    },
    {
      clave: 'cruce',
      titulo: 'Su proyecto',
      tipo: 'opcion',
      valor: o => CRUCES[o.cruce].nombre,
      opciones: ORDEN_DE_CRUCES.map(c => ({ valor: CRUCES[c].nombre, nombre: CRUCES[c].nombre })),
      celda: o => <EstadoInsignia estado={CRUCES[o.cruce].estado} texto={CRUCES[o.cruce].nombre} />,
      ancho: 190,
    },
    texto('comuna', 'Comuna o corregimiento', 180, { tipo: 'opcion' }),
    {
      clave: 'avance',
      titulo: 'Avance físico (% de la obra)',
      tipo: 'numero',
      valor: o => o.avanceFisico,
      celda: o => (o.avanceFisico === null ? '—' : `${numero(o.avanceFisico, 2)} %`),
      ancho: 140,
    },
    conSuma(columnaDePesos('presupuesto', 'Presupuesto de la obra', o => o.presupuesto)),
    conSuma(columnaDePesos('pagado', 'Pagado en la obra', o => o.pagado)),
    {
      clave: 'bpin',
      titulo: 'BPIN',
      valor: o => o.bpinDelProyecto,
      ancho: 160,
    },
    {
      clave: 'proyecto',
      titulo: 'Proyecto',
      valor: proyecto,
      celda: o => <span title={proyecto(o) ?? ''}>{proyecto(o)}</span>,
      ancho: 280,
    },
    delProyecto(datos, 'modificado', 'Modificado de todo el proyecto'),
    delProyecto(datos, 'obligaciones', 'Obligado de todo el proyecto'),
    delProyecto(datos, 'pagos', 'Pagado de todo el proyecto'),
    texto('codigo', 'Código', 110),
    texto('barrio', 'Barrio o vereda', 160, { tipo: 'opcion', oculta: true }),
    texto('intervencion', 'Tipo de intervención', 240, { tipo: 'opcion', oculta: true }),
    texto('fuente', 'Fuente', 160, { tipo: 'opcion', oculta: true }),
  ]
}

/** Each work in a row: its own money is added up, that of its project is not. */
export function TablaDeObras(props: {
  datos: RespuestaObras
  obras: readonly Obra[]
  elegida: Obra | undefined
  elegir: (o: Obra) => void
  al: string | undefined
}) {
  const capas = [...new Set(props.datos.obras.map(o => o.capa))]
  return (
    <Tabla
      nombre="Obras"
      clave="o"
      columnas={columnasDe(props.datos)}
      filas={props.obras}
      idDe={o => o.id}
      alAbrir={props.elegir}
      exportaciones={capas.map((capa, i) => ({
        nombre: `El trazado${capas.length > 1 ? ` (capa ${i + 1})` : ''}, en GeoJSON`,
        enlace: enlaceDeExportar(capa, 'geojson', props.al),
      }))}
      {...(props.elegida ? { elegida: props.elegida.id } : {})}
      alto={props.elegida ? 'max(64vh, 1000px)' : 'min(64vh, 620px)'}
    />
  )
}
