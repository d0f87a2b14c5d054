import { Button, Group } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { comoProblema, type ErrorDeCampo } from '../../api.ts'
import { ErrorVista } from '../Estados.tsx'
import { CampoVista } from './CampoVista.tsx'
import { aEnviar, type Campo, porCampo, revisar, type Valores } from './campos.ts'
import css from './Formulario.module.css'
import { useFocoDeIdaYVuelta } from './foco.ts'

export interface PropsFormulario {
  campos: Campo[]
  inicial?: Valores
  /** Acts; a thrown refusal is shown at its field. */
  alEnviar: (valores: Valores) => Promise<unknown> | unknown
  /** What the button does, as a verb: "Guardar la capa". */
  accion: string
  cancelar?: () => void
  /** Told at each change, for what depends on the values. */
  alCambiar?: (valores: Valores) => void
  pie?: ReactNode
  /** What stands between the fields and the button: parts that are not a field. */
  cuerpo?: ReactNode
}

/** A form from a list of fields. Ctrl+Enter sends; the first refused field takes the focus. */
export function Formulario(props: PropsFormulario) {
  const [valores, poner] = useState<Valores>(props.inicial ?? {})
  const [errores, marcar] = useState<Record<string, ErrorDeCampo>>({})
  const [general, negar] = useState<unknown>()
  const [enviando, ocupar] = useState(false)
  const forma = useRef<HTMLFormElement>(null)
  useFocoDeIdaYVuelta(forma)

  const mostrar = (nuevos: Record<string, ErrorDeCampo>) => {
    marcar(nuevos)
    const primero = props.campos.find(c => nuevos[c.nombre])
    if (primero)
      requestAnimationFrame(() =>
        forma.current
          ?.querySelector<HTMLElement>(`[name="${primero.nombre}"], [data-campo="${primero.nombre}"]`)
          ?.focus(),
      )
  }
  const enviar = async (evento?: FormEvent) => {
    evento?.preventDefault()
    if (enviando) return
    const propios = revisar(props.campos, valores)
    negar(undefined)
    if (Object.keys(propios).length > 0)
      return mostrar(Object.fromEntries(Object.entries(propios).map(([campo, mensaje]) => [campo, { campo, mensaje }])))
    marcar({})
    ocupar(true)
    try {
      await props.alEnviar(aEnviar(props.campos, valores))
    } catch (error) {
      const donde = porCampo(comoProblema(error), props.campos)
      mostrar(donde.campos)
      if (donde.general) negar(error)
    } finally {
      ocupar(false)
    }
  }
  const alPulsar = (e: KeyboardEvent) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault()
      void enviar()
    }
  }
  return (
    <form ref={forma} onSubmit={enviar} onKeyDown={alPulsar} noValidate>
      <div className={css.rejilla}>
        {props.campos.map(c =>
          c.cuando && !c.cuando(valores) ? null : (
            <div key={c.nombre} data-ancho={c.ancho ?? (c.tipo === 'parrafo' ? 'todo' : 'mitad')}>
              <CampoVista
                campo={c}
                valor={valores[c.nombre] ?? null}
                error={errores[c.nombre]}
                poner={v => {
                  const nuevos = { ...valores, [c.nombre]: v }
                  poner(nuevos)
                  props.alCambiar?.(nuevos)
                  if (errores[c.nombre]) marcar(({ [c.nombre]: _, ...resto }) => resto)
                }}
              />
            </div>
          ),
        )}
      </div>
      {props.cuerpo}
      {general !== undefined && (
        <div className={css.general}>
          <ErrorVista error={general} />
        </div>
      )}
      <Group mt="md" gap="sm">
        <Button type="submit" loading={enviando}>
          {props.accion}
        </Button>
        {props.cancelar && (
          <Button variant="default" onClick={props.cancelar}>
            Cancelar
          </Button>
        )}
        {props.pie}
      </Group>
    </form>
  )
}
