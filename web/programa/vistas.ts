/** The ways in which the programme is seen, in the order of the office's work. */
export const VISTAS = [
  { id: 'tabla', nombre: 'Tabla' },
  { id: 'gantt', nombre: 'Cronograma' },
  { id: 'curva', nombre: 'Curva S' },
  { id: 'tablero', nombre: 'Tablero' },
  { id: 'prioridades', nombre: 'Prioridades' },
  { id: 'aprobacion', nombre: 'Aprobación' },
] as const
export type IdDeVista = (typeof VISTAS)[number]['id']

/** The view that an address asks for; the table where it asks for none. */
export function vistaDe(vista: string | undefined): IdDeVista {
  return VISTAS.find(v => v.id === vista)?.id ?? 'tabla'
}
