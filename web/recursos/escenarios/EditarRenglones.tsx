import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CLASES_DE_RENGLON, RENGLONES } from '../../../proyectos/escenario/renglones.ts'
import css from '../recursos.module.css'
import { type Borrador, type RenglonEscrito, renglonNuevo } from './borrador.ts'

/** The lines by their class; each with its first year, its growth, and the years that say otherwise. */
export function EditarRenglones(props: {
  borrador: Borrador
  cambiar: (parte: Partial<Borrador>) => void
  puede: boolean
}) {
  const { borrador: b, cambiar, puede } = props
  const poner = (renglones: RenglonEscrito[]) => cambiar({ renglones })
  return (
    <>
      {CLASES_DE_RENGLON.map(clase => {
        const suyos = b.renglones.filter(r => r.clase === clase)
        const { nombre, que } = RENGLONES[clase]
        return (
          <section key={clase} className={css.claseDeRenglon} aria-label={nombre}>
            <h3>{nombre}</h3>
            <p>{que}</p>
            <div className={css.renglones}>
              {suyos.map(r => (
                <Renglon
                  key={r.id}
                  renglon={r}
                  borrador={b}
                  puede={puede}
                  cambiar={parte => poner(b.renglones.map(o => (o.id === r.id ? { ...o, ...parte } : o)))}
                  quitar={() => poner(b.renglones.filter(o => o.id !== r.id))}
                />
              ))}
            </div>
            {puede && (
              <Button
                size="compact-xs"
                variant="subtle"
                px={0}
                mt={6}
                onClick={() => poner([...b.renglones, renglonNuevo(clase, suyos.length === 0 ? nombre : '')])}
              >
                Agregar un renglón<span className="solo-lector"> de {nombre.toLowerCase()}</span>
              </Button>
            )}
          </section>
        )
      })}
    </>
  )
}

function Renglon(props: {
  renglon: RenglonEscrito
  borrador: Borrador
  puede: boolean
  cambiar: (parte: Partial<RenglonEscrito>) => void
  quitar: () => void
}) {
  const { renglon: r, borrador: b, cambiar, puede } = props
  const [porAnio, verPorAnio] = useState(() => Object.values(r.fijados).some(v => v.trim() !== ''))
  const anios = aniosEntre(b.desde, b.hasta)
  return (
    <div className={css.renglon}>
      <TextInput
        label="Renglón"
        value={r.nombre}
        readOnly={!puede}
        onChange={e => cambiar({ nombre: e.currentTarget.value })}
      />
      <TextInput
        label={`En ${b.desde}`}
        aria-label={`${r.nombre} en ${b.desde}`}
        value={r.base}
        readOnly={!puede}
        inputMode="decimal"
        autoComplete="off"
        leftSection={<span>$</span>}
        onChange={e => cambiar({ base: e.currentTarget.value })}
      />
      <TextInput
        label="Crece al año"
        aria-label={`Cuánto crece al año ${r.nombre}`}
        value={r.crecimiento}
        readOnly={!puede}
        inputMode="decimal"
        autoComplete="off"
        rightSection={<span>%</span>}
        onChange={e => cambiar({ crecimiento: e.currentTarget.value })}
      />
      <Button size="sm" variant="subtle" px={8} aria-pressed={porAnio} onClick={() => verPorAnio(!porAnio)}>
        Por año<span className="solo-lector">: {r.nombre}</span>
      </Button>
      {puede && (
        <Button size="sm" variant="subtle" color="gray" px={8} onClick={props.quitar}>
          Quitar<span className="solo-lector"> {r.nombre}</span>
        </Button>
      )}
      {porAnio && (
        <div className={css.porAnio}>
          {anios.map(a => (
            <TextInput
              key={a}
              label={`Fijar ${a}`}
              aria-label={`Fijar ${r.nombre} en ${a}`}
              value={r.fijados[a] ?? ''}
              readOnly={!puede}
              inputMode="decimal"
              autoComplete="off"
              leftSection={<span>$</span>}
              onChange={e => cambiar({ fijados: { ...r.fijados, [a]: e.currentTarget.value } })}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function aniosEntre(desde: string, hasta: string): string[] {
  const [a, b] = [Number(desde), Number(hasta)]
  if (!(a > 1900 && b >= a && b - a < 16)) return []
  return Array.from({ length: b - a + 1 }, (_, i) => String(a + i))
}
