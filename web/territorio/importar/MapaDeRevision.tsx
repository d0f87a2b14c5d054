import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import type { CapaMapa, Limites, ProblemaMapa, PuntoTocado } from '../../partes/mapa/tipos.ts'
import { capasDelMapa } from '../capas-del-mapa.ts'
import css from './importar.module.css'
import { formaEscrita, type Importacion, type Informe, type Rechazo } from './tipos.ts'

const MAXIMO = 5_000
const SUERTES: Record<string, string> = {
  rechazado: 'No entra',
  nuevo: 'Nuevo',
  cambiado: 'Cambia lo que hay',
  igual: 'Igual a lo que hay',
}

/** When everything has one fate, the legend says it in words. */
const TODO: Record<string, string> = { nuevo: 'todo es nuevo', cambiado: 'todo cambia', igual: 'todo sigue igual' }

/** Where a point is looked at: some 120 m around it. */
export function alrededor(lon: number, lat: number): Limites {
  const r = 0.0006
  return [lon - r, lat - r, lon + r, lat + r]
}

/** The file on the map before it enters: by what would happen to each object, with the problems as numbered marks. */
export function MapaDeRevision(props: {
  importacion: Importacion
  informe: Informe
  rechazos: readonly Rechazo[]
  elegido: number | undefined
  elegir: (n: number) => void
}) {
  const { importacion: i, informe, rechazos, elegido } = props
  const { data, error } = useConsulta('territorio.vistaDeImportacion', { id: i.id, limite: MAXIMO })
  const problemas = useMemo(
    () =>
      rechazos.flatMap((r): ProblemaMapa[] =>
        r.lon === null || r.lat === null
          ? []
          : [
              {
                id: String(r.n),
                titulo: `${r.objeto}: ${r.motivo}`,
                detalle: r.cura,
                estado: r.grave ? 'vencido' : 'atencion',
                lon: r.lon,
                lat: r.lat,
              },
            ],
      ),
    [rechazos],
  )
  const { data: vigentes } = useConsulta('territorio.capas', {})
  const capas = useMemo(
    () => [
      ...(data ? capasDeVista(data.features as Rasgo[], i) : []),
      ...(vigentes ? capasDelMapa(vigentes, undefined) : []).map(c => ({ ...c, visible: false })),
    ],
    [data, i, vigentes],
  )
  const confirmada = i.estado === 'confirmada'
  const limites = useMemo(() => {
    // Once confirmed only what stayed out is here: the map looks at it, not at the whole file.
    const fuera = confirmada && data ? cajaDe(data.features as Rasgo[]) : undefined
    return fuera ?? limitesDe(informe, problemas)
  }, [informe, problemas, confirmada, data])
  const enfoque = useMemo(() => {
    const r = rechazos.find(x => x.n === elegido)
    if (!r) return undefined
    if (r.lon !== null && r.lat !== null) return alrededor(r.lon, r.lat)
    return cajaDe((data?.features as Rasgo[] | undefined)?.filter(f => f.properties.indice === r.indice) ?? [])
  }, [rechazos, elegido, data])
  if (error) return <ErrorVista error={error} />
  if (!data) return <Cargando que="el mapa" />
  if (!limites || (data.features.length === 0 && problemas.length === 0)) return null
  return (
    <>
      <div className={css.cuadro}>
        <Mapa
          nombre={`Lo que trae ${i.archivo.nombre}`}
          clave="v"
          capas={capas}
          limites={limites}
          problemas={problemas}
          problemaElegido={elegido === undefined ? undefined : String(elegido)}
          alElegirProblema={id => props.elegir(Number(id))}
          enfoque={enfoque}
          ficha={punto => <Ficha punto={punto} />}
          alto="min(56vh, 520px)"
          alternativa={<p>La tabla de abajo dice lo mismo en filas.</p>}
        />
      </div>
      {data.total > data.features.length && (
        <small style={{ color: 'var(--mantine-color-dimmed)' }}>
          El mapa dibuja {numero(data.features.length)} de {numero(data.total)} objetos: primero los que no entran y los
          que cambian.
        </small>
      )}
    </>
  )
}

