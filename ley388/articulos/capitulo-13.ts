import { corregido, derogado, inexequible } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_13 = capitulo('XIII. Disposiciones generales', [
  [
    '116',
    'Acción de cumplimiento',
    'Cualquier persona puede pedir al juez que una autoridad cumpla una norma o acto de estos instrumentos. Hay cinco días para corregir la demanda, diez para pruebas, cinco para alegar y diez para fallar; la autoridad tiene hasta 30 días hábiles para empezar a cumplir.',
    { marcas: [corregido()] },
  ],
  [
    '117',
    'Incorporación de áreas públicas',
    'El espacio público de una urbanización se incorpora con solo registrar la escritura que señala áreas públicas y privadas, y debe hacerse antes de empezar las ventas.',
    { marcas: [inexequible('inc. final')] },
  ],
  [
    '118',
    'Bancos inmobiliarios',
    'Los bancos de tierras pueden llamarse inmobiliarios, tener varias formas jurídicas y administrar los bienes fiscales. Los ejidos que reciban se destinan primero a vivienda social.',
  ],
  [
    '119',
    'Renovación urbana',
    'El precio se paga de preferencia con inmuebles del proyecto o con derechos en él. Quien elige dinero conserva preferencia para comprar allí; a los dueños y poseedores de vivienda social se les garantiza una solución del mismo tipo.',
  ],
  [
    '120',
    'Sin título',
    'Fue derogado por la Ley 962 de 2005, sobre racionalización de trámites.',
    { marcas: [derogado('Ley 962 de 2005, art. 71')] },
  ],
  [
    '121',
    'Zonas de riesgo desalojadas',
    'El suelo de riesgo no recuperable que se desaloja pasa a la autoridad ambiental para que lo cuide. El alcalde responde si vuelve a ocuparse con viviendas.',
  ],
  [
    '122',
    'Afectaciones y presupuesto',
    'Antes de afectar un inmueble por una obra o declararlo de conservación, la entidad debe tener presupuesto para compensar a su dueño; el daño de la afectación lo tasa un perito de lonja.',
  ],
  [
    '123',
    'Baldíos urbanos',
    'Los baldíos en suelo urbano que no sean reserva ambiental pertenecen al municipio o distrito.',
  ],
  [
    '124',
    'Entidades en liquidación',
    'La liquidadora del Instituto de Crédito Territorial transfiere por resolución sus viviendas y locales, y entrega al municipio las cesiones y el espacio público. El concejo dice a quién pasan los bienes de las entidades locales que se liquidan.',
    { porQue: 'Liquidación de entidades, por fuera de los trámites del plan.' },
  ],
  [
    '125',
    'Constructores en crisis',
    'Quien construye y vende vivienda y entra en crisis puede acogerse a concordato o liquidación; otras causales llevan a la toma de posesión. Lo pagado por los compradores tiene prelación.',
    { porQue: 'Insolvencia de constructores, que llevan otras autoridades.' },
  ],
  [
    '126',
    'Valorización local',
    'Una obra aprobada que pidan el 55 % de los dueños o la comunidad organizada puede hacerse por valorización local si la comunidad pone al menos el 25 % del costo. La comunidad puede vigilarla.',
  ],
  [
    '127',
    'Daño al espacio público',
    'La obra pública que daña espacio público lo repara: el contrato incluye ese costo y solo se liquida cuando queda restablecido.',
  ],
  [
    '128',
    'Compensación por obras públicas',
    'El vecino colindante cuyo inmueble pierde por una obra pública, de forma permanente, más del 30 % de su valor puede pedir compensación dentro de los dos años siguientes a su final. Se paga en dinero, derechos, pagarés o descuento del predial; la petición infundada se multa con el 40 % de lo pedido.',
  ],
])
