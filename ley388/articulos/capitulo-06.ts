import { adicionado, corregido } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_6 = capitulo('VI. Desarrollo y construcción prioritaria', [
  [
    '52',
    'Desarrollo y construcción prioritaria',
    'Se vende a la fuerza, en subasta, lo declarado prioritario que no se desarrolle a tiempo: tres años en expansión, dos en suelo urbano sin urbanizar, dos en urbanizado sin construir y 18 meses en edificaciones abandonadas o sin uso en más del 60 %, con estudios previos. La declaratoria va en el programa de ejecución o en el plan.',
    { marcas: [corregido(), adicionado('Ley 1537 de 2012, art. 64', 'num. 4')] },
  ],
  [
    '53',
    'Prioridad en unidades de actuación',
    'Si lo declarado está en una unidad de actuación, los plazos crecen la mitad y la venta forzosa comprende todos los inmuebles de la unidad sin desarrollar.',
  ],
  [
    '54',
    'Prórrogas',
    'La venta procede si las obras no empiezan a tiempo, y solo por la parte sin hacer. El plazo corre desde la promulgación del acto que declara; puede prorrogarse hasta la mitad si va hecha por lo menos la mitad de las obras y se pide antes de vencer. Por dificultades generales que señale el Gobierno caben otras prórrogas, hasta 18 meses en total.',
  ],
  [
    '55',
    'Inicio de la enajenación forzosa',
    'El alcalde la ordena por resolución que dice el uso futuro. Solo cabe reposición, en 15 días; dos meses sin decidirla la niegan y ya no puede resolverse. En firme se inscribe: el inmueble sale del comercio y no admite licencias.',
  ],
  [
    '56',
    'Procedimiento de la enajenación forzosa',
    'Subasta dentro de los tres meses siguientes a la inscripción, con base no menor del 70 % del avalúo comercial. En la segunda basta el 70 % del catastral; sin ofertas, el municipio expropia por ese valor. Del precio se descuentan los gastos y toda la plusvalía desde la declaratoria.',
  ],
  [
    '57',
    'Comprador que incumple',
    'Si el comprador en subasta tampoco desarrolla, se le expropia por no más de lo que pagó, actualizado con el IPC: 40 % al inicio y ocho cuotas anuales, con interés semestral del 80 % de lo que suba el IPC para empleados.',
  ],
])
