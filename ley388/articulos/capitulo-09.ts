import { adicionado, condicional, modificado } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_9 = capitulo('IX. Participación en la plusvalía', [
  [
    '73',
    'Noción',
    'Cuando una decisión urbanística aumenta lo que puede hacerse con un suelo, el municipio tiene parte en ese mayor valor y la dedica al bien común. El concejo fija las normas generales por acuerdo.',
  ],
  [
    '74',
    'Hechos generadores',
    'Son tres: pasar suelo rural a expansión o a suburbano, fijar o cambiar el uso a uno más rentable y permitir más edificación. El plan o sus instrumentos delimitan las zonas beneficiadas.',
  ],
  [
    '75',
    'Efecto por incorporación',
    'Se toma el precio anterior a la acción y, aprobados el plan parcial o las normas específicas, el nuevo precio de referencia; la diferencia por metro, por la superficie que participa, es el efecto del predio. Vale igual para el suelo que pasa a suburbano.',
  ],
  [
    '76',
    'Efecto por cambio de uso',
    'Es el nuevo precio de referencia, el de terrenos parecidos con el nuevo uso, menos el precio anterior, por la superficie que participa.',
  ],
  [
    '77',
    'Efecto por mayor aprovechamiento',
    'Los metros de más que la norma permite construir se multiplican por el precio de referencia, que aquí es el anterior a la acción; ese total, dividido por el área que participa, da el efecto por metro.',
  ],
  [
    '78',
    'Área objeto',
    'El área que paga es la del predio con nuevo uso o mejor aprovechamiento, menos las cesiones obligatorias y las afectaciones por vías u obras previstas en el plan.',
  ],
  [
    '79',
    'Monto',
    'El concejo fija la tasa entre el 30 y el 50 % del mayor valor por metro, distinta por zonas si hace falta. Varios hechos a la vez se acumulan, y lo liquidado se ajusta con el IPC desde la firmeza.',
  ],
  [
    '80',
    'Estimación',
    'En cinco días hábiles desde la adopción el alcalde pide estimar el mayor valor; el IGAC o el perito tiene 60 días hábiles que no se amplían. Vencidos, puede pedirse otro peritaje.',
  ],
  [
    '81',
    'Liquidación',
    'El alcalde liquida el efecto de cada predio en 45 días y tiene 30 días hábiles para expedir y notificar el acto, con tres avisos dominicales y edicto. Solo cabe reposición; en firme, se inscribe en los folios y no se transfiere sin certificado de pago. El efecto por metro de cada zona se publica.',
    {
      marcas: [condicional('inc. 2')],
      nota: 'La forma de notificar es exequible solo con una condición: Lindero pide primero correo o notificación personal, salvo que el municipio ajuste otra cosa.',
    },
  ],
  [
    '82',
    'Revisión de la estimación',
    'Al reponer, el propietario o poseedor puede pedir que se revise el efecto por metro de su zona y que se haga otro avalúo. La administración decide en un mes calendario desde el último recurso que lo pida.',
  ],
  [
    '83',
    'Exigibilidad',
    'Solo se exige sobre un predio con efecto liquidado e inscrito, al pedir licencia, cambiar de uso, transferir o adquirir títulos, según el hecho. Con la licencia puede recalcularse por los metros licenciados. Lo no pagado se exige en la siguiente ocasión; la vivienda social puede exonerarse; dueño y poseedor responden juntos.',
    { marcas: [modificado('Decreto 19 de 2012, art. 181')] },
  ],
  [
    '84',
    'Formas de pago',
    'Seis formas, combinables: dinero, parte del predio, canje por otro terreno, participación en un proyecto, obras o títulos anticipados. Hay 5 % de descuento en la segunda y la cuarta y 10 % en la sexta; la segunda y la quinta necesitan acuerdo previo.',
  ],
  [
    '85',
    'Destino de los recursos',
    'El dinero solo va a siete destinos: vivienda social, adecuación de barrios incompletos, espacio público, vías y transporte, macroproyectos y renovación, compra de inmuebles para renovación y patrimonio cultural. También puede pagar obras de carga general en el suelo reclasificado.',
    { marcas: [adicionado('Ley 2079 de 2021, art. 32', 'par. 2')] },
  ],
  [
    '86',
    'Independencia de otros gravámenes',
    'La plusvalía no excluye otros tributos. Pero si el mayor valor de una obra se cobra por plusvalía no se cobra valorización por ella, y lo que ya contó para valorización no se cuenta otra vez.',
  ],
  [
    '87',
    'Plusvalía por obras públicas',
    'Una obra pública prevista y no pagada con valorización puede dar lugar a plusvalía. El acto que la calcula no sale después de seis meses de terminada, y el costo de la obra no es tope. Se exige y se paga como la de los otros hechos.',
  ],
  [
    '88',
    'Derechos adicionales',
    'Con autorización del concejo, el municipio puede emitir títulos de derechos adicionales para zonas beneficiadas, como otra manera de cobrar la plusvalía. Cada derecho es un metro cuadrado de construcción o de nuevo uso.',
  ],
  [
    '89',
    'Títulos de derechos adicionales',
    'Los títulos se negocian en el mercado de valores y traen una tabla de equivalencias entre zonas respecto del Derecho Adicional Básico.',
  ],
  [
    '90',
    'Pago de los derechos adicionales',
    'Se exigen al cambiar el uso o pedir licencia. El primer año valen su precio nominal; después se ajustan con el IPC acumulado. La mora paga interés bancario.',
  ],
])
