import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { NumeroPredial } from '../../partes/Cifras.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { area, fechaCorta, numero } from '../../partes/formato.ts'
import { GRUPOS } from '../../partes/mapa/tipos.ts'
import { PorQue } from '../../partes/PorQue.tsx'
import { grupoDe } from '../aspecto.ts'
import { NombreDeZona } from '../NombreDeZona.tsx'
import type { RespuestaCapas, RespuestaPunto } from '../tipos.ts'
import css from './PantallaMapa.module.css'

const MUCHOS = 4

/** Everything at a point of the map: its parcel, which opens, and the zone of each layer with the act that set it. */
export function FichaDelPunto(props: { lon: number; lat: number; al: string | undefined; r: RespuestaCapas }) {
  const punto = useConsulta('territorio.punto', {
    lon: Number(props.lon.toFixed(7)),
    lat: Number(props.lat.toFixed(7)),
    ...(props.al ? { al: props.al } : {}),
  })
  const sitio = (
    <p className={css.sitio}>
      Latitud {numero(props.lat, 5)}°, longitud {numero(props.lon, 5)}°
    </p>
  )
  if (punto.error)
    return (
      <>
        {sitio}
        <ErrorVista error={punto.error} reintentar={() => void punto.refetch()} />
      </>
    )
  if (!punto.data)
    return (
      <>
        {sitio}
        <Cargando que="lo que hay en el punto" filas={4} />
      </>
    )
  const { predios, objetos } = punto.data
  return (
    <>
      {sitio}
      {predios.slice(0, MUCHOS).map(p => (
        <Enlace key={p.numero} a={`/predios/${p.numero}`} className={css.predio}>
          <strong>{p.direccion ?? 'Predio sin dirección'}</strong>
          <small>
            <NumeroPredial valor={p.numero} parte />
          </small>
        </Enlace>
      ))}
      {predios.length > MUCHOS && (
        <p className={css.sitio}>
          Y {numero(predios.length - MUCHOS)} números prediales más sobre el mismo terreno: ábralos desde el primero.
        </p>
      )}
      {predios.length + objetos.length === 0 && <p>No hay predios ni zonas en este punto en esa fecha.</p>}
      <PorGrupos objetos={objetos} r={props.r} />
    </>
  )
}

function PorGrupos(props: { objetos: RespuestaPunto['objetos']; r: RespuestaCapas }) {
  const clases = new Map(props.r.capas.map(c => [c.clase, c]))
  const grupos = Object.entries(GRUPOS)
    .map(([g, nombre]) => ({
      g,
      nombre,
      suyos: props.objetos.filter(o => grupoDe(clases.get(o.clase)?.grupo ?? 'otras') === g),
    }))
    .filter(x => x.suyos.length > 0)
    .reverse()
  return grupos.map(({ g, nombre, suyos }) => (
    <section key={g} aria-label={nombre}>
      <p className={css.grupo}>{nombre}</p>
      <ul className={css.objetos}>
        {suyos.map(o => {
          const articulo = clases.get(o.clase)?.articulo
          return (
            <li key={o.objeto}>
              <NombreDeZona clase={o.clase} valor={o.valor} nombre={o.nombre || o.codigo} />{' '}
              <PorQue
                de={`${o.capa}: ${o.nombre || o.codigo}`}
                explicacion={`Lo dibuja la capa «${o.capa}», vigente desde el ${fechaCorta(o.desde)}.`}
                acto={{ nombre: o.acto }}
                {...(articulo ? { articulo } : {})}
              />
              <small>
                {o.capa}
                {o.areaM2 && Number(o.areaM2) > 0 ? ` · toda la zona: ${area(o.areaM2)}` : ''}
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  ))
}
