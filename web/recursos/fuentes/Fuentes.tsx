import { Button } from '@mantine/core'
import Coins from 'lucide-react/icons/coins'
import { useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useCorte, usePuedeEscribir } from '../../marco/corte.ts'
import { Cita } from '../../partes/Cita.tsx'
import { Aviso, Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { sumarExacto } from '../../partes/tabla/columnas.ts'
import { useParametro } from '../../ruteo.ts'
import { Barras } from '../Barras.tsx'
import { Opciones } from '../Opciones.tsx'
import { aniosDelPeriodo, type Fuentes as Datos } from '../tipos.ts'
import { FichaDeFuente } from './FichaDeFuente.tsx'
import { FormularioDeFuente } from './FormularioDeFuente.tsx'
import { TablaDeFuentes } from './TablaDeFuentes.tsx'

/** P3: what is expected of each source, what the programme takes from it, and what came in. */
export default function Fuentes() {
  const escribe = usePuedeEscribir()
  const consulta = useConsulta('recursos.fuentes', useCorte())
  const [elegida, elegir] = useParametro('fuente')
  const [registrando, registrar] = useState<string>()
  const d = consulta.data
  const fuente = d?.fuentes.find(f => f.id === elegida)
  const boton = escribe('recursos.guardarFuente') && <Button onClick={() => registrar('')}>Registrar una fuente</Button>
  return (
    <Pagina
      titulo="¿De dónde sale el dinero del programa?"
      entradilla={
        <>
          Cada proyecto del programa de ejecución dice con qué recursos se paga <Cita de="art. 18" />. Aquí se ve lo que
          se espera de cada fuente, lo que el programa toma de ella y lo que ha llegado.
        </>
      }
      principal={d && d.fuentes.length > 0 && boton}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="las fuentes" />
      ) : (
        <>
          <SinRegistrar datos={d} registrar={escribe('recursos.guardarFuente') ? registrar : undefined} />
          {d.fuentes.length === 0 ? (
            <Panel sinMargen>
              <Vacio
                icono={Coins}
                titulo="Todavía no hay fuentes registradas"
                accion={boton}
                ejemplo="Por ejemplo: «Impuesto predial», recursos propios, 1.200 millones en 2026; «Ministerio de Vivienda», cofinanciación nacional."
              >
                Registre cada fuente con el nombre que usa el presupuesto de los proyectos y con lo que espera de ella
                cada año. Así se ve a tiempo cuál no alcanza.
              </Vacio>
            </Panel>
          ) : (
            <ConFuentes datos={d} abrir={elegir} elegida={elegida} />
          )}
        </>
      )}
      <Lateral titulo={fuente?.nombre ?? ''} abierto={fuente !== undefined} cerrar={() => elegir(undefined)}>
        {fuente && d && <FichaDeFuente key={fuente.id} fuente={fuente} datos={d} cerrar={() => elegir(undefined)} />}
      </Lateral>
      <Lateral titulo="Registrar una fuente" abierto={registrando !== undefined} cerrar={() => registrar(undefined)}>
        {d && <FormularioDeFuente datos={d} nombre={registrando ?? ''} cerrar={() => registrar(undefined)} />}
      </Lateral>
    </Pagina>
  )
}

/** Sources that a budget names and nobody registered: nobody can say whether they will come. */
function SinRegistrar({ datos, registrar }: { datos: Datos; registrar: ((nombre: string) => void) | undefined }) {
  if (datos.sinRegistrar.length === 0) return null
  return (
    <div style={{ marginBottom: 16 }}>
      <Aviso estado="atencion">
        <p>
          <strong>
            {datos.sinRegistrar.length === 1
              ? 'El presupuesto del programa nombra una fuente que no está registrada.'
              : `El presupuesto del programa nombra ${datos.sinRegistrar.length} fuentes que no están registradas.`}
          </strong>{' '}
          Sin registrarla no se sabe cuánto se espera de ella.
        </p>
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {datos.sinRegistrar.map(f => (
            <li key={f.nombre}>
              {f.nombre}
              {registrar && (
                <Button size="compact-xs" variant="subtle" ml={8} onClick={() => registrar(f.nombre)}>
                  Registrar<span className="solo-lector"> {f.nombre}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Aviso>
    </div>
  )
}

function ConFuentes(props: { datos: Datos; abrir: (id: string) => void; elegida: string | undefined }) {
  const { datos } = props
  const anios = aniosDelPeriodo(datos.periodo)
  const [anio, elegirAnio] = useParametro('anio')
  const total = (de: 'previsto' | 'programado', a: number) =>
    sumarExacto(datos.fuentes.flatMap(f => f[de].filter(v => v.vigencia === a).map(v => v.valor)))
  return (
    <>
      {anios.length > 0 && (
        <Panel
          titulo="Lo previsto y lo programado, año por año"
          nota={`${datos.periodo?.nombre}. Lo programado es lo que los presupuestos de los proyectos toman de las fuentes registradas.`}
        >
          <Barras
            nombre="Lo previsto y lo programado en cada año"
            grupos={anios.map(a => ({
              nombre: String(a),
              barras: (['previsto', 'programado'] as const).map(de => {
                const valor = total(de, a)
                const nombre = de === 'previsto' ? 'Previsto' : 'Programado'
                return {
                  nombre,
                  total: valor,
                  partes: [{ nombre, valor, trama: de === 'previsto' ? 'lleno' : 'rayado' }],
                }
              }),
            }))}
          />
        </Panel>
      )}
      <Panel
        titulo="Fuente por fuente"
        nota="Abra una para ver sus años y corregirla."
        acciones={
          anios.length > 0 && (
            <Opciones
              nombre="Año que se muestra"
              elegida={anio ?? ''}
              elegir={v => elegirAnio(v || undefined)}
              opciones={[
                { valor: '', nombre: 'Todo el período' },
                ...anios.map(a => ({ valor: String(a), nombre: String(a) })),
              ]}
            />
          )
        }
        sinMargen
      >
        <TablaDeFuentes
          datos={datos}
          anios={anio ? [Number(anio)] : anios}
          abrir={props.abrir}
          elegida={props.elegida}
        />
      </Panel>
    </>
  )
}
