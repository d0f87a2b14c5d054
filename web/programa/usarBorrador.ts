import { useEffect, useMemo, useState } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { avisar } from '../partes/Deshacer.tsx'
import { type Borrador, type Cambio, cambiar, hayCambios, SIN_CAMBIOS } from './borrador.ts'
import { type Actividad, type Modelo, modelar } from './modelo.ts'
import type { ProgramaVivo } from './usarPrograma.ts'

/** A change that is only being tried: a bar that is still held. */
export interface Ensayo {
  readonly id: string
  readonly cambio: Cambio
}

export interface Edicion {
  /** The programme as it is saved, and as it would be. */
  readonly previo: Modelo
  readonly modelo: Modelo
  readonly borrador: Borrador
  readonly original: ReadonlyMap<string, Actividad>
  readonly puedeDeshacer: boolean
  cambiar(id: string, cambio: Cambio): void
  /** Any other change of what is not saved; refused changes are told and left out. */
  aplicar(hacer: (b: Borrador) => Borrador): void
  ensayar(e: Ensayo | undefined): void
  deshacer(): void
  /** What was saved stops being a change; it cannot be taken back with the others. */
  olvidar(hacer: (b: Borrador) => Borrador): void
  descartar(): void
}

/** What is changed and not yet saved of a programme, with its history, and the dates that come of it. */
export function useBorrador(p: ProgramaVivo, estado: Fecha | undefined): Edicion {
  const [historia, escribir] = useState<readonly Borrador[]>([])
  const [ensayo, ensayar] = useState<Ensayo>()
  const borrador = historia.at(-1) ?? SIN_CAMBIOS
  const original = useMemo(() => new Map(p.actividades.map(a => [a.id, a])), [p.actividades])
  const desde = p.periodo.desde
  const previo = useMemo(() => modelar(p, { desde, estado }), [p, desde, estado])
  const firme = useMemo(
    () => (hayCambios(borrador) ? modelar(p, { desde, estado, borrador }) : previo),
    [p, desde, estado, borrador, previo],
  )
  const modelo = useMemo(() => {
    const a = ensayo && original.get(ensayo.id)
    if (!a) return firme
    try {
      return modelar(p, { desde, estado, borrador: cambiar(borrador, a, ensayo.cambio) })
    } catch (error) {
      if (error instanceof Rechazo) return firme
      throw error
    }
  }, [p, desde, estado, borrador, original, ensayo, firme])
  useAvisoAlSalir(hayCambios(borrador))

  const aplicar = (hacer: (b: Borrador) => Borrador) => {
    const nuevo = hacer(borrador)
    try {
      modelar(p, { desde, estado, borrador: nuevo })
    } catch (error) {
      if (!(error instanceof Rechazo)) throw error
      return avisar(`${error.message}${error.cura ? ` ${error.cura}` : ''}`)
    }
    escribir(h => [...h, nuevo])
  }
  return {
    previo,
    modelo,
    borrador,
    original,
    puedeDeshacer: historia.length > 0,
    aplicar,
    cambiar(id, cambio) {
      const a = original.get(id)
      if (!a) return
      if ('noAntes' in cambio && a.inicioReal !== null)
        return avisar(
          `«${a.nombre}» ya empezó: su inicio no se programa. Si esa fecha está mal, corrija el inicio real.`,
        )
      aplicar(b => cambiar(b, a, cambio))
    },
    ensayar,
    deshacer: () => escribir(h => h.slice(0, -1)),
    olvidar: hacer =>
      escribir(h => {
        const queda = hacer(h.at(-1) ?? SIN_CAMBIOS)
        return hayCambios(queda) ? [queda] : []
      }),
    descartar: () => escribir([]),
  }
}

/** The browser asks before it leaves a page with changes that are not saved. */
function useAvisoAlSalir(hay: boolean): void {
  useEffect(() => {
    if (!hay) return
    const preguntar = (e: BeforeUnloadEvent) => e.preventDefault()
    addEventListener('beforeunload', preguntar)
    return () => removeEventListener('beforeunload', preguntar)
  }, [hay])
}
