import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { EstadoInsignia } from './EstadoInsignia.tsx'
import { numero } from './formato.ts'

/** What a job tells as it runs; one server-sent event each time. */
export interface Avance {
  estado: 'en-cola' | 'corriendo' | 'terminado' | 'fallido' | 'cancelado'
  hechos: number
  total?: number
  /** What it is doing now: "Leyendo predios". */
  paso?: string
  /** Seconds left, if the job can tell. */
  restan?: number
  mensaje?: string
  cura?: string
}

/** The row of a job as the server's event stream sends it. */
interface Suceso {
  estado: 'en-cola' | 'en-curso' | 'terminado' | 'fallido' | 'cancelado'
  hecho: number
  total: number | null
  mensaje: string
  empezado: string | null
  rechazo: { mensaje: string; cura?: string } | null
}

/** What the job's row means for a person. Time left is that of what is done so far, told only once it has a base. */
export function leerAvance(s: Suceso, ahora: number): Avance {
  const pasado = s.empezado ? ahora - Date.parse(s.empezado) : 0
  const parte = s.total ? s.hecho / s.total : 0
  return {
    estado: s.estado === 'en-curso' ? 'corriendo' : s.estado,
    hechos: s.hecho,
    ...(s.total === null ? {} : { total: s.total }),
    // The counts are written beside it, with their thousands.
    ...(s.mensaje ? { paso: s.mensaje.replace(/:? \d+ de \d+.*$/, '') } : {}),
    ...(parte > 0 && parte < 1 && pasado > 1_500 ? { restan: (pasado / 1000 / parte) * (1 - parte) } : {}),
    ...(s.rechazo ? { mensaje: s.rechazo.mensaje, ...(s.rechazo.cura ? { cura: s.rechazo.cura } : {}) } : {}),
  }
}

/** Follows a job by its event stream; the browser reconnects by itself after a cut. */
export function useAvance(url: string | undefined, alTerminar?: (a: Avance) => void): Avance | undefined {
  const [avance, poner] = useState<Avance>()
  useEffect(() => {
    poner(undefined)
    if (!url) return
    const fuente = new EventSource(url)
    fuente.onmessage = e => {
      const suceso = JSON.parse(e.data) as Suceso | null
      if (!suceso) return fuente.close()
      const dato = leerAvance(suceso, Date.now())
      poner(dato)
      if (dato.estado !== 'en-cola' && dato.estado !== 'corriendo') {
        fuente.close()
        alTerminar?.(dato)
      }
    }
    return () => fuente.close()
  }, [url, alTerminar])
  return avance
}

function tiempo(segundos: number): string {
  if (segundos < 10) return 'unos segundos'
  if (segundos < 60) return `${Math.ceil(segundos / 5) * 5} segundos`
  const min = Math.ceil(segundos / 60)
  return min === 1 ? '1 minuto' : min < 90 ? `${min} minutos` : `${numero(min / 60, 1)} horas`
}

const FINALES = {
  terminado: ['regla', 'Terminado'],
  fallido: ['vencido', 'No terminó'],
  cancelado: ['informativo', 'Cancelado'],
} as const

/** A running job: counts, time left, cancel; and that one may leave, because it goes on. */
export function Progreso(props: { que: string; avance: Avance | undefined; cancelar?: () => void }) {
  const a = props.avance
  const fin = a && a.estado !== 'corriendo' && a.estado !== 'en-cola' ? FINALES[a.estado] : undefined
  const parte = a?.total ? Math.min(100, (a.hechos / a.total) * 100) : undefined
  const cuenta = a?.total
    ? `${numero(a.hechos)} de ${numero(a.total)}`
    : a && a.hechos > 0
      ? `${numero(a.hechos)} hasta ahora`
      : 'En espera de turno'
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text fw={600}>{props.que}</Text>
        {fin && <EstadoInsignia estado={fin[0]} texto={fin[1]} />}
        {!fin && props.cancelar && (
          <Button size="xs" variant="default" onClick={props.cancelar}>
            Cancelar
          </Button>
        )}
      </Group>
      {!fin && (
        <Progress
          value={parte ?? 100}
          animated={parte === undefined}
          aria-label={props.que}
          size="md"
          transitionDuration={120}
        />
      )}
      <Text size="sm" c="dimmed" mt={6} role="status">
        {a?.paso ? `${a.paso} · ` : ''}
        {cuenta}
        {!fin && a?.restan !== undefined && ` · tiempo que falta: ${tiempo(a.restan)}`}
      </Text>
      {a?.mensaje && <Text size="sm">{a.mensaje}</Text>}
      {a?.cura && <Text size="sm">{a.cura}</Text>}
      {!fin && (
        <Text size="sm" c="dimmed">
          Puede salir de esta página: el trabajo sigue y queda en Trabajos.
        </Text>
      )}
    </div>
  )
}
