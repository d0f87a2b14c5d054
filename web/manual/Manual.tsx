import BookOpen from 'lucide-react/icons/book-open'
import { Pagina } from '../partes/Pagina.tsx'
import { useParametro } from '../ruteo.ts'
import { BuscaManual, Hallados } from './BuscaManual.tsx'
import { EnlaceManual } from './EnlaceManual.tsx'
import css from './manual.module.css'
import { PAGINAS } from './paginas.ts'

/** The index of the manual, in the order of the office's work. */
export default function Manual() {
  const [q] = useParametro('q')
  return (
    <Pagina
      titulo="Manual de Lindero"
      ancho="texto"
      entradilla="Una página por cada parte del trabajo de la oficina. El signo de ayuda de cada pantalla abre la suya."
    >
      <BuscaManual />
      {q ? (
        <Hallados q={q} />
      ) : (
        <ol className={css.indice}>
          {PAGINAS.map(p => (
            <li key={p.id}>
              <BookOpen size={18} aria-hidden />
              <div>
                <EnlaceManual pagina={p.id}>{p.titulo}</EnlaceManual>
                <p>{p.resumen}.</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Pagina>
  )
}
