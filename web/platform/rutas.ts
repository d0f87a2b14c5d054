import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  {
    ruta: '/personas',
    titulo: 'Personas y permisos',
    cargar: () => import('./Personas.tsx'),
    accion: 'platform.personas',
  },
  { ruta: '/auditoria', titulo: 'Auditoría', cargar: () => import('./Auditoria.tsx'), accion: 'platform.auditoria' },
  { ruta: '/trabajos', titulo: 'Trabajos', cargar: () => import('./Trabajos.tsx'), accion: 'platform.trabajos' },
  {
    ruta: '/municipio',
    titulo: 'Ajustes del municipio',
    cargar: () => import('./Municipio.tsx'),
    accion: 'platform.ajustarMunicipio',
  },
]
export default pantallas
