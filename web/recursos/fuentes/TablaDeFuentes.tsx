import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { pesos } from '../../partes/formato.ts'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import { type Columna, sumarExacto } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { restar } from '../restar.ts'
import type { Fuente, Fuentes } from '../tipos.ts'

/** Of some years, what a source has of one thing; without years, of all. */
export function sumaDe(f: Fuente, de: 'previsto' | 'programado', anios: readonly number[]): string {
  return sumarExacto(f[de].filter(v => anios.length === 0 || anios.includes(v.vigencia)).map(v => v.valor))
}

/** The sources with their money in the years that are shown. */
export function TablaDeFuentes(props: {
  datos: Fuentes
  anios: readonly number[]
  abrir: (id: string) => void
  elegida: string | undefined
}) {
  return (
    <Tabla
      nombre="Fuentes de recursos"
      clave="f"
      columnas={columnasDe(props.datos, props.anios)}
      filas={props.datos.fuentes}
      idDe={f => f.id}
      alAbrir={f => props.abrir(f.id)}
      {...(props.elegida ? { elegida: props.elegida } : {})}
    />
  )
}

function columnasDe(datos: Fuentes, anios: readonly number[]): Columna<Fuente>[] {
  const clase = (f: Fuente) => datos.clases.find(c => c.id === f.clase)?.nombre ?? f.clase
  const dinero = (clave: string, titulo: string, valor: (x: Fuente) => string): Columna<Fuente> =>
    conSuma(columnaDePesos(clave, titulo, valor))
  const queda = (f: Fuente) => restar(sumaDe(f, 'previsto', anios), sumaDe(f, 'programado', anios))
  return [
    { clave: 'nombre', titulo: 'Fuente', valor: f => f.nombre, ancho: 210 },
    {
      clave: 'clase',
      titulo: 'Clase',
      tipo: 'opcion',
      valor: f => f.clase,
      celda: clase,
      opciones: datos.clases.map(c => ({ valor: c.id, nombre: c.nombre })),
      ancho: 190,
    },
    dinero('previsto', 'Previsto', f => sumaDe(f, 'previsto', anios)),
    dinero('programado', 'Programado', f => sumaDe(f, 'programado', anios)),
    {
      ...dinero('queda', 'Queda', queda),
      celda: f =>
        queda(f).startsWith('-') ? (
          <EstadoInsignia estado="vencido" texto={`Faltan ${pesos(queda(f).slice(1))}`} />
        ) : (
          <Dinero valor={queda(f)} completo />
        ),
      ancho: 245,
    },
    dinero('comprometido', 'Comprometido', f => f.comprometido),
    dinero('recibido', 'Recibido', f => f.recibido),
    { clave: 'entidad', titulo: 'Quién lo entrega', valor: f => f.entidad, ancho: 200, oculta: true },
  ]
}
