import { modificado } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_5 = capitulo('V. Actuación urbanística', [
  [
    '36',
    'Actuación urbanística',
    'Parcelar, urbanizar y construir. Los actos en firme que las autorizan dan derechos que la autoridad respeta; si la acción del municipio valoriza los predios, puede cobrar plusvalía.',
    { marcas: [modificado('Ley 2079 de 2021, art. 28')] },
  ],
  [
    '37',
    'Espacio público en las actuaciones',
    'La norma municipal fija las cesiones gratuitas para vías, equipamientos y espacio público y las afectaciones; en expansión y renovación se exige antes la factibilidad de redes, vías y espacio público.',
  ],
  [
    '38',
    'Reparto equitativo',
    'El plan y las normas que lo desarrollan traen mecanismos para que lo que el ordenamiento da y lo que exige se reparta con justicia entre los afectados: unidades de actuación, compensaciones y transferencia de derechos de construcción.',
  ],
  [
    '39',
    'Unidades de actuación urbanística',
    'El plan puede exigir que un área se urbanice o construya como una sola unidad, con cargo a sus dueños. Lo local (cesiones, redes secundarias y domiciliarias, parques, vías, equipamientos) se reparte dentro de la unidad; la infraestructura principal, entre todos los beneficiados, y se recupera por tarifas, valorización, plusvalía, predial u otro sistema equitativo.',
  ],
  [
    '40',
    'Unidades prioritarias',
    'El plan o sus instrumentos pueden declarar prioritario el desarrollo o la construcción de los inmuebles de una unidad.',
  ],
  [
    '41',
    'Procedimiento de las unidades',
    'El plan dice qué áreas van por unidades y con qué criterios. Cada una debe poder cumplir en conjunto todas sus cargas. La propone la administración o los interesados, y necesita plan parcial aprobado que diga infraestructura, cesiones, etapas y compensaciones.',
  ],
  [
    '42',
    'Delimitación de unidades',
    'Aprobado el plan parcial, se cita a los titulares de derechos reales y a los vecinos, que tienen 30 días para objetar; el alcalde decide y notifica en tres meses desde la presentación completa. Si la propuso un interesado, el silencio aprueba, con tal de que haya habido citación y la propuesta se acoja al plan. Se inscribe en los folios y desde entonces no hay licencia fuera de la unidad.',
  ],
  [
    '43',
    'Sectores exclusivamente residenciales',
    'A solicitud de quien represente a la comunidad, la entidad de desarrollo urbano puede dar a un sector solo de vivienda reglas especiales: tránsito, seguridad, paisaje, constructores. Se inscriben en los folios de sus predios.',
  ],
  [
    '44',
    'Ejecución de unidades',
    'La unidad se desarrolla en asociación y arranca cuando votan a favor dueños del 51 % del área. A los renuentes se les compra o expropia. Si la unidad es prioritaria y en seis meses desde la delimitación no hay acuerdo, cabe expropiación administrativa o venta forzosa.',
  ],
  [
    '45',
    'Reajuste de tierras e integración',
    'Si hay que rehacer los lotes, se usa reajuste de tierras (expansión) o integración inmobiliaria (renovación). Aprueban varios partícipes que sumen el 51 % de la superficie; lo aportado se valora con la norma anterior a la delimitación, lo resultante con el plan parcial, y se restituye en lotes a prorrata o, si no se puede, en dinero. Los interesados constituyen la entidad gestora.',
  ],
  [
    '46',
    'Trámite del reajuste',
    'Una escritura reúne partícipes, aportes y su englobe, cesiones, nuevo loteo y restituciones con valor y correspondencia; registrada, los lotes nuevos ocupan el lugar jurídico de los viejos. Quedan sujetos a cargas y gastos, y cada dueño edifica, con licencia, cuando se reciben las obras.',
  ],
  [
    '47',
    'Cooperación entre partícipes',
    'Si no hace falta rehacer los lotes, los partícipes cooperan: ceden terrenos, pagan las obras y se compensan en dinero, en intensidad de uso o transfiriendo derechos, según el plan parcial y con aprobación de planeación. También constituyen entidad gestora.',
  ],
  [
    '48',
    'Compensación por conservación',
    'Quien tiene un inmueble de conservación histórica, arquitectónica o ambiental recibe algo a cambio de esa carga: dinero, derechos transferibles, alivios tributarios u otros sistemas que se reglamenten.',
  ],
  [
    '49',
    'Fondos de compensación',
    'El municipio puede crear fondos, incluso con encargo fiduciario, para repartir cargas y beneficios y pagar las compensaciones por conservación.',
  ],
  [
    '50',
    'Índices de edificabilidad',
    'El plan o el plan parcial puede fijar índices que se conviertan en derechos de construcción y desarrollo. El parágrafo dio al Presidente seis meses para reglamentar su transferencia.',
  ],
  [
    '51',
    'Urbanización en expansión',
    'En expansión, fuera de unidades, urbaniza la entidad pública o el dueño, pero las cesiones y obras locales siempre las paga el dueño. Lo que invierta el municipio puede recuperarse por valorización, plusvalía o compensaciones.',
  ],
])
