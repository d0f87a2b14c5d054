import { inexequible, modificado } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_2 = capitulo('II. Ordenamiento del territorio municipal', [
  [
    '5',
    'Concepto',
    'Ordenar es actuar de modo político y físico, en acuerdo con otros, para orientar el desarrollo del territorio y regular cómo se usa, se transforma y se ocupa.',
  ],
  [
    '6',
    'Objeto',
    'Da dimensión territorial a la planificación económica y social, reconoce las necesidades de espacio público con prioridad para quienes más lo necesitan, y define estrategias, instrumentos, programas y proyectos.',
    { marcas: [modificado('Ley 2037 de 2020, art. 2', 'inc. 1')] },
  ],
  [
    '7',
    'Competencias',
    'Repartía las competencias de ordenamiento entre Nación, departamentos, áreas metropolitanas y municipios. La Corte Constitucional lo retiró.',
    { marcas: [inexequible()] },
  ],
  [
    '8',
    'Acción urbanística',
    'Enumera las decisiones con que el municipio ordena y usa el suelo (quince entradas; dos llevan el número 7). Toda acción debe estar contenida o autorizada en el plan o en sus instrumentos, con los estudios que correspondan.',
    { marcas: [modificado('Ley 2079 de 2021, art. 27')] },
  ],
])
