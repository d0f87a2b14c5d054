import { Center } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  type RouteComponent,
  redirect,
  rootRouteId,
} from '@tanstack/react-router'
import SearchX from 'lucide-react/icons/search-x'
import type { ReactNode } from 'react'
import { ErrorApi, fijarMunicipio, leerSesion, problemaDe } from './api.ts'
import { anticipar } from './consultas.ts'
import { Enlace } from './marco/Enlace.tsx'
import { Marco } from './marco/Marco.tsx'
import { ProveedorSesion, useSesion } from './marco/sesion.tsx'
import { PANTALLAS } from './pantallas.ts'
import { Cargando, ErrorVista, Vacio } from './partes/Estados.tsx'
import { Pagina } from './partes/Pagina.tsx'
import { primerasPreguntas } from './preguntas.ts'
import { escribirBusqueda, leerBusqueda } from './ruteo.ts'

/** Who is here; asked once, and anew after entering or leaving. */
export const consultaSesion = queryOptions({ queryKey: ['sesion'], queryFn: leerSesion, staleTime: 300_000 })

const raiz = createRootRouteWithContext<{ cache: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <Center mih="100dvh">
      <Vacio icono={SearchX} titulo="Ese municipio no está en este Lindero" accion={<a href="/">Ir al inicio</a>}>
        La dirección empieza por el código de cinco cifras que el DANE le da al municipio. Revise que esté completo.
      </Vacio>
    </Center>
  ),
})

const entrada = createRoute({
  getParentRoute: () => raiz,
  path: '/',
  beforeLoad: async ({ context }) => {
    const sesion = await context.cache.ensureQueryData(consultaSesion)
    const primero = sesion.municipios[0]
    if (primero) throw redirect({ to: `/${primero.codigo}/` as string })
  },
  component: () => (
    <Center mih="100dvh">
      <Vacio icono={SearchX} titulo="Todavía no hay un municipio">
        Quien administra Lindero crea el primero en la consola: <code>lindero iniciar --municipio CÓDIGO</code>.
      </Vacio>
    </Center>
  ),
})

/** Within a municipality, with its frame around. */
function SinPantalla() {
  return (
    <Pagina titulo="Esta página no existe">
      <Vacio
        icono={SearchX}
        titulo="La dirección no lleva a ninguna pantalla"
        accion={<Enlace a="/">Ir al inicio</Enlace>}
      >
        Puede que el enlace esté incompleto. Busque con Ctrl K el predio, la norma o la página que necesita.
      </Vacio>
    </Pagina>
  )
}

/** The code of a municipality, as DIVIPOLA writes it. */
const CODIGO = /^\d{5}$/

/** An address without its municipality, as one types it from memory, is of the first one of who is here. */
async function alPrimero(cache: QueryClient, href: string): Promise<void> {
  const { municipios } = await cache.ensureQueryData(consultaSesion)
  const primero = municipios[0]
  throw primero
    ? redirect({ to: `/${primero.codigo}${href}` as string, replace: true })
    : notFound({ routeId: rootRouteId })
}

const municipio = createRoute({
  getParentRoute: () => raiz,
  path: '/$municipio',
  beforeLoad: async ({ context, params, matches, location }) => {
    if (!CODIGO.test(params.municipio)) await alPrimero(context.cache, location.href)
    fijarMunicipio(params.municipio)
    const pantalla = PANTALLAS.find(p => `/$municipio${p.ruta}` === matches.at(-1)?.fullPath)
    const busqueda = location.search as Record<string, string>
    // The first questions of a screen and its code set out at once, and not one after the other behind the session.
    const camino = location.pathname.slice(1 + params.municipio.length)
    for (const pregunta of primerasPreguntas(camino, busqueda)) anticipar(context.cache, pregunta)
    void pantalla?.cargar(busqueda)
    const { municipios } = await context.cache.ensureQueryData(consultaSesion)
    if (!municipios.some(m => m.codigo === params.municipio)) throw notFound({ routeId: rootRouteId })
  },
  notFoundComponent: SinPantalla,
  component: function EnMunicipio() {
    const { municipio: codigo } = municipio.useParams()
    const { data } = useSuspenseQuery(consultaSesion)
    return (
      <ProveedorSesion sesion={data} codigo={codigo}>
        <Marco />
      </ProveedorSesion>
    )
  },
})

const inicio = createRoute({
  getParentRoute: () => municipio,
  path: '/',
  component: lazyRouteComponent(() => import('./inicio/Inicio.tsx')),
})

/** A screen that needs a permission says so to whoever lacks it, instead of failing at its first question. */
function conPermiso(accion: string | undefined, Vista: RouteComponent): RouteComponent {
  if (accion === undefined) return Vista
  const ConPermiso = (): ReactNode => {
    const { puede, sesion } = useSesion()
    if (puede(accion)) return <Vista />
    return (
      <Pagina titulo="¿Quién puede ver esta página?" ancho="texto">
        <ErrorVista error={new ErrorApi(problemaDe(sesion.persona ? 403 : 401, undefined))} />
      </Pagina>
    )
  }
  // So that the router brings the code of the screen before it draws it.
  return Object.assign(ConPermiso, { preload: async () => Vista.preload?.() })
}

const pantallas = PANTALLAS.filter(p => p.ruta !== '/').map(p =>
  createRoute({
    getParentRoute: () => municipio,
    path: p.ruta as '/pantalla',
    component: conPermiso(
      p.accion,
      lazyRouteComponent(() => p.cargar()),
    ),
  }),
)

/** Every shared part in all its states; built only for development. */
const galeria = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => raiz,
        path: '/galeria',
        component: lazyRouteComponent(() => import('./galeria/Galeria.tsx')),
      }),
    ]
  : []

/** The router: the municipality first in every address, then the screens that the areas registered. */
export function crearRouter(cache: QueryClient) {
  return createRouter({
    routeTree: raiz.addChildren([entrada, municipio.addChildren([inicio, ...pantallas]), ...galeria]),
    context: { cache },
    parseSearch: leerBusqueda,
    stringifySearch: escribirBusqueda,
    defaultPreload: 'intent',
    scrollRestoration: true,
    // React holds back for a while what follows a sign of waiting: it is shown where the wait is a real one.
    defaultPendingMs: 400,
    defaultPendingMinMs: 0,
    defaultPendingComponent: () => (
      <div style={{ padding: '18px 22px' }}>
        <Cargando />
      </div>
    ),
    defaultErrorComponent: ({ error, reset }) => (
      <div style={{ padding: '18px 22px', maxWidth: 720 }}>
        <ErrorVista error={error} reintentar={reset} />
      </div>
    ),
  })
}
