import { Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLocation, useParams } from '@tanstack/react-router'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import BookX from 'lucide-react/icons/book-x'
import { useEffect } from 'react'
import { Vacio } from '../partes/Estados.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { useParametro } from '../ruteo.ts'
import { BuscaManual, Hallados } from './BuscaManual.tsx'
import { EnlaceManual } from './EnlaceManual.tsx'
import css from './manual.module.css'
import { PAGINAS } from './paginas.ts'
import { Texto } from './Texto.tsx'
import { leerPagina, type TextoDePagina } from './texto.ts'

const MIGAS = [{ texto: 'Manual', a: '/manual' }]

/** One page of the manual beside its table of contents. */
export default function PaginaDelManual() {
  const { pagina: id = '' } = useParams({ strict: false }) as { pagina?: string }
  const pagina = leerPagina(id)
  if (pagina) return <Ficha key={id} pagina={pagina} />
  return (
    <Pagina titulo="El manual no tiene esa página" migas={MIGAS} ancho="texto">
      <Vacio
        icono={BookX}
        titulo="La dirección no lleva a ninguna página"
        accion={<EnlaceManual pagina="">Ver el índice del manual</EnlaceManual>}
      >
        Puede que el enlace esté incompleto.
      </Vacio>
    </Pagina>
  )
}

function Ficha({ pagina }: { pagina: TextoDePagina }) {
  const [q] = useParametro('q')
  const ancla = useLocation({ select: l => l.hash })
  const enLado = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false })
  const [presentacion, ...secciones] = pagina.secciones

  // A moment later: once a page is drawn, the router takes it to its top. Words searched with Ctrl K have no section.
  useEffect(() => {
    const espera = setTimeout(() => {
      const lugar = ancla ? document.getElementById(ancla) : q ? document.querySelector('#manual mark') : null
      lugar?.scrollIntoView({ block: ancla ? 'start' : 'center' })
    }, 50)
    return () => clearTimeout(espera)
  }, [ancla, q])

  return (
    <Pagina titulo={pagina.titulo} migas={MIGAS} ancho="medio">
      <div className={css.pagina}>
        <aside className="no-imprimir">
          {enLado ? (
            <>
              <BuscaManual />
              {q ? <Hallados q={q} /> : <Contenido pagina={pagina} />}
            </>
          ) : (
            <details className={css.plegado}>
              <summary>Contenido y búsqueda</summary>
              <BuscaManual />
              {q ? <Hallados q={q} /> : <Contenido pagina={pagina} />}
            </details>
          )}
        </aside>
        <article id="manual" className={css.texto}>
          <Texto tokens={presentacion?.tokens ?? []} q={q} />
          {secciones.map(s => (
            <section key={s.ancla} aria-labelledby={s.ancla}>
              <Title order={s.nivel === 2 ? 2 : 3} id={s.ancla}>
                {s.titulo}
              </Title>
              <Texto tokens={s.tokens} q={q} />
            </section>
          ))}
          <Vecinas id={pagina.id} />
        </article>
      </div>
    </Pagina>
  )
}

function Contenido({ pagina }: { pagina: TextoDePagina }) {
  return (
    <nav aria-label="Contenido del manual" className={css.contenido}>
      <ol>
        {PAGINAS.map(p => (
          <li key={p.id}>
            <EnlaceManual pagina={p.id} actual={p.id === pagina.id}>
              {p.titulo}
            </EnlaceManual>
            {p.id === pagina.id && (
              <ul>
                {pagina.secciones
                  .filter(s => s.nivel === 2)
                  .map(s => (
                    <li key={s.ancla}>
                      <EnlaceManual pagina={p.id} ancla={s.ancla}>
                        {s.titulo}
                      </EnlaceManual>
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Vecinas({ id }: { id: string }) {
  const n = PAGINAS.findIndex(p => p.id === id)
  const [antes, despues] = [PAGINAS[n - 1], PAGINAS[n + 1]]
  return (
    <nav aria-label="Páginas vecinas" className={`${css.vecinas} no-imprimir`}>
      {antes && (
        <EnlaceManual pagina={antes.id} className={css.anterior}>
          <ArrowLeft size={16} aria-hidden />
          <span>
            <small>Anterior</small> {antes.titulo}
          </span>
        </EnlaceManual>
      )}
      {despues && (
        <EnlaceManual pagina={despues.id} className={css.siguiente}>
          <span>
            <small>Siguiente</small> {despues.titulo}
          </span>
          <ArrowRight size={16} aria-hidden />
        </EnlaceManual>
      )}
    </nav>
  )
}
