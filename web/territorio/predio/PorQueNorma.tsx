import { Popover, ScrollArea, Text } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { fechaLarga } from '../../partes/formato.ts'
import { PorQue } from '../../partes/PorQue.tsx'
import estilos from '../../partes/partes.module.css'
import type { Norma } from '../tipos.ts'

/** Why a figure of a norm is what it is: the sentence, the text of its article and its act. */
export function PorQueNorma(props: { norma: Norma; de: string; frase: string }) {
  const { norma } = props
  return (
    <PorQue
      de={props.de}
      explicacion={
        <>
          {props.frase}
          {norma.textoArticulo && (
            <>
              {' '}
              <b>
                Artículo {norma.articulo}. {norma.tituloArticulo}.
              </b>{' '}
              {norma.textoArticulo}
            </>
          )}
        </>
      }
      acto={{ nombre: norma.acto, articulo: String(norma.articulo) }}
      articulo="art. 15"
    />
  )
}

/** The article of the plan that says it, which opens to its text. */
export function ArticuloDelPlan(props: { norma: Norma }) {
  const { norma } = props
  const [abierto, abrir] = useState(false)
  const cita = `art. ${norma.articulo} del ${norma.acto}`
  if (!norma.textoArticulo) return <span>{cita}</span>
  return (
    <Popover opened={abierto} onChange={abrir} width="min(440px, calc(100vw - 24px))" position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className={estilos.articulo} onClick={() => abrir(v => !v)}>
          {cita}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={cita} tabIndex={0} data-autofocus>
        <ScrollArea.Autosize mah="min(420px, 60vh)" type="auto">
          <Text fw={600}>
            Artículo {norma.articulo}. {norma.tituloArticulo}
          </Text>
          <Text size="sm" c="dimmed">
            {norma.acto}, desde el {fechaLarga(norma.desde as Fecha)}
          </Text>
          <Text size="sm" mt={6} style={{ whiteSpace: 'pre-line' }}>
            {norma.textoArticulo}
          </Text>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}
