import { Button } from '@mantine/core'
import Download from 'lucide-react/icons/download'
import FileUp from 'lucide-react/icons/file-up'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { type ArchivoSubido, subir } from '../../partes/subir.ts'
import css from '../programa.module.css'
import { ConfirmarPlantilla } from './ConfirmarPlantilla.tsx'
import { enlaceDeExportar } from './exportaciones.ts'
import { RevisionDePlantilla } from './RevisionDePlantilla.tsx'

/** The template goes out, comes back, is reviewed whole, and enters: nothing is written before the last. */
export function TraerPlantilla() {
  const [archivo, ponerArchivo] = useState<ArchivoSubido>()
  const [subiendo, ponerSubiendo] = useState<string>()
  const [falla, ponerFalla] = useState<unknown>()
  const [entraron, ponerEntraron] = useState<number>()
  const [encima, sobrevolar] = useState(false)
  const control = useRef<AbortController>(null)
  useEffect(() => () => control.current?.abort(), [])
  const revision = useConsulta(
    'programa.revisarPlantilla',
    { archivo: archivo?.id ?? '' },
    { activa: archivo !== undefined },
  )
  const recibir = async (elegido: File | undefined) => {
    if (!elegido) return
    control.current?.abort()
    const mio = new AbortController()
    control.current = mio
    ponerArchivo(undefined)
    ponerFalla(undefined)
    ponerEntraron(undefined)
    ponerSubiendo(elegido.name)
    try {
      ponerArchivo(await subir(elegido, { senal: mio.signal, progreso: () => undefined }))
    } catch (error) {
      if (!mio.signal.aborted) ponerFalla(error)
    } finally {
      if (!mio.signal.aborted) ponerSubiendo(undefined)
    }
  }
  const alSoltar = (e: DragEvent) => {
    e.preventDefault()
    sobrevolar(false)
    void recibir(e.dataTransfer.files[0])
  }
  return (
    <Panel
      titulo="Llenar en Excel y traer"
      nota="La plantilla viene llena con lo que el programa ya tiene. Se revisa completa antes de guardar nada: si algo está mal, no entra ninguna fila."
      acciones={
        <Button
          component="a"
          href={enlaceDeExportar({ formato: 'xlsx' }, undefined)}
          download
          leftSection={<Download size={16} aria-hidden />}
        >
          Descargar la plantilla
        </Button>
      }
    >
      <label
        className={css.soltar}
        data-encima={encima || undefined}
        onDragOver={e => {
          e.preventDefault()
          sobrevolar(true)
        }}
        onDragLeave={() => sobrevolar(false)}
        onDrop={alSoltar}
      >
        <FileUp size={28} strokeWidth={1.6} aria-hidden />
        <strong>{archivo ? archivo.nombre : (subiendo ?? 'Arrastre la plantilla llena hasta aquí o elíjala')}</strong>
        <small>{archivo ? 'Elija otra si esta no es.' : 'Libro de Excel (.xlsx), sin macros ni contraseña.'}</small>
        <input
          type="file"
          accept=".xlsx"
          aria-label="Elegir la plantilla del programa"
          onChange={e => {
            const elegido = e.currentTarget.files?.[0]
            void recibir(elegido)
            e.currentTarget.value = ''
          }}
        />
      </label>
      {falla !== undefined && <ErrorVista error={falla} />}
      {(subiendo !== undefined || (archivo && revision.isPending)) && <Cargando que="la plantilla" filas={4} />}
      {revision.error && <ErrorVista error={revision.error} reintentar={() => void revision.refetch()} />}
      {entraron !== undefined && (
        <Aviso estado="regla">
          <p>
            <strong>{entraron === 1 ? 'Entró un cambio' : `Entraron ${numero(entraron)} cambios`} del archivo.</strong>{' '}
            Para seguir trabajando en Excel, descargue otra plantilla: esa ya trae lo que entró.
          </p>
        </Aviso>
      )}
      {archivo && revision.data && entraron === undefined && (
        <>
          <RevisionDePlantilla revision={revision.data} archivo={archivo.id} />
          {revision.data.problemas === 0 && revision.data.total > 0 && (
            <ConfirmarPlantilla revision={revision.data} archivo={archivo.id} alTerminar={ponerEntraron} />
          )}
        </>
      )}
    </Panel>
  )
}
