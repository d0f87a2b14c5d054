import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Decimal } from '../../../ley388/decimal.ts'
import { useEjecucion } from '../../consultas.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { ErrorVista } from '../../partes/Estados.tsx'
import { llano, numero } from '../../partes/formato.ts'
import { leerDecimal } from '../../partes/formulario/campos.ts'
import type { Periodo } from '../modelo.ts'
import css from '../programa.module.css'

interface Renglon {
  id: string
  nombre: string
  peso: string
}

/** PL8: what gives a project its priority and how much each thing weighs; the weights add up to 100. */
export function Criterios({ periodo, escribe }: { periodo: Periodo; escribe: boolean }) {
  const [renglones, escribir] = useState<Renglon[]>()
  const guardar = useEjecucion('programa.ajustarPeriodo')
  const [falla, fallar] = useState<unknown>()
  if (!renglones)
    return (
      <>
        {periodo.criterios.length === 0 ? (
          <p className={css.tenue}>Todavía no se ha dicho qué hace más urgente a un proyecto que a otro.</p>
        ) : (
          <ul className={css.lista}>
            {periodo.criterios.map(c => (
              <li key={c.id}>
                <span>{c.nombre}</span>
                <b>{numero(c.peso, 1)} de 100</b>
              </li>
            ))}
          </ul>
        )}
        {escribe && (
          <Button
            size="xs"
            variant="default"
            className="no-imprimir"
            onClick={() => escribir(periodo.criterios.map(c => ({ ...c, peso: c.peso.replace('.', ',') })))}
          >
            {periodo.criterios.length === 0 ? 'Escribir los criterios' : 'Cambiar los criterios'}
          </Button>
        )}
      </>
    )
  const poner = (i: number, parte: Partial<Renglon>) =>
    escribir(renglones.map((r, j) => (j === i ? { ...r, ...parte } : r)))
  const suma = renglones.reduce((s, r) => s.plus(leerDecimal(r.peso) ?? 0), new Decimal(0))
  const enviar = async () => {
    fallar(undefined)
    const criterios = renglones.map(r => ({
      id: r.id || idDe(r.nombre, renglones),
      nombre: r.nombre,
      peso: leerDecimal(r.peso) ?? '0',
    }))
    try {
      await guardar.mutateAsync({ entrada: { id: periodo.id, criterios }, version: periodo.version })
      avisar('Los criterios quedaron guardados; las prioridades ya los usan.')
      escribir(undefined)
    } catch (error) {
      fallar(error)
    }
  }
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        void enviar()
      }}
    >
      {renglones.map((r, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a criterion that is being written has no other identity
        <Group key={i} gap={8} mb={8} wrap="nowrap" align="end">
          <TextInput
            label={`Criterio ${i + 1}`}
            value={r.nombre}
            onChange={e => poner(i, { nombre: e.currentTarget.value })}
            style={{ flex: 1 }}
          />
          <TextInput
            label="Peso"
            value={r.peso}
            inputMode="decimal"
            onChange={e => poner(i, { peso: e.currentTarget.value })}
            w={80}
          />
          <Button
            variant="default"
            onClick={() => escribir(renglones.filter((_, j) => j !== i))}
            aria-label={`Quitar ${r.nombre || 'el criterio'}`}
          >
            Quitar
          </Button>
        </Group>
      ))}
      <p className={css.tenue} role="status">
        Los pesos suman {numero(suma.toFixed(), 2)} de 100.
      </p>
      {falla !== undefined && <ErrorVista error={falla} />}
      <Group gap={8}>
        <Button type="submit" loading={guardar.isPending}>
          Guardar los criterios
        </Button>
        <Button variant="default" onClick={() => escribir([...renglones, { id: '', nombre: '', peso: '' }])}>
          Agregar un criterio
        </Button>
        <Button variant="default" onClick={() => escribir(undefined)}>
          Cancelar
        </Button>
      </Group>
    </form>
  )
}

/** A short id from a name, that no other criterion has. */
function idDe(nombre: string, otros: readonly Renglon[]): string {
  const base =
    llano(nombre)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 40) || 'criterio'
  const usados = new Set(otros.map(o => o.id))
  let id = base
  for (let n = 2; usados.has(id); n++) id = `${base}-${n}`
  return id
}
