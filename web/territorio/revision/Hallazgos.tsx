import { Button, Group } from '@mantine/core'
import CircleCheckBig from 'lucide-react/icons/circle-check-big'
import { useEffect, useMemo, useState } from 'react'
import { consultar, direccion } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Area } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { bajarTexto } from '../../partes/tabla/BarraTabla.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { useParametro } from '../../ruteo.ts'
import { GRAVEDADES, type Hallazgo } from './gravedades.ts'
import { MapaDeHallazgos } from './MapaDeHallazgos.tsx'
import type { Regla } from './Reglas.tsx'
import css from './revision.module.css'

const POR_PAGINA = 500
const PREDIAL = /^\d{20,30}$/

/** Everything that the checks found: table and map are tied by the number of each row. */
export function Hallazgos(props: { regla: string | undefined; reglas: readonly Regla[]; vuelta: string | undefined }) {
  const { regla, vuelta } = props
  const { al } = useFechaDeCorte()
  const [gravedad, filtrar] = useParametro('gravedad')
  const [elegido, elegir] = useState<string>()
  const [pagina, pasar] = useState(0)
  const [fallo, fallar] = useState<unknown>()
  const suya: Hallazgo['gravedad'] | undefined =
    gravedad === 'error' || gravedad === 'aviso' || gravedad === 'astilla' ? gravedad : undefined
  const filtro: { regla?: string; gravedad?: Hallazgo['gravedad'] } = {
    ...(regla ? { regla } : {}),
    ...(suya ? { gravedad: suya } : {}),
  }
  const { data, error, refetch } = useConsulta('territorio.hallazgos', {
    ...filtro,
    desde: pagina * POR_PAGINA,
    limite: POR_PAGINA,
  })
  const todos = useConsulta('territorio.hallazgos', { ...(regla ? { regla } : {}), limite: 1 })
  const pedirTodos = todos.refetch
  useEffect(() => {
    if (!vuelta) return
    void refetch()
    void pedirTodos()
  }, [vuelta, refetch, pedirTodos])
  const numeros = useMemo(() => new Map(data?.hallazgos.map((h, i) => [h.id, i + 1]) ?? []), [data])
  const columnas: Columna<Hallazgo>[] = [
    { clave: 'n', titulo: 'N.º', tipo: 'numero', valor: h => numeros.get(h.id), ancho: 66 },
    {
      clave: 'gravedad',
      titulo: 'Qué tan grave',
      tipo: 'opcion',
      valor: h => GRAVEDADES[h.gravedad].nombre,
      celda: h => <EstadoInsignia estado={GRAVEDADES[h.gravedad].estado} texto={GRAVEDADES[h.gravedad].nombre} />,
      ancho: 150,
    },
    { clave: 'mensaje', titulo: 'Qué pasa', valor: h => h.mensaje },
    {
      clave: 'regla',
      titulo: 'Revisión',
      tipo: 'opcion',
      valor: h => props.reglas.find(r => r.id === h.regla)?.titulo ?? h.regla,
      ancho: 210,
      oculta: regla !== undefined,
    },
    { clave: 'objetos', titulo: 'De quién', valor: h => h.objetos.join(', '), ancho: 200 },
    { clave: 'area', titulo: 'm²', tipo: 'numero', decimales: 2, valor: h => h.areaM2, ancho: 120 },
    { clave: 'cura', titulo: 'Cómo se corrige', valor: h => h.cura, ancho: 280 },
    { clave: 'articulo', titulo: 'Artículo', valor: h => h.articulo, ancho: 130, oculta: true },
  ]
  const bajar = async () => {
    try {
      const geojson = await consultar('territorio.hallazgosGeojson', filtro)
      bajarTexto(
        `hallazgos-del-mapa${regla ? `-${regla}` : ''}.geojson`,
        JSON.stringify(geojson),
        'application/geo+json',
      )
    } catch (e) {
      fallar(e)
    }
  }
  const fila = data?.hallazgos.find(h => h.id === elegido)
  const paginas = Math.ceil((data?.total ?? 0) / POR_PAGINA)
  const hechas = props.reglas.some(r => r.estado === 'hecha' && (!regla || r.id === regla))
  if (!hechas) return null
  return (
    <Panel
      titulo={regla ? (props.reglas.find(r => r.id === regla)?.titulo ?? 'Hallazgos') : 'Todo lo que se encontró'}
      sinMargen
      acciones={
        data &&
        data.total > 0 && (
          <Button size="xs" variant="default" onClick={() => void bajar()}>
            Descargar GeoJSON
          </Button>
        )
      }
    >
      {fallo !== undefined && <ErrorVista error={fallo} />}
      <div className={css.filtros}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame does not fit a row of filters */}
        <div className={css.fichas} role="group" aria-label="Qué tan grave">
          <button type="button" aria-pressed={!suya} onClick={() => filtrar(undefined)}>
            Todo <span>{numero(todos.data?.total ?? 0)}</span>
          </button>
          {(Object.keys(GRAVEDADES) as Hallazgo['gravedad'][]).map(g => (
            <button key={g} type="button" aria-pressed={suya === g} onClick={() => filtrar(g)}>
              {GRAVEDADES[g].plural}{' '}
              <span>
                {numero(todos.data?.[g === 'error' ? 'errores' : g === 'aviso' ? 'avisos' : 'astillas'] ?? 0)}
              </span>
            </button>
          ))}
        </div>
      </div>
      {data && data.hallazgos.length > 0 && (
        <MapaDeHallazgos hallazgos={data.hallazgos} elegido={elegido} elegir={elegir} al={al} />
      )}
      <Tabla
        nombre="Hallazgos del mapa"
        clave="h"
        columnas={columnas}
        filas={data?.hallazgos}
        error={error ?? undefined}
        reintentar={() => void refetch()}
        idDe={h => h.id}
        alAbrir={h => elegir(h.id)}
        {...(elegido ? { elegida: elegido } : {})}
        exportaciones={[
          { nombre: 'Todos los hallazgos (CSV)', enlace: `${direccion('territorio.exportar')}/hallazgos` },
        ]}
        alto={440}
        vacio={
          <Vacio icono={CircleCheckBig} titulo="Aquí no hay nada mal">
            Lo revisado cumple. Vuelva a revisar después de la próxima importación.
          </Vacio>
        }
      />
      {paginas > 1 && (
        <Group p="sm" gap="sm">
          <Button size="xs" variant="default" disabled={pagina === 0} onClick={() => pasar(pagina - 1)}>
            Anteriores
          </Button>
          <span>
            Página {numero(pagina + 1)} de {numero(paginas)}
          </span>
          <Button size="xs" variant="default" disabled={pagina >= paginas - 1} onClick={() => pasar(pagina + 1)}>
            Siguientes
          </Button>
        </Group>
      )}
      {fila && <Detalle hallazgo={fila} n={numeros.get(fila.id) ?? 0} />}
    </Panel>
  )
}

function Detalle({ hallazgo: h, n }: { hallazgo: Hallazgo; n: number }) {
  return (
    <div className={css.detalle} role="status">
      <p>
        <strong>
          {n}. {h.mensaje}
        </strong>{' '}
        {h.articulo && <ArticuloRef cita={h.articulo} />}
      </p>
      <p>{h.cura}</p>
      {h.areaM2 && (
        <p>
          Área: <Area m2={h.areaM2} clase="medida" />
        </p>
      )}
      <p>
        {h.objetos
          .filter(o => PREDIAL.test(o))
          .map(o => (
            <span key={o}>
              <Enlace a={`/predios/${o}`}>Ver el predio {o}</Enlace>{' '}
            </span>
          ))}
        {h.objetos.some(o => !PREDIAL.test(o)) && <Enlace a="/capas">Ver las capas</Enlace>}
      </p>
    </div>
  )
}
