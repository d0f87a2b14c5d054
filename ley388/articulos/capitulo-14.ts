import { modificado } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_14 = capitulo('XIV. Disposiciones transitorias', [
  [
    '129',
    'Reglamentos de uso anteriores',
    'En 30 días los alcaldes enviaban sus normas de uso a la autoridad ambiental, que las estudiaba en otro tanto.',
    { porQue: 'Transitorio, ya cumplido.' },
  ],
  [
    '130',
    'Normas hasta adoptar el plan',
    'Hasta que hubiera plan seguían rigiendo los planes de desarrollo, los códigos y las normas anteriores.',
    { porQue: 'Transitorio: rigió hasta que cada municipio adoptó su plan.' },
  ],
  [
    '131',
    'Prioridades declaradas antes',
    'A lo declarado prioritario bajo la Ley 9 de 1989, sin extinción iniciada, se le aplica la venta forzosa de esta ley.',
    { porQue: 'Transitorio: lleva los casos de la Ley 9 de 1989 a las reglas del capítulo VI.' },
  ],
  [
    '132',
    'Adquisiciones en curso',
    'Las compras con oferta ya inscrita, y las de obras con valorización decretada, seguían con el avalúo administrativo especial anterior.',
    { porQue: 'Transitorio, para los procesos que ya estaban en curso.' },
  ],
  [
    '133',
    'Ajuste de las normas',
    'En seis meses los municipios ajustaban sus normas a los principios del artículo 100 y a la jerarquía del capítulo III.',
    { porQue: 'Transitorio, con plazo ya vencido.' },
  ],
  [
    '134',
    'Definición anterior de vivienda social',
    'La definición de la Ley 9 de 1989 duró hasta el siguiente plan nacional de desarrollo.',
    { porQue: 'Transitorio, ya cumplido.' },
  ],
  [
    '135',
    'Catastro',
    'Amplió hasta fines de 1998 el plazo de la formación y actualización catastral.',
    { porQue: 'Transitorio, con plazo ya vencido.' },
  ],
  [
    '136',
    'Ámbito',
    'La ley se aplica a los municipios, los distritos, Bogotá y San Andrés y Providencia.',
    { porQue: 'Ámbito de la ley; no trae cuenta, término ni condición.' },
  ],
  [
    '137',
    'Seguimiento del Congreso',
    'Comisiones del Senado y la Cámara hacen seguimiento y control político a esta ley y a las que la acompañan.',
    { marcas: [modificado('Ley 810 de 2003, art. 10')], porQue: 'Función del Congreso.' },
  ],
  [
    '138',
    'Vigencia y derogatorias',
    'Rige desde su publicación y deroga, sustituye, modifica o adiciona normas de la Ley 9 de 1989 y de otras.',
    { porQue: 'Vigencia y derogatorias.' },
  ],
  [
    '139',
    'Compilación',
    'Dio al Presidente seis meses para reunir en un solo cuerpo las leyes de reforma urbana, sin crear normas nuevas.',
    { porQue: 'Facultades al Presidente, ya vencidas.' },
  ],
])
