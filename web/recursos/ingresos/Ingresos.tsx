import { Button } from '@mantine/core'
import HandCoins from 'lucide-react/icons/hand-coins'
import { useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useCorte, usePuedeEscribir } from '../../marco/corte.ts'
import { Cita } from '../../partes/Cita.tsx'
import { Vacio } from '../../partes/Estados.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { useParametro } from '../../ruteo.ts'
import { columnasDeIngresos, columnasDeProyectos } from './columnas.tsx'
import { FichaDeIngreso } from './FichaDeIngreso.tsx'
import { RegistrarIngreso } from './RegistrarIngreso.tsx'

/** P3: what was committed and what came in, record by record and project by project. */
export default function Ingresos() {
  const escribe = usePuedeEscribir()
  const ingresos = useConsulta('recursos.ingresos', useCorte())
  const proyectos = useConsulta('recursos.proyectos', useCorte())
  const [elegido, elegir] = useParametro('registro')
  const [registrando, registrar] = useState(false)
  const ingreso = ingresos.data?.ingresos.find(i => i.id === elegido)
  const boton = escribe('recursos.registrarIngreso') && (
    <Button onClick={() => registrar(true)}>Registrar dinero</Button>
  )
  return (
    <Pagina
      titulo="¿Qué dinero está comprometido y cuál llegó?"
      entradilla={
        <>
          Cada peso dice de dónde viene y qué proyecto paga; a un proyecto nunca le llega más de lo que se le asignó{' '}
          <Cita de="art. 18" />.
        </>
      }
      principal={ingresos.data && ingresos.data.ingresos.length > 0 && boton}
    >
      <Panel
        titulo="Registros"
        nota="Un registro no se cambia ni se borra: si está mal, se anula con su motivo."
        sinMargen
      >
        <Tabla
          nombre="Registros de dinero"
          clave="i"
          columnas={columnasDeIngresos()}
          filas={ingresos.data?.ingresos}
          idDe={i => i.id}
          alAbrir={i => elegir(i.id)}
          {...(elegido ? { elegida: elegido } : {})}
          cargando={ingresos.isPending}
          error={ingresos.error}
          reintentar={() => void ingresos.refetch()}
          vacio={
            <Vacio
              icono={HandCoins}
              titulo="Todavía no hay dinero registrado"
              accion={boton}
              ejemplo="Por ejemplo: ingreso de 300 millones el 16 de febrero, consignación 118, del convenio con la Gobernación, para «Acueducto veredal»."
            >
              Un <b>compromiso</b> es lo que alguien se obligó a entregar, por ejemplo con un convenio. Un{' '}
              <b>ingreso</b> es lo que ya llegó. Los dos dicen qué proyectos pagan.
            </Vacio>
          }
        />
      </Panel>
      <Panel
        titulo="Proyecto por proyecto"
        nota="Lo asignado es lo que las entidades concedieron y lo que su presupuesto toma de las demás fuentes registradas."
        sinMargen
      >
        <Tabla
          nombre="Dinero por proyecto"
          clave="p"
          columnas={columnasDeProyectos()}
          filas={proyectos.data?.proyectos}
          idDe={p => p.id}
          cargando={proyectos.isPending}
          error={proyectos.error}
          reintentar={() => void proyectos.refetch()}
          vacio={
            <Vacio icono={HandCoins} titulo="El programa todavía no tiene proyectos">
              Cuando el programa de ejecución tenga proyectos con su presupuesto, aquí se ve cuánto se le asignó a cada
              uno y cuánto le ha llegado.
            </Vacio>
          }
        />
      </Panel>
      <Lateral titulo="Registrar dinero" abierto={registrando} cerrar={() => registrar(false)}>
        <RegistrarIngreso cerrar={() => registrar(false)} />
      </Lateral>
      <Lateral
        titulo={ingreso?.clase === 'compromiso' ? 'Compromiso' : 'Ingreso'}
        abierto={ingreso !== undefined}
        cerrar={() => elegir(undefined)}
      >
        {ingreso && <FichaDeIngreso key={ingreso.id} ingreso={ingreso} />}
      </Lateral>
    </Pagina>
  )
}
