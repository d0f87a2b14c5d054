import { useNavigate, useParams } from '@tanstack/react-router'
import { useConsulta } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { useCorte } from '../../marco/corte.ts'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { useParametro } from '../../ruteo.ts'
import { aniosDelPeriodo, type Escenarios } from '../tipos.ts'
import { type Borrador, borradorDe, borradorNuevo } from './borrador.ts'
import { EditorDeSupuestos } from './EditorDeSupuestos.tsx'

const MIGAS = [{ texto: 'Escenarios', a: '/recursos/escenarios' }]

/** P3: the assumptions of one scenario, and what they give while they are being written. */
export default function EditarEscenario() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const navegar = useNavigate()
  const [copia] = useParametro('copia')
  const consulta = useConsulta('recursos.escenarios', useCorte())
  const d = consulta.data
  const escenario = d?.escenarios.find(e => e.id === id)
  const volver = () => void navegar({ to: `/${municipio ?? ''}/recursos/escenarios` as string })
  const titulo = escenario ? `¿Qué supone «${escenario.nombre}»?` : 'Un escenario nuevo'
  return (
    <Pagina
      titulo={titulo}
      migas={MIGAS}
      entradilla="Escriba las cifras del primer año y cuánto crecen. Abajo se ve enseguida cuánto queda para invertir."
      ancho="medio"
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="el escenario" />
      ) : (
        <EditorDeSupuestos
          key={`${id} ${copia ?? ''}`}
          datos={d}
          escenario={escenario}
          inicial={inicialDe(d, escenario, copia)}
          volver={volver}
        />
      )}
    </Pagina>
  )
}

function inicialDe(
  d: Escenarios,
  escenario: Escenarios['escenarios'][number] | undefined,
  copia: string | undefined,
): Borrador {
  if (escenario) return borradorDe(escenario)
  const modelo = d.escenarios.find(e => e.id === copia)
  if (modelo) return { ...borradorDe(modelo), nombre: `${modelo.nombre} (copia)`, referencia: false }
  const anios = aniosDelPeriodo(d.periodo)
  const esteAnio = Number(hoy().slice(0, 4))
  return borradorNuevo(anios.includes(esteAnio) ? esteAnio : (anios[0] ?? esteAnio), anios.at(-1) ?? esteAnio + 3)
}
