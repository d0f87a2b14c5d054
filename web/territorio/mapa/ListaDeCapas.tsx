import type { Fecha } from '../../../ley388/fecha.ts'
import { Area, FechaTexto } from '../../partes/Cifras.tsx'
import { area } from '../../partes/formato.ts'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import { GRUPOS } from '../../partes/mapa/tipos.ts'
import { Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { grupoDe, tablaDe } from '../aspecto.ts'
import type { RespuestaCapas } from '../tipos.ts'
import { nombreDe } from './EnPalabras.tsx'

interface Fila {
  id: string
  grupo: string
  capa: string
  clase: string
  valor: string | null
  objetos: number
  areaM2: string | null
  acto: string
  desde: Fecha
}

const COLUMNAS: Columna<Fila>[] = [
  { clave: 'grupo', titulo: 'Grupo', valor: f => f.grupo, tipo: 'opcion', ancho: 150 },
  { clave: 'capa', titulo: 'Capa', valor: f => f.capa, ancho: 250 },
  {
    clave: 'valor',
    titulo: 'Clase',
    valor: f => (f.valor ? nombreDe(f.clase, f.valor) : ''),
    celda: f => {
      const tabla = tablaDe(f.clase)
      return f.valor && tabla ? <Clase tabla={tabla} clave={f.valor} /> : f.valor
    },
    ancho: 210,
  },
  { clave: 'objetos', titulo: 'Zonas', valor: f => f.objetos, tipo: 'numero', decimales: 0, ancho: 90 },
  {
    clave: 'area',
    titulo: 'Área medida',
    valor: f => f.areaM2,
    celda: f => f.areaM2 && Number(f.areaM2) > 0 && <Area m2={f.areaM2} />,
    tipo: 'numero',
    escribirTotal: s => area(s),
    ancho: 130,
  },
  { clave: 'acto', titulo: 'Acto', valor: f => f.acto, ancho: 170 },
  {
    clave: 'desde',
    titulo: 'Rige desde',
    valor: f => f.desde,
    celda: f => <FechaTexto fecha={f.desde} corta />,
    tipo: 'fecha',
    ancho: 120,
  },
]

/** The layers with their classes as a table: the map for those who prefer rows, and for a spreadsheet. */
export function ListaDeCapas(props: { r: RespuestaCapas }) {
  const filas = props.r.capas.flatMap((c): Fila[] => {
    const v = c.vigente
    if (!v) return []
    const comun = {
      grupo: GRUPOS[grupoDe(c.grupo)],
      capa: c.nombre,
      clase: c.clase,
      acto: v.acto,
      desde: v.desde,
    }
    if (c.valores.length === 0) return [{ ...comun, id: c.id, valor: null, objetos: v.objetos, areaM2: v.areaM2 }]
    return c.valores.map(x => ({
      ...comun,
      id: `${c.id}/${x.valor}`,
      valor: x.valor,
      objetos: x.objetos,
      areaM2: x.areaM2,
    }))
  })
  return (
    <Panel sinMargen>
      <Tabla nombre="Capas del mapa" clave="capas" columnas={COLUMNAS} filas={filas} idDe={f => f.id} />
    </Panel>
  )
}
