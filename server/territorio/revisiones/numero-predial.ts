/** Where a parcel's national number says that it is (30 digits: IGAC's Número Predial Nacional). */
export interface LugarDelNumero {
  departamento: string
  municipio: string
  /** Two digits: 00 rural, 01 and on urban. */
  zona: string
  sector: string
  comuna: string
  barrio: string
  manzana: string
  terreno: string
}

/** The places inside the number; undefined for what is not thirty digits. */
export function lugarDelNumero(numero: string): LugarDelNumero | undefined {
  const m = /^(\d{2})(\d{3})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})(\d{4})\d{9}$/.exec(numero)
  if (!m) return undefined
  const [, departamento, municipio, zona, sector, comuna, barrio, manzana, terreno] = m as unknown as string[]
  return { departamento, municipio, zona, sector, comuna, barrio, manzana, terreno } as LugarDelNumero
}
