import { corregido, derogado, inexequibleEnParte, remision } from './marcas.ts'
import { capitulo } from './tipos.ts'

/** E14: art. 98 is only catalogued. Which words were struck the text at hand does not show. */
export const CAPITULO_10 = capitulo('X. Vivienda de interés social', [
  [
    '91',
    'Vivienda de interés social',
    'Es la destinada a los hogares de menores ingresos; su tipo y su precio máximo los fija cada plan nacional de desarrollo, y los recursos nacionales van primero a los más pobres.',
    {
      marcas: [remision('Ley 9 de 1989')],
      nota: 'Reemplaza el artículo 44 de la Ley 9 de 1989: allí debe mirarse qué sigue vigente.',
    },
  ],
  [
    '92',
    'El plan y la vivienda social',
    'El municipio mide su necesidad de vivienda social, nueva y por mejorar, y fija metas y medios. Al incorporar expansión, y en los planes parciales de renovación, señala qué porcentaje del suelo se le reserva; ese suelo no admite otro uso.',
  ],
  [
    '93',
    'Servicios públicos',
    'Para la ley de servicios, llama municipios menores a los de categorías 5 y 6, y zonas urbanas específicas a los núcleos de estratos 1 y 2.',
    {
      porQue:
        'Definición para la Ley 142 de 1994, de servicios públicos; no trae cuenta, término ni condición del plan.',
    },
  ],
  [
    '94',
    'Prescripción del dominio',
    'Cambiaba los procesos para ganar la vivienda por prescripción. Hoy rige el Código General del Proceso.',
    { marcas: [derogado('Ley 1564 de 2012, art. 626 lit. c', undefined, '2014-01-01')] },
  ],
  [
    '95',
    'Transferencia de inmuebles',
    'Las entidades públicas transfieren terrenos de subsidio y cesiones por resolución que, inscrita, es título y prueba de propiedad. Rigen las limitaciones del subsidio de vivienda.',
    { porQue: 'Forma del título con que se transfiere vivienda; no es del plan ni trae cuenta o término.' },
  ],
  [
    '96',
    'Otorgantes del subsidio',
    'Además de las entidades nacionales, dan subsidio de vivienda las instituciones territoriales dedicadas a la vivienda social, en el campo y la ciudad.',
    { marcas: [corregido()], porQue: 'Dice quién da un subsidio que se tramita por fuera del plan.' },
  ],
  [
    '97',
    'Subsidio en especie',
    'El Inurbe no podía dar como subsidio terrenos ocupados después de la Ley 3 de 1991.',
    { porQue: 'Límite dirigido al Inurbe, una entidad nacional.' },
  ],
  [
    '98',
    'Expropiación por motivos de equidad',
    'Añade al artículo 53 de la Ley 9 de 1989 una presunción para los inmuebles de estratos 1 y 2, y hace que el alcalde inicie la expropiación administrativa.',
    {
      marcas: [inexequibleEnParte('par.')],
      nota: 'Por la parte que la Corte Constitucional retiró, Lindero lo cataloga y no lo automatiza.',
    },
  ],
])
