import { derogado, inexequibleEnParte, modificado, remision } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_11 = capitulo('XI. Licencias y sanciones urbanísticas', [
  [
    '99',
    'Licencias',
    'Toda obra, urbanización, parcelación, subdivisión u ocupación del espacio público necesita licencia previa y conforme al plan. Se decide en 45 días hábiles, prorrogables una vez hasta en la mitad, con silencio positivo, y sin requisitos distintos de los nacionales. Su modificación se decide con las normas con que se dio.',
    {
      marcas: [
        modificado('Ley 1796 de 2016, art. 35', 'num. 1'),
        remision(undefined, 'num. 3'),
        modificado('Decreto Ley 19 de 2012, art. 182', 'num. 7'),
        derogado('Ley 1450 de 2011, art. 276', 'par.'),
      ],
      nota: 'El parágrafo dejó de regir: su vigencia no fue prorrogada.',
    },
  ],
  [
    '100',
    'Principios de las normas',
    'Las normas que sustentan licencias siguen cuatro principios: concordar con el plan, tratar igual lo igual, ser fáciles de entender y ser públicas y explícitas.',
  ],
  [
    '101',
    'Curadores urbanos',
    'Particular que estudia y expide licencias en su jurisdicción. Donde exista la figura hay al menos dos, elegidos por concurso de méritos para períodos individuales de cinco años, con diez años de experiencia y no mayores de 65. El alcalde los vigila. En bienes bajo jurisdicción de la Dimar hace falta su concepto favorable.',
    {
      marcas: [
        modificado('Ley 810 de 2003, art. 9'),
        modificado('Ley 1796 de 2016, art. 22', 'num. 1'),
        modificado('Ley 2079 de 2021, art. 35', 'num. 4'),
      ],
    },
  ],
  [
    '102',
    'Interpretación',
    'El curador compara cada proyecto con la norma. Si la norma falta o se contradice, interpreta planeación, por circulares que orientan los casos parecidos.',
  ],
  [
    '103',
    'Infracciones',
    'Decía qué conductas eran infracción urbanística. Hoy lo dice la Ley 1801 de 2016.',
    { marcas: [derogado('Ley 1801 de 2016, art. 242', undefined, '2017-01-29')] },
  ],
  [
    '104',
    'Sanciones',
    'Multas en salarios mínimos según la conducta: 100 a 500 en suelo no urbanizable, afectado o reservado; 70 a 400 sin licencia o contra el patrimonio o el uso; 50 a 300 contra la licencia o con ella caducada; 30 a 200 en espacio público. Se gradúan por gravedad y reincidencia, con sellamiento, corte de servicios y demolición según el caso.',
    {
      marcas: [remision('Ley 9 de 1989'), inexequibleEnParte('par. 2')],
      nota: 'Reemplaza el artículo 66 de la Ley 9 de 1989: allí deben mirarse los cambios posteriores (Ley 810 de 2003, Ley 1801 de 2016).',
    },
  ],
  [
    '105',
    'Adecuación a las normas',
    'El sancionado tiene 60 días para obtener la licencia, ajustar la obra o tramitar la renovación; si no, se demuele a su costa y siguen las multas, además del corte de servicios.',
    { marcas: [modificado('Ley 810 de 2003, art. 3')] },
  ],
  [
    '106',
    'Reconstrucción del patrimonio',
    'La demolición sin licencia de un inmueble de valor cultural se para de inmediato y se ordena reconstruirlo como era; si no empieza a tiempo, lo hace el municipio con cargo al dueño. Igual para quien lo deja caer por falta de mantenimiento. Mientras tanto solo cabe licencia de reconstrucción.',
  ],
  [
    '107',
    'Restitución del espacio público',
    'Lo destruido o alterado del espacio público se restituye en dos meses desde la sanción; cada mes de retardo trae multas como las del numeral 2 del artículo 104 y corte de servicios.',
    { marcas: [modificado('Ley 810 de 2003, art. 4')] },
  ],
  [
    '108',
    'Procedimiento de las sanciones',
    'Regulaba cómo se imponían las sanciones urbanísticas. Hoy lo hace la Ley 1801 de 2016.',
    { marcas: [derogado('Ley 1801 de 2016, art. 242', undefined, '2017-01-29')] },
  ],
  [
    '109',
    'Vigilancia de la vivienda',
    'El concejo define qué dependencia vigila la construcción y venta de vivienda; la ley le dio seis meses.',
    { porQue: 'Orden al concejo de asignar una función, con plazo ya vencido.' },
  ],
])
