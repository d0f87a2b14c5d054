import type { Salida } from '../api.ts'

/** A norm and a contradiction, as the server tells them. */
export type Norma = Salida<'plan.normas'>[number]
export type Conflicto = Salida<'plan.conflictos'>[number]

/** How a zone is named in the address: zones of two layers may share a code. */
export const claveDeZona = (n: Pick<Norma, 'capaClase' | 'zona'>): string => `${n.capaClase}/${n.zona}`
