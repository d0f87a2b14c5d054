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

/** How long the first drawing waits for the session and the page's code before it says that they are coming. */
const ESPERA_MS = 400

// React holds back for a while what follows a sign of waiting: so there is none where there is nearly nothing to wait for.
void Promise.race([router.load(), new Promise(listo => setTimeout(listo, ESPERA_MS))]).finally(dibujar)

function dibujar(): void {
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
}
