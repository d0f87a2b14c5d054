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
]
export default pantallas
