import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  {
    ruta: '/programa/ejecucion',
    titulo: 'Ejecución presupuestal',
    cargar: () => import('./Ejecucion.tsx'),
    accion: 'programa.ejecucion',
  },
  {
    ruta: '/programa/intercambio',
    titulo: 'Importar y exportar el programa',
    cargar: () => import('./intercambio/Intercambio.tsx'),
    accion: 'programa.exportar',
  },
]
export default pantallas
