import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Salida } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { numero } from '../../partes/formato.ts'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { Capa } from '../tipos.ts'
import css from './capas.module.css'
import { POCOS } from './usarDondeEsta.ts'
import { nombreDeValor, type Version } from './version.ts'

type Objeto = Salida<'territorio.objetos'>['objetos'][number]

const POR_PAGINA = POCOS

/** The table of a version: the standard value beside the file's own; a row goes to its place on the map. */
export function Objetos(props: {
  capa: Capa
  version: Version
  elegido: string | undefined
  elegir: (o: Objeto) => void
}) {
  const { capa, version } = props
  const [pagina, pasar] = useState(0)
  const { data, error, refetch } = useConsulta('territorio.objetos', {
    version: version.id,
    desde: pagina * POR_PAGINA,
    limite: POR_PAGINA,
  })
  const conValor = data?.objetos.some(o => o.valor) ?? false
  const columnas: Columna<Objeto>[] = [
    { clave: 'codigo', titulo: 'Código', valor: o => o.codigo, ancho: 150 },
    { clave: 'nombre', titulo: 'Nombre', valor: o => o.nombre },
    ...(conValor
      ? ([
          {
            clave: 'valor',
            titulo: 'Valor',
            tipo: 'opcion',
            valor: o => nombreDeValor(capa.clase, o.valor),
            ancho: 230,
          },
          { clave: 'original', titulo: 'Como venía en el archivo', valor: o => o.valorOriginal, ancho: 220 },
        ] satisfies Columna<Objeto>[])
      : []),
    ...(version.geometria === 'poligono'
      ? ([
          {
            clave: 'area',
            titulo: 'Área medida (m²)',
            tipo: 'numero',
            decimales: 2,
            valor: o => o.areaM2,
            ancho: 160,
            total: 'suma',
          },
        ] satisfies Columna<Objeto>[])
      : []),
  ]
  const elegido = data?.objetos.find(o => o.id === props.elegido)
  const paginas = Math.ceil((data?.total ?? 0) / POR_PAGINA)
  return (
    <Panel titulo="Sus objetos" nota="Elija una fila para verla en el mapa." sinMargen>
      <Tabla
        nombre={`Objetos de ${capa.nombre}`}
        clave="o"
        columnas={columnas}
        filas={data?.objetos}
        error={error ?? undefined}
        reintentar={() => void refetch()}
        idDe={o => o.id}
        alAbrir={props.elegir}
        {...(props.elegido ? { elegida: props.elegido } : {})}
        alto={420}
      />
      {paginas > 1 && (
        <Group p="sm" gap="sm">
          <Button size="xs" variant="default" disabled={pagina === 0} onClick={() => pasar(pagina - 1)}>
            Anteriores
          </Button>
          <span>
            Del {numero(pagina * POR_PAGINA + 1)} al {numero(Math.min((pagina + 1) * POR_PAGINA, data?.total ?? 0))} de{' '}
            {numero(data?.total ?? 0)}
          </span>
          <Button size="xs" variant="default" disabled={pagina >= paginas - 1} onClick={() => pasar(pagina + 1)}>
            Siguientes
          </Button>
        </Group>
      )}
      {elegido && (
        <div className={css.originales}>
          <h3>{[elegido.codigo, elegido.nombre].filter(Boolean).join(' · ')}: lo que traía el archivo</h3>
          <ListaDefiniciones
            datos={Object.entries(elegido.originales).map(([nombre, v]) => ({
              nombre,
              valor: v === null || v === undefined ? '' : typeof v === 'object' ? JSON.stringify(v) : String(v),
            }))}
          />
        </div>
      )}
    </Panel>
  )
}
