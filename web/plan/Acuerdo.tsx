import { Button, Select, TextInput } from '@mantine/core'
import ScrollText from 'lucide-react/icons/scroll-text'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { fechaLarga, llano, numero } from '../partes/formato.ts'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { SinPlan, useCorte, usePuedeEscribir } from './comun.tsx'
import { FormularioDeArticulo } from './FormularioDeArticulo.tsx'
import css from './plan.module.css'

export type ArticuloDelPlan = Salida<'plan.articulos'>[number]

/** The text of the acuerdo as it rules on the date of the page: numbered, searched, tied to its zones. */
export default function Acuerdo() {
  const corte = useCorte()
  const { fecha } = useFechaDeCorte()
  const escribe = usePuedeEscribir()
  const consulta = useConsulta('plan.articulos', corte)
  const vigente = useConsulta('plan.vigente', corte)
  const [busca = '', buscar] = useParametro('q')
  const [zona, enZona] = useParametro('zona')
  const [agregando, agregar] = useState(false)
  const todos = consulta.data
  const plan = vigente.data?.plan
  const hay = plan && todos && todos.length > 0
  const hallados = (todos ?? []).filter(a => dice(a, busca) && (!zona || a.zonas.includes(zona)))
  const zonas = [...new Set((todos ?? []).flatMap(a => a.zonas))].sort((a, b) => a.localeCompare(b, 'es'))
  return (
    <Pagina
      titulo="¿Qué dice el acuerdo?"
      ancho="texto"
      entradilla={
        plan
          ? `${plan.acto}, con los cambios de los actos posteriores, como rige el ${fechaLarga(fecha)}.`
          : 'El articulado del acto que adoptó el plan, con los cambios de los actos posteriores.'
      }
      principal={
        hay && escribe('plan.agregarArticulos') && <Button onClick={() => agregar(true)}>Agregar un artículo</Button>
      }
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !todos || !vigente.data ? (
        <Cargando que="el acuerdo" filas={10} />
      ) : !plan ? (
        <Panel sinMargen>
          <SinPlan>
            Aquí se leerá el acuerdo, artículo por artículo, con las zonas del mapa de las que trata cada uno.
          </SinPlan>
        </Panel>
      ) : todos.length === 0 ? (
        <Panel sinMargen>
          <Vacio
            icono={ScrollText}
            titulo="Todavía no está el texto del acuerdo"
            accion={
              escribe('plan.agregarArticulos') && (
                <Button onClick={() => agregar(true)}>Agregar el primer artículo</Button>
              )
            }
            ejemplo="Por ejemplo: artículo 45, «Residencial tipo 1», zona AA-R1."
          >
            Con el texto numerado y atado a las zonas, cada norma, cada predio y cada concepto puede citar el artículo
            del que sale.
          </Vacio>
        </Panel>
      ) : (
        <>
          <search className={css.buscar}>
            <TextInput
              value={busca}
              onChange={e => buscar(e.currentTarget.value || undefined)}
              leftSection={<Search size={16} aria-hidden />}
              aria-label="Buscar en el acuerdo"
              placeholder="Una palabra o el número de un artículo"
            />
            <Select
              value={zona ?? ''}
              onChange={v => enZona(v || undefined)}
              data={[{ value: '', label: 'Todas las zonas' }, ...zonas.map(z => ({ value: z, label: `Zona ${z}` }))]}
              searchable
              aria-label="Artículos de una zona"
            />
            <span className={css.tenue} role="status">
              {hallados.length === todos.length
                ? `${numero(todos.length)} artículos`
                : `${numero(hallados.length)} de ${numero(todos.length)} artículos`}
            </span>
          </search>
          {hallados.length === 0 ? (
            <Panel>
              <p>
                Ningún artículo dice «{busca}»{zona && ` sobre la zona ${zona}`}.{' '}
                <button
                  type="button"
                  className={css.enlace}
                  onClick={() => {
                    buscar(undefined)
                    enZona(undefined)
                  }}
                >
                  Ver todo el acuerdo
                </button>
              </p>
            </Panel>
          ) : (
            <ol className={css.articulos}>
              {hallados.map(a => (
                <li key={a.id}>
                  <h2>
                    <Enlace a={`/plan/acuerdo/${a.numero}`}>
                      Artículo {a.numero}. <Resaltado texto={a.titulo} busca={busca} />
                    </Enlace>
                  </h2>
                  <p>
                    <Resaltado texto={a.texto} busca={busca} />
                  </p>
                  <footer>
                    {a.acto !== plan.acto && (
                      <span>
                        Lo fijó el {a.acto}, desde el {fechaLarga(a.desde)}.
                      </span>
                    )}
                    {a.zonas.map(z => (
                      <button
                        key={z}
                        type="button"
                        className={css.zona}
                        onClick={() => enZona(z)}
                        aria-label={`Ver los artículos de la zona ${z}`}
                      >
                        {z}
                      </button>
                    ))}
                  </footer>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <Lateral titulo="Agregar un artículo" abierto={agregando} cerrar={() => agregar(false)}>
        {plan && <FormularioDeArticulo plan={plan} cerrar={() => agregar(false)} />}
      </Lateral>
    </Pagina>
  )
}

/** Whether the article says the text, or has that number; accents and capitals do not count. */
export function dice(a: Pick<ArticuloDelPlan, 'numero' | 'titulo' | 'texto'>, busca: string): boolean {
  const buscado = llano(busca.trim())
  if (/^\d+$/.test(buscado)) return String(a.numero) === buscado || a.texto.includes(buscado)
  return buscado === '' || llano(`${a.titulo} ${a.texto}`).includes(buscado)
}

/** The text with what was searched marked; it is compared letter by letter so that accents do not shift the mark. */
function Resaltado({ texto, busca }: { texto: string; busca: string }) {
  const buscado = llano(busca.trim())
  if (buscado.length < 2) return texto
  const i = [...texto].map(llano).join('').indexOf(buscado)
  if (i < 0) return texto
  return (
    <>
      {texto.slice(0, i)}
      <mark>{texto.slice(i, i + buscado.length)}</mark>
      {texto.slice(i + buscado.length)}
    </>
  )
}
