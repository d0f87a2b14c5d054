import { adicionado } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_12 = capitulo('XII. Participación de la Nación en el desarrollo urbano', [
  [
    '110',
    'Política urbana nacional',
    'El Gobierno formula la política urbana dentro de su plan de desarrollo, con directrices, planes y fuentes de financiación.',
    { porQue: 'Orden al Gobierno nacional.' },
  ],
  [
    '111',
    'Programas y proyectos de la Nación',
    'El Gobierno dice qué proyectos urbanos apoya. Desde 2015 también puede proponer actuaciones urbanas integrales para sus proyectos estratégicos, que siguen el trámite de los artículos 24 a 26 y pasan a ser determinantes.',
    { marcas: [adicionado('Ley 1753 de 2015, art. 89', 'par. 2')] },
  ],
  [
    '112',
    'Expediente urbano',
    'Cada municipio organiza un expediente urbano con documentos, planos e información georreferenciada que sustente diagnósticos, políticas y planes. La Nación lleva su propio sistema y apoya a los municipios pequeños.',
  ],
  [
    '113',
    'Actuaciones urbanas integrales',
    'Programas o proyectos que están en el plan o en planes parciales, tienen impacto estructural estudiado, unen gestión del suelo con al menos otros dos sectores y prevén que lo público y lo privado actúen de acuerdo.',
  ],
  [
    '114',
    'Macroproyectos',
    'Grandes operaciones que ejecutan las actuaciones integrales y orientan el crecimiento de la ciudad. Resuelven el problema de forma completa, vinculan a públicos y privados y prevén plusvalía y reparto equitativo.',
  ],
  [
    '115',
    'Viceministerio',
    'Dio facultades al Gobierno para reorganizar el viceministerio del ramo en seis meses.',
    { porQue: 'Facultades al Gobierno nacional, ya vencidas.' },
  ],
])
