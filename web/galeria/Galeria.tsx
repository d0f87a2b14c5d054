import { Stack, Title } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { SelectorTema } from '../marco/SelectorTema.tsx'
import { Cargando } from '../partes/Estados.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { GaleriaCifras } from './GaleriaCifras.tsx'
import { GaleriaEstados } from './GaleriaEstados.tsx'
import { GaleriaFormulario } from './GaleriaFormulario.tsx'
import { GaleriaOrden } from './GaleriaOrden.tsx'
import { GaleriaTablas } from './GaleriaTablas.tsx'

const GaleriaMapa = lazy(() => import('./GaleriaMapa.tsx'))

const SECCIONES = [
  ['Cifras y razones', GaleriaCifras],
  ['Estados', GaleriaEstados],
  ['Tablas', GaleriaTablas],
  ['Formularios', GaleriaFormulario],
  ['Orden, tiempo y trabajos', GaleriaOrden],
  ['Mapa', GaleriaMapa],
] as const

/** Every shared part in all its states, for who builds the next screen. */
export default function Galeria() {
  return (
    <main>
      <Pagina
        titulo="¿Qué partes hay y cómo se ven?"
        entradilla="Las partes comunes de todas las pantallas, en todos sus estados. Solo existe en desarrollo."
        acciones={<SelectorTema conTexto />}
      >
        <Stack gap="xl">
          {SECCIONES.map(([nombre, Seccion]) => (
            <section key={nombre} aria-label={nombre}>
              <Title order={2} mb="sm">
                {nombre}
              </Title>
              <Suspense fallback={<Cargando />}>
                <Seccion />
              </Suspense>
            </section>
          ))}
        </Stack>
      </Pagina>
    </main>
  )
}
