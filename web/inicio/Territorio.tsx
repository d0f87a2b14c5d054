import FileUp from 'lucide-react/icons/file-up'
import { fechaEnBogota } from '../../ley388/fecha.ts'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../marco/sesion.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { area, fechaLarga, numero } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import css from './Inicio.module.css'

/** What of the municipality is on the map, and how to bring it when nothing is. */
export function Territorio() {
  const { puede, municipio } = useSesion()
  const { al } = useFechaDeCorte()
  const consulta = useConsulta('territorio.resumen', al ? { al } : {})
  if (consulta.error)
    return (
      <Panel titulo="El territorio">
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      </Panel>
    )
  const r = consulta.data
  if (!r)
    return (
      <Panel titulo="El territorio">
        <Cargando que="el resumen del territorio" filas={2} />
      </Panel>
    )
  if (r.predios === 0 && r.capas === 0)
    return (
      <Panel titulo="El territorio" sinMargen>
        <Vacio
          icono={FileUp}
          titulo={`Traiga el mapa de ${municipio.nombre}`}
          accion={puede('territorio.abrirImportacion') && <Enlace a="/importar">Importar el primer archivo</Enlace>}
          ejemplo="Sirven Shapefile en zip, GeoPackage, GeoJSON, KML y DXF, en cualquier sistema de coordenadas."
        >
          Con los predios y las capas del plan, Lindero dice de cada predio qué lo rige, por qué artículo y desde
          cuándo. Empiece por los predios del catastro; después, las clases de suelo.
        </Vacio>
      </Panel>
    )
  const ultima = r.ultimaImportacion
  return (
    <Panel titulo="El territorio">
      <div className={css.cifras}>
        <Enlace a="/predios" className={css.cifra}>
          <b>{numero(r.predios)}</b>
          <span>predios</span>
        </Enlace>
        <Enlace a="/capas" className={css.cifra}>
          <b>{numero(r.capas)}</b>
          <span>capas</span>
        </Enlace>
      </div>
      <p className={css.nota}>
        {area(r.areaM2, 'ha')} de terrenos, medidas sobre el elipsoide.
        {ultima &&
          ` Lo último que se importó: ${ultima.destino}, el ${fechaLarga(fechaEnBogota(Date.parse(ultima.cuando)))}${ultima.quien ? `, por ${ultima.quien}` : ''}.`}
      </p>
    </Panel>
  )
}
