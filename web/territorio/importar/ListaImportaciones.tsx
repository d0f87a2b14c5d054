import { useNavigate } from '@tanstack/react-router'
import FileUp from 'lucide-react/icons/file-up'
import type { Fecha } from '../../../ley388/fecha.ts'
import { municipio, type Salida } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Vacio } from '../../partes/Estados.tsx'
import { fechaCorta } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { ESTADOS } from './tipos.ts'

type Fila = Salida<'territorio.importaciones'>['importaciones'][number]

const DIA = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' })
const dia = (iso: string) => DIA.format(new Date(iso)) as Fecha

const COLUMNAS: Columna<Fila>[] = [
  {
    clave: 'que',
    titulo: 'Qué',
    valor: f => (f.destino === 'predios' ? 'Predios' : (f.capaNombre ?? '')),
    celda: f => <Enlace a={`/importar/${f.id}`}>{f.destino === 'predios' ? 'Predios' : f.capaNombre}</Enlace>,
    ancho: 180,
  },
  {
    clave: 'estado',
    titulo: 'Estado',
    tipo: 'opcion',
    valor: f => ESTADOS[f.estado][1],
    celda: f => <EstadoInsignia estado={ESTADOS[f.estado][0]} texto={ESTADOS[f.estado][1]} />,
    ancho: 140,
  },
  { clave: 'archivo', titulo: 'Archivo', valor: f => f.archivo, ancho: 150, oculta: true },
  { clave: 'leidos', titulo: 'Leídos', tipo: 'numero', valor: f => f.leidos, ancho: 90 },
  { clave: 'rechazados', titulo: 'Rechazados', tipo: 'numero', valor: f => f.rechazados, ancho: 125 },
  { clave: 'acto', titulo: 'Acto o entrega', valor: f => f.acto },
  {
    clave: 'desde',
    titulo: 'Rige desde',
    tipo: 'fecha',
    valor: f => f.desde,
    celda: f => fechaCorta(f.desde as Fecha),
    ancho: 120,
  },
  {
    clave: 'creada',
    titulo: 'Abierta',
    tipo: 'fecha',
    valor: f => dia(f.creada),
    celda: f => fechaCorta(dia(f.creada)),
    ancho: 120,
    oculta: true,
  },
  { clave: 'quien', titulo: 'Por', valor: f => f.creadaPor, ancho: 150 },
]

/** The imports done and those left halfway, newest first; each goes on where it was. */
export function ListaImportaciones() {
  const navegar = useNavigate()
  const { data, error, refetch } = useConsulta('territorio.importaciones', { limite: 500 })
  return (
    <Panel
      titulo="Importaciones anteriores"
      nota="Las que quedaron a medias siguen donde estaban. El archivo original de cada una se conserva."
      sinMargen
    >
      <Tabla
        nombre="Importaciones"
        clave="i"
        columnas={COLUMNAS}
        filas={data?.importaciones}
        error={error ?? undefined}
        reintentar={() => void refetch()}
        idDe={f => f.id}
        alAbrir={f => void navegar({ to: `/${municipio()}/importar/${f.id}` as string })}
        alto={420}
        vacio={
          <Vacio icono={FileUp} titulo="Todavía no se ha importado nada">
            Empiece por los predios del catastro y siga con las clases de suelo: con esos dos, cada predio ya sabe en
            qué suelo está (Ley 388, art. 30).
          </Vacio>
        }
      />
    </Panel>
  )
}
