import { Button, Group } from '@mantine/core'
import FileUp from 'lucide-react/icons/file-up'
import { ErrorApi } from '../api.ts'
import { avisar, avisarConDeshacer } from '../partes/Deshacer.tsx'
import { ESTADOS, type Estado, EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { Aviso, Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { Panel } from '../partes/Panel.tsx'

const RECHAZO = new ErrorApi({
  status: 422,
  codigo: 'tasa-fuera-de-rango',
  mensaje: 'La tasa de participación debe estar entre 30 % y 50 %; usted escribió 55 %.',
  articulo: 'art. 79',
  cura: 'Escriba la tasa que fijó el concejo en su acuerdo.',
})

export function GaleriaEstados() {
  return (
    <>
      <Panel titulo="Insignias y avisos">
        <Group mb="md">
          {(Object.keys(ESTADOS) as Estado[]).map(e => (
            <EstadoInsignia key={e} estado={e} />
          ))}
          <EstadoInsignia estado="atencion" texto="3 vacíos" />
        </Group>
        <div style={{ display: 'grid', gap: 10 }}>
          <Aviso estado="informativo">
            La norma A permite 5 pisos; la determinante B, de nivel 1, prohíbe construir: prevalece B.
          </Aviso>
          <Aviso estado="regla">La capa cubre todo el suelo urbano, sin vacíos ni traslapes.</Aviso>
          <Aviso estado="atencion">La revisión del plan debe empezar antes del 30 de junio de 2027.</Aviso>
          <ErrorVista error={RECHAZO} reintentar={() => avisar('Se volvió a intentar.')} />
          <ErrorVista error={new Error('defecto')} />
        </div>
      </Panel>
      <Panel titulo="Vacío que enseña" sinMargen>
        <Vacio
          icono={FileUp}
          titulo="Traiga las clases de suelo"
          accion={<Button>Importar una capa</Button>}
          ejemplo="Sirven Shapefile en zip, GeoPackage, GeoJSON, KML y DXF."
        >
          Cada predio pertenece a una clase de suelo, y de ella depende casi todo lo demás. Empiece por el archivo del
          plan vigente.
        </Vacio>
      </Panel>
      <Panel titulo="Cargando y deshacer">
        <Cargando filas={4} />
        <Group mt="sm">
          <Button
            variant="default"
            onClick={() => avisarConDeshacer('La capa «Barrios» se archivó.', () => avisar('La capa volvió.'))}
          >
            Archivar con deshacer
          </Button>
        </Group>
      </Panel>
    </>
  )
}
