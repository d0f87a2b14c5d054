import { capitulo } from './tipos.ts'

export const CAPITULO_11 = capitulo('XI. Licencias y sanciones urbanísticas', [
  [
    '99',
    'Licencias',
    'L1 L2 PL10',
    'Toda obra, urbanización, parcelación, subdivisión u ocupación del espacio público necesita licencia previa y conforme al plan. Se decide en 45 días hábiles, prorrogables una vez hasta en la mitad, con silencio positivo, y sin requisitos distintos de los nacionales.',
    { por: ['Ley 1796 de 2016, art. 35', 'Decreto Ley 19 de 2012, art. 182'], nota: 'El parágrafo dejó de regir.' },
  ],
])
