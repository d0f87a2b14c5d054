import type { Categoria } from '../../../ley388/recursos/funcionamiento.ts'
import type { Cofinanciacion } from '../../../proyectos/escenario/supuestos.ts'

export const NOMBRE_DE_CATEGORIA: Readonly<Record<Categoria, string>> = {
  especial: 'Especial',
  primera: 'Primera',
  segunda: 'Segunda',
  tercera: 'Tercera',
  cuarta: 'Cuarta',
  quinta: 'Quinta',
  sexta: 'Sexta',
}

export const NOMBRE_DE_COFINANCIACION: Readonly<Record<Cofinanciacion, string>> = {
  ninguna: 'Con ninguna',
  aprobada: 'Con la aprobada',
  presentada: 'También con la presentada',
  'en-preparacion': 'También con la que se prepara',
}
