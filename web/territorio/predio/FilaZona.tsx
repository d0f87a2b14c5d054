import type { ReactNode } from 'react'
import { area, fechaCorta, porcentaje } from '../../partes/formato.ts'
import { PorQue } from '../../partes/PorQue.tsx'
import { NombreDeZona } from '../NombreDeZona.tsx'
import type { RespuestaCapas, RespuestaPredio, Zona } from '../tipos.ts'
import css from './Predio.module.css'

/** A zone that touches the parcel: what it is, in how much of it, by which act and since when, and why. */
export function FilaZona(props: { z: Zona; r: RespuestaPredio; capas: RespuestaCapas; detalle?: ReactNode }) {
  const { z } = props
  const nombre = z.nombre || z.valorOriginal || z.zona
  return (
    <li className={css.fila}>
      <div>
        <NombreDeZona clase={z.clase} valor={z.valor} nombre={nombre} fuerte />
        <small>
          {z.capa}
          {z.zona && z.zona !== nombre ? ` · ${z.zona}` : ''}
        </small>
        {props.detalle && <small>{props.detalle}</small>}
      </div>
      <ParteDelPredio fraccion={z.fraccion} areaM2={z.areaM2} r={props.r} de={nombre} />
      <div>
        {z.acto}
        <small>
          desde el {fechaCorta(z.desde)}{' '}
          <PorQue
            de={`${z.capa}: ${nombre}`}
            explicacion={`La capa «${z.capa}» lo dibuja así en el ${z.acto}.${z.valorOriginal && z.valorOriginal !== nombre ? ` En el archivo de origen se llama «${z.valorOriginal}».` : ''}`}
            {...articuloDe(props.capas, z.clase)}
          />
        </small>
      </div>
    </li>
  )
}

/** m² and share of a zone in the parcel, with how they were obtained. */
export function ParteDelPredio(props: { fraccion: string; areaM2: string; r: RespuestaPredio; de: string }) {
  const parte = porcentaje(props.fraccion)
  return (
    <div className={css.parte}>
      <span className="cifra">{parte}</span> <small style={{ display: 'inline' }}>del predio</small>
      <span className={css.barra} aria-hidden>
        <i style={{ width: `${Math.max(2, Number(props.fraccion) * 100)}%` }} />
      </span>
      <small className="cifra">
        {area(props.areaM2)}{' '}
        <PorQue
          de={`${parte} del predio en ${props.de}`}
          explicacion="Se superponen el terreno y la zona, y se mide lo que tienen en común sobre el elipsoide (GRS80)."
          memoria={[
            {
              concepto: 'Parte del predio en la zona',
              formula: 'área común ÷ área medida',
              operandos: { 'área común': props.areaM2, 'área medida': props.r.areaMedidaM2 },
              resultado: props.fraccion,
              articulo: '',
            },
          ]}
        />
      </small>
    </div>
  )
}

/** The article by which a kind of layer exists, as the properties of a citation. */
export function articuloDe(capas: RespuestaCapas, clase: string): { articulo?: string } {
  const articulo = capas.capas.find(c => c.clase === clase)?.articulo
  return articulo ? { articulo } : {}
}

/** The zones of some groups of layers, in the order in which they came. */
export function zonasDeGrupos(r: RespuestaPredio, capas: RespuestaCapas, grupos: readonly string[]): Zona[] {
  const grupo = new Map(capas.capas.map(c => [c.clase, c.grupo]))
  return r.zonas.filter(z => grupos.includes(grupo.get(z.clase) ?? 'otras'))
}
