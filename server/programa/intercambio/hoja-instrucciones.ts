import type { Fecha } from '../../../ley388/fecha.ts'
import type { CeldaEscrita, HojaEscrita } from '../../platform/formatos/excel/tipos.ts'
import { CRONOGRAMA, INSTRUCCIONES } from './columnas.ts'
import type { Contenido } from './contenido.ts'

const PASOS: readonly (readonly [que: string, como: string])[] = [
  [
    'Qué es',
    'El programa de ejecución completo: programas, proyectos, actividades, dependencias y presupuesto (Ley 388 de 1997, arts. 18 y 21). Cámbielo aquí y tráigalo de vuelta a Lindero.',
  ],
  [
    'Agregar',
    'Escriba una fila nueva debajo de la última. Puede copiar una fila y cambiarle el código. Las columnas de encabezado más oscuro son obligatorias; el comentario de cada encabezado dice qué va en ella y por qué artículo.',
  ],
  [
    'Corregir',
    'Cambie la celda. Al traer el archivo se ve qué cambió, con lo de antes y lo de ahora, antes de guardar.',
  ],
  [
    'Quitar',
    'Borre la fila entera. Al traer el archivo se dice qué filas ya no vienen; solo se quitan si usted lo pide. Lo que ya se aprobó o tiene hechos registrados no se borra: se descarta.',
  ],
  [
    'Códigos',
    'Un proyecto se nombra por su código de la hoja Proyectos; una actividad, por el de su proyecto y el suyo. Si cambia un código, en este mismo libro el anterior sigue sirviendo.',
  ],
  [
    'Fechas y dinero',
    'Las fechas, como fecha de Excel o así: 13/05/2030. El dinero, como número de Excel o así: 1.234.567,89.',
  ],
  [
    CRONOGRAMA,
    'Esa hoja es solo para mirar: las fechas se calculan con las duraciones, las dependencias y el calendario. Lo que se escriba en ella no se lee.',
  ],
  [
    'Si el programa ya se aprobó',
    'Cambiar fechas, costos, metas o presupuesto pide un acto y su motivo (art. 18): se escriben al confirmar. La línea base queda como se aprobó.',
  ],
  [
    'Si otra persona lo cambió',
    'Lo que otra persona haya cambiado después de entregada esta plantilla no se pisa: se le avisa. Descargue entonces otra.',
  ],
  [
    'No cambie',
    'Los nombres de las hojas, los encabezados, ni las columnas y hojas ocultas: con ellas se reconoce cada fila.',
  ],
]

export function hojaDeInstrucciones({ periodo }: Contenido, hoy: Fecha): HojaEscrita {
  const celda = (texto: string, estilo: CeldaEscrita['estilo'] = 'normal'): CeldaEscrita => ({
    valor: { tipo: 'texto', texto },
    estilo,
  })
  const aprobado = periodo.estado === 'aprobado' ? `Aprobado con el ${periodo.acto}.` : 'En formulación.'
  return {
    nombre: INSTRUCCIONES,
    columnas: [{ ancho: 28 }, { ancho: 110 }],
    filas: [
      [celda(periodo.nombre, 'titulo')],
      [celda('Vigencia'), celda(`Del ${periodo.desde} al ${periodo.hasta}. ${aprobado}`)],
      [celda('Entregada'), celda(hoy)],
      [],
      ...PASOS.map(([que, como]) => [celda(que), celda(como)]),
    ],
  }
}
