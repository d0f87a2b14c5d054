import Equal from 'lucide-react/icons/equal'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { Vacio } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { columnaDePesos } from '../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { type Corte, ETAPAS } from './montos.ts'
import css from './programa.module.css'

type Comparacion = Salida<'programa.compararCortes'>
type Cambio = Comparacion['cambios'][number]

const ESTADOS = [
  { valor: 'nueva', nombre: 'Nueva' },
  { valor: 'cambiada', nombre: 'Cambió' },
  { valor: 'desaparecida', nombre: 'Ya no viene' },
]
const VISTOS = ETAPAS.flatMap(e => (e.monto === 'inicial' ? [] : [e])) as {
  monto: keyof NonNullable<Cambio['antes']>
  nombre: string
}[]

const texto = (clave: 'proyecto' | 'actividad' | 'bpin' | 'fondo' | 'rubro', titulo: string, ancho: number) => ({
  clave,
  titulo,
  valor: (c: Cambio) => c[clave],
  celda: (c: Cambio) => <span title={c[clave]}>{c[clave]}</span>,
  ancho,
})

const COLUMNAS: Columna<Cambio>[] = [
  { clave: 'estado', titulo: 'Qué pasó', tipo: 'opcion', valor: c => c.estado, opciones: ESTADOS, ancho: 120 },
  texto('proyecto', 'Proyecto', 260),
  texto('actividad', 'Actividad', 240),
  texto('bpin', 'BPIN', 160),
  texto('fondo', 'Fondo', 110),
  texto('rubro', 'Rubro', 160),
  ...VISTOS.flatMap(({ monto, nombre }) =>
    (['antes', 'ahora'] as const).map(
      (lado): Columna<Cambio> =>
        columnaDePesos(`${monto}-${lado}`, `${nombre}, ${lado}`, c => c[lado]?.[monto], {
          oculta: monto === 'cdp' || monto === 'obligaciones',
        }),
    ),
  ),
]

/** What a cut-off says that another did not: lines that are new, that changed, and that no longer come. */
export function Cambios({ antes, ahora }: { antes: Corte; ahora: Corte }) {
  const consulta = useConsulta('programa.compararCortes', { antes: antes.id, ahora: ahora.id })
  const cambios = consulta.data?.cambios
  const cuantas = (estado: Cambio['estado']) => numero(cambios?.filter(c => c.estado === estado).length ?? 0)
  return (
    <section className={css.cambios} aria-label="Qué cambió entre los dos cortes">
      {cambios && (
        <p>
          Del {fechaLarga(antes.fecha)} al {fechaLarga(ahora.fecha)}: <strong>{cuantas('nueva')}</strong> líneas nuevas,{' '}
          <strong>{cuantas('cambiada')}</strong> que cambiaron, <strong>{cuantas('desaparecida')}</strong> que ya no
          vienen y <strong>{numero(consulta.data?.iguales ?? 0)}</strong> iguales.
        </p>
      )}
      <Tabla
        nombre="Cambios entre dos cortes"
        clave="c"
        columnas={COLUMNAS}
        filas={cambios}
        idDe={c => c.clave}
        cargando={consulta.isPending}
        error={consulta.error}
        reintentar={() => void consulta.refetch()}
        vacio={
          <Vacio icono={Equal} titulo="Los dos cortes dicen lo mismo">
            Ninguna línea del presupuesto cambió entre esas dos fechas.
          </Vacio>
        }
      />
    </section>
  )
}
