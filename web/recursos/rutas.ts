import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  {
    ruta: '/recursos/fuentes',
    titulo: 'Fuentes de recursos',
    cargar: () => import('./fuentes/Fuentes.tsx'),
    accion: 'recursos.fuentes',
  },
  {
    ruta: '/recursos/postulaciones',
    titulo: 'Cofinanciación',
    cargar: () => import('./postulaciones/Postulaciones.tsx'),
    accion: 'recursos.postulaciones',
  },
  {
    ruta: '/recursos/postulaciones/$id',
    titulo: 'Postulación',
    cargar: () => import('./postulaciones/Postulacion.tsx'),
    accion: 'recursos.postulacion',
  },
  {
    ruta: '/recursos/ingresos',
    titulo: 'Dinero recibido',
    cargar: () => import('./ingresos/Ingresos.tsx'),
    accion: 'recursos.ingresos',
  },
  {
    ruta: '/recursos/escenarios',
    titulo: 'Escenarios financieros',
    cargar: () => import('./escenarios/Escenarios.tsx'),
    accion: 'recursos.escenarios',
  },
  {
    ruta: '/recursos/escenarios/$id',
    titulo: 'Supuestos del escenario',
    cargar: () => import('./escenarios/EditarEscenario.tsx'),
    accion: 'recursos.escenarios',
  },
  {
    ruta: '/recursos/brecha',
    titulo: 'Brecha del programa',
    cargar: () => import('./brecha/Brecha.tsx'),
    accion: 'recursos.brecha',
  },
]
export default pantallas
