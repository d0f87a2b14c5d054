import { ActionIcon, Tooltip } from '@mantine/core'
import { Outlet, useLocation } from '@tanstack/react-router'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import Search from 'lucide-react/icons/search'
import { useEffect, useRef, useState } from 'react'
import { useConsulta } from '../consultas.ts'
import { ayudaDe } from '../manual/paginas.ts'
import { fechaLarga } from '../partes/formato.ts'
import { Atajos } from './Atajos.tsx'
import { BarraInferior } from './BarraInferior.tsx'
import { abrirBuscador, Buscador } from './Buscador.tsx'
import { Enlace } from './Enlace.tsx'
import { FechaDeCorte } from './FechaDeCorte.tsx'
import css from './Marco.module.css'
import { MenuUsuario } from './MenuUsuario.tsx'
import { Navegacion } from './Navegacion.tsx'
import { SelectorTema } from './SelectorTema.tsx'
import { useFechaDeCorte, useSesion } from './sesion.tsx'

/** The frame of every page: header, areas, the page itself; it says in which municipality, plan and date one stands. */
export function Marco() {
  const { municipio } = useSesion()
  const { al, fijar } = useFechaDeCorte()
  const camino = useLocation({ select: l => l.pathname })
  const cuerpo = useRef<HTMLElement>(null)
  const primera = useRef(true)
  const [atajos, verAtajos] = useState(false)

  // A screen reader must learn that the page changed: the focus goes to the new page, but not on the first load.
  useEffect(() => {
    if (primera.current) primera.current = false
    else if (camino) {
      cuerpo.current?.scrollTo(0, 0)
      cuerpo.current?.focus({ preventScroll: true })
    }
  }, [camino])

  return (
    <div className={`${css.marco} ${al ? css.enOtraFecha : ''}`}>
      <a href="#contenido" className={css.salto}>
        Ir al contenido
      </a>
      <header className={css.cabeza}>
        <Enlace a="/" className={css.marca} aria-label="Lindero, inicio">
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <span>Lindero</span>
        </Enlace>
        <div className={css.lugar}>
          <strong>{municipio.nombre}</strong>
          <PlanQueRige />
        </div>
        <button type="button" className={css.buscar} onClick={abrirBuscador} aria-keyshortcuts="Control+K">
          <Search size={16} aria-hidden />
          <span>Buscar predio, norma, artículo…</span>
          <kbd>Ctrl K</kbd>
        </button>
        <FechaDeCorte />
        <Tooltip label="Ayuda de esta pantalla">
          <ActionIcon
            component="a"
            href={`/${municipio.codigo}${ayudaDe(camino.replace(/^\/[^/]+/, ''))}`}
            target="_blank"
            aria-label="Ayuda de esta pantalla (se abre en otra pestaña)"
            className={css.soloAncho}
            size="lg"
          >
            <CircleHelp size={19} />
          </ActionIcon>
        </Tooltip>
        <span className={css.soloAncho}>
          <SelectorTema />
        </span>
        <MenuUsuario verAtajos={() => verAtajos(true)} />
      </header>
      <aside className={css.lado}>
        <Navegacion />
      </aside>
      <main id="contenido" className={css.cuerpo} ref={cuerpo} tabIndex={-1}>
        {al && (
          <div className={css.otraFecha} role="status">
            <span>
              Está viendo el plan y el territorio como eran el <strong>{fechaLarga(al, { dia: true })}</strong>.
            </span>
            <button type="button" onClick={() => fijar(undefined)}>
              Volver a hoy
            </button>
          </div>
        )}
        <Outlet />
      </main>
      <BarraInferior />
      <Buscador />
      <Atajos abierto={atajos} abrir={() => verAtajos(true)} cerrar={() => verAtajos(false)} />
    </div>
  )
}

/** Which plan rules on the date of the page, and until when its long-term contents do. */
function PlanQueRige() {
  const { al } = useFechaDeCorte()
  const { data } = useConsulta('plan.vigente', al ? { al } : {})
  if (!data) return <small>&nbsp;</small>
  const { plan, vigencias } = data
  if (!plan || !vigencias) return <small>Sin plan registrado</small>
  return (
    <small>
      {plan.tipo} {plan.adopcion.slice(0, 4)} · largo plazo hasta {vigencias.largo.hasta.slice(0, 4)}
    </small>
  )
}
