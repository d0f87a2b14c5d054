import { Enlace } from '../../marco/Enlace.tsx'
import { useSesion } from '../../marco/sesion.tsx'
import { Area, NumeroPredial } from '../../partes/Cifras.tsx'
import { area, fechaLarga, numero, porcentaje } from '../../partes/formato.ts'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import type { RespuestaCapas, RespuestaPredio } from '../tipos.ts'
import { articuloDe, zonasDeGrupos } from './FilaZona.tsx'
import css from './Predio.module.css'
import { Propietarios } from './Propietarios.tsx'

/** What the parcel is: its numbers, its areas with their kind, its class of land and where it lies. */
export function Identidad({ r, capas }: { r: RespuestaPredio; capas: RespuestaCapas }) {
  const { puede } = useSesion()
  const { predio } = r
  const lugares = zonasDeGrupos(r, capas, ['division']).filter(z => z.clase !== 'limite-municipal')
  return (
    <div className={css.identidad}>
      <Panel titulo="Qué es">
        <ListaDefiniciones
          datos={[
            {
              nombre: 'Número predial',
              valor: <NumeroPredial valor={predio.numero} parte />,
              nota: predio.numeroAnterior ? `Anterior: ${predio.numeroAnterior}` : undefined,
            },
            { nombre: 'Dirección', valor: predio.direccion },
            { nombre: 'Folio de matrícula', valor: predio.folio },
            { nombre: 'Destino económico', valor: predio.destino },
            { nombre: 'Clase de suelo', valor: <ClaseDeSuelo r={r} capas={capas} /> },
            {
              nombre: 'Área registrada',
              valor: r.areaRegistradaM2 && <AreaRegistrada r={r} m2={r.areaRegistradaM2} />,
            },
            { nombre: 'Área medida', valor: <AreaMedida r={r} />, nota: diferencia(r) },
            lugares.length > 0 && {
              nombre: 'Dónde queda',
              valor: lugares
                .map(z => `${z.nombre || z.zona}${Number(z.fraccion) < 0.999 ? ` (${porcentaje(z.fraccion)})` : ''}`)
                .join(' · '),
            },
            {
              nombre: 'En el catastro',
              valor: `${predio.acto}, desde el ${fechaLarga(predio.desde)}`,
              nota: predio.hasta ? `Hasta el ${fechaLarga(predio.hasta)}: después cambió.` : undefined,
            },
            r.otrosNumeros.length > 0 && {
              nombre: 'En el mismo terreno',
              valor: <OtrosNumeros otros={r.otrosNumeros} />,
            },
          ]}
        />
        {puede('territorio.propietarios') && <Propietarios numero={predio.numero} />}
      </Panel>
    </div>
  )
}

function ClaseDeSuelo({ r, capas }: { r: RespuestaPredio; capas: RespuestaCapas }) {
  const clases = r.zonas.filter(z => z.clase === 'clase-de-suelo')
  if (clases.length === 0) return <>Ninguna clase de suelo lo cubre en esta fecha</>
  return clases.map(z => (
    <div key={z.objeto}>
      {z.valor ? <Clase tabla="suelo" clave={z.valor} /> : z.nombre}{' '}
      {clases.length > 1 && <span className="cifra">{porcentaje(z.fraccion)} del predio </span>}
      <PorQue
        de={`clase de suelo ${z.nombre}`}
        explicacion={`El ${z.acto} clasifica así ${area(z.areaM2)} de este predio (${porcentaje(z.fraccion)}).`}
        acto={{ nombre: z.acto }}
        {...articuloDe(capas, z.clase)}
      />
    </div>
  ))
}

function AreaRegistrada({ r, m2 }: { r: RespuestaPredio; m2: string }) {
  return (
    <>
      <Area m2={m2} clase="registrada" />{' '}
      <PorQue
        de="área registrada"
        explicacion={`Es la que trae el catastro o el registro (${r.predio.acto}). Las liquidaciones la usan, salvo que el municipio disponga otra cosa.`}
      />
    </>
  )
}

function AreaMedida({ r }: { r: RespuestaPredio }) {
  return (
    <>
      <Area m2={r.areaMedidaM2} clase="medida" />{' '}
      <PorQue
        de="área medida"
        explicacion={`Se mide el lindero sobre el elipsoide (GRS80), que es el terreno. En el plano de MAGNA-SIRGAS Origen-Nacional el mismo lindero da ${area(r.areaPlanaM2)}, porque la proyección encoge las distancias.`}
      />
    </>
  )
}

/** How far the drawing is from the record, said only from one per cent. */
function diferencia(r: RespuestaPredio): string | undefined {
  const registrada = Number(r.areaRegistradaM2)
  if (!registrada) return undefined
  const parte = (Number(r.areaMedidaM2) - registrada) / registrada
  if (Math.abs(parte) < 0.01) return undefined
  return `${porcentaje(Math.abs(parte).toFixed(4))} ${parte > 0 ? 'más' : 'menos'} que la registrada: conviene revisar el lindero.`
}

function OtrosNumeros({ otros }: { otros: RespuestaPredio['otrosNumeros'] }) {
  const primeros = otros.slice(0, 6)
  return (
    <details>
      <summary>
        {otros.length === 1 ? 'Otro número predial' : `Otros ${numero(otros.length)} números prediales`}
      </summary>
      <ul className={css.propietarios}>
        {(otros.length <= 60 ? otros : primeros).map(o => (
          <li key={o.numero}>
            <Enlace a={`/predios/${o.numero}`}>
              <NumeroPredial valor={o.numero} parte />
            </Enlace>{' '}
            <small>{o.direccion}</small>
          </li>
        ))}
        {otros.length > 60 && <li>Busque los demás por su número o dirección.</li>}
      </ul>
    </details>
  )
}
