import type { SupuestosJson } from '../../proyectos/escenario/supuestos.ts'

export interface EscenarioDemo {
  nombre: string
  descripcion: string
  supuestos: SupuestosJson
}

type RenglonDemo = SupuestosJson['renglones'][number]

const renglon = (
  id: string,
  clase: RenglonDemo['clase'],
  nombre: string,
  base: string,
  crecimiento: string,
  fijados: RenglonDemo['fijados'] = {},
): RenglonDemo => ({ id, clase, nombre, base, crecimiento, fijados })

const RENGLONES: readonly RenglonDemo[] = [
  renglon('predial', 'libre-destinacion', 'Predial', '1326000000', '0.06'),
  renglon('ica', 'libre-destinacion', 'Industria y comercio', '705000000', '0.05'),
  renglon('otros-libre', 'libre-destinacion', 'Otros ingresos propios', '335000000', '0.04'),
  renglon('sgp-libre', 'libre-destinacion', 'SGP de libre destinación', '1583000000', '0.045'),
  renglon('plusvalia', 'destinacion-especifica', 'Participación en plusvalía', '140000000', '0.25'),
  renglon('valorizacion', 'destinacion-especifica', 'Valorización', '180000000', '0.1'),
  renglon('sgp-inversion', 'transferencias', 'SGP para inversión', '4860000000', '0.045'),
  renglon('regalias', 'regalias', 'Regalías', '640000000', '-0.05'),
  renglon('funcionamiento', 'funcionamiento', 'Gastos de funcionamiento', '3254000000', '0.052'),
  renglon('deuda', 'deuda', 'Servicio de la deuda', '310000000', '-0.04'),
  // The agreement with the creditors ends in 2026.
  renglon('acuerdo', 'reestructuracion', 'Acuerdo de reestructuración de 2019', '210000000', '0', { '2027': '0' }),
  renglon('fuera', 'otra-inversion', 'Salud, educación y demás sectores', '4120000000', '0.045'),
]

const BASE: SupuestosJson = {
  desde: 2026,
  hasta: 2028,
  categoria: 'sexta',
  limitePropio: null,
  ajustarFuncionamiento: false,
  cofinanciacion: 'aprobada',
  arrastrarSobrantes: true,
  protegerEnEjecucion: true,
  renglones: [...RENGLONES],
}

/** The first one is that of reference. */
export const ESCENARIOS: readonly EscenarioDemo[] = [
  {
    nombre: 'Base',
    descripcion: 'Lo recaudado en 2025 con el crecimiento de los últimos tres años y la cofinanciación ya aprobada.',
    supuestos: BASE,
  },
  {
    nombre: 'Con ajuste fiscal',
    descripcion: 'El funcionamiento se lleva al 72 % que pide el acuerdo con los acreedores.',
    supuestos: {
      ...BASE,
      limitePropio: { fraccion: '0.72', motivo: 'Acuerdo de reestructuración de 2019, cláusula de ajuste' },
      ajustarFuncionamiento: true,
    },
  },
  {
    nombre: 'Si aprueban lo presentado',
    descripcion: 'Cuenta también con las postulaciones que están en evaluación o en subsanación.',
    supuestos: { ...BASE, cofinanciacion: 'presentada' },
  },
  {
    nombre: 'Sin crecer',
    descripcion: 'Los ingresos propios se quedan como están y no hay más cofinanciación.',
    supuestos: {
      ...BASE,
      cofinanciacion: 'ninguna',
      renglones: RENGLONES.map(r =>
        r.clase === 'libre-destinacion' || r.clase === 'destinacion-especifica' ? { ...r, crecimiento: '0' } : r,
      ),
    },
  },
]
