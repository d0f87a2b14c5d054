import type { Page } from 'playwright-core'

/** Every screen of the office; `$predio`, `$capa`, `$cesiones`, `$proyecto` and `$postulacion` stand for things of the demo. */
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
  '/programa/proyecto/$proyecto',
  '/programa/informe',
  '/programa/ejecucion',
  '/programa/ejecucion?importar=si',
  '/recursos/fuentes',
  '/recursos/postulaciones',
  '/recursos/postulaciones?vista=tablero',
  '/recursos/postulaciones/$postulacion',
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
  /** One with works on the map, deviations and history. */
  proyecto: string
  postulacion: string
}

/** The things of the demo that is open at that address, for whoever entered in that page. */
export async function lugaresDe(pagina: Page, direccion: string, municipio: string): Promise<Lugares> {
  const pedir = async (que: string): Promise<unknown> =>
    (await pagina.request.get(`${direccion}/api/${municipio}/${que}`)).json()
  const { predios } = (await pedir('territorio/buscar?texto=Calle')) as { predios: { numero: string }[] }
  const { capas } = (await pedir('territorio/capas')) as {
    capas: { id: string; clase: string; versiones: unknown[] }[]
  }
  const { proyectos } = (await pedir('programa/programa')) as { proyectos: { id: string; obras: string[] }[] }
  const { postulaciones } = (await pedir('recursos/postulaciones')) as { postulaciones: { id: string }[] }
  return {
    predio: predios[0]!.numero,
    capa: capas.find(c => c.versiones.length > 1)!.id,
    cesiones: capas.find(c => c.clase === 'cesion')!.id,
    proyecto: proyectos.find(p => p.obras.length > 0)!.id,
    postulacion: postulaciones[0]!.id,
  }
}

/** The path of a screen with its things in place. */
export function rutaDe(ruta: string, l: Lugares): string {
  return Object.entries(l).reduce((r, [que, id]) => r.replace(`$${que}`, id), ruta)
}
