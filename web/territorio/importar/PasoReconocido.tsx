import { Button, Checkbox, Select, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Entrada } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { DestinoYActo } from './DestinoYActo.tsx'
import css from './importar.module.css'
import { CODIFICACIONES, opcionesDeClase, SISTEMAS } from './palabras.ts'
import { FORMATOS, formaEscrita, type Importacion } from './tipos.ts'

type Cambios = Omit<Entrada<'territorio.ajustarImportacion'>, 'id'>

/** Second step: what the file is; each thing that was recognised can be corrected, and the file is read anew. */
export function PasoReconocido({ importacion: i, seguir }: { importacion: Importacion; seguir: () => void }) {
  const { data: clases } = useConsulta('territorio.clases', {})
  const ajustar = useEjecucion('territorio.ajustarImportacion')
  const [otroCrs, verOtro] = useState(false)
  const [texto, escribir] = useState('')
  const r = i.reconocido
  const corregir = (cambios: Cambios) =>
    ajustar.mutateAsync({ entrada: { id: i.id, ...cambios }, version: i.version }).catch(() => undefined)
  const puesto = i.opciones.crs ?? ''
  const delArchivo = { value: '', label: puesto ? 'Volver a lo que dice el archivo' : 'Lo que dice el archivo' }
  const sistemas = [
    delArchivo,
    ...(puesto && !SISTEMAS.some(s => s.value === puesto) ? [{ value: puesto, label: puesto.slice(0, 60) }] : []),
    ...SISTEMAS,
    { value: 'otro', label: 'Otro: código EPSG o texto WKT…' },
  ]
  const graves = r.problemas.filter(p => p.grave)
  const ocupado = ajustar.isPending
  return (
    <div className={css.apilado}>
      {r.problemas.map(p => (
        <Aviso key={`${p.codigo}-${p.motivo}`} estado={p.grave ? 'vencido' : 'atencion'}>
          <p>
            <strong>{p.motivo}</strong>
          </p>
          <p>{p.cura}</p>
        </Aviso>
      ))}
      <dl className={css.reconocido} aria-busy={ocupado}>
        <Dato nombre="Formato">{FORMATOS[r.formato] ?? r.formato}</Dato>
        {r.capas.length > 1 && (
          <Dato
            nombre="Capa del archivo"
            nota={`Trae ${numero(r.capas.length)} capas; se importa una.`}
            control={
              <Select
                aria-label="Capa del archivo"
                data={r.capas.map(c => ({ value: c.nombre, label: `${c.nombre} (${numero(c.n)})` }))}
                value={r.capa || null}
                placeholder="Elija la capa"
                disabled={ocupado}
                onChange={v => v && v !== r.capa && void corregir({ capaDelArchivo: v })}
              />
            }
          >
            {r.capa || 'Sin elegir'}
          </Dato>
        )}
        <Dato nombre="Objetos">
          {numero(r.total)} {formaEscrita(r.geometria)}
        </Dato>
        <Dato
          nombre="Sistema de coordenadas"
          nota={
            puesto ? 'Indicado por usted.' : r.crs.declarado ? 'Declarado por el archivo.' : 'El archivo no lo dice.'
          }
          control={
            <Select
              aria-label="Corregir el sistema de coordenadas"
              data={sistemas}
              value={otroCrs ? 'otro' : puesto}
              searchable
              nothingFoundMessage="Use «Otro» y escriba el código EPSG"
              disabled={ocupado}
              onChange={v => {
                verOtro(v === 'otro')
                if (v !== null && v !== 'otro' && v !== puesto) void corregir({ crs: v })
              }}
            />
          }
        >
          {r.crs.declarado || puesto ? r.crs.nombre : 'Sin declarar'}
          {r.crs.codigo && !r.crs.nombre.includes(r.crs.codigo) ? ` (${r.crs.codigo})` : ''}
        </Dato>
        <Dato
          nombre="Codificación de textos"
          nota="Si ve letras cambiadas (Ã±, �), corríjala."
          control={
            r.formato === 'shapefile' && (
              <Select
                aria-label="Corregir la codificación de los textos"
                data={[{ value: '', label: 'Lo que dice el archivo' }, ...CODIFICACIONES]}
                value={i.opciones.codificacion ?? ''}
                disabled={ocupado}
                onChange={v => v !== null && void corregir({ codificacion: v })}
              />
            )
          }
        >
          {CODIFICACIONES.find(c => c.value === r.codificacion)?.label ?? (r.codificacion || 'UTF-8')}
        </Dato>
        {i.destino === 'capa' && (
          <Dato
            nombre="Clase de capa"
            control={
              <Select
                aria-label="Corregir la clase de capa"
                data={opcionesDeClase(clases)}
                value={i.clase}
                searchable
                disabled={ocupado}
                onChange={v => v && v !== i.clase && void corregir({ clase: v })}
              />
            }
          >
            {clases?.clases.find(c => c.id === i.clase)?.nombre ?? i.clase}
          </Dato>
        )}
        <Muestra importacion={i} />
      </dl>
      {otroCrs && (
        <form
          className={css.apilado}
          onSubmit={e => {
            e.preventDefault()
            if (texto.trim()) void corregir({ crs: texto.trim() }).then(ok => ok && verOtro(false))
          }}
        >
          <Textarea
            label="Sistema de coordenadas"
            description="Un código como EPSG:6249, o el texto WKT completo del archivo .prj."
            autosize
            minRows={2}
            maxRows={8}
            value={texto}
            onChange={e => escribir(e.currentTarget.value)}
          />
          <div>
            <Button type="submit" variant="light" loading={ocupado}>
              Leer con este sistema
            </Button>
          </div>
        </form>
      )}
      {i.destino === 'predios' && (
        <Checkbox
          label="Este archivo trae todos los predios del municipio"
          description="Los que hoy rigen y no estén en él dejarán de regir desde esa fecha. Si es solo una parte (una manzana, una actualización), no la marque."
          checked={i.opciones.completo ?? false}
          disabled={ocupado}
          onChange={e => void corregir({ completo: e.currentTarget.checked })}
        />
      )}
      <DestinoYActo importacion={i} corregir={corregir} />
      {ajustar.error !== null && <ErrorVista error={ajustar.error} />}
      <div className={css.pie}>
        <Button onClick={seguir} disabled={graves.length > 0 || ocupado}>
          Está bien: seguir con los campos
        </Button>
        {graves.length > 0 && <small>Primero responda lo que está marcado arriba.</small>}
        {ocupado && <small role="status">Leyendo el archivo otra vez…</small>}
      </div>
    </div>
  )
}

function Dato(props: { nombre: string; children: ReactNode; nota?: string; control?: ReactNode }) {
  return (
    <div>
      <dt>{props.nombre}</dt>
      <dd>
        {props.children}
        {props.nota && <small>{props.nota}</small>}
      </dd>
      <dd>{props.control}</dd>
    </div>
  )
}

/** A few texts of the file as they were read: where a wrong encoding shows itself. */
function Muestra({ importacion }: { importacion: Importacion }) {
  const textos = importacion.reconocido.campos
    .flatMap(c => c.muestras)
    .filter(m => /[^\d\s.,:/-]/.test(m) && m.length > 2)
  const raros = textos.filter(t => /[^ -~]/.test(t))
  const elegidos = [...new Set([...raros, ...textos])].slice(0, 4)
  if (elegidos.length === 0) return null
  return (
    <div>
      <dt>Textos que trae</dt>
      <dd style={{ gridColumn: '2 / -1' }}>
        <ul className={css.muestras}>
          {elegidos.map(t => (
            <li key={t}>{t}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
