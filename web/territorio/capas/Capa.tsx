import { useParams } from '@tanstack/react-router'
import type { Fecha } from '../../../ley388/fecha.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Area, FechaTexto } from '../../partes/Cifras.tsx'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { Mapa } from '../../partes/mapa/Mapa.tsx'
import { COLOMBIA, type Limites } from '../../partes/mapa/tipos.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import { useParametro } from '../../ruteo.ts'
import { PanelCesiones } from '../cesiones/PanelCesiones.tsx'
import type { Capa as DatosDeCapa, RespuestaCapas } from '../tipos.ts'
import { Exportar } from './Exportar.tsx'
import { Objetos } from './Objetos.tsx'
import { Precisiones } from './Precisiones.tsx'
import { QuienLaVe } from './QuienLaVe.tsx'
import { useDondeEsta } from './usarDondeEsta.ts'
import { Valores } from './Valores.tsx'
import { Versiones } from './Versiones.tsx'
import { capaDeVersion, nombreDeValor, type Version } from './version.ts'

/** One layer: what rules, its table, its versions and its cartographic precisions. */
export default function Capa() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { al } = useFechaDeCorte()
  const { data, error, refetch } = useConsulta('territorio.capas', al ? { al } : {})
  const capa = data?.capas.find(c => c.id === id)
  if (data && capa) return <Ficha capa={capa} datos={data} al={al} />
  return (
    <Pagina titulo="Capa" migas={[{ texto: 'Capas', a: '/capas' }]} ancho="medio">
      {error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : data ? (
        <Aviso estado="atencion">
          <p>
            <strong>Esa capa no existe en este municipio, o no es pública.</strong>
          </p>
          <p>
            <Enlace a="/capas">Ver las capas que hay</Enlace>
          </p>
        </Aviso>
      ) : (
        <Cargando que="la capa" />
      )}
    </Pagina>
  )
}

function Ficha({ capa, datos, al }: { capa: DatosDeCapa; datos: RespuestaCapas; al: string | undefined }) {
  const { puede } = useSesion()
  const [enfocado, enfocar] = useParametro('objeto')
  const [caja, fijarCaja] = useParametro('caja')
  const v: Version | undefined = capa.vigente ?? capa.versiones.at(-1)
  const donde = useDondeEsta(v)
  const enfoque = (caja?.split(',').map(Number) as Limites | undefined) ?? donde
  return (
    <Pagina
      titulo={`¿Qué dice la capa «${capa.nombre}»?`}
      migas={[{ texto: 'Capas', a: '/capas' }]}
      entradilla={
        capa.vigente ? (
          <>
            Rige desde el {fechaLarga(capa.vigente.desde as Fecha)} por {capa.vigente.acto}.
          </>
        ) : (
          'No rige en esta fecha.'
        )
      }
      acciones={<Exportar capa={capa.id} al={al} nombre="la capa" />}
    >
      {!capa.vigente && (
        <Aviso estado="atencion">
          <p>Ninguna versión de esta capa rige en la fecha que usted mira. Abajo está la más reciente que se conoce.</p>
        </Aviso>
      )}
      {v && (
        <Panel titulo="Dónde" sinMargen>
          <Mapa
            nombre={`Mapa de ${capa.nombre}`}
            clave="c"
            capas={[
              capaDeVersion(
                capa,
                v,
                capa.valores.map(x => x.valor),
              ),
            ]}
            limites={datos.caja ?? COLOMBIA}
            {...(enfocado ? { elegido: { capa: v.id, id: enfocado } } : {})}
            enfoque={enfoque}
            alto="min(52vh, 480px)"
            ficha={p => (
              <div style={{ padding: '12px 14px' }}>
                {p.rasgos.length === 0 && <p>Aquí la capa no tiene nada.</p>}
                {p.rasgos.map(r => (
                  <p key={String(r.id)}>
                    <strong>
                      {[r.propiedades.codigo, r.propiedades.nombre].filter(Boolean).join(' · ') || 'Sin nombre'}
                    </strong>
                    {r.propiedades.valor ? <br /> : null}
                    {nombreDeValor(capa.clase, String(r.propiedades.valor ?? ''))}
                  </p>
                ))}
              </div>
            )}
            alternativa={<p>La tabla de objetos dice lo mismo en filas.</p>}
          />
        </Panel>
      )}
      <Panel titulo="Qué es">
        <ListaDefiniciones
          datos={[
            { nombre: 'Clase', valor: capa.claseNombre },
            capa.articulo !== null && {
              nombre: 'La pide',
              valor: <ArticuloRef cita={capa.articulo.replace(/^Ley 388 de 1997, /, '')} />,
              nota: 'Ley 388 de 1997',
            },
            v && { nombre: 'Acto', valor: v.acto },
            v && {
              nombre: 'Rige',
              valor: (
                <>
                  desde el <FechaTexto fecha={v.desde as Fecha} />
                  {v.hasta && (
                    <>
                      {' '}
                      hasta el <FechaTexto fecha={v.hasta as Fecha} />
                    </>
                  )}
                </>
              ),
            },
            v && { nombre: 'Objetos', valor: numero(v.objetos) },
            v?.areaM2 != null &&
              v.geometria === 'poligono' && {
                nombre: 'Área',
                valor: <Area m2={v.areaM2} clase="medida" />,
                nota: 'Suma de sus objetos; lo que se traslapa cuenta dos veces.',
              },
            {
              nombre: 'Quién la ve',
              valor: puede('territorio.renombrarCapa') ? (
                <QuienLaVe capa={capa} />
              ) : capa.publica ? (
                'Todos'
              ) : (
                'Solo la oficina'
              ),
            },
          ]}
        />
      </Panel>
      {capa.valores.length > 0 && <Valores capa={capa} />}
      {v && (
        <Objetos
          capa={capa}
          version={v}
          elegido={enfocado}
          elegir={o => {
            enfocar(o.id)
            // Both parameters change in the same turn: the second must not be computed on the address before the first.
            setTimeout(() => fijarCaja(o.caja.join(',')))
          }}
        />
      )}
      {capa.clase === 'cesion' && capa.vigente && <PanelCesiones capa={capa} />}
      <Versiones capa={capa} limites={datos.caja ?? undefined} />
      <Precisiones capa={capa} />
    </Pagina>
  )
}
