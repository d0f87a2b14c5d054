import TrendingDown from 'lucide-react/icons/trending-down'
import { useConsulta } from '../../consultas.ts'
import { useCorte } from '../../marco/corte.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { Cita } from '../../partes/Cita.tsx'
import { Aviso, Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { useParametro } from '../../ruteo.ts'
import { Barras } from '../Barras.tsx'
import { Opciones } from '../Opciones.tsx'
import { esPositivo } from '../restar.ts'
import type { Brecha as Datos } from '../tipos.ts'
import { AniosDeBrecha } from './AniosDeBrecha.tsx'
import { QueSeAplaza } from './QueSeAplaza.tsx'

/** P3: what the programme needs against the money that there is, and what would be postponed. */
export default function Brecha() {
  const [escenario, elegir] = useParametro('escenario')
  const consulta = useConsulta('recursos.brecha', { ...useCorte(), ...(escenario ? { escenario } : {}) })
  const d = consulta.data
  return (
    <Pagina
      titulo="¿Alcanza el dinero para el programa?"
      entradilla={
        <>
          Lo que piden los proyectos <Cita de="art. 18" />, frente a lo que el municipio puede invertir y a su
          cofinanciación. Si el dinero no llega, se aplaza primero lo de menor prioridad.
        </>
      }
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="la brecha" />
      ) : d.escenario === null ? (
        <Panel sinMargen>
          <Vacio
            icono={TrendingDown}
            titulo="Todavía no hay un escenario financiero"
            accion={<Enlace a="/recursos/escenarios">Hacer el primer escenario</Enlace>}
            ejemplo="Por ejemplo: con 800 millones al año y proyectos por 1.700, faltan 900; los de menor prioridad pasan al año siguiente."
          >
            La brecha compara lo que piden los proyectos con lo que el municipio puede invertir. Lo segundo lo dice un
            escenario: ingresos, funcionamiento, deuda y sus supuestos.
          </Vacio>
        </Panel>
      ) : (
        <ConEscenario datos={d} elegir={elegir} />
      )}
    </Pagina>
  )
}

function ConEscenario({ datos, elegir }: { datos: Datos; elegir: (id: string) => void }) {
  return (
    <>
      {datos.escenarios.length > 1 && (
        <div style={{ marginBottom: 16 }}>
          <Opciones
            nombre="Escenario con el que se cuenta"
            elegida={datos.escenario ?? ''}
            elegir={elegir}
            opciones={datos.escenarios.map(e => ({
              valor: e.id,
              nombre: e.referencia ? `${e.nombre} (de referencia)` : e.nombre,
            }))}
          />
        </div>
      )}
      <div style={{ marginBottom: 16 }}>
        <Respuesta datos={datos} />
      </div>
      <Panel
        titulo="Año por año"
        nota="Lo aplazado en un año se pide en el siguiente. La cofinanciación paga solo sus proyectos."
      >
        <Barras
          nombre="Con qué se paga lo que piden los proyectos cada año, y cuánto se aplaza"
          leyenda={[
            { nombre: 'Cofinanciación', trama: 'punteado' },
            { nombre: 'Dinero propio', trama: 'lleno' },
            { nombre: 'Se aplaza', trama: 'falta' },
          ]}
          grupos={datos.anios.map(a => ({
            nombre: String(a.anio),
            barras: [
              {
                nombre: esPositivo(a.aplazado) ? 'Se aplaza' : 'Alcanza',
                total: a.aplazado,
                partes: [
                  { nombre: 'Cofinanciación', valor: a.cofinanciacion, trama: 'punteado' },
                  { nombre: 'Dinero propio', valor: a.financiado, trama: 'lleno' },
                  { nombre: 'Se aplaza', valor: a.aplazado, trama: 'falta' },
                ],
              },
            ],
          }))}
        />
        <AniosDeBrecha anios={datos.anios} />
      </Panel>
      <QueSeAplaza datos={datos} />
    </>
  )
}

/** The answer in one sentence: what matters is the end of the period for which the programme was promised. */
function Respuesta({ datos }: { datos: Datos }) {
  const conFalta = datos.anios.filter(a => esPositivo(a.aplazado)).map(a => a.anio)
  const ultimo = datos.anios.at(-1)!
  const fin = datos.anios.find(a => String(a.anio) === datos.periodo?.hasta.slice(0, 4)) ?? ultimo
  const cuantos = datos.proyectos.filter(p => esPositivo(p.filas.find(f => f.anio === fin.anio)!.aplazado)).length
  if (conFalta.length === 0)
    return (
      <Aviso estado="regla">
        <strong>Alcanza:</strong> con este escenario todos los proyectos se pagan en su año.
      </Aviso>
    )
  if (cuantos === 0)
    return (
      <Aviso estado="atencion">
        <strong>Alcanza, pero no a tiempo:</strong> se aplaza algo en {conFalta.join(', ')} y al terminar {fin.anio}{' '}
        todo queda pagado.
      </Aviso>
    )
  return (
    <Aviso estado="vencido">
      <p>
        <strong>
          No alcanza: al terminar {fin.anio} quedan sin dinero <Dinero valor={fin.aplazado} />
        </strong>{' '}
        de {cuantos === 1 ? 'un proyecto' : `${cuantos} proyectos`}.{' '}
        {fin !== ultimo &&
          (esPositivo(ultimo.aplazado) ? (
            <>
              Al terminar {ultimo.anio}, ya fuera del período, faltarían todavía <Dinero valor={ultimo.aplazado} />.
            </>
          ) : (
            `Se pagarían después del período, hasta ${ultimo.anio}.`
          ))}
      </p>
      <p>
        Las salidas son <Enlace a="/recursos/postulaciones">buscar cofinanciación</Enlace>,{' '}
        <Enlace a="/recursos/escenarios">cambiar los supuestos</Enlace> o aplazar.
      </p>
    </Aviso>
  )
}
