import { ActionIcon, Button, Menu, useComputedColorScheme } from '@mantine/core'
import Layers from 'lucide-react/icons/layers'
import Printer from 'lucide-react/icons/printer'
import Ruler from 'lucide-react/icons/ruler'
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useParametro } from '../../ruteo.ts'
import { Aviso } from '../Estados.tsx'
import { Comparar } from './Comparar.tsx'
import { enOrden, escribirCapas, leerCapas } from './estadoCapas.ts'
import { estiloDe } from './estilo.ts'
import { type DatosImpresion, Impresion } from './Impresion.tsx'
import { Leyenda } from './Leyenda.tsx'
import css from './Mapa.module.css'
import 'maplibre-gl/dist/maplibre-gl.css'
import { BarraMedida, dibujoMedida, type Medicion } from './Medir.tsx'
import { ListaProblemas, useMarcas } from './Problemas.tsx'
import type { CapaMapa, EstadoCapa, Limites, ProblemaMapa, PuntoTocado } from './tipos.ts'
import { useMapa, useToque } from './usarMapa.ts'

export interface PropsMapa {
  /** What the map shows, for those who hear the page. */
  nombre: string
  /** Prefix of the map's parameters in the address. */
  clave?: string
  capas: readonly CapaMapa[]
  limites: Limites
  /** The card for everything at a point; nothing given, nothing opens. */
  ficha?: (punto: PuntoTocado) => ReactNode
  alTocar?: (punto: PuntoTocado) => void
  /** The feature that the page speaks of. */
  elegido?: { capa: string; id: string | number } | undefined
  /** Where to look; the map goes there each time that another place is given. */
  enfoque?: Limites | undefined
  problemas?: readonly ProblemaMapa[]
  /** What the numbered marks are called; «Problemas» unless told. */
  nombreDeMarcas?: string
  problemaElegido?: string | undefined
  alElegirProblema?: (id: string) => void
  /** The same layers at another date, to compare by a swipe. */
  comparar?: { capas: readonly CapaMapa[]; antes: string; despues: string } | undefined
  impresion?: DatosImpresion
  /** The same in words and rows: for those who do not see the map, and where it cannot be drawn. */
  alternativa?: ReactNode
  alto?: number | string
  /** Small map beside a sheet: without layer list nor tools. */
  sencillo?: boolean
}

