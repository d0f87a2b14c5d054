/** Every screen of the office; `$predio`, `$capa` and `$cesiones` stand for a parcel and two layers of the demo. */
export const PANTALLAS = [
  '/',
  '/mapa',
  '/predios',
  '/predios/$predio',
  '/capas',
  '/capas/$capa',
  '/capas/$cesiones',
  '/importar',
  '/revision',
  '/plan/vigencias',
  '/plan/contenidos',
  '/plan/objetivos',
  '/plan/acuerdo',
  '/plan/acuerdo/40',
  '/plan/normas',
  '/plan/acciones',
  '/programa',
  '/programa?vista=gantt',
  '/programa?vista=curva',
  '/programa?vista=tablero',
  '/programa?vista=prioridades',
  '/programa?vista=aprobacion',
  '/programa/informe',
  '/programa/ejecucion',
  '/programa/ejecucion?importar=si',
  '/recursos/fuentes',
  '/recursos/postulaciones',
  '/recursos/postulaciones?vista=tablero',
  '/recursos/ingresos',
  '/recursos/escenarios',
  '/recursos/escenarios/nuevo',
  '/recursos/brecha',
  '/programa/intercambio',
  '/programa/obras',
  '/personas',
  '/auditoria',
  '/trabajos',
  '/municipio',
  '/cuenta',
  '/manual',
  '/manual/importar',
] as const

/** Those that only who administers sees. */
export const DE_ADMINISTRACION = new Set<string>(['/personas', '/auditoria', '/trabajos', '/municipio'])

export interface Lugares {
  predio: string
  /** A layer with several versions. */
  capa: string
  cesiones: string
}

/** The parcel and the layers of the demo that is open at that address. */
export async function lugaresDe(direccion: string, municipio: string): Promise<Lugares> {
  const pedir = async (que: string): Promise<unknown> =>
    (await fetch(`${direccion}/api/${municipio}/territorio/${que}`)).json()
  const { predios } = (await pedir('buscar?texto=Calle')) as { predios: { numero: string }[] }
  const { capas } = (await pedir('capas')) as { capas: { id: string; clase: string; versiones: unknown[] }[] }
  return {
    predio: predios[0]!.numero,
    capa: capas.find(c => c.versiones.length > 1)!.id,
    cesiones: capas.find(c => c.clase === 'cesion')!.id,
  }
}

/** The path of a screen with its parcel or its layer in place. */
export function rutaDe(ruta: string, l: Lugares): string {
  return ruta.replace('$predio', l.predio).replace('$capa', l.capa).replace('$cesiones', l.cesiones)
}
