import { derogado, inexequible, remision } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_8 = capitulo('VIII. Expropiación por vía administrativa', [
  [
    '63',
    'Motivos de la vía administrativa',
    'Se expropia por vía administrativa cuando hay urgencia y el fin es uno de los del artículo 58, salvo las letras f), g) e i); también al comprador en subasta que incumple la función social.',
  ],
  [
    '64',
    'Quién declara la urgencia',
    'El concejo o la junta metropolitana dice, por acuerdo, qué autoridad declara la urgencia; esa autoridad lo hace en todos los casos.',
  ],
  [
    '65',
    'Criterios de urgencia',
    'La urgencia solo se funda en cuatro criterios: evitar que los precios suban en exceso, una solución que no da espera, el daño que causaría la demora o la prioridad dada en los planes.',
  ],
  [
    '66',
    'Carácter administrativo',
    'La vía administrativa se decide desde el comienzo, en un acto que se notifica al dueño y se inscribe en los cinco días hábiles siguientes a su firmeza. Ese acto sirve de oferta de compra.',
  ],
  [
    '67',
    'Indemnización y pago',
    'El acto dice el precio, igual al avalúo comercial, y cómo se paga: de contado, o del 40 al 60 % al inicio y el resto en cinco cuotas anuales con interés bancario. Por debajo de 200 salarios mínimos siempre es de contado. Puede pagarse también en títulos, derechos, participación o permuta.',
    {
      marcas: [remision('Estatuto Tributario, art. 35-1', 'par. 2')],
      nota: 'El beneficio tributario del par. 2 se discute desde el artículo 35-1 del Estatuto Tributario.',
    },
  ],
  [
    '68',
    'Decisión de expropiar',
    'Sin promesa de compraventa a los 30 días hábiles de la firmeza de la oferta, la autoridad expropia con acto motivado que identifica el inmueble, dice precio y pago, destino y urgencia, y ordena inscribir y notificar.',
  ],
  [
    '69',
    'Notificación y recursos',
    'Se notifica a los titulares. Solo cabe reposición, que se decide en diez días hábiles; si no, se entiende resuelta a favor de quien recurre.',
  ],
  [
    '70',
    'Efectos de la decisión',
    'En firme, la propiedad pasa con el registro, que exige prueba de que el dinero fue retirado o consignado. El pago se ofrece de inmediato; si en diez días no se retira, se consigna, y en otros diez va copia al Tribunal. Si no se ofrece ni se consigna, la decisión no vale y se empieza de nuevo. La entidad tiene tres años para usar el bien; si no, el antiguo dueño puede recuperarlo.',
  ],
  [
    '71',
    'Proceso contencioso',
    'Dentro de los cuatro meses calendario siguientes a la firmeza puede demandarse la nulidad, el restablecimiento o el precio ante el Tribunal Administrativo, con apelación ante el Consejo de Estado.',
    { marcas: [inexequible('num. 3'), derogado('Acto Legislativo 1 de 1999', 'num. 6')] },
  ],
  [
    '72',
    'Otros casos',
    'El mismo trámite sirve cuando otra ley permite expropiar por vía administrativa y no fija uno propio.',
  ],
])
