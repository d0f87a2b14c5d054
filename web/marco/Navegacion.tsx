import { useLocation } from '@tanstack/react-router'
import type { NombreAccion } from '../api.ts'
import { useCalma, useConsulta } from '../consultas.ts'
import { existePantalla } from '../pantallas.ts'
import { AREAS, areasVisibles, type EntradaDeArea } from './areas.ts'
import { Enlace } from './Enlace.tsx'
import css from './Marco.module.css'
import { useFechaDeCorte, useSesion } from './sesion.tsx'

/** How many things need attention in each area: map problems, and the plan's matters by the page that they open. */
export function useCuentas(): Record<string, number> {
  const { puede } = useSesion()
  const { al } = useFechaDeCorte()
  const entrada = al ? { al } : {}
  const calma = useCalma()
  const siPuede = (accion: NombreAccion) => ({ activa: calma && puede(accion) })
  const resumen = useConsulta('territorio.resumen', entrada, siPuede('territorio.resumen'))
  const atencion = useConsulta('plan.atencion', entrada, siPuede('plan.atencion'))
  const recursos = useConsulta('recursos.atencion', entrada, siPuede('recursos.atencion'))
  const programa = useConsulta('programa.atencion', entrada, siPuede('programa.atencion'))
  const cuentas: Record<string, number> = {}
  const errores = resumen.data?.problemas.errores
  if (errores) cuentas['/revision'] = errores
  for (const asunto of [atencion, recursos, programa].flatMap(c => c.data ?? [])) {
    if (asunto.estado === 'informativo') continue
    const camino = `/${asunto.ruta.split('?')[0]!.replace(/^\//, '')}`
    // What opens a page inside an area counts for the area.
    const ruta = AREAS.find(a => a.ruta !== '/' && camino.startsWith(`${a.ruta}/`))?.ruta ?? camino
    if (ruta !== '/revision') cuentas[ruta] = (cuentas[ruta] ?? 0) + 1
  }
  return cuentas
}

/** Whether a path within the municipality belongs to an entry. */
export function estaEn(camino: string, ruta: string): boolean {
  const dentro = camino.replace(/^\/[^/]+/, '') || '/'
  return ruta === '/' ? dentro === '/' : dentro === ruta || dentro.startsWith(`${ruta}/`)
}

/** The list of areas with its headings; also inside "Más" on a phone. */
export function Navegacion(props: { alElegir?: () => void }) {
  const { puede } = useSesion()
  const camino = useLocation({ select: l => l.pathname })
  const cuentas = useCuentas()
  const grupos = new Map<string, EntradaDeArea[]>()
  for (const area of areasVisibles(existePantalla, puede)) {
    grupos.set(area.grupo, [...(grupos.get(area.grupo) ?? []), area])
  }
  // Of an area inside another one, only the inner one is where the person is.
  const actual = [...grupos.values()]
    .flat()
    .filter(a => estaEn(camino, a.ruta))
    .reduce<EntradaDeArea | undefined>((m, a) => (m && m.ruta.length >= a.ruta.length ? m : a), undefined)
  return (
    <nav aria-label="Áreas">
      {[...grupos].map(([grupo, areas]) => (
        <div key={grupo}>
          {grupo && <p className={css.grupo}>{grupo}</p>}
          <ul className={css.entradas}>
            {areas.map(area => (
              <li key={area.clave}>
                <Enlace
                  a={area.ruta}
                  className={css.entrada}
                  aria-current={area === actual ? 'page' : undefined}
                  {...(props.alElegir ? { onClick: props.alElegir } : {})}
                >
                  <area.icono size={17} aria-hidden />
                  <span>{area.nombre}</span>
                  {cuentas[area.ruta] ? (
                    <span className={css.cuenta}>
                      {cuentas[area.ruta]}
                      <span className="solo-lector"> por atender</span>
                    </span>
                  ) : null}
                </Enlace>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
