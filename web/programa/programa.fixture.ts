import type { Actividad } from './modelo.ts'

/** An activity of the tests: ten business days of the project "P" unless something else is said. */
export function unaActividad(id: string, mas: Partial<Actividad> = {}): Actividad {
  return {
    id,
    proyecto: 'P',
    codigo: id,
    nombre: id,
    orden: 1,
    duracion: 10,
    noAntes: null,
    costo: '100',
    peso: null,
    responsable: '',
    inicioReal: null,
    finReal: null,
    avance: '0',
    avanceFecha: null,
    version: 1,
    ...mas,
  }
}
