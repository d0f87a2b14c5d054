import { useEjecucion } from '../consultas.ts'
import { avisar } from '../partes/Deshacer.tsx'
import type { Campo } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { CLASE, type ClaseDeNodo, type NodoDelPlan } from './nodos.ts'
import css from './plan.module.css'

/** Adds an objective, or what hangs from a node; the code that follows is proposed. */
export function AgregarNodo(props: {
  clase: ClaseDeNodo
  padre?: NodoDelPlan
  nodos: readonly NodoDelPlan[]
  cerrar: () => void
}) {
  const { clase, padre } = props
  const agregar = useEjecucion('plan.agregarObjetivos')
  const campos: Campo[] = [
    {
      tipo: 'texto',
      nombre: 'codigo',
      etiqueta: 'Código',
      obligatorio: true,
      ayuda: 'El del acuerdo, para que todos lo citen igual.',
    },
    { tipo: 'decimal', nombre: 'articulo', etiqueta: 'Artículo del acuerdo que lo dice' },
    { tipo: 'parrafo', nombre: 'texto', etiqueta: 'Enunciado', obligatorio: true },
  ]
  return (
    <>
      {padre && (
        <p className={css.tenue}>
          Dependerá de {padre.codigo} «{padre.texto}».
        </p>
      )}
      <Formulario
        campos={campos}
        inicial={{ codigo: codigoQueSigue(props.nodos, padre) }}
        accion={`Agregar ${CLASE[clase].nombre.toLowerCase()}`}
        cancelar={props.cerrar}
        alEnviar={async ({ codigo, texto, articulo }) => {
          await agregar.mutateAsync({
            entrada: {
              nodos: [
                {
                  clase,
                  codigo: String(codigo),
                  texto: String(texto),
                  ...(padre ? { padre: padre.codigo } : {}),
                  ...(articulo ? { articulo: Number(articulo) } : {}),
                },
              ],
            },
          })
          avisar(`${CLASE[clase].nombre} ${String(codigo)}: quedó en el plan.`)
          props.cerrar()
        }}
      />
    </>
  )
}

/** The next free number under a parent: after 2.1 and 2.2, "2.3". */
export function codigoQueSigue(nodos: readonly NodoDelPlan[], padre: NodoDelPlan | undefined): string {
  const usados = new Set(nodos.map(n => n.codigo))
  const raiz = padre ? `${padre.codigo}.` : ''
  let n = 1
  while (usados.has(`${raiz}${n}`)) n += 1
  return `${raiz}${n}`
}
