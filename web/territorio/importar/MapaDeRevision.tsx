import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import type { CapaMapa, Limites, ProblemaMapa, PuntoTocado } from '../../partes/mapa/tipos.ts'
import css from './importar.module.css'
import { formaEscrita, type Importacion, type Informe, type Rechazo } from './tipos.ts'

const MAXIMO = 5_000
const SUERTES: Record<string, string> = {
  rechazado: 'No entra',
  nuevo: 'Nuevo',
  cambiado: 'Cambia lo que hay',
  igual: 'Igual a lo que hay',
}

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
  const capas = useMemo(() => (data ? capasDeVista(data.features as Rasgo[], i) : []), [data, i])
  const limites = useMemo(() => limitesDe(informe, problemas), [informe, problemas])
  const marcado = problemas.find(p => p.id === String(elegido))
  const enfoque = useMemo(() => (marcado ? alrededor(marcado.lon, marcado.lat) : undefined), [marcado])
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
            titulo: 'Entran',
            origen: { tipo: 'geojson' as const, datos: coleccion(entran) },
            clases: { campo: 'suerte', tabla: 'cambio' as const, valores: suertes },
            opacidad: 60,
          },
        ]
      : []),
  ]
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