interface Rasgo {
  type: 'Feature'
  geometry: Geometry
  properties: { indice: number; clave: string | null; suerte: string }
}

function capasDeVista(rasgos: readonly Rasgo[], i: Importacion): CapaMapa[] {
  const forma = formaEscrita(i.reconocido.geometria)
  const geometria = forma === 'líneas' ? 'linea' : forma === 'puntos' ? 'punto' : 'poligono'
  const coleccion = (f: readonly Rasgo[]): FeatureCollection => ({ type: 'FeatureCollection', features: [...f] })
  const entran = rasgos.filter(f => f.properties.suerte !== 'rechazado')
  const fuera = rasgos.filter(f => f.properties.suerte === 'rechazado')
  const suertes = ['nuevo', 'cambiado', 'igual'].filter(s => entran.some(f => f.properties.suerte === s))
  const comun = { grupo: i.destino === 'predios' ? 'predios' : 'division', geometria, idCampo: 'indice' } as const
  return [
    ...(fuera.length > 0
      ? [
          {
            ...comun,
            id: 'fuera',
            titulo: 'No entran',
            origen: { tipo: 'geojson' as const, datos: coleccion(fuera) },
            color: claseColor('estado', 'vencido').color,
          },
        ]
      : []),
    ...(entran.length > 0
      ? [
          {
            ...comun,
            id: 'entran',
            titulo: suertes.length === 1 ? `Entran: ${TODO[suertes[0] ?? '']}` : 'Entran',
            origen: { tipo: 'geojson' as const, datos: coleccion(entran) },
            // A first import is all new: one plain colour, for the pattern would tell nothing apart.
            ...(suertes.length > 1
              ? { clases: { campo: 'suerte', tabla: 'cambio' as const, valores: suertes } }
              : { color: claseColor('cambio', suertes[0]).color }),
            opacidad: 60,
          },
        ]
      : []),
  ]
}

/** Where some features are, with a margin; undefined where there are none. */
function cajaDe(rasgos: readonly Rasgo[]): Limites | undefined {
  const c: Limites = [180, 90, -180, -90]
  const ver = (x: unknown): void => {
    if (!Array.isArray(x)) return
    const [lon, lat] = x
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const y of x) ver(y)
      return
    }
    c[0] = Math.min(c[0], lon)
    c[1] = Math.min(c[1], lat)
    c[2] = Math.max(c[2], lon)
    c[3] = Math.max(c[3], lat)
  }
  for (const r of rasgos) if ('coordinates' in r.geometry) ver(r.geometry.coordinates)
  const m = 0.0003
  return c[0] > c[2] ? undefined : [c[0] - m, c[1] - m, c[2] + m, c[3] + m]
}

function limitesDe(informe: Informe, problemas: readonly ProblemaMapa[]): Limites | undefined {
  const [o, s, e, n] = informe.extension ?? []
  if (o !== undefined && s !== undefined && e !== undefined && n !== undefined) return [o, s, e, n]
  const primero = problemas[0]
  if (!primero) return undefined
  return problemas.reduce<Limites>(
    ([a, b, c, d], p) => [Math.min(a, p.lon), Math.min(b, p.lat), Math.max(c, p.lon), Math.max(d, p.lat)],
    alrededor(primero.lon, primero.lat),
  )
}

function Ficha({ punto }: { punto: PuntoTocado }) {
  return (
    <div className={css.ficha}>
      {punto.rasgos.length === 0 && <p>Aquí el archivo no trae nada.</p>}
      {punto.rasgos.map(r => (
        <div key={`${r.capa.id}-${String(r.id)}`}>
          <p>
            <strong>Objeto {String(r.propiedades.indice)}</strong>
            {r.propiedades.clave ? ` · ${String(r.propiedades.clave)}` : ''}
          </p>
          <p>{SUERTES[String(r.propiedades.suerte)] ?? String(r.propiedades.suerte)}</p>
        </div>
      ))}
    </div>
  )
}
