import { lazy, Suspense } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { formaDe } from '../obras/capas.ts'
import css from '../programa.module.css'
import type { Ficha, LugarDelProyecto } from './ficha.ts'

/** The drawing of the map is heavy: it comes only where there is something to draw. */
const MapaDelProyecto = lazy(() => import('./MapaDelProyecto.tsx'))

type Obra = LugarDelProyecto['obras'][number]

/** Where the project is: its works with their state and their own money, and its parcels. */
export function Lugar({ f }: { f: Ficha }) {
  const { al } = useFechaDeCorte()
  const { data, error, refetch } = useConsulta('programa.obrasDeProyecto', { id: f.proyecto.id, ...(al ? { al } : {}) })
  const algo = data !== undefined && data.obras.length + data.predios.length > 0
  return (
    <Panel titulo="Dónde" nota={data && algo ? enFrase(data) : undefined} sinMargen>
      {error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : !data ? (
        <Cargando que="las obras del proyecto" filas={3} />
      ) : !algo ? (
        <p className={css.ayuda}>
          Ni una obra del mapa ni un predio son de este proyecto. Las obras se le unen por el BPIN, o por sus códigos al
          editarlo; los predios, por su número.
        </p>
      ) : (
        <>
          <div className="no-imprimir">
            <Suspense fallback={<Cargando que="el mapa" filas={4} />}>
              <MapaDelProyecto lugar={data} al={al} />
            </Suspense>
          </div>
          {data.obras.length > 0 && (
            <Tabla
              nombre="Obras del proyecto"
              clave="o"
              columnas={COLUMNAS}
              filas={data.obras}
              idDe={o => o.id}
              alto={320}
            />
          )}
        </>
      )}
    </Panel>
  )
}

function enFrase({ obras, predios }: LugarDelProyecto): string {
  const de = (n: number, una: string) => (n === 0 ? '' : `${numero(n)} ${una}${n === 1 ? '' : 's'}`)
  const partes = [de(obras.length, 'obra'), de(predios.length, 'predio')].filter(Boolean)
  return `${partes.join(' y ')} en el mapa.${obras.length > 0 ? ' El dinero es el de cada obra, según su capa.' : ''}`
}

const COLUMNAS: Columna<Obra>[] = [
  {
    clave: 'nombre',
    titulo: 'Obra',
    valor: o => o.nombre,
    celda: o => (
      <Enlace a="/programa/obras" buscar={{ obra: o.id }}>
        {o.nombre}
      </Enlace>
    ),
  },
  {
    clave: 'situacion',
    titulo: 'Estado',
    tipo: 'opcion',
    valor: o => claseColor('obra', o.situacion).nombre,
    celda: o => <Clase tabla="obra" clave={o.situacion} forma={formaDe(o)} />,
    ancho: 150,
  },
  {
    clave: 'avance',
    titulo: 'Avance físico',
    tipo: 'numero',
    valor: o => o.avanceFisico,
    celda: o => (o.avanceFisico === null ? '—' : `${numero(o.avanceFisico, 2)} %`),
    ancho: 120,
  },
  conSuma(columnaDePesos('presupuesto', 'Presupuesto', o => o.presupuesto)),
  conSuma(columnaDePesos('pagado', 'Pagado', o => o.pagado)),
  { clave: 'lugar', titulo: 'Barrio o vereda', valor: o => o.barrio ?? o.comuna, ancho: 170 },
]
