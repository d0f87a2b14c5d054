import { useMemo } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useSesion } from '../../marco/sesion.tsx'
import type { Estado } from '../../partes/EstadoInsignia.tsx'
import type { ProblemaMapa } from '../../partes/mapa/tipos.ts'

const ESTADO: Readonly<Record<'error' | 'aviso' | 'astilla', Estado>> = {
  error: 'vencido',
  aviso: 'atencion',
  astilla: 'informativo',
}

/** What the checks of the map found, as numbered marks; undefined while nobody asks for them. */
export function useProblemas(activa: boolean): ProblemaMapa[] | undefined {
  const { puede } = useSesion()
  const pedir = activa && puede('territorio.hallazgos')
  const { data } = useConsulta('territorio.hallazgos', { limite: 150 }, { activa: pedir })
  return useMemo(() => {
    if (!pedir || !data) return undefined
    return data.hallazgos.flatMap((h): ProblemaMapa[] =>
      h.lon === null || h.lat === null
        ? []
        : [
            {
              id: h.id,
              titulo: h.mensaje,
              detalle: h.cura,
              ...(h.articulo ? { articulo: h.articulo } : {}),
              estado: ESTADO[h.gravedad],
              lon: h.lon,
              lat: h.lat,
            },
          ],
    )
  }, [pedir, data])
}
