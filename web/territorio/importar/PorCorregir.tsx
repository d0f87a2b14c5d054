import { Button } from '@mantine/core'
import Download from 'lucide-react/icons/download'
import { useMemo, useState } from 'react'
import { consultar } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { bajarTexto } from '../../partes/tabla/BarraTabla.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import css from './importar.module.css'
import { MapaDeRevision } from './MapaDeRevision.tsx'
import { type Importacion, type Informe, type Rechazo, titulo } from './tipos.ts'

const COLUMNAS: Columna<Rechazo>[] = [
  {
    clave: 'grave',
    titulo: 'Qué',
    tipo: 'opcion',
    valor: f => (f.grave ? 'No entra' : 'Advertencia'),
    celda: f => (
      <EstadoInsignia estado={f.grave ? 'vencido' : 'atencion'} texto={f.grave ? 'No entra' : 'Advertencia'} />
    ),
    ancho: 150,
  },
  { clave: 'fila', titulo: 'Fila', tipo: 'numero', valor: f => f.indice, ancho: 76 },
  {
    clave: 'objeto',
    titulo: 'Objeto',
    valor: f => f.objeto,
    celda: f => <span title={f.objeto}>{f.objeto}</span>,
    ancho: 170,
  },
  {
    clave: 'motivo',
    titulo: 'Qué pasa',
    valor: f => f.motivo,
    celda: f => <span title={f.motivo}>{f.motivo}</span>,
    ancho: 280,
  },
  {
    clave: 'cura',
    titulo: 'Cómo se corrige',
    valor: f => f.cura,
    celda: f => <span title={f.cura}>{f.cura}</span>,
    ancho: 230,
  },
  { clave: 'campo', titulo: 'Campo', valor: f => f.campo, ancho: 140, oculta: true },
]

const MAXIMO = 1_000

/** The list to mend tied to the map: a row and its mark are the same thing. Also after confirming, for what stayed out. */
export function PorCorregir(props: {
  importacion: Importacion
  informe: Informe
  codigo: string | undefined
  filtrar: (codigo: string | undefined) => void
}) {
  const { importacion: i, informe, codigo } = props
  const [elegido, elegir] = useState<number>()
  const [error, fallar] = useState<unknown>()
  const entrada = { id: i.id, limite: MAXIMO, ...(codigo ? { codigo } : {}) }
  const { data, error: fallo, refetch } = useConsulta('territorio.importacion', entrada)
  const rechazos = useMemo(() => data?.rechazos ?? [], [data])
  const hay = informe.porCodigo.length > 0
  const fila = rechazos.find(r => r.n === elegido)
  const bajar = async () => {
    try {
      const { nombre, csv } = await consultar('territorio.rechazosCsv', { id: i.id })
      bajarTexto(nombre, csv)
    } catch (e) {
      fallar(e)
    }
  }
  return (
    <>
      {hay && (
        <ul className={css.fichas} aria-label="Clases de problema">
          <li>
            <button type="button" aria-pressed={codigo === undefined} onClick={() => props.filtrar(undefined)}>
              Todo
            </button>
          </li>
          {informe.porCodigo.map(p => (
            <li key={`${p.codigo}-${p.grave}`}>
              <button type="button" aria-pressed={codigo === p.codigo} onClick={() => props.filtrar(p.codigo)}>
                {titulo(p.codigo)} <span>{numero(p.n)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <MapaDeRevision importacion={i} informe={informe} rechazos={rechazos} elegido={elegido} elegir={n => elegir(n)} />
      {hay && (
        <div className={css.cuadro}>
          <Tabla
            nombre="Por corregir"
            clave="r"
            columnas={COLUMNAS}
            filas={data?.rechazos}
            error={fallo ?? undefined}
            reintentar={() => void refetch()}
            idDe={f => String(f.n)}
            alAbrir={f => elegir(f.n)}
            {...(elegido === undefined ? {} : { elegida: String(elegido) })}
            alto={380}
            controles={
              <Button
                size="xs"
                variant="light"
                leftSection={<Download size={15} aria-hidden />}
                onClick={() => void bajar()}
              >
                Lista completa (CSV)
              </Button>
            }
          />
          {fila && (
            <div className={css.detalle} role="status">
              <p>
                <strong>{fila.objeto}</strong>: {fila.motivo}
              </p>
              <p>{fila.cura}</p>
            </div>
          )}
          {data && data.totalRechazos > MAXIMO && (
            <div className={css.detalle}>
              <p>
                Se muestran los primeros {numero(MAXIMO)} de {numero(data.totalRechazos)}. La lista completa se descarga
                en CSV.
              </p>
            </div>
          )}
        </div>
      )}
      {error !== undefined && <ErrorVista error={error} />}
    </>
  )
}
