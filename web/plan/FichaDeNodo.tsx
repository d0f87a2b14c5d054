import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { avisarConDeshacer } from '../partes/Deshacer.tsx'
import { ErrorVista } from '../partes/Estados.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { ListaDefiniciones, Panel } from '../partes/Panel.tsx'
import { EnlaceArticulo, useCorte, usePuedeEscribir } from './comun.tsx'
import { CLASE, type ClaseDeNodo, type NodoDelPlan } from './nodos.ts'
import css from './plan.module.css'

/** One node: what it says, by which article, what it serves and what serves it; corrected and removed here. */
export function FichaDeNodo(props: {
  nodo: NodoDelPlan
  nodos: readonly NodoDelPlan[]
  agregar: (clase: ClaseDeNodo) => void
  alQuitar: () => void
}) {
  const { nodo: n, nodos } = props
  const escribe = usePuedeEscribir()
  const [corrigiendo, corregir] = useState(false)
  const articulos = useConsulta('plan.articulos', useCorte())
  const clase = CLASE[n.clase]
  const padre = nodos.find(x => x.id === n.padre)
  const hijos = nodos.filter(x => x.padre === n.id)
  const articulo = articulos.data?.find(a => a.numero === n.articulo)
  if (corrigiendo)
    return (
      <Panel titulo={`Corregir ${n.codigo}`}>
        <Corregir nodo={n} cerrar={() => corregir(false)} />
      </Panel>
    )
  return (
    <Panel titulo={`${clase.nombre} ${n.codigo}`}>
      <p className={css.enunciado}>{n.texto}</p>
      <ListaDefiniciones
        datos={[
          padre && { nombre: 'Sirve a', valor: `${padre.codigo} ${padre.texto}` },
          n.articulo !== null && {
            nombre: 'Sale del',
            valor: (
              <EnlaceArticulo numero={n.articulo}>
                artículo {n.articulo}
                {articulo && ` (${articulo.titulo.toLowerCase()})`}
              </EnlaceArticulo>
            ),
            nota: articulo?.acto,
          },
          clase.hija && {
            nombre: 'De él dependen',
            valor: hijos.length
              ? `${hijos.length} ${hijos.length === 1 ? CLASE[clase.hija].nombre.toLowerCase() : CLASE[clase.hija].plural}`
              : `Ninguna de sus ${CLASE[clase.hija].plural} está registrada`,
            nota: hijos.length ? undefined : 'Sin ella, ningún proyecto podrá decir que sirve a este enunciado.',
          },
        ]}
      />
      <Group gap="xs" mt="sm">
        {clase.hija && escribe('plan.agregarObjetivos') && (
          <Button size="xs" onClick={() => props.agregar(clase.hija!)}>
            Agregar una {CLASE[clase.hija].nombre.toLowerCase()}
          </Button>
        )}
        {escribe('plan.corregirObjetivo') && (
          <Button size="xs" variant="default" onClick={() => corregir(true)}>
            Corregir
          </Button>
        )}
        {escribe('plan.quitarObjetivo') && <Quitar nodo={n} padre={padre} alQuitar={props.alQuitar} />}
      </Group>
    </Panel>
  )
}

function Corregir({ nodo: n, cerrar }: { nodo: NodoDelPlan; cerrar: () => void }) {
  const guardar = useEjecucion('plan.corregirObjetivo')
  return (
    <Formulario
      campos={[
        { tipo: 'parrafo', nombre: 'texto', etiqueta: 'Enunciado', obligatorio: true },
        { tipo: 'decimal', nombre: 'articulo', etiqueta: 'Artículo del acuerdo que lo dice' },
      ]}
      inicial={{ texto: n.texto, articulo: n.articulo === null ? '' : String(n.articulo) }}
      accion="Guardar"
      cancelar={cerrar}
      alEnviar={async ({ texto, articulo }) => {
        const ahora = { id: n.id, texto: String(texto), articulo: articulo ? Number(articulo) : null }
        const { version } = await guardar.mutateAsync({ entrada: ahora, version: n.version })
        cerrar()
        avisarConDeshacer(`${n.codigo} quedó corregido.`, () =>
          guardar.mutateAsync({ entrada: { id: n.id, texto: n.texto, articulo: n.articulo }, version }),
        )
      }}
    />
  )
}

/** Takes the node away at once: undoing puts it back with its code and its parent. */
function Quitar(props: { nodo: NodoDelPlan; padre: NodoDelPlan | undefined; alQuitar: () => void }) {
  const { nodo: n, padre } = props
  const quitar = useEjecucion('plan.quitarObjetivo')
  const reponer = useEjecucion('plan.agregarObjetivos')
  const alPulsar = async () => {
    // The card leaves the page with its node, so what follows cannot hang from the card.
    const quitado = await quitar.mutateAsync({ entrada: { id: n.id }, version: n.version }).catch(() => undefined)
    if (!quitado) return
    props.alQuitar()
    avisarConDeshacer(`Se quitó ${n.codigo} «${n.texto}».`, () =>
      reponer.mutateAsync({
        entrada: {
          nodos: [
            {
              clase: n.clase,
              codigo: n.codigo,
              texto: n.texto,
              ...(padre ? { padre: padre.codigo } : {}),
              ...(n.articulo === null ? {} : { articulo: n.articulo }),
            },
          ],
        },
      }),
    )
  }
  return (
    <>
      <Button size="xs" variant="default" loading={quitar.isPending} onClick={() => void alPulsar()}>
        Quitar
      </Button>
      {quitar.error && (
        <div className={css.entera}>
          <ErrorVista error={quitar.error} />
        </div>
      )}
    </>
  )
}