/** The map, without outside tiles: the layer list is its legend, and all that it shows can be had without it. */
export function Mapa(props: PropsMapa) {
  const clave = props.clave ?? 'm'
  const oscuro = useComputedColorScheme('light') === 'dark'
  const caja = useRef<HTMLDivElement>(null)
  const [textoCapas, fijarCapas] = useParametro(`${clave}.capas`)
  const [textoVista, fijarVista] = useParametro(`${clave}.vista`)
  const estados = useMemo(() => enOrden(leerCapas(textoCapas, props.capas), props.capas), [textoCapas, props.capas])
  const cambiar = (nuevos: EstadoCapa[]) => fijarCapas(escribirCapas(nuevos, props.capas))
  const [punto, tocar] = useState<PuntoTocado | null>(null)
  const [medicion, medir] = useState<Medicion | null>(null)
  const [lista, verLista] = useState(() => !props.sencillo && matchMedia('(min-width: 821px)').matches)
  const [zoom, poner] = useState(12)

  const { capa: capaElegida, id: idElegido } = props.elegido ?? {}
  const elegido = useMemo(
    () => (capaElegida !== undefined && idElegido !== undefined ? { capa: capaElegida, id: idElegido } : undefined),
    [capaElegida, idElegido],
  )
  const estilo = useMemo(
    () => estiloDe(props.capas, estados, oscuro, dibujoMedida(medicion), elegido),
    [props.capas, estados, oscuro, medicion, elegido],
  )
  const { mapa, falla } = useMapa(caja, estilo, {
    limites: props.limites,
    nombre: props.nombre,
    controles: true,
    vista: leerVista(textoVista),
  })

  useToque(mapa, props.capas, p => {
    if (medicion) return medir({ ...medicion, puntos: [...medicion.puntos, [p.lon, p.lat]] })
    props.alTocar?.(p)
    if (props.ficha) tocar(p)
  })
  const elegirProblema = (id: string) => {
    const p = props.problemas?.find(x => x.id === id)
    if (p) mapa?.easeTo({ center: [p.lon, p.lat], zoom: Math.max(mapa.getZoom(), 16), duration: 150 })
    props.alElegirProblema?.(id)
  }
  useMarcas(mapa, props.problemas, props.problemaElegido, elegirProblema)

  const [oeste, sur, este, norte] = props.enfoque ?? []
  useEffect(() => {
    if (!mapa || oeste === undefined || sur === undefined || este === undefined || norte === undefined) return
    mapa.fitBounds([oeste, sur, este, norte], { padding: 60, maxZoom: 18, duration: 150 })
  }, [mapa, oeste, sur, este, norte])

  const guardaVista = useRef(fijarVista)
  useEffect(() => {
    guardaVista.current = fijarVista
  })
  useEffect(() => {
    if (!mapa) return
    poner(mapa.getZoom())
    const alMover = (e: { originalEvent?: unknown }) => {
      poner(mapa.getZoom())
      const c = mapa.getCenter()
      if (e.originalEvent && !props.sencillo)
        guardaVista.current(`${c.lat.toFixed(5)},${c.lng.toFixed(5)},${mapa.getZoom().toFixed(2)}`)
    }
    mapa.on('moveend', alMover)
    return () => {
      mapa.off('moveend', alMover)
    }
  }, [mapa, props.sencillo])

  return (
    <section className={css.marco} style={{ height: props.alto ?? 'min(72vh, 760px)' }} aria-label={props.nombre}>
      {!props.sencillo && lista && (
        <div className={`${css.lista} no-imprimir`}>
          <div className={css.listaCabeza}>
            <strong>Capas</strong>
            <ActionIcon onClick={() => verLista(false)} aria-label="Cerrar la lista de capas">
              <X size={16} />
            </ActionIcon>
          </div>
          {/* biome-ignore lint/a11y: what scrolls must be reachable with the keyboard and have a name */}
          <div className={css.listaCuerpo} tabIndex={0} role="region" aria-label={`Capas y leyenda: ${props.nombre}`}>
            {props.problemas && props.problemas.length > 0 && (
              <>
                <p className={css.grupoNombre}>
                  {props.nombreDeMarcas ?? 'Problemas'} ({props.problemas.length})
                </p>
                <ListaProblemas problemas={props.problemas} elegido={props.problemaElegido} elegir={elegirProblema} />
              </>
            )}
            <Leyenda capas={props.capas} estados={estados} cambiar={cambiar} zoom={zoom} />
          </div>
        </div>
      )}
      <div className={`${css.plano} no-imprimir`}>
        {falla === 'sin-webgl' ? (
          <div className={css.sinMapa}>
            <Aviso estado="atencion">
              <p>
                <strong>Este navegador no puede dibujar el mapa.</strong>
              </p>
              <p>
                Le falta WebGL: actualice el navegador o active la aceleración gráfica en su configuración. Mientras
                tanto, todo lo del mapa está en la lista.
              </p>
            </Aviso>
            {props.alternativa}
          </div>
        ) : (
          <>
            <div ref={caja} className={css.lienzo} data-midiendo={medicion ? true : undefined} />
            <div className={css.mira} aria-hidden />
            {mapa && props.comparar && (
              <Comparar mapa={mapa} estados={estados} oscuro={oscuro} limites={props.limites} {...props.comparar} />
            )}
            {!props.sencillo && (
              <div className={css.herramientas}>
                {!lista && (
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<Layers size={15} aria-hidden />}
                    onClick={() => verLista(true)}
                  >
                    Capas
                  </Button>
                )}
                <Menu position="bottom-start">
                  <Menu.Target>
                    <Button size="xs" variant="default" leftSection={<Ruler size={15} aria-hidden />}>
                      Medir
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => medir({ que: 'distancia', puntos: [] })}>Una distancia</Menu.Item>
                    <Menu.Item onClick={() => medir({ que: 'area', puntos: [] })}>Un área</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
                {props.impresion && (
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<Printer size={15} aria-hidden />}
                    onClick={() => print()}
                  >
                    Imprimir
                  </Button>
                )}
              </div>
            )}
            {medicion && <BarraMedida medicion={medicion} poner={medir} />}
            {falla === 'capas' && (
              <p className={css.fallo} role="status">
                Alguna capa no llegó. Compruebe la red y mueva el mapa para volver a pedirla.
              </p>
            )}
            {punto && props.ficha && (
              <section className={css.ficha} aria-label="Lo que hay en el punto">
                <ActionIcon className={css.cerrar} onClick={() => tocar(null)} aria-label="Cerrar la ficha">
                  <X size={16} />
                </ActionIcon>
                {props.ficha(punto)}
              </section>
            )}
          </>
        )}
      </div>
      {falla !== 'sin-webgl' && props.alternativa && <div className="solo-lector">{props.alternativa}</div>}
      {props.impresion && (
        <Impresion mapa={mapa} datos={props.impresion} capas={props.capas} estados={estados} oscuro={oscuro} />
      )}
    </section>
  )
}

function leerVista(texto: string | undefined): { lon: number; lat: number; zoom: number } | undefined {
  const [lat, lon, zoom] = texto?.split(',').map(Number) ?? []
  return lat !== undefined && lon !== undefined && zoom !== undefined && [lat, lon, zoom].every(Number.isFinite)
    ? { lat, lon, zoom }
    : undefined
}
