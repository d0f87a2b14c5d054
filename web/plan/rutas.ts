import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  { ruta: '/plan/vigencias', titulo: 'Vigencias', cargar: () => import('./Vigencias.tsx') },
  { ruta: '/plan/contenidos', titulo: 'Contenidos', cargar: () => import('./Contenidos.tsx') },
  { ruta: '/plan/objetivos', titulo: 'Objetivos', cargar: () => import('./Objetivos.tsx') },
  { ruta: '/plan/acuerdo', titulo: 'Acuerdo', cargar: () => import('./Acuerdo.tsx') },
  { ruta: '/plan/acuerdo/$numero', titulo: 'Artículo del acuerdo', cargar: () => import('./ArticuloDelPlan.tsx') },
  { ruta: '/plan/normas', titulo: 'Normas', cargar: () => import('./Normas.tsx') },
  { ruta: '/plan/acciones', titulo: 'Acciones urbanísticas', cargar: () => import('./Acciones.tsx') },
]
export default pantallas

// Imported late: the search box itself needs the list of screens of which this file is a part.
void Promise.all([import('../marco/Buscador.tsx'), import('./buscar.ts')]).then(([marco, plan]) =>
  marco.registrarBuscador('plan', plan.buscarEnElPlan, 'plan.articulos'),
)
