/** Why a project left its course: a fixed list, so that causes can be counted; words say the rest (P4). */
export const CAUSAS_DE_DESVIACION = [
  { id: 'disenos', nombre: 'Estudios o diseños incompletos' },
  { id: 'predios', nombre: 'Predios sin adquirir' },
  { id: 'permisos', nombre: 'Licencias o permisos' },
  { id: 'contratacion', nombre: 'Contratación' },
  { id: 'contratista', nombre: 'Incumplimiento del contratista' },
  { id: 'giros', nombre: 'Recursos no girados a tiempo' },
  { id: 'presupuesto', nombre: 'Presupuesto insuficiente' },
  { id: 'precios', nombre: 'Cambio de precios' },
  { id: 'alcance', nombre: 'Cambio de alcance' },
  { id: 'clima', nombre: 'Lluvias o desastre' },
  { id: 'comunidad', nombre: 'Desacuerdo con la comunidad' },
  { id: 'orden-publico', nombre: 'Orden público' },
  { id: 'hallazgo', nombre: 'Hallazgo en el terreno' },
  { id: 'otra', nombre: 'Otra' },
] as const

export type CausaDeDesviacion = (typeof CAUSAS_DE_DESVIACION)[number]['id']
