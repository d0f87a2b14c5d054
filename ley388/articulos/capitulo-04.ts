import { capitulo } from './tipos.ts'

export const CAPITULO_4 = capitulo('IV. Clasificación del suelo', [
  [
    '30',
    'Clases de suelo',
    'El territorio se clasifica en urbano, rural y de expansión; dentro de esas clases puede haber suburbano y de protección.',
  ],
  [
    '31',
    'Suelo urbano',
    'Tiene usos urbanos, vías y redes primarias de energía, acueducto y alcantarillado; admite zonas incompletas si son de mejoramiento integral. Puede incluir centros poblados de corregimientos. Su perímetro no pasa del de servicios.',
  ],
  [
    '32',
    'Suelo de expansión urbana',
    'Se habilita durante la vigencia según el programa de ejecución, de acuerdo con el crecimiento previsto y la posibilidad de dotarlo; puede incluir áreas de desarrollo concertado.',
  ],
  [
    '33',
    'Suelo rural',
    'Suelo que no es apto para uso urbano o que se destina a la agricultura, la ganadería, los bosques y otros recursos.',
  ],
  [
    '34',
    'Suelo suburbano',
    'Parte del suelo rural donde conviven campo y ciudad, con usos, intensidad y densidad restringidos y servicios propios. Para tener usos urbanos debe incorporarse antes, con su infraestructura.',
  ],
  [
    '35',
    'Suelo de protección',
    'Suelo de cualquier clase cuya urbanización está restringida por sus valores naturales, porque sirve a los servicios públicos o porque su riesgo no se puede mitigar.',
  ],
])
