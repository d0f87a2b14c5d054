import { CERTIFICADO_SIN_COMPROMISO } from './alertas/certificado-sin-compromiso.ts'
import { COSTO_POR_ENCIMA } from './alertas/costo-por-encima.ts'
import { DEBIO_EMPEZAR } from './alertas/debio-empezar.ts'
import { DEBIO_TERMINAR } from './alertas/debio-terminar.ts'
import { DESVIACION_VENCIDA } from './alertas/desviacion-vencida.ts'
import { FUERA_DEL_PERIODO } from './alertas/fuera-del-periodo.ts'
import { GIRO_PENDIENTE } from './alertas/giro-pendiente.ts'
import type { Vigilancia } from './alertas/hechos.ts'
import { INDICES_BAJOS } from './alertas/indices-bajos.ts'
import { META_SUPERADA } from './alertas/meta-superada.ts'
import { POR_TERMINAR } from './alertas/por-terminar.ts'
import { SIN_ESTRATEGIA } from './alertas/sin-estrategia.ts'
import { SIN_LECTURA } from './alertas/sin-lectura.ts'
import { SUSPENDIDO_SIN_DESVIACION } from './alertas/suspendido-sin-desviacion.ts'
import { type Alerta, GRAVEDADES, type ReglaDeAlerta } from './alertas/tipos.ts'

/** The early warnings of P2 and P4. */
export const ALERTAS: readonly ReglaDeAlerta[] = [
  DEBIO_TERMINAR,
  DEBIO_EMPEZAR,
  POR_TERMINAR,
  GIRO_PENDIENTE,
  DESVIACION_VENCIDA,
  INDICES_BAJOS,
  COSTO_POR_ENCIMA,
  FUERA_DEL_PERIODO,
  CERTIFICADO_SIN_COMPROMISO,
  SIN_LECTURA,
  SUSPENDIDO_SIN_DESVIACION,
  SIN_ESTRATEGIA,
  META_SUPERADA,
]

/** P2, P4: every warning of a programme, from the most to the least serious, and then from the oldest. */
export function alertas(v: Vigilancia): Alerta[] {
  const todas = v.proyectos.flatMap(p =>
    ALERTAS.flatMap(({ codigo, gravedad, articulo, hallar }) =>
      hallar(p, v).map(
        ({ objeto, quien, ...h }): Alerta => ({
          ...h,
          id: [codigo, p.id, objeto].filter(x => x !== undefined).join(':'),
          codigo,
          proyecto: p.id,
          articulo,
          // An activity may name nobody: whoever answers for the project does.
          quien: quien || p.responsable,
          gravedad,
        }),
      ),
    ),
  )
  return todas.sort((a, b) => peso(a) - peso(b) || comparar(a.vence ?? SIN_FECHA, b.vence ?? SIN_FECHA))
}

/** After any date. */
const SIN_FECHA = '9999'
const peso = (a: Alerta): number => GRAVEDADES.indexOf(a.gravedad)
const comparar = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
