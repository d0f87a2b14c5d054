import { QueryClient, useIsFetching, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { consultar, type Entrada, ErrorApi, ejecutar, municipio, type NombreAccion, type Salida } from './api.ts'
import type { Pregunta } from './preguntas.ts'

/** The cache of answers: short-lived, and never retried where the server already said no. */
export function crearCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        refetchOnWindowFocus: true,
        retry: (veces, error) => !(error instanceof ErrorApi && error.problema.status >= 400) && veces < 2,
      },
    },
  })
}

/** Asks already what a screen will ask, so that the answer is on its way when the screen is there to show it. */
export function anticipar(cache: QueryClient, [accion, entrada]: Pregunta): void {
  void cache.prefetchQuery({
    queryKey: [municipio(), accion, entrada],
    queryFn: ({ signal }) => consultar(accion, entrada as never, { signal }),
  })
}

/** An action's answer in a screen: `useConsulta('territorio.predio', { numero, al })`. */
export function useConsulta<K extends NombreAccion>(
  accion: K,
  entrada: Entrada<K>,
  opciones: { activa?: boolean } = {},
) {
  return useQuery<Salida<K>>({
    queryKey: [municipio(), accion, entrada],
    queryFn: ({ signal }) => consultar(accion, entrada, { signal }),
    enabled: opciones.activa ?? true,
  })
}

/** An action that writes; afterwards everything of the areas in `refresca` (default: its own) is asked anew. */
export function useEjecucion<K extends NombreAccion>(accion: K, opciones: { refresca?: string[] } = {}) {
  const cache = useQueryClient()
  return useMutation<Salida<K>, unknown, { entrada: Entrada<K>; version?: number | string }>({
    mutationFn: ({ entrada, version }) => ejecutar(accion, entrada, version === undefined ? {} : { version }),
    onSuccess: () => {
      const areas = opciones.refresca ?? [accion.split('.')[0]!]
      return cache.invalidateQueries({
        predicate: q => q.queryKey[0] === municipio() && areas.some(a => String(q.queryKey[1]).startsWith(`${a}.`)),
      })
    },
  })
}

/** How long nothing is being asked before the page is taken to have all that it opened with. */
const SIN_PREGUNTAS_MS = 250

/** Whether the page has what it asked for when it opened: what is dear and can be late waits for that. */
export function useCalma(): boolean {
  const preguntas = useIsFetching()
  const [calma, llegar] = useState(false)
  useEffect(() => {
    if (calma || preguntas > 0) return
    const espera = setTimeout(() => llegar(true), SIN_PREGUNTAS_MS)
    return () => clearTimeout(espera)
  }, [calma, preguntas])
  return calma
}
