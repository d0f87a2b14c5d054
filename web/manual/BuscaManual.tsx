import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { useParametro } from '../ruteo.ts'
import { EnlaceManual } from './EnlaceManual.tsx'
import css from './manual.module.css'
import { buscarEnElTexto } from './texto.ts'

/** Searches the whole manual; what is searched stays in the address, as every filter. */
export function BuscaManual() {
  const [q, fijar] = useParametro('q')
  const [texto, escribir] = useState(q ?? '')
  const guardar = useDebouncedCallback((t: string) => fijar(t.trim() || undefined), 200)
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is still unknown to part of the office's browsers
    <form role="search" className={css.busca} onSubmit={e => e.preventDefault()}>
      <TextInput
        type="search"
        aria-label="Buscar en el manual"
        placeholder="Buscar en el manual"
        leftSection={<Search size={16} aria-hidden />}
        value={texto}
        onChange={e => {
          escribir(e.currentTarget.value)
          guardar(e.currentTarget.value)
        }}
      />
    </form>
  )
}

/** The sections that say what was searched. */
export function Hallados({ q }: { q: string }) {
  const hallados = buscarEnElTexto(q)
  return (
    <section aria-label="Hallado en el manual">
      <p className={css.tenue} role="status">
        {hallados.length === 0
          ? `El manual no dice «${q}». Pruebe con otra palabra, o con menos letras.`
          : `${hallados.length} ${hallados.length === 1 ? 'sección lo dice' : 'secciones lo dicen'}`}
      </p>
      <ul className={css.hallados}>
        {hallados.map(h => (
          <li key={`${h.pagina.id}#${h.seccion.ancla}`}>
            <EnlaceManual pagina={h.pagina.id} ancla={h.seccion.ancla} q={q}>
              {h.pagina.titulo}
              {h.seccion.titulo && ` › ${h.seccion.titulo}`}
            </EnlaceManual>
            <p>{h.trozo}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
