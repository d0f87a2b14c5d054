import { capitulo } from './tipos.ts'

export const CAPITULO_4 = capitulo('IV. Clasificación del suelo', [
  [
    '30',
    'Clases de suelo',
    'S1',
    'El territorio se clasifica en urbano, rural y de expansión; dentro de esas clases puede haber suburbano y de protección.',
  ],
  [
    '31',
    'Suelo urbano',
    'S1 S2 PL4',
    'Tiene usos urbanos, vías y redes primarias de energía, acueducto y alcantarillado; admite zonas incompletas si son de mejoramiento integral. Su perímetro no pasa del de servicios.',
  ],
  [
    '32',
    'Suelo de expansión urbana',
    'S1 S3',
    'Se habilita durante la vigencia según el programa de ejecución, de acuerdo con el crecimiento previsto y la posibilidad de dotarlo; puede incluir áreas de desarrollo concertado.',
  ],
  [
    '33',
    'Suelo rural',
    'S1',
    'Suelo que no es apto para uso urbano o que se destina a la agricultura, la ganadería, los bosques y otros recursos.',
  ],
  [
    '34',
    'Suelo suburbano',
    'S1 S4',
    'Parte del suelo rural donde conviven campo y ciudad, con usos, intensidad y densidad restringidos y servicios propios. Para tener usos urbanos debe incorporarse antes, con su infraestructura.',
  ],
  [
    '35',
    'Suelo de protección',
    'S1',
    'Suelo de cualquier clase que no puede urbanizarse por sus valores naturales, porque sirve a los servicios públicos o porque su riesgo no se puede mitigar.',
  ],
])

export const CAPITULO_5 = capitulo('V. Actuación urbanística', [
  [
    '36',
    'Actuación urbanística',
    'S5',
    'Parcelar, urbanizar y construir. Los actos en firme que las autorizan dan derechos que la autoridad respeta; si la acción del municipio valoriza los predios, puede cobrar plusvalía.',
    { por: ['Ley 2079 de 2021, art. 28'] },
  ],
  [
    '37',
    'Espacio público en las actuaciones',
    'S6',
    'La norma municipal fija las cesiones gratuitas para vías, equipamientos y espacio público y las afectaciones; en expansión y renovación se exige antes la factibilidad de redes, vías y espacio público.',
  ],
])
