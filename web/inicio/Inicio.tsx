import Sprout from 'lucide-react/icons/circle-check-big'
import FileUp from 'lucide-react/icons/file-up'
import Search from 'lucide-react/icons/search'
import type { Fecha } from '../../ley388/fecha.ts'
import { useConsulta } from '../consultas.ts'
import type { AsuntoDeAtencion } from '../contrato.ts'
import { abrirBuscador } from '../marco/Buscador.tsx'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../marco/sesion.tsx'
import { ArticuloRef } from '../partes/Articulo.tsx'
import { FechaTexto } from '../partes/Cifras.tsx'
import { EstadoIcono } from '../partes/EstadoInsignia.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import css from './Inicio.module.css'

/** What needs this office's attention, and the door to every parcel. */
export default function Inicio() {
  const { municipio, puede } = useSesion()
  const { al } = useFechaDeCorte()
  return (
    <Pagina titulo="¿Qué requiere su atención?" ancho="medio">
      <button type="button" className={css.buscar} onClick={abrirBuscador}>
        <Search size={20} aria-hidden />
        <span>Busque un predio por número, folio o dirección, una norma o un artículo</span>
      </button>
      {puede('plan.atencion') && <Atencion al={al} />}
      {puede('territorio.resumen') && <Territorio al={al} nombre={municipio.nombre} />}
    </Pagina>
  )
}

const GRAVEDAD = { vencido: 0, atencion: 1, informativo: 2 }

/** By consequence first and then by the days that are left. */
export function ordenarAsuntos(asuntos: readonly AsuntoDeAtencion[]): AsuntoDeAtencion[] {
  return [...asuntos].sort(
    (a, b) => GRAVEDAD[a.estado] - GRAVEDAD[b.estado] || (a.vence ?? '9999').localeCompare(b.vence ?? '9999'),
  )
}

function Atencion(props: { al: Fecha | undefined }) {
  const { fecha } = useFechaDeCorte()
  const consulta = useConsulta('plan.atencion', props.al ? { al: props.al } : {})
  return (
    <Panel titulo="Requiere su atención" nota="Primero lo de mayor consecuencia y menos días" sinMargen>
      {consulta.error ? (
        <div className={css.relleno}>
          <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
        </div>
      ) : !consulta.data ? (
        <div className={css.relleno}>
          <Cargando que="lo que requiere atención" filas={4} />
        </div>
      ) : consulta.data.length === 0 ? (
        <Vacio icono={Sprout} titulo="Todo está en regla">
          Aquí aparecen, con su artículo y su plazo, los contenidos que le faltan al plan, los problemas del mapa y las
          fechas de revisión que se acercan.
        </Vacio>
      ) : (
        <ul className={css.asuntos}>
          {ordenarAsuntos(consulta.data).map(a => (
            <Asunto key={a.id} asunto={a} hoy={fecha} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** What · why (article) · who · when · act now. */
function Asunto({ asunto: a, hoy }: { asunto: AsuntoDeAtencion; hoy: Fecha }) {
  const [ruta = '/', consulta] = a.ruta.split('?')
  return (
    <li className={css.asunto}>
      <EstadoIcono estado={a.estado} />
      <div>
        <strong>{a.que}</strong>
        <p>
          {a.porque}
          {a.articulo && (
            <>
              {' '}
              (<ArticuloRef cita={a.articulo} />)
            </>
          )}
        </p>
        <small>
          {a.quien}
          {a.quien && a.vence && ' · '}
          {a.vence && (
            <FechaTexto fecha={a.vence as Fecha} hoy={hoy} {...(a.dias === undefined ? {} : { dias: a.dias })} />
          )}
        </small>
      </div>
      <Enlace a={ruta} buscar={Object.fromEntries(new URLSearchParams(consulta))} className={css.atender}>
        Atender<span className="solo-lector">: {a.que}</span>
      </Enlace>
    </li>
  )
}

function Territorio(props: { al: Fecha | undefined; nombre: string }) {
  const { puede } = useSesion()
  const consulta = useConsulta('territorio.resumen', props.al ? { al: props.al } : {})
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
          titulo={`Traiga el mapa de ${props.nombre}`}
          accion={puede('territorio.importar') && <Enlace a="/importar">Importar el primer archivo</Enlace>}
          ejemplo="Sirven Shapefile en zip, GeoPackage, GeoJSON, KML y DXF, en cualquier sistema de coordenadas."
        >
          Con los predios y las capas del plan, Lindero dice de cada predio qué lo rige, por qué artículo y desde
          cuándo. Empiece por los predios del catastro; después, las clases de suelo.
        </Vacio>
      </Panel>
    )
  const cifras: [string, number, string][] = [
    ['predios', r.predios, '/predios'],
    ['capas', r.capas, '/capas'],
    ['problemas del mapa', r.problemas, '/revision'],
  ]
  return (
    <Panel
      titulo="El territorio"
      nota={
        r.ultimaImportacion
          ? `Última importación: ${r.ultimaImportacion.que}, el ${fechaLarga(r.ultimaImportacion.fecha.slice(0, 10) as Fecha)}`
          : undefined
      }
    >
      <div className={css.cifras}>
        {cifras.map(([nombre, valor, ruta]) => (
          <Enlace key={nombre} a={ruta} className={css.cifra}>
            <b>{numero(valor)}</b>
            <span>{nombre}</span>
          </Enlace>
        ))}
      </div>
    </Panel>
  )
}
