import { Popover, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState } from 'react'
import css from './partes.module.css'

/** An article as the screens tell it: its subject, its state and what it says in our own words. */
export interface ArticuloContado {
  numero: string
  asunto: string
  resumen: string
  /** "vigente", "modificado por Ley 2079 de 2021"… */
  estado?: string
  /** Where the full text is read. */
  enlace?: string
}

export type BuscaArticulo = (numero: string) => ArticuloContado | undefined | Promise<ArticuloContado | undefined>

const Contexto = createContext<BuscaArticulo>(() => undefined)

/** Gives every citation below it the law's articles; the data loads only when someone opens one. */
export function ProveedorArticulos(props: { buscar: BuscaArticulo; children: ReactNode }) {
  return <Contexto.Provider value={props.buscar}>{props.children}</Contexto.Provider>
}

/** The article of Ley 388 that a citation names ("art. 79", "79", "art. 15 par. 2"); none where it cites another act. */
export function numeroCitado(cita: string): string | undefined {
  return /^(?:art(?:\.|ículo)\s*)?(\d+(?:-[A-Z])?)(?:[\s.,]|$)/i.exec(cita.trim())?.[1]
}

/** How a citation is written: a bare number gets its "art.". */
export function citaEscrita(cita: string): string {
  return /^\d/.test(cita) ? `art.\u00a0${cita}` : cita.replace(/^art\. /, 'art.\u00a0')
}

/** A citation that opens to what the article says. Of another act, where we hold no text, it stays as text. */
export function ArticuloRef(props: { cita: string }) {
  const numero = numeroCitado(props.cita)
  const [abierto, abrir] = useState(false)
  if (!numero) return <span>{props.cita}</span>
  return (
    <Popover opened={abierto} onChange={abrir} width={340} position="bottom-start" withinPortal trapFocus>
      <Popover.Target>
        <button type="button" className={css.articulo} onClick={() => abrir(v => !v)}>
          {citaEscrita(props.cita)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Artículo ${numero}`} tabIndex={0} data-autofocus>
        <ResumenArticulo numero={numero} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** What an article says, in our own words. */
export function ResumenArticulo(props: { numero: string }) {
  const buscar = useContext(Contexto)
  const { data, isPending } = useQuery({
    queryKey: ['articulo', props.numero],
    queryFn: async () => (await buscar(props.numero)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isPending) return <Skeleton height={60} />
  return (
    <div>
      <Text fw={600}>Artículo {props.numero}, Ley 388 de 1997</Text>
      {data ? (
        <>
          <Text size="sm" c="dimmed">
            {data.asunto}
            {data.estado ? ` · ${data.estado}` : ''}
          </Text>
          <Text size="sm" mt={6}>
            {data.resumen}
          </Text>
          {data.enlace && (
            <Text size="sm" mt={6}>
              <a href={data.enlace} target="_blank" rel="noreferrer">
                Texto completo (otra pestaña)
              </a>
            </Text>
          )}
        </>
      ) : (
        <Text size="sm" mt={6}>
          Consulte su texto en el Sistema Único de Información Normativa (suin-juriscol.gov.co).
        </Text>
      )}
    </div>
  )
}
