import { registrarBuscador } from '../marco/buscadores.ts'
import type { Pantalla } from '../ruteo.ts'
import { buscarEnTerritorio } from './buscar-territorio.ts'

registrarBuscador('territorio', buscarEnTerritorio, 'territorio.buscar')

const pantallas: Pantalla[] = [
  { ruta: '/mapa', titulo: 'Mapa', cargar: () => import('./mapa/PantallaMapa.tsx'), accion: 'territorio.capas' },
  { ruta: '/predios', titulo: 'Predios', cargar: () => import('./predios/Predios.tsx'), accion: 'territorio.buscar' },
  {
    ruta: '/predios/$numero',
    titulo: 'Predio',
    cargar: () => import('./predio/Predio.tsx'),
    accion: 'territorio.predio',
  },
  {
    ruta: '/importar',
    titulo: 'Importar',
    cargar: () => import('./importar/Importar.tsx'),
    accion: 'territorio.abrirImportacion',
  },
  {
    ruta: '/importar/$id',
    titulo: 'Importación',
    cargar: () => import('./importar/Importar.tsx'),
    accion: 'territorio.importacion',
  },
  { ruta: '/capas', titulo: 'Capas', cargar: () => import('./capas/Capas.tsx'), accion: 'territorio.capas' },
  { ruta: '/capas/$id', titulo: 'Capa', cargar: () => import('./capas/Capa.tsx'), accion: 'territorio.capas' },
  {
    ruta: '/revision',
    titulo: 'Revisión del mapa',
    cargar: () => import('./revision/Revision.tsx'),
    accion: 'territorio.revisiones',
  },
]
export default pantallas
