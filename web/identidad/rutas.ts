import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  { ruta: '/entrar', titulo: 'Entrar', cargar: () => import('./Entrar.tsx') },
  { ruta: '/cuenta', titulo: 'Su cuenta', cargar: () => import('./Cuenta.tsx') },
]
export default pantallas
