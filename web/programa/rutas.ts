import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  {
    ruta: '/programa/ejecucion',
    titulo: 'Ejecución presupuestal',
    cargar: () => import('./Ejecucion.tsx'),
    accion: 'programa.ejecucion',
  },
  {
    ruta: '/programa/obras',
    titulo: 'Obras',
    cargar: () => import('./obras/Obras.tsx'),
    accion: 'programa.obras',
  },
]
export default pantallas
