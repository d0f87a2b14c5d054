import type { Decimal } from '../../../ley388/decimal.ts'
import type { ProyectoQuePide } from '../../../proyectos/escenario/brecha.ts'
import { necesidadPorAnio } from '../../../proyectos/escenario/necesidad.ts'
import { COFINANCIACIONES, type Cofinanciacion } from '../../../proyectos/escenario/supuestos.ts'
import type { NecesidadDelPrograma } from '../../programa/index.ts'
import { acumular } from '../dinero.ts'
import { FICHA_DE_ETAPA } from '../etapas.ts'
import type { Postulacion } from './leer-postulaciones.ts'

/** The projects that still ask for money, with the co-financing that a scenario counts on. */
export function proyectosQuePiden(
  programa: NecesidadDelPrograma | null,
  postulaciones: readonly Postulacion[],
  cofinanciacion: Cofinanciacion,
): ProyectoQuePide[] {
  if (!programa) return []
  const atada = cofinanciacionPorProyecto(postulaciones, cofinanciacion)
  const ultimo = Number(programa.periodo.hasta.slice(0, 4))
  return programa.proyectos
    .filter(p => p.estado !== 'terminado' && p.estado !== 'descartado')
    .map(p => ({
      id: p.id,
      codigo: p.codigo,
      prioridad: p.prioridad,
      enEjecucion: p.estado === 'en-ejecucion',
      necesidad: necesidadPorAnio(p.presupuesto, p.costo, ultimo),
      cofinanciacion: atada.get(p.id) ?? new Map(),
    }))
}

/** Money that the bodies granted, or that was asked of them where the scenario counts on it too. */
function cofinanciacionPorProyecto(
  postulaciones: readonly Postulacion[],
  cofinanciacion: Cofinanciacion,
): Map<string, Map<number, Decimal>> {
  const hasta = COFINANCIACIONES.indexOf(cofinanciacion)
  const suma = new Map<string, Map<number, Decimal>>()
  for (const p of postulaciones) {
    const { cuenta } = FICHA_DE_ETAPA[p.etapa]
    if (cuenta === null || COFINANCIACIONES.indexOf(cuenta) > hasta) continue
    for (const m of p.concedidos ?? p.pedidos) {
      const porAnio = suma.get(m.proyecto) ?? new Map<number, Decimal>()
      acumular(porAnio, m.vigencia, m.valor)
      suma.set(m.proyecto, porAnio)
    }
  }
  return suma
}
