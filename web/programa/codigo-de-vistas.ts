import { lazyRouteComponent } from '@tanstack/react-router'
import { type IdDeVista, vistaDe } from './vistas.ts'

/** The code of each view comes apart, when it is looked at. */
export const Gantt = lazyRouteComponent(() => import('./gantt/Gantt.tsx'))
export const CurvaS = lazyRouteComponent(() => import('./curva/CurvaS.tsx'))
export const Prioridades = lazyRouteComponent(() => import('./prioridades/Prioridades.tsx'))
export const Aprobacion = lazyRouteComponent(() => import('./aprobacion/Aprobacion.tsx'))
export const Tablero = lazyRouteComponent(() => import('./tablero/Tablero.tsx'))
export const TablaDelPrograma = lazyRouteComponent(() => import('./tabla/TablaDelPrograma.tsx'))

const DE_VISTA: Readonly<Record<IdDeVista, { preload?: () => Promise<void> | undefined }>> = {
  tabla: TablaDelPrograma,
  gantt: Gantt,
  curva: CurvaS,
  tablero: Tablero,
  prioridades: Prioridades,
  aprobacion: Aprobacion,
}

/** Brings the code of the view that an address asks for: what is here when its data come is drawn at once. */
export function traerVista(vista: string | undefined): void {
  void DE_VISTA[vistaDe(vista)].preload?.()
}
