import { useNavigate, useParams } from '@tanstack/react-router'
import Route from 'lucide-react/icons/route'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { Cargando, ErrorVista, Vacio } from '../../partes/Estados.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import type { Limites } from '../../partes/mapa/tipos.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { useParametro } from '../../ruteo.ts'
import { BotonEnlace } from '../../territorio/capas/BotonEnlace.tsx'
import { cajaDe, conEntorno } from './capas.ts'
import { FichaDeObra } from './FichaDeObra.tsx'
import { FiltrosDeObras } from './FiltrosDeObras.tsx'
import { type Filtros, filtrar, porAtender } from './filtros.ts'
import { MapaDeObras } from './MapaDeObras.tsx'
import css from './obras.module.css'
import { ProyectosConObras } from './ProyectosConObras.tsx'
import { cuantas, type Obra, type RespuestaObras } from './palabras.ts'
import { SinCruce } from './SinCruce.tsx'
import { TablaDeObras } from './TablaDeObras.tsx'

/** Works beside the map, each with the money of its project: joined by the BPIN, and what does not meet said first. */
export default function Obras() {
  const { al } = useFechaDeCorte()
  const { puede } = useSesion()
  const consulta = useConsulta('programa.obras', al ? { al } : {})
  const d = consulta.data
  const importar = al === undefined && puede('territorio.abrirImportacion') && (
    <BotonEnlace a="/importar">Importar obras</BotonEnlace>
  )
  const proyectos = d?.presupuesto.filter(p => p.obras > 0).length ?? 0
  return (
    <Pagina
      titulo="¿Cómo van las obras y el dinero de sus proyectos?"
      entradilla={
        d && d.obras.length > 0
          ? `${cuantas(d.obras.length, 'obra')} en el mapa, de ${cuantas(proyectos, 'proyecto')} del presupuesto${d.corte ? `, según el corte del ${fechaLarga(d.corte.fecha)}` : ''}.`
          : 'Cada obra del mapa con su proyecto, su avance y el dinero que el presupuesto le asigna al proyecto.'
      }
      principal={d && d.obras.length > 0 && importar}
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !d ? (
        <Cargando que="las obras" />
      ) : d.obras.length > 0 ? (
        <ConObras datos={d} al={al} />
      ) : (
        <Panel>
          <Vacio
            icono={Route}
            titulo={al ? 'En esa fecha no había obras en el mapa' : 'Todavía no hay obras en el mapa'}
            accion={importar}
            ejemplo="Por ejemplo: el GeoJSON de infraestructura vial, con una línea por tramo, su código, su BPIN, su presupuesto y su avance."
          >
            El programa de ejecución se cumple con obras. Importe su trazado con el código BPIN de cada una: Lindero las
            une con el presupuesto y dice cuáles no tienen dinero, y qué proyectos no tienen obra.
          </Vacio>
        </Panel>
      )}
    </Pagina>
  )
}

function useFiltros(): [Filtros, (nombre: keyof Filtros, valor: string | undefined) => void] {
  const [situacion, ponerSituacion] = useParametro('situacion')
  const [comuna, ponerComuna] = useParametro('comuna')
  const [cruce, ponerCruce] = useParametro('cruce')
  const poner = { situacion: ponerSituacion, comuna: ponerComuna, cruce: ponerCruce }
  return [{ situacion, comuna, cruce }, (nombre, valor) => poner[nombre](valor)]
}

function ConObras({ datos, al }: { datos: RespuestaObras; al: string | undefined }) {
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const [id, ponerId] = useParametro('obra')
  const [filtros, filtrarPor] = useFiltros()
  const [juntas, reunir] = useState<string[]>([])
  const elegida = datos.obras.find(o => o.id === id)
  const [enfoque, enfocar] = useState<Limites | undefined>(() => elegida && conEntorno(elegida.caja))
  const caja = useMemo(() => cajaDe(datos.obras), [datos.obras])
  const ficha = useRef<HTMLDivElement>(null)
  const obras = porAtender(filtrar(datos.obras, filtros))
  useEffect(() => {
    // Where they stand one under the other, the card is far from the row that opens it.
    if (id && matchMedia('(max-width: 1079px)').matches) ficha.current?.scrollIntoView({ block: 'start' })
  }, [id])
  const elegir = (o: Obra) => {
    reunir([])
    enfocar(conEntorno(o.caja))
    ponerId(o.id)
  }
  const otras = datos.obras.filter(o => juntas.includes(o.id) && o.id !== id)
  return (
    <>
      <SinCruce datos={datos} elegir={elegir} verCruce={c => filtrarPor('cruce', c)} />
      <Panel titulo="Las obras" nota="Toque una en el mapa o elija su fila para ver su ficha." sinMargen>
        <FiltrosDeObras obras={datos.obras} filtros={filtros} poner={filtrarPor} />
        <div className={css.cuerpo}>
          <div className={css.lado}>
            <MapaDeObras
              nombre="Obras en el mapa"
              obras={obras}
              caja={caja}
              elegida={elegida}
              enfoque={enfoque}
              alto={elegida ? 'min(30vh, 260px)' : 'min(62vh, 600px)'}
              al={al}
              alTocar={ids => {
                reunir(ids)
                ponerId(ids[0])
              }}
            />
            <div ref={ficha} className={css.conFicha} aria-live="polite">
              {elegida && <FichaDeObra obra={elegida} datos={datos} cerrar={() => ponerId(undefined)} />}
              {elegida && otras.length > 0 && (
                <p className={css.otras}>
                  En ese punto también:{' '}
                  {otras.map(o => (
                    <button key={o.id} type="button" className={css.enlace} onClick={() => ponerId(o.id)}>
                      {o.nombre}
                    </button>
                  ))}
                </p>
              )}
            </div>
          </div>
          <div className={css.tabla}>
            <TablaDeObras datos={datos} obras={obras} elegida={elegida} elegir={elegir} al={al} />
          </div>
        </div>
      </Panel>
      <ProyectosConObras
        datos={datos}
        abrir={bpin =>
          void navegar({
            to: `/${municipio}/programa/ejecucion` as string,
            search: { bpin, ...(datos.corte ? { corte: datos.corte.id } : {}), ...(al ? { al } : {}) } as never,
          })
        }
      />
    </>
  )
}
