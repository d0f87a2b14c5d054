import { Drawer } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import House from 'lucide-react/icons/house'
import MapIcono from 'lucide-react/icons/map'
import Menu from 'lucide-react/icons/menu'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { existePantalla } from '../pantallas.ts'
import { abrirBuscador } from './Buscador.tsx'
import { Enlace } from './Enlace.tsx'
import css from './Marco.module.css'
import { estaEn, Navegacion } from './Navegacion.tsx'
import { SelectorTema } from './SelectorTema.tsx'

/** On a phone: the five doors at the thumb. */
export function BarraInferior() {
  const camino = useLocation({ select: l => l.pathname })
  const [mas, verMas] = useState(false)
  const marca = (ruta: string) => (estaEn(camino, ruta) ? ('page' as const) : undefined)
  return (
    <>
      <nav className={css.inferior} aria-label="Accesos">
        <Enlace a="/" aria-current={marca('/')}>
          <House size={20} aria-hidden />
          Inicio
        </Enlace>
        {existePantalla('/mapa') && (
          <Enlace a="/mapa" aria-current={marca('/mapa')}>
            <MapIcono size={20} aria-hidden />
            Mapa
          </Enlace>
        )}
        <button type="button" onClick={abrirBuscador}>
          <Search size={20} aria-hidden />
          Buscar
        </button>
        {existePantalla('/trabajos') && (
          <Enlace a="/trabajos" aria-current={marca('/trabajos')}>
            <ClipboardList size={20} aria-hidden />
            Tareas
          </Enlace>
        )}
        <button type="button" onClick={() => verMas(true)} aria-expanded={mas}>
          <Menu size={20} aria-hidden />
          Más
        </button>
      </nav>
      <Drawer opened={mas} onClose={() => verMas(false)} position="bottom" size="80%" title="Todas las áreas">
        <Navegacion alElegir={() => verMas(false)} />
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16, marginTop: 16 }}>
          <Enlace a="/manual" onClick={() => verMas(false)}>
            Manual
          </Enlace>
          <SelectorTema conTexto />
        </div>
      </Drawer>
    </>
  )
}
