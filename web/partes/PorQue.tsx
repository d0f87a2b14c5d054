import { Popover, ScrollArea, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import type { PasoJson } from '../../ley388/memoria.ts'
import { numeroCitado, ResumenArticulo } from './Articulo.tsx'
import { fechaLarga } from './formato.ts'
import { Memoria } from './Memoria.tsx'
import css from './partes.module.css'

/** An act that decides something: "Acuerdo 018 de 2015". */
export interface ActoCitado {
  nombre: string
  fecha?: Fecha
  articulo?: string
  enlace?: string
}

export interface PropsPorQue {
  /** What is explained, for those who hear the page: "área objeto de la plusvalía". */
  de: string
  memoria?: readonly PasoJson[]
  articulo?: string
  acto?: ActoCitado
  /** A plain sentence where there is no calculation. */
  explicacion?: ReactNode
  texto?: string
}

/** "¿por qué?" beside any figure, colour or date: its steps, its article and its act, without leaving the page. */
export function PorQue(props: PropsPorQue) {
  const [abierto, abrir] = useState(false)
  const numero = props.articulo ? numeroCitado(props.articulo) : undefined
  return (
    <Popover opened={abierto} onChange={abrir} width="min(440px, calc(100vw - 24px))" position="bottom" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${css.porque} no-imprimir`}
          onClick={() => abrir(v => !v)}
          aria-label={`¿Por qué? ${props.de}`}
        >
          {props.texto ?? '¿por qué?'}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Por qué: ${props.de}`} tabIndex={0} data-autofocus>
        <ScrollArea.Autosize mah="min(420px, 60vh)" type="auto">
          <Stack gap="sm">
            {props.explicacion && <Text size="sm">{props.explicacion}</Text>}
            {props.memoria && props.memoria.length > 0 && <Memoria pasos={props.memoria} />}
            {props.acto && (
              <Text size="sm">
                Lo dispone{' '}
                {props.acto.enlace ? <a href={props.acto.enlace}>{props.acto.nombre}</a> : <b>{props.acto.nombre}</b>}
                {props.acto.articulo ? `, artículo ${props.acto.articulo}` : ''}
                {props.acto.fecha ? `, del ${fechaLarga(props.acto.fecha)}` : ''}.
              </Text>
            )}
            {numero ? <ResumenArticulo numero={numero} /> : props.articulo && <Text size="sm">{props.articulo}</Text>}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}
