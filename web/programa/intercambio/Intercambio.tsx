import { Button } from '@mantine/core'
import Download from 'lucide-react/icons/download'
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import { useConsulta } from '../../consultas.ts'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { EXPORTACIONES, enlaceDeExportar } from './exportaciones.ts'
import css from './intercambio.module.css'
import { TraerPlantilla } from './TraerPlantilla.tsx'

/** The programme goes to other files and comes back: the template, what it changes, and the exports. */
export default function Intercambio() {
  const { al } = useFechaDeCorte()
  const { puede } = useSesion()
  const consulta = useConsulta('programa.programa', al ? { al } : {})
  const periodo = consulta.data?.periodo
  return (
    <Pagina
      titulo="¿Cómo se lleva el programa a un archivo y se trae de vuelta?"
      entradilla={
        periodo
          ? `${periodo.nombre}: ${periodo.estado === 'aprobado' ? `aprobado con el ${periodo.acto}` : 'en formulación'}.`
          : 'El programa de ejecución se llena en Excel, se revisa completo y entra de una vez; y sale hacia otros programas.'
      }
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !consulta.data ? (
        <Cargando que="el programa" />
      ) : !periodo ? (
        <Panel>
          <Vacio
            icono={FileSpreadsheet}
            titulo={al ? 'En esa fecha no había un programa de ejecución' : 'Todavía no hay un programa de ejecución'}
            ejemplo="Por ejemplo: «Programa 2028-2031», del 1.º de enero de 2028 al 31 de diciembre de 2031."
          >
            Empiece primero el programa de la administración; luego descargue aquí su plantilla, llénela en Excel y
            tráigala de vuelta.
          </Vacio>
        </Panel>
      ) : (
        <>
          {puede('programa.importarPlantilla') && al === undefined && <TraerPlantilla />}
          <Panel titulo="Llevar" nota="Las fechas son las del cronograma de la fecha de corte.">
            <ul className={css.exportaciones} aria-label="Formas de llevar el programa">
              {!puede('programa.importarPlantilla') && (
                <li>
                  <Enlace nombre="Libro de Excel" enlace={enlaceDeExportar({ formato: 'xlsx' }, undefined)} />
                  <p>Programas, proyectos, actividades, dependencias, presupuesto y cronograma, como están hoy.</p>
                </li>
              )}
              {EXPORTACIONES.map(e => (
                <li key={e.clave}>
                  <Enlace nombre={e.nombre} enlace={enlaceDeExportar(e, al)} />
                  <p>{e.para}</p>
                </li>
              ))}
            </ul>
            <p className={css.nota}>
              Los CSV están en UTF-8, separados por punto y coma, con coma decimal y fechas año-mes-día: Excel en
              español los abre con doble clic.
            </p>
          </Panel>
        </>
      )}
    </Pagina>
  )
}

function Enlace(props: { nombre: string; enlace: string }) {
  return (
    <Button
      component="a"
      href={props.enlace}
      download
      variant="default"
      leftSection={<Download size={16} aria-hidden />}
    >
      {props.nombre}
    </Button>
  )
}
