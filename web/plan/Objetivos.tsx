import { Button, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import ListTree from 'lucide-react/icons/list-tree'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { useConsulta } from '../consultas.ts'
import { Arbol, type Nodo } from '../partes/Arbol.tsx'
import { EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { llano } from '../partes/formato.ts'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { AgregarNodo } from './AgregarNodo.tsx'
import { SinPlan, useCorte, usePuedeEscribir } from './comun.tsx'
import { FichaDeNodo } from './FichaDeNodo.tsx'
import { CLASE, type ClaseDeNodo, type NodoDelPlan } from './nodos.ts'
import css from './plan.module.css'

/** P1: the tree of objectives, policies and strategies that every programme and project must serve. */
export default function Objetivos() {
  const consulta = useConsulta('plan.objetivos', useCorte())
  const vigente = useConsulta('plan.vigente', useCorte())
  const escribe = usePuedeEscribir()
  const [elegido, elegir] = useParametro('nodo')
  const [agregando, agregar] = useState<{ clase: ClaseDeNodo; padre?: NodoDelPlan }>()
  const [busca, buscar] = useState('')
  const angosto = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const nodos = consulta.data
  const nodo = nodos?.find(n => n.id === elegido)
  const ficha = nodo && nodos && (
    <FichaDeNodo
      key={nodo.id}
      nodo={nodo}
      nodos={nodos}
      agregar={clase => agregar({ clase, padre: nodo })}
      alQuitar={() => elegir(undefined)}
    />
  )
  return (
    <Pagina
      titulo="¿Qué se propone el plan?"
      entradilla="Objetivos, políticas y estrategias. Cada programa y cada proyecto debe decir a cuál sirve; el que no sirve a ninguno no entra al programa de ejecución sin una razón escrita."
      principal={
        escribe('plan.agregarObjetivos') &&
        nodos &&
        nodos.length > 0 && <Button onClick={() => agregar({ clase: 'objetivo' })}>Agregar un objetivo</Button>
      }
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !nodos || !vigente.data ? (
        <Cargando que="los objetivos" />
      ) : !vigente.data.plan ? (
        <Panel sinMargen>
          <SinPlan>Aquí se verá el árbol de objetivos, políticas y estrategias del plan.</SinPlan>
        </Panel>
      ) : nodos.length === 0 ? (
        <Panel sinMargen>
          <Vacio
            icono={ListTree}
            titulo="Todavía no están los objetivos del plan"
            accion={
              escribe('plan.agregarObjetivos') && (
                <Button onClick={() => agregar({ clase: 'objetivo' })}>Agregar el primer objetivo</Button>
              )
            }
            ejemplo="Por ejemplo: objetivo 1, «Proteger el agua»; política 1.1, «Recuperar la ronda del río»; estrategia 1.1.1, «Adecuar el parque lineal»."
          >
            Cópielos del acuerdo que adoptó el plan, con su mismo número: de cada objetivo dependen políticas, y de cada
            política, estrategias.
          </Vacio>
        </Panel>
      ) : (
        <div className={css.dosColumnas}>
          <Panel
            titulo={resumenDe(nodos)}
            nota="Con el teclado: flechas para recorrer, abrir y cerrar; Entrar para elegir"
          >
            <TextInput
              size="sm"
              mb="sm"
              value={busca}
              onChange={e => buscar(e.currentTarget.value)}
              leftSection={<Search size={15} aria-hidden />}
              aria-label="Buscar en los objetivos"
              placeholder="Buscar en los objetivos"
            />
            <Arbol
              key={llano(busca)}
              nombre="Objetivos, políticas y estrategias"
              nodos={arbolDe(nodos, busca)}
              abiertos={nodos.map(n => n.id)}
              {...(nodo ? { elegido: nodo.id } : {})}
              elegir={elegir}
            />
            {busca && arbolDe(nodos, busca).length === 0 && <p>Ningún objetivo, política ni estrategia dice eso.</p>}
          </Panel>
          {!angosto && (
            <div className={css.fija}>
              {ficha ?? (
                <Panel>
                  <p className={css.tenue}>
                    Elija un objetivo, una política o una estrategia para ver de qué artículo sale y qué depende de él.
                  </p>
                </Panel>
              )}
            </div>
          )}
        </div>
      )}
      {angosto && (
        <Lateral
          titulo={nodo ? `${CLASE[nodo.clase].nombre} ${nodo.codigo}` : ''}
          abierto={nodo !== undefined}
          cerrar={() => elegir(undefined)}
        >
          {ficha}
        </Lateral>
      )}
      <Lateral
        titulo={agregando ? `Agregar: ${CLASE[agregando.clase].nombre.toLowerCase()}` : ''}
        abierto={agregando !== undefined}
        cerrar={() => agregar(undefined)}
      >
        {agregando && <AgregarNodo {...agregando} nodos={nodos ?? []} cerrar={() => agregar(undefined)} />}
      </Lateral>
    </Pagina>
  )
}

function resumenDe(nodos: readonly NodoDelPlan[]): string {
  const cuenta = (clase: ClaseDeNodo) => {
    const n = nodos.filter(x => x.clase === clase).length
    return `${n} ${n === 1 ? CLASE[clase].nombre.toLowerCase() : CLASE[clase].plural}`
  }
  return `${cuenta('objetivo')}, ${cuenta('politica')} y ${cuenta('estrategia')}`
}

const porCodigo = new Intl.Collator('es', { numeric: true })

/** The nodes as a tree; with a search, those that say it, with what they hang from and what hangs from them. */
export function arbolDe(nodos: readonly NodoDelPlan[], busca = ''): Nodo[] {
  const buscado = llano(busca.trim())
  const rama = (padre: string | null, ya: boolean): Nodo[] =>
    nodos
      .filter(n => n.padre === padre)
      .sort((a, b) => porCodigo.compare(a.codigo, b.codigo))
      .flatMap(n => {
        const propio = ya || llano(`${n.codigo} ${n.texto}`).includes(buscado)
        const hijos = rama(n.id, propio)
        if (!propio && hijos.length === 0) return []
        const { hija } = CLASE[n.clase]
        const sola = hija && !nodos.some(x => x.padre === n.id)
        return [
          {
            id: n.id,
            texto: (
              <>
                <b className={css.codigo}>{n.codigo}</b> {n.texto}
              </>
            ),
            ...(sola ? { detalle: <EstadoInsignia estado="atencion" texto={`sin ${CLASE[hija].plural}`} /> } : {}),
            hijos,
          },
        ]
      })
  return rama(null, false)
}
