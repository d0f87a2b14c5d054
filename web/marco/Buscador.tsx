import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { existePantalla } from '../pantallas.ts'
import { llano } from '../partes/formato.ts'
import { areasVisibles } from './areas.ts'
import { BUSCADORES, type Hallazgo } from './buscadores.ts'
import { useFechaDeCorte, useSesion } from './sesion.tsx'

export { type BuscaHallazgos, type Hallazgo, registrarBuscador } from './buscadores.ts'

const [almacen, acciones] = createSpotlight()
export const abrirBuscador = acciones.open

/** Search of everything: the pages at once, and what each area finds as one types. */
export function Buscador() {
  const { puede } = useSesion()
  const { al } = useFechaDeCorte()
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const [texto, escribir] = useState('')
  const [firme] = useDebouncedValue(texto.trim(), 180)
  const hallado = useQuery({
    queryKey: [municipio, 'buscador', firme, al],
    enabled: firme.length >= 2,
    queryFn: async ({ signal }) => {
      const listas = await Promise.allSettled(
        BUSCADORES.filter(b => !b.accion || puede(b.accion)).map(b =>
          b.busca(firme, { ...(al ? { al } : {}), signal }),
        ),
      )
      return listas.flatMap(l => (l.status === 'fulfilled' ? l.value : []))
    },
  })

  const paginas: Hallazgo[] = areasVisibles(existePantalla, puede)
    .filter(a => llano(a.nombre).includes(llano(texto.trim())))
    .map(a => ({
      id: `area-${a.clave}`,
      titulo: a.nombre,
      grupo: 'Páginas',
      ruta: a.ruta,
      icono: <a.icono size={18} />,
    }))
  const { selected } = useSpotlight(almacen)
  const ir = (h: Hallazgo) => {
    const [ruta, consulta] = h.ruta.split('?')
    void navegar({
      to: `/${municipio}${ruta}` as string,
      search: { ...(al ? { al } : {}), ...Object.fromEntries(new URLSearchParams(consulta)) } as never,
    })
  }
  const todo = [...(firme.length >= 2 ? (hallado.data ?? []) : []), ...paginas]
  const grupos = [...new Set(todo.map(h => h.grupo))]

  return (
    <Spotlight.Root
      store={almacen}
      query={texto}
      onQueryChange={escribir}
      shortcut="mod + K"
      maxHeight="70vh"
      scrollable
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.4 }}
    >
      <Spotlight.Search
        placeholder="Número predial, folio, dirección, norma, artículo…"
        aria-label="Buscar en todo"
        onKeyDown={e => {
          // Enter without choosing opens the first: who types a whole number wants that parcel.
          if (e.key !== 'Enter' || selected >= 0 || !todo[0]) return
          ir(todo[0])
          acciones.close()
        }}
        leftSection={<Search size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {grupos.map(grupo => (
          <Spotlight.ActionsGroup key={grupo} label={grupo}>
            {todo
              .filter(h => h.grupo === grupo)
              .map(h => (
                <Spotlight.Action
                  key={h.id}
                  label={h.titulo}
                  {...(h.detalle ? { description: h.detalle } : {})}
                  leftSection={h.icono}
                  onClick={() => ir(h)}
                />
              ))}
          </Spotlight.ActionsGroup>
        ))}
        {todo.length === 0 && (
          <Spotlight.Empty>
            {hallado.isFetching
              ? 'Buscando…'
              : `No hay nada con «${texto}». Pruebe con parte del número predial, el folio o la dirección.`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
