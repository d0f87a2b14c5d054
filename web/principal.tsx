import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './estilos.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { buscarArticulo } from './articulos.ts'
import { crearCache } from './consultas.ts'
import { ProveedorArticulos } from './partes/Articulo.tsx'
import { crearRouter } from './rutas.tsx'
import { tema, variables } from './tema.ts'

const cache = crearCache()
const router = crearRouter(cache)

createRoot(document.getElementById('raiz')!).render(
  <StrictMode>
    <MantineProvider theme={tema} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={cache}>
        <ProveedorArticulos buscar={buscarArticulo}>
          <RouterProvider router={router} />
        </ProveedorArticulos>
      </QueryClientProvider>
      <Notifications position="bottom-center" limit={3} transitionDuration={120} />
    </MantineProvider>
  </StrictMode>,
)
