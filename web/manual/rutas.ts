import { registrarBuscador } from '../marco/buscadores.ts'
import type { Pantalla } from '../ruteo.ts'

const pantallas: Pantalla[] = [
  { ruta: '/manual', titulo: 'Manual', cargar: () => import('./Manual.tsx') },
  { ruta: '/manual/$pagina', titulo: 'Página del manual', cargar: () => import('./PaginaDelManual.tsx') },
]
export default pantallas

registrarBuscador('manual', async texto => (await import('./buscar.ts')).buscarEnElManual(texto))
