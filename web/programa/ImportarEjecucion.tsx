import { Button, TextInput } from '@mantine/core'
import FileUp from 'lucide-react/icons/file-up'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { avisar } from '../partes/Deshacer.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import { fechaLarga } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import { type ArchivoSubido, subir } from '../partes/subir.ts'
import css from './programa.module.css'
import { Reconocido } from './Reconocido.tsx'

/** The file, what was recognised in it, and the confirmation: nothing is written before the last. */
export function ImportarEjecucion(props: { alTerminar: (corte: string | undefined) => void }) {
  const [archivo, ponerArchivo] = useState<ArchivoSubido>()
  const [subiendo, ponerSubiendo] = useState<string>()
  const [falla, ponerFalla] = useState<unknown>()
  const [fecha, ponerFecha] = useState('')
  const [acto, ponerActo] = useState('')
  const [mapeo, ponerMapeo] = useState<Record<string, string>>({})
  const [encima, sobrevolar] = useState(false)
  const control = useRef<AbortController>(null)
  useEffect(() => () => control.current?.abort(), [])
  const pedido = {
    archivo: archivo?.id ?? '',
    ...(fecha ? { fecha: fecha as Fecha } : {}),
    ...(Object.keys(mapeo).length > 0 ? { mapeo } : {}),
  }
  const revision = useConsulta('programa.revisarEjecucion', pedido, { activa: archivo !== undefined })
  const importar = useEjecucion('programa.importarEjecucion')

  const recibir = async (elegido: File | undefined) => {
    if (!elegido) return
    control.current?.abort()
    const mio = new AbortController()
    control.current = mio
    ponerArchivo(undefined)
    ponerFalla(undefined)
    ponerMapeo({})
    ponerFecha('')
    importar.reset()
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
  const r = revision.data
  const confirmar = async () => {
    const hecho = await importar.mutateAsync({ entrada: { ...pedido, acto } })
    avisar(
      hecho.sinCambios
        ? 'Ese archivo ya había entrado: nada cambió.'
        : `Entró el corte del ${fechaLarga(hecho.corte)}.`,
    )
    props.alTerminar(hecho.id)
  }
  return (
    <Panel
      titulo="Traer un corte"
      nota="Se revisa completo antes de guardar nada: si algo está mal, no entra ninguna fila."
      acciones={
        <Button variant="default" onClick={() => props.alTerminar(undefined)}>
          Cerrar
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
        <strong>{archivo ? archivo.nombre : (subiendo ?? 'Arrastre el archivo hasta aquí o elíjalo')}</strong>
        <small>
          {archivo ? 'Elija otro si este no es.' : 'CSV en UTF-8, separado por punto y coma, como lo exporta hacienda.'}
        </small>
        <input
          type="file"
          accept=".csv,text/csv"
          aria-label="Elegir el archivo de ejecución presupuestal"
          onChange={e => {
            const elegido = e.currentTarget.files?.[0]
            void recibir(elegido)
            e.currentTarget.value = ''
          }}
        />
      </label>
      {falla !== undefined && <ErrorVista error={falla} />}
      {(subiendo !== undefined || (archivo && revision.isPending)) && <Cargando que="el archivo" filas={4} />}
      {revision.error && <ErrorVista error={revision.error} reintentar={() => void revision.refetch()} />}
      {archivo && r && (
        <>
          <Reconocido revision={r} mapeo={mapeo} asignar={(campo, c) => ponerMapeo(m => ({ ...m, [campo]: c }))} />
          {r.problemas === 0 && (
            <>
              <div className={css.rejilla}>
                <TextInput
                  label="Fecha del corte"
                  description="El último día que cuentan los valores acumulados del archivo."
                  type="date"
                  value={fecha || r.corte}
                  disabled={r.sinCambios}
                  onChange={e => ponerFecha(e.currentTarget.value)}
                />
                <TextInput
                  label="Documento que lo respalda (si lo hay)"
                  description="Por ejemplo: oficio con que hacienda lo envió."
                  value={acto}
                  onChange={e => ponerActo(e.currentTarget.value)}
                />
              </div>
              {importar.error !== null && <ErrorVista error={importar.error} />}
              <Button mt={14} loading={importar.isPending} onClick={() => void confirmar()} disabled={r.sinCambios}>
                Confirmar: que entre el corte del {fechaLarga(r.corte)}
              </Button>
            </>
          )}
        </>
      )}
    </Panel>
  )
}
