import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import { CLASES_DE_PROYECTO } from '../../../ley388/plan/clases-de-proyecto.ts'
import { useEjecucion } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import type { Periodo, Proyecto } from '../modelo.ts'

/** The texts of the programme as a whole that art. 18 asks for. */
const ESQUEMA: readonly { clave: keyof Periodo['esquema']; nombre: string; ayuda: string }[] = [
  {
    clave: 'planDeInversiones',
    nombre: 'Cómo se integra al plan de inversiones',
    ayuda: 'Para que el concejo apruebe ambos a la vez.',
  },
  { clave: 'gestion', nombre: 'Esquema de gestión', ayuda: 'Quién dirige y cómo se coordinan las entidades.' },
  { clave: 'financiacion', nombre: 'Esquema de financiación', ayuda: 'De dónde sale el dinero.' },
  { clave: 'ejecucion', nombre: 'Esquema de ejecución', ayuda: 'Quién hace y por qué medios.' },
  { clave: 'seguimiento', nombre: 'Esquema de seguimiento', ayuda: 'Cada cuánto se mira y quién responde.' },
  {
    clave: 'instrumentos',
    nombre: 'Instrumentos para la ejecución',
    ayuda: 'Los de gestión del suelo y financiación que se usarán.',
  },
  {
    clave: 'terrenosVis',
    nombre: 'Terrenos para vivienda de interés social',
    ayuda: 'Dónde están, o por qué no los hay en este período.',
  },
  {
    clave: 'mejoramientoIntegral',
    nombre: 'Zonas de mejoramiento integral',
    ayuda: 'Cuáles son, o por qué no las hay en este período.',
  },
  {
    clave: 'desarrolloPrioritario',
    nombre: 'Inmuebles de desarrollo prioritario',
    ayuda: 'Cuáles son, o por qué no los hay en este período.',
  },
]

/** What is not written may be said by the projects themselves: those of the kind that the article asks for. */
function sinTexto(clave: keyof Periodo['esquema'], proyectos: readonly Proyecto[]) {
  const clase = CLASES_DE_PROYECTO.find(c => 'hecho' in c && c.hecho === clave)
  const suyos = proyectos.filter(p => p.clase === clase?.id && p.estado !== 'descartado')
  if (suyos.length === 0) return <em>Por escribir</em>
  return (
    <>
      {suyos.length === 1 ? 'Lo dice su proyecto: ' : 'Lo dicen sus proyectos: '}
      {suyos.map((p, i) => (
        <Fragment key={p.id}>
          {i > 0 && '; '}
          <Enlace a={`/programa/proyecto/${p.id}`}>{p.nombre}</Enlace>
        </Fragment>
      ))}
      .
    </>
  )
}

/** Art. 18: how the programme is managed, paid, executed and followed, in the words of the office. */
export function Esquema(props: { periodo: Periodo; proyectos: readonly Proyecto[]; escribe: boolean }) {
  const { periodo, proyectos, escribe } = props
  const [editando, editar] = useState(false)
  const guardar = useEjecucion('programa.ajustarPeriodo')
  return (
    <Panel
      titulo="Lo que el programa dice de sí mismo"
      nota="Los textos que pide el artículo 18."
      acciones={
        escribe && (
          <Button size="xs" variant="default" className="no-imprimir" onClick={() => editar(true)}>
            Escribirlos
          </Button>
        )
      }
    >
      <ListaDefiniciones
        datos={ESQUEMA.map(e => ({
          nombre: e.nombre,
          valor: periodo.esquema[e.clave] || sinTexto(e.clave, proyectos),
        }))}
      />
      <Lateral titulo="Lo que el programa dice de sí mismo" abierto={editando} cerrar={() => editar(false)}>
        <Formulario
          campos={ESQUEMA.map(
            (e): Campo => ({ tipo: 'parrafo', nombre: e.clave, etiqueta: e.nombre, ayuda: e.ayuda, filas: 2 }),
          )}
          inicial={Object.fromEntries(ESQUEMA.map(e => [e.clave, periodo.esquema[e.clave] ?? '']))}
          accion="Guardar los textos"
          cancelar={() => editar(false)}
          alEnviar={async v => {
            const esquema = Object.fromEntries(
              ESQUEMA.map(e => [e.clave, String(v[e.clave] ?? '')]),
            ) as Periodo['esquema']
            await guardar.mutateAsync({ entrada: { id: periodo.id, esquema }, version: periodo.version })
            editar(false)
          }}
        />
      </Lateral>
    </Panel>
  )
}
