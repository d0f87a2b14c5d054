import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { municipio } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { Pasos } from '../../partes/Pasos.tsx'
import { ImportacionAbierta } from './ImportacionAbierta.tsx'
import { ListaImportaciones } from './ListaImportaciones.tsx'
import { PasoArchivo } from './PasoArchivo.tsx'
import { DeDondeSalen } from './PasosComunes.tsx'

/** The import: a new one with the list of the past ones, or one under way at its own address. */
export default function Importar() {
  const { id } = useParams({ strict: false }) as { id?: string }
  return id ? <Abierta id={id} /> : <Nueva />
}

function Nueva() {
  const navegar = useNavigate()
  const espera = (titulo: string, clave: string) => ({ clave, titulo, contenido: null })
  return (
    <Pagina
      titulo="¿Qué archivo va a importar?"
      entradilla="Cinco pasos. Lindero lee el archivo, le muestra lo que entendió y lo que está mal, y nada cambia en el plan hasta que usted confirme en el último."
      ancho="medio"
    >
      <Pasos
        actual="archivo"
        pasos={[
          {
            clave: 'archivo',
            titulo: 'El archivo',
            contenido: <PasoArchivo alAbrir={id => void navegar({ to: `/${municipio()}/importar/${id}` as string })} />,
          },
          espera('Lo que se reconoció', 'reconocido'),
          espera('Los campos', 'campos'),
          espera('La revisión', 'revision'),
          espera('La confirmación', 'confirmar'),
        ]}
      />
      <ListaImportaciones />
      <Panel titulo="De dónde salen los archivos">
        <DeDondeSalen />
      </Panel>
    </Pagina>
  )
}

function Abierta({ id }: { id: string }) {
  const { data, error, refetch } = useConsulta('territorio.importacion', { id, limite: 1 })
  const cache = useQueryClient()
  // A job that ended changed the import, its list, its map and, when it was the last one, the layers.
  const alCambiar = useCallback(
    () => void cache.invalidateQueries({ predicate: q => String(q.queryKey[1]).startsWith('territorio.') }),
    [cache],
  )
  if (data) return <ImportacionAbierta importacion={data.importacion} alCambiar={alCambiar} />
  return (
    <Pagina titulo="Importación" migas={[{ texto: 'Importar', a: '/importar' }]} ancho="medio">
      {error ? (
        <>
          <ErrorVista error={error} reintentar={() => void refetch()} />
          <p>
            <Enlace a="/importar">Ver las importaciones</Enlace>
          </p>
        </>
      ) : (
        <Cargando que="la importación" />
      )}
    </Pagina>
  )
}
