import { Button } from '@mantine/core'
import Banknote from 'lucide-react/icons/banknote'
import { useConsulta } from '../consultas.ts'
import { useFechaDeCorte, useSesion } from '../marco/sesion.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { Cortes } from './Cortes.tsx'
import { Filas } from './Filas.tsx'
import { ImportarEjecucion } from './ImportarEjecucion.tsx'
import { CAMBIOS, type Ejecucion as Datos, ETAPAS, type Monto } from './montos.ts'
import { Proyectos } from './Proyectos.tsx'
import { Totales } from './Totales.tsx'

const contar = (n: number, que: string) => `${numero(n)} ${que}${n === 1 ? '' : 's'}`

/** How the money of the plan's projects goes, as one cut-off tells it. */
export default function Ejecucion() {
  const { al } = useFechaDeCorte()
  const { puede } = useSesion()
  const [corte, elegir] = useParametro('corte')
  const [importando, importar] = useParametro('importar')
  const consulta = useConsulta('programa.ejecucion', { ...(corte ? { corte } : {}), ...(al ? { al } : {}) })
  const escribe = al === undefined && puede('programa.importarEjecucion')
  const boton = escribe && !importando && <Button onClick={() => importar('si')}>Traer un corte</Button>
  const d = consulta.data
  return (
    <Pagina
      titulo="¿Cómo va la ejecución del presupuesto?"
      entradilla={
        d?.corte && d.totales
          ? `Corte del ${fechaLarga(d.corte.fecha)}: ${contar(d.totales.filas, 'fila')}, ${contar(d.totales.proyectos, 'proyecto')} y ${contar(d.totales.fondos, 'fondo')}.`
          : 'El programa de ejecución se cumple con el presupuesto: aquí se ve cuánto se aprobó, se comprometió y se pagó en cada proyecto.'
      }
      principal={d?.corte && boton}
    >
      {importando && escribe && (
        <ImportarEjecucion
          alTerminar={id => {
            importar(undefined)
            if (id) elegir(id)
          }}
        />
      )}
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="la ejecución" />
      ) : d.corte ? (
        <DelCorte datos={d} elegir={elegir} />
      ) : (
        !importando && (
          <Panel>
            <Vacio
              icono={Banknote}
              titulo={al ? 'En esa fecha no había ningún corte' : 'Todavía no ha entrado ningún corte'}
              accion={boton}
              ejemplo="Por ejemplo: el archivo de enero, con una fila por proyecto, rubro y fondo, y el presupuesto, los CDP, los RP, las obligaciones y los pagos acumulados."
            >
              Cada mes hacienda cierra la ejecución y la exporta en un CSV. Tráigalo tal como sale: se revisa fila por
              fila, se compara con el corte anterior y se ve qué cambió.
            </Vacio>
          </Panel>
        )
      )}
    </Pagina>
  )
}

function DelCorte({ datos, elegir }: { datos: Datos; elegir: (id: string | undefined) => void }) {
  const [bpin, abrirProyecto] = useParametro('bpin')
  const [monto, abrirMonto] = useParametro('monto')
  const { corte, totales } = datos
  if (!corte || !totales) return null
  const columna = [...ETAPAS, ...CAMBIOS].find(e => e.monto === monto)
  const proyecto = datos.proyectos.find(p => p.bpin === bpin)
  return (
    <>
      <Totales
        totales={totales}
        elegido={columna?.monto}
        elegir={(m: Monto) => abrirMonto(m === monto ? undefined : m, { paso: true })}
      />
      {bpin ? (
        <Filas
          corte={corte.id}
          bpin={bpin}
          titulo={proyecto ? `Filas de «${proyecto.nombre}»` : `Filas del proyecto ${bpin}`}
          cerrar={() => abrirProyecto(undefined)}
        />
      ) : columna ? (
        <Filas
          corte={corte.id}
          monto={columna.monto}
          titulo={`Filas que componen: ${columna.nombre}`}
          cerrar={() => abrirMonto(undefined)}
        />
      ) : (
        <Proyectos proyectos={datos.proyectos} abrir={b => abrirProyecto(b, { paso: true })} />
      )}
      <Cortes cortes={datos.cortes} actual={corte} elegir={elegir} />
    </>
  )
}
