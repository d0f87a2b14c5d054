import { capitulo } from './tipos.ts'

export const CAPITULO_1 = capitulo('I. Objetivos y principios generales', [
  [
    '1',
    'Objetivos',
    'P1',
    'Pone al día la Ley 9 de 1989 con la Constitución, da al municipio medios para ordenar su territorio, hace valer la función social de la propiedad, coordina a las autoridades y facilita las actuaciones urbanas integrales.',
  ],
  [
    '2',
    'Principios',
    'P1 R8',
    'El ordenamiento se apoya en tres ideas: la propiedad tiene función social y ecológica, el interés general va primero, y las cargas y los beneficios se reparten con equidad.',
  ],
  [
    '3',
    'Función pública del urbanismo',
    'P1',
    'Ordenar el territorio es función pública: da acceso a vías, espacio público, vivienda y servicios, conduce los cambios de uso hacia el interés común, mejora la calidad de vida y protege frente al riesgo.',
  ],
  [
    '4',
    'Participación democrática',
    'P5',
    'Las administraciones acuerdan con los pobladores y sus organizaciones; se participa con peticiones, audiencias, acción de cumplimiento y en la formulación de los planes y el trámite de las licencias.',
    { por: ['Ley 2079 de 2021, art. 53'] },
  ],
])

export const CAPITULO_2 = capitulo('II. Ordenamiento del territorio municipal', [
  [
    '5',
    'Concepto',
    'P1',
    'Ordenar es actuar de modo político y físico, en acuerdo con otros, para orientar el desarrollo del territorio y regular cómo se usa, se transforma y se ocupa.',
  ],
  [
    '6',
    'Objeto',
    'P1',
    'Da dimensión territorial a la planificación económica y social, reconoce las necesidades de espacio público con prioridad para quienes más lo necesitan, y define estrategias, instrumentos, programas y proyectos.',
    { por: ['Ley 2037 de 2020, art. 2'] },
  ],
  [
    '7',
    'Competencias',
    '',
    'Repartía las competencias de ordenamiento entre Nación, departamentos, áreas metropolitanas y municipios. Salió del ordenamiento.',
    { inexequible: true },
  ],
  [
    '8',
    'Acción urbanística',
    'P6',
    'Enumera las decisiones con que el municipio ordena y usa el suelo (quince entradas; dos llevan el número 7). Toda acción debe estar contenida o autorizada en el plan o en sus instrumentos, con los estudios que correspondan.',
    { por: ['Ley 2079 de 2021, art. 27'] },
  ],
])
