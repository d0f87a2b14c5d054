import type { Pantalla } from '../ruteo.ts'
import { traerVista } from './codigo-de-vistas.ts'

const pantallas: Pantalla[] = [
  {
    ruta: '/programa',
    titulo: 'Programa de ejecución',
    cargar: busqueda => {
      if (busqueda) traerVista(busqueda.vista)
      return import('./Programa.tsx')
    },
    accion: 'programa.programa',
  },
  {
    ruta: '/programa/proyecto/$id',
    titulo: 'Proyecto',
    cargar: () => import('./proyecto/FichaDeProyecto.tsx'),
    accion: 'programa.proyecto',
  },
  {
    ruta: '/programa/informe',
    titulo: 'Informe del programa',
    cargar: () => import('./informe/Informe.tsx'),
    accion: 'programa.programa',
  },
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
  {
    ruta: '/programa/intercambio',
    titulo: 'Importar y exportar el programa',
    cargar: () => import('./intercambio/Intercambio.tsx'),
    accion: 'programa.exportar',
  },
]
export default pantallas
