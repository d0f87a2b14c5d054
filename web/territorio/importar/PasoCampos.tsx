import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import css from './importar.module.css'
import type { Importacion } from './tipos.ts'

/** Third step: our fields on the left, the file's with three of its values; what was used the last time is remembered. */
export function PasoCampos(props: { importacion: Importacion; seguir: () => void; volver: () => void }) {
  const { importacion: i } = props
  const ajustar = useEjecucion('territorio.ajustarImportacion')
  const analizar = useEjecucion('territorio.analizarImportacion')
  const [mapeo, poner] = useState<Record<string, string>>(i.mapeo)
  const faltan = i.camposPropios.filter(c => c.obligatorio && !mapeo[c.campo])
  const usados = new Set(Object.values(mapeo))
  const sobran = i.reconocido.campos.filter(c => !usados.has(c.nombre))
  const opciones = i.reconocido.campos.map(c => ({
    value: c.nombre,
    label: c.muestras[0] ? `${c.nombre} (${recortar(c.muestras[0])})` : c.nombre,
  }))
  const revisar = async () => {
    try {
      const cambio = JSON.stringify(ordenado(mapeo)) !== JSON.stringify(ordenado(i.mapeo))
      if (cambio) await ajustar.mutateAsync({ entrada: { id: i.id, mapeo }, version: i.version })
      if (cambio || i.estado !== 'revisada') await analizar.mutateAsync({ entrada: { id: i.id } })
      props.seguir()
    } catch {
      // The refusal is shown below, from the mutation that got it.
    }
  }
  const ocupado = ajustar.isPending || analizar.isPending
  const error = ajustar.error ?? analizar.error
  return (
    <div className={css.apilado}>
      {i.reconocido.mapeoRecordado && (
        <Aviso estado="informativo">
          Se usó la asignación de la última vez que entró un archivo con estos mismos campos.
        </Aviso>
      )}
      <table className={css.campos}>
        <thead>
          <tr>
            <th scope="col">En Lindero</th>
            <th scope="col">En el archivo</th>
            <th scope="col">Lo que trae</th>
          </tr>
        </thead>
        <tbody>
          {i.camposPropios.map(c => {
            const elegido = i.reconocido.campos.find(a => a.nombre === mapeo[c.campo])
            const falta = c.obligatorio && !elegido
            return (
              <tr key={c.campo}>
                <td>
                  <strong>{c.nombre}</strong>
                  {c.obligatorio && <small>Obligatorio</small>}
                  {c.dominio && <small>Se lleva a los valores de LADM-COL-POT; el del archivo se conserva.</small>}
                </td>
                <td>
                  <Select
                    aria-label={`Campo del archivo para ${c.nombre}`}
                    data={opciones}
                    value={mapeo[c.campo] ?? null}
                    placeholder={c.obligatorio ? 'Elija el campo' : 'No viene'}
                    searchable
                    allowDeselect
                    clearable
                    clearButtonProps={{ 'aria-label': `Dejar sin campo ${c.nombre}` }}
                    nothingFoundMessage="Ningún campo con ese texto"
                    error={falta ? 'Falta asignarlo' : undefined}
                    onChange={v => {
                      const { [c.campo]: _, ...resto } = mapeo
                      poner(v ? { ...resto, [c.campo]: v } : resto)
                    }}
                  />
                </td>
                <td>
                  {elegido && (
                    <ul className={css.muestras} aria-label={`Ejemplos de ${elegido.nombre}`}>
                      {elegido.muestras.length === 0 && <li>Vacío en los primeros objetos</li>}
                      {elegido.muestras.map(m => (
                        <li key={m} title={m}>
                          {m}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {sobran.length > 0 && (
        <small style={{ color: 'var(--mantine-color-dimmed)' }}>
          Sin asignar: {sobran.map(c => c.nombre).join(', ')}. Se conservan como valores originales de cada objeto.
        </small>
      )}
      {error !== null && <ErrorVista error={error} />}
      <div className={css.pie} style={{ marginTop: 6 }}>
        <Button onClick={() => void revisar()} loading={ocupado} disabled={faltan.length > 0}>
          Revisar el archivo completo
        </Button>
        <Button variant="default" onClick={props.volver}>
          Volver
        </Button>
        {faltan.length > 0 && <small>Falta asignar: {faltan.map(c => c.nombre).join(', ')}.</small>}
      </div>
    </div>
  )
}

const recortar = (texto: string) => (texto.length > 24 ? `${texto.slice(0, 23)}…` : texto)
const ordenado = (m: Record<string, string>) => Object.entries(m).sort(([a], [b]) => (a < b ? -1 : 1))
