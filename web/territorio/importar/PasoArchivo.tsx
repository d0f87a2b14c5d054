import { Autocomplete, Button, Progress, Select, TextInput } from '@mantine/core'
import FileUp from 'lucide-react/icons/file-up'
import MapIcono from 'lucide-react/icons/map'
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { comoProblema } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { type ArchivoSubido, subir } from '../../partes/subir.ts'
import { ACEPTA, adivinarDestino, reunir } from './elegido.ts'
import css from './importar.module.css'
import { opcionesDeDestino, pesoEscrito } from './palabras.ts'

interface Subida {
  archivo: File
  reune?: number
  parte: number
  listo?: ArchivoSubido
  error?: unknown
}

/** First step: the file, which goes up while the person says what it is, by which act and since when. */
export function PasoArchivo(props: { alAbrir: (id: string) => void }) {
  const { data: clases } = useConsulta('territorio.clases', {})
  const { data: capas } = useConsulta('territorio.capas', {})
  const { data: vigente } = useConsulta('plan.vigente', {})
  const { data: previas } = useConsulta('territorio.importaciones', { limite: 50 })
  const abrir = useEjecucion('territorio.abrirImportacion')
  const [subida, ponerSubida] = useState<Subida>()
  const [negado, negar] = useState<{ motivo: string; cura: string }>()
  const [destino, ponerDestino] = useState<string | null>(null)
  const [nombre, ponerNombre] = useState('')
  const [acto, ponerActo] = useState('')
  const [desde, ponerDesde] = useState('')
  const [faltan, marcar] = useState<Record<string, string>>({})
  const [encima, sobrevolar] = useState(false)
  const corte = useRef<AbortController>(null)
  useEffect(() => () => corte.current?.abort(), [])

  const elegirDestino = (id: string | null) => {
    ponerDestino(id)
    const suyas = capas?.capas.filter(c => c.clase === id) ?? []
    ponerNombre(suyas[0]?.nombre ?? clases?.clases.find(c => c.id === id)?.nombre ?? '')
    if (!desde) ponerDesde(id === 'predios' ? hoy() : (vigente?.plan?.adopcion ?? hoy()))
  }
  const recibir = async (elegidos: readonly File[]) => {
    corte.current?.abort()
    ponerSubida(undefined)
    abrir.reset()
    const e = await reunir(elegidos)
    if ('motivo' in e) return negar(e)
    negar(undefined)
    const control = new AbortController()
    corte.current = control
    const comun = { archivo: e.archivo, ...(e.reune ? { reune: e.reune } : {}) }
    ponerSubida({ ...comun, parte: 0 })
    const pista = adivinarDestino(e.archivo.name)
    if (pista && !destino) elegirDestino(pista)
    try {
      const listo = await subir(e.archivo, {
        senal: control.signal,
        progreso: parte => !control.signal.aborted && ponerSubida({ ...comun, parte }),
      })
      ponerSubida({ ...comun, parte: 1, listo })
    } catch (error) {
      if (!control.signal.aborted) ponerSubida({ ...comun, parte: 0, error })
    }
  }
  const alSoltar = (e: DragEvent) => {
    e.preventDefault()
    sobrevolar(false)
    void recibir([...e.dataTransfer.files])
  }
  const enviar = async (e: FormEvent) => {
    e.preventDefault()
    const errores: Record<string, string> = {
      ...(destino ? {} : { destino: 'Diga qué trae el archivo.' }),
      ...(acto.trim() ? {} : { acto: 'Diga qué acto o qué entrega respalda estos datos.' }),
      ...(desde ? {} : { desde: 'Diga desde cuándo rigen.' }),
    }
    marcar(errores)
    if (Object.keys(errores).length || !subida?.listo || !destino) return
    const capa =
      destino === 'predios' ? {} : { clase: destino, ...(nombre.trim() ? { capaNombre: nombre.trim() } : {}) }
    try {
      const i = await abrir.mutateAsync({
        entrada: {
          archivo: subida.listo.id,
          destino: destino === 'predios' ? 'predios' : 'capa',
          ...capa,
          acto: acto.trim(),
          desde,
        },
      })
      props.alAbrir(i.id)
    } catch (error) {
      const campo = comoProblema(error).campo
      if (campo === 'acto' || campo === 'desde') marcar({ [campo]: comoProblema(error).mensaje })
    }
  }
  const actos = [...new Set(previas?.importaciones.map(p => p.acto) ?? [])]
  const nombres = [...new Set(capas?.capas.filter(c => c.clase === destino).map(c => c.nombre) ?? [])]
  return (
    <form onSubmit={enviar} noValidate className={css.apilado}>
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
        <FileUp size={30} strokeWidth={1.6} aria-hidden />
        <strong>{subida ? 'Elija otro archivo' : 'Arrastre el archivo hasta aquí o elíjalo'}</strong>
        <small>Shapefile (todas sus partes juntas o un .zip), GeoPackage, GeoJSON, KML o DXF. Hasta 1 GB.</small>
        <input
          type="file"
          multiple
          accept={ACEPTA}
          aria-label="Elegir el archivo que va a importar"
          onChange={e => {
            const elegidos = [...(e.currentTarget.files ?? [])]
            e.currentTarget.value = ''
            void recibir(elegidos)
          }}
        />
      </label>
      {negado && (
        <Aviso estado="vencido" alerta>
          <p>
            <strong>{negado.motivo}</strong>
          </p>
          <p>{negado.cura}</p>
        </Aviso>
      )}
      {subida && (
        <div className={css.subido} role="status">
          <MapIcono size={22} aria-hidden />
          <div>
            <strong>{subida.archivo.name}</strong>
            <small>
              {pesoEscrito(subida.archivo.size)}
              {subida.reune ? ` · ${subida.reune} partes de un Shapefile, reunidas en un .zip` : ''}
            </small>
          </div>
          <span>{subida.error ? 'No llegó' : subida.listo ? 'Listo' : `${Math.floor(subida.parte * 100)} %`}</span>
          {!subida.listo && !subida.error && (
            <div data-barra>
              <Progress value={subida.parte * 100} size="sm" aria-label="Cuánto del archivo se ha enviado" />
            </div>
          )}
        </div>
      )}
      {subida?.error !== undefined && (
        <ErrorVista error={subida.error} reintentar={() => void recibir([subida.archivo])} />
      )}
      <div className={css.rejilla}>
        <Select
          label="¿Qué trae?"
          description="Predios del catastro o una capa del plan."
          placeholder="Elija"
          withAsterisk
          searchable
          nothingFoundMessage="Nada con ese nombre"
          maxDropdownHeight={340}
          data={opcionesDeDestino(clases)}
          value={destino}
          onChange={elegirDestino}
          error={faltan.destino}
        />
        {destino && destino !== 'predios' && (
          <Autocomplete
            label="Nombre de la capa"
            description={
              nombres.includes(nombre)
                ? 'Ya existe: este archivo será su nueva versión.'
                : 'Con un nombre que ya existe, el archivo es su nueva versión.'
            }
            data={nombres}
            value={nombre}
            onChange={ponerNombre}
          />
        )}
        <Autocomplete
          label="Acto o entrega que lo respalda"
          description="Por ejemplo: Acuerdo 018 de 2015, o «Base catastral, vigencia 2026»."
          withAsterisk
          data={actos}
          value={acto}
          onChange={ponerActo}
          error={faltan.acto}
        />
        <TextInput
          label="Rige desde"
          description={
            destino === 'predios' ? 'Fecha de corte de la base catastral.' : 'Fecha en que empezó a regir ese acto.'
          }
          withAsterisk
          type="date"
          value={desde}
          onChange={e => ponerDesde(e.currentTarget.value)}
          error={faltan.desde}
        />
      </div>
      {abrir.error !== null && <ErrorVista error={abrir.error} />}
      <div className={css.pie} style={{ marginTop: 4 }}>
        <Button type="submit" loading={abrir.isPending} disabled={!subida?.listo}>
          Leer el archivo
        </Button>
        <small>
          {!subida
            ? 'Primero elija el archivo.'
            : subida.listo
              ? 'Todavía no se guarda nada en el plan.'
              : subida.error
                ? ''
                : 'El archivo va subiendo; complete lo demás mientras tanto.'}
        </small>
      </div>
    </form>
  )
}
