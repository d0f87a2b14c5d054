import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo, useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Salida } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { area, fechaLarga, numero } from '../../partes/formato.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import { type CapaMapa, COLOMBIA, type Limites, type ProblemaMapa } from '../../partes/mapa/tipos.ts'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { Capa } from '../tipos.ts'
import css from './capas.module.css'
import { capaDeVersion, nombreDeValor } from './version.ts'

type Respuesta = Salida<'territorio.compararVersiones'>
interface Cambio extends Omit<Respuesta['cambios'][number], 'geometria'> {
  n: number
}

const CLASES: Record<Cambio['clase'], { nombre: string; color: string; estado: ProblemaMapa['estado'] }> = {
  nuevo: { nombre: 'Nuevo', color: 'nuevo', estado: 'informativo' },
  desaparecido: { nombre: 'Ya no está', color: 'desaparecido', estado: 'vencido' },
  cambiado: { nombre: 'Cambió su borde', color: 'cambiado', estado: 'atencion' },
  'otro-valor': { nombre: 'Cambió su valor', color: 'cambiado', estado: 'atencion' },
}

/** What changed between two versions: in rows, in m² and on the map. */
export function Comparacion(props: { capa: Capa; antes: string; despues: string; limites: Limites | undefined }) {
  const { capa, antes, despues } = props
  const { data, error, refetch } = useConsulta('territorio.compararVersiones', { antes, despues })
  const [elegido, elegir] = useState<string>()
  const cambios = useMemo<Cambio[]>(
    () =>
      (data?.cambios ?? [])
        .map(({ geometria: _, ...c }, i) => ({ ...c, n: i + 1 }))
        .sort((a, b) => Number(b.areaM2) - Number(a.areaM2)),
    [data],
  )
  const capas = useMemo(() => (data ? capasDeCambio(capa, despues, data) : []), [capa, despues, data])
  const marcas = useMemo(
    () =>
      cambios.flatMap((c): ProblemaMapa[] =>
        c.lon === null || c.lat === null || (Number(c.areaM2) < 1 && c.clase === 'cambiado')
          ? []
          : [
              {
                id: String(c.n),
                titulo: `${CLASES[c.clase].nombre}: ${c.nombre || c.codigo}`,
                detalle: area(c.areaM2),
                estado: CLASES[c.clase].estado,
                lon: c.lon,
                lat: c.lat,
              },
            ],
      ),
    [cambios],
  )
  if (error) return <ErrorVista error={error} reintentar={() => void refetch()} />
  if (!data) return <Cargando que="la comparación" />
  const minimos = cambios.filter(c => Number(c.areaM2) < 1 && c.clase === 'cambiado').length
  const columnas: Columna<Cambio>[] = [
    { clave: 'clase', titulo: 'Qué', tipo: 'opcion', valor: c => CLASES[c.clase].nombre, ancho: 150 },
    { clave: 'codigo', titulo: 'Código', valor: c => c.codigo, ancho: 130 },
    { clave: 'nombre', titulo: 'Nombre', valor: c => c.nombre },
    { clave: 'antes', titulo: 'Valor antes', valor: c => nombreDeValor(capa.clase, c.valorAntes), ancho: 170 },
    { clave: 'despues', titulo: 'Valor después', valor: c => nombreDeValor(capa.clase, c.valorDespues), ancho: 170 },
    { clave: 'gana', titulo: 'Gana (m²)', tipo: 'numero', decimales: 2, valor: c => c.ganaM2, ancho: 120 },
    { clave: 'pierde', titulo: 'Pierde (m²)', tipo: 'numero', decimales: 2, valor: c => c.pierdeM2, ancho: 120 },
    {
      clave: 'area',
      titulo: 'Cambia (m²)',
      tipo: 'numero',
      decimales: 2,
      valor: c => c.areaM2,
      ancho: 140,
      total: 'suma',
    },
  ]
  return (
    <section aria-label="Qué cambió entre las dos versiones">
      <p className={css.resumen}>
        Del {fechaLarga(data.antes.desde as Fecha)} al {fechaLarga(data.despues.desde as Fecha)}:{' '}
        <strong>
          {cambios.length === 0
            ? 'nada cambió'
            : `${numero(cambios.length)} ${cambios.length === 1 ? 'objeto cambió' : 'objetos cambiaron'}, ${area(data.areaCambiadaM2)}`}
        </strong>
        ; {numero(data.iguales)} siguen iguales.
        {minimos > 0 &&
          ` ${minimos === 1 ? 'Uno cambia' : `${numero(minimos)} cambian`} en menos de 1 m²: suele ser el redondeo de las coordenadas al exportar.`}
      </p>
      {data.problemas.length > 0 && (
        <Aviso estado="atencion">
          No se pudieron comparar {numero(data.problemas.length)} objetos: {data.problemas[0]?.motivo}
        </Aviso>
      )}
      {cambios.length > 0 && (
        <>
          <Mapa
            nombre={`Cambios de ${capa.nombre}`}
            clave="k"
            capas={capas}
            limites={props.limites ?? COLOMBIA}
            problemas={marcas}
            nombreDeMarcas="Cambios"
            problemaElegido={elegido}
            alElegirProblema={elegir}
            alto="min(52vh, 460px)"
            alternativa={<p>La tabla de abajo dice lo mismo en filas.</p>}
          />
          <Tabla
            nombre={`Cambios de ${capa.nombre}`}
            clave="k"
            columnas={columnas}
            filas={cambios}
            idDe={c => String(c.n)}
            alAbrir={c => elegir(String(c.n))}
            {...(elegido ? { elegida: elegido } : {})}
            alto={380}
          />
        </>
      )}
    </section>
  )
}

function capasDeCambio(capa: Capa, despues: string, data: Respuesta): CapaMapa[] {
  const datos: FeatureCollection = {
    type: 'FeatureCollection',
    features: data.cambios.flatMap((c, i) =>
      c.geometria
        ? [
            {
              type: 'Feature' as const,
              geometry: c.geometria as Geometry,
              properties: { n: i + 1, que: CLASES[c.clase].color },
            },
          ]
        : [],
    ),
  }
  const version = capa.versiones.find(v => v.id === despues)
  return [
    {
      id: 'cambios',
      titulo: 'Lo que cambió',
      grupo: 'problemas',
      geometria: 'poligono',
      origen: { tipo: 'geojson', datos },
      clases: {
        campo: 'que',
        tabla: 'cambio',
        valores: [...new Set(data.cambios.map(c => CLASES[c.clase].color))],
      },
      idCampo: 'n',
    },
    ...(version ? [{ ...capaDeVersion(capa, version), opacidad: 35 }] : []),
  ]
}
