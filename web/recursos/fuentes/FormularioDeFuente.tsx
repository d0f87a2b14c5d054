import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { numero } from '../../partes/formato.ts'
import { type Campo, leerDecimal } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import css from '../recursos.module.css'
import { aniosDelPeriodo, type Fuente, type Fuentes } from '../tipos.ts'

type Guardar = Entrada<'recursos.guardarFuente'>

/** A source with what is expected of it in each year of the programme. */
export function FormularioDeFuente(props: { datos: Fuentes; fuente?: Fuente; nombre?: string; cerrar: () => void }) {
  const { datos, fuente: f } = props
  const guardar = useEjecucion('recursos.guardarFuente')
  const anios = [...new Set([...aniosDelPeriodo(datos.periodo), ...(f?.previsto.map(v => v.vigencia) ?? [])])].sort()
  const [previsto, prever] = useState<Record<number, string>>(() =>
    Object.fromEntries(f?.previsto.map(v => [v.vigencia, numero(v.valor, 2)]) ?? []),
  )
  const campos: Campo[] = [
    {
      tipo: 'texto',
      nombre: 'nombre',
      etiqueta: 'Nombre',
      obligatorio: true,
      ayuda: 'El mismo con que la nombra el presupuesto de los proyectos.',
      ancho: 'todo',
    },
    {
      tipo: 'dominio',
      nombre: 'clase',
      etiqueta: 'Clase',
      obligatorio: true,
      opciones: datos.clases.map(c => ({ valor: c.id, nombre: c.nombre })),
    },
    { tipo: 'texto', nombre: 'entidad', etiqueta: 'Quién lo entrega', ejemplo: 'Gobernación del Valle' },
    { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Nota', filas: 2 },
  ]
  return (
    <Formulario
      campos={campos}
      inicial={{
        nombre: f?.nombre ?? props.nombre ?? '',
        clase: f?.clase ?? '',
        entidad: f?.entidad ?? '',
        nota: f?.nota ?? '',
      }}
      accion={f ? 'Guardar' : 'Registrar la fuente'}
      cancelar={props.cerrar}
      cuerpo={
        <fieldset className={css.montos}>
          <legend>Lo que se espera de ella</legend>
          {anios.length === 0 && <p>Cuando el programa tenga su período, aquí se escribe lo previsto de cada año.</p>}
          <div className={css.porAnio}>
            {anios.map(a => (
              <TextInput
                key={a}
                label={String(a)}
                value={previsto[a] ?? ''}
                inputMode="decimal"
                autoComplete="off"
                leftSection={<span>$</span>}
                onChange={e => prever({ ...previsto, [a]: e.currentTarget.value })}
              />
            ))}
          </div>
        </fieldset>
      }
      alEnviar={async v => {
        const entrada: Guardar = {
          ...(f ? { id: f.id } : {}),
          nombre: String(v.nombre),
          clase: v.clase as Guardar['clase'],
          entidad: String(v.entidad ?? ''),
          nota: String(v.nota ?? ''),
          previsto: Object.entries(previsto)
            .filter(([, valor]) => valor.trim() !== '')
            .map(([anio, valor]) => ({ vigencia: Number(anio), valor: leerDecimal(valor) ?? valor })),
        }
        await guardar.mutateAsync({ entrada, ...(f ? { version: f.version } : {}) })
        avisar(`«${entrada.nombre}» quedó ${f ? 'corregida' : 'registrada'}.`)
        props.cerrar()
      }}
    />
  )
}
