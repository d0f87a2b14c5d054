import { Fragment } from 'react'
import { type NivelDeterminante, NOMBRE_NIVEL } from '../../../ley388/plan/determinantes.ts'
import { Aviso } from '../../partes/Estados.tsx'
import { fechaCorta, llano } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import type { Determinante, RespuestaCapas, RespuestaPredio, Zona } from '../tipos.ts'
import { FilaZona, ParteDelPredio, zonasDeGrupos } from './FilaZona.tsx'
import css from './Predio.module.css'

/** The layers without which nobody can say that a parcel is free of limits. */
const NECESARIAS = [
  ['determinante', 'determinantes'],
  ['amenaza', 'amenaza'],
  ['riesgo', 'riesgo'],
  ['proteccion', 'suelo de protección'],
  ['afectacion', 'afectaciones'],
] as const

/** What limits it: determinants by prevalence, hazard and risk, protection, affectations; and what is not known. */
export function Limita({ r, capas }: { r: RespuestaPredio; capas: RespuestaCapas }) {
  const zonas = zonasDeGrupos(r, capas, ['determinantes', 'programa']).filter(z => z.clase !== 'determinante')
  const niveles = [...new Set(r.determinantes.map(d => d.nivel))]
  const faltan = NECESARIAS.filter(([clase]) => !capas.capas.some(c => c.clase === clase && c.vigente)).map(x => x[1])
  const libre = zonas.length === 0 && r.determinantes.length === 0
  return (
    <Panel titulo="Qué lo limita" sinMargen>
      {niveles.map(nivel => (
        <Fragment key={nivel}>
          <h3 className={css.nivel}>
            Determinantes de nivel {nivel}: {NOMBRE_NIVEL[nivel as NivelDeterminante]}
          </h3>
          <ul className={css.filas}>
            {r.determinantes
              .filter(d => d.nivel === nivel)
              .map(d => (
                <FilaDeterminante key={d.objeto} d={d} r={r} />
              ))}
          </ul>
        </Fragment>
      ))}
      {zonas.length > 0 && (
        <>
          {niveles.length > 0 && <h3 className={css.nivel}>Amenaza, riesgo, protección y afectaciones</h3>}
          <ul className={css.filas}>
            {zonas.map(z => (
              <FilaZona key={z.objeto} z={z} r={r} capas={capas} detalle={detalleDe(z)} />
            ))}
          </ul>
        </>
      )}
      {(libre || faltan.length > 0) && (
        <div className={css.aparte}>
          {libre && faltan.length < NECESARIAS.length && (
            <p>
              Ninguna determinante, amenaza, riesgo, protección ni afectación de las capas vigentes en esta fecha lo
              toca.
            </p>
          )}
          {faltan.length > 0 && (
            <Aviso estado="atencion">
              <p>
                No hay capa de {enLista(faltan)} en esta fecha: de eso esta ficha no puede decir que el predio esté
                libre.
              </p>
            </Aviso>
          )}
        </div>
      )}
    </Panel>
  )
}

function FilaDeterminante({ d, r }: { d: Determinante; r: RespuestaPredio }) {
  const efecto = d.prohibeConstruir
    ? 'Prohíbe construir.'
    : d.alturaMaximaPisos === null
      ? ''
      : `Hasta ${d.alturaMaximaPisos} ${d.alturaMaximaPisos === 1 ? 'piso' : 'pisos'}.`
  return (
    <li className={css.fila}>
      <div>
        <span className={css.nombre}>{d.nombre}</span> {efecto && <strong>{efecto}</strong>}
        {d.restriccion && <div>{d.restriccion}</div>}
        {d.autoridad && <small>{d.autoridad}</small>}
      </div>
      <ParteDelPredio fraccion={d.fraccion} areaM2={d.areaM2} r={r} de={d.nombre} />
      <div>
        {d.acto}
        <small>
          en el mapa desde el {fechaCorta(d.desde)}{' '}
          <PorQue
            de={`la determinante ${d.nombre}`}
            explicacion={`Es una determinante de nivel ${d.nivel} (${NOMBRE_NIVEL[d.nivel as NivelDeterminante]}): prevalece sobre las normas del plan y sobre las determinantes de nivel mayor.`}
            acto={{ nombre: d.acto }}
            articulo="art. 10"
          />
        </small>
      </div>
    </li>
  )
}

/** What a zone of risk or affectation says besides its name. */
function detalleDe(z: Zona): string | undefined {
  const a = z.atributos
  const partes = [
    typeof a.fenomeno === 'string' && !llano(z.nombre).includes(enPalabras(a.fenomeno)) && enPalabras(a.fenomeno),
    a.mitigable === true && 'mitigable',
    a.mitigable === false && 'no mitigable',
    typeof a.medida === 'string' && enPalabras(a.medida),
    typeof a.entidad === 'string' && a.entidad,
    typeof a.estado === 'string' && a.estado,
  ].filter(Boolean)
  return partes.length > 0 ? partes.join(' · ') : undefined
}

/** A code of a domain as words: "Movimientos_En_Masa" is "movimientos en masa". */
function enPalabras(codigo: string): string {
  return llano(codigo.replaceAll('_', ' '))
}

function enLista(cosas: readonly string[]): string {
  return cosas.length < 2 ? cosas.join('') : `${cosas.slice(0, -1).join(', ')} ni de ${cosas.at(-1)}`
}
