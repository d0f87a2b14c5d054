import { CLASES_DE_PROYECTO } from '../../../ley388/plan/clases-de-proyecto.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { NumeroPredial } from '../../partes/Cifras.tsx'
import { Cita } from '../../partes/Cita.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { ListaDefiniciones } from '../../partes/Panel.tsx'
import type { Ficha } from './ficha.ts'
import css from './proyecto.module.css'

/** P1, PL11: why the project is there: what of the plan it serves, and what it touches. */
export function Razones({ f }: { f: Ficha }) {
  const { proyecto: p, camino } = f
  const clase = CLASES_DE_PROYECTO.find(c => c.id === p.clase)
  return (
    <>
      {!camino.estrategia && (
        <Aviso estado="atencion">
          <p>
            <strong>No sirve a ninguna estrategia del plan.</strong>{' '}
            {p.justificacion
              ? `Entró con esta justificación: ${p.justificacion}`
              : 'Necesita una, o una justificación para entrar.'}{' '}
            <Cita de="art. 21" />
          </p>
        </Aviso>
      )}
      <ListaDefiniciones
        datos={[
          camino.objetivo && { nombre: 'Objetivo', valor: `${camino.objetivo.codigo}. ${camino.objetivo.texto}` },
          camino.politica && { nombre: 'Política', valor: `${camino.politica.codigo}. ${camino.politica.texto}` },
          camino.estrategia && {
            nombre: 'Estrategia',
            valor: `${camino.estrategia.codigo}. ${camino.estrategia.texto}`,
          },
          { nombre: 'Programa', valor: `${f.programa.codigo} · ${f.programa.nombre}` },
          clase && {
            nombre: 'Clase',
            valor: (
              <>
                {clase.nombre} <Cita de={clase.articulo} />
              </>
            ),
          },
          p.articulo !== null && {
            nombre: 'Artículo del plan',
            valor: <Enlace a={`/plan/acuerdo/${p.articulo}`}>Artículo {p.articulo} del acuerdo</Enlace>,
          },
          { nombre: 'Plan de Desarrollo', valor: p.lineaDesarrollo },
          {
            nombre: 'BPIN',
            valor: p.bpin && (
              <Enlace a="/programa/ejecucion" buscar={{ bpin: p.bpin }}>
                {p.bpin}
              </Enlace>
            ),
          },
          p.determinantes.length > 0 && {
            nombre: 'Determinantes',
            valor: p.determinantes.join(', '),
            nota: 'Las toca y debe respetarlas (art. 10).',
          },
          p.predios.length > 0 && { nombre: 'Predios', valor: <Predios numeros={p.predios} /> },
          p.prioridad !== null && { nombre: 'Prioridad', valor: `${numero(p.prioridad, 1)} de 100` },
          p.descripcion !== '' && { nombre: 'Descripción', valor: p.descripcion },
        ]}
      />
    </>
  )
}

/** The parcels that are shown without asking; on paper, only the first. */
const PRIMEROS = 6

function Predios({ numeros }: { numeros: readonly string[] }) {
  const [primero, ...demas] = numeros
  const resto = numeros.slice(PRIMEROS)
  return (
    <>
      <span className="solo-impresion">
        <NumeroPredial valor={primero!} parte />
        {demas.length > 0 && ` y ${numero(demas.length)} más`}
      </span>
      <div className="no-imprimir">
        <Enlaces numeros={numeros.slice(0, PRIMEROS)} />
        {resto.length > 0 && (
          <details>
            <summary>y {numero(resto.length)} más</summary>
            <Enlaces numeros={resto} />
          </details>
        )}
      </div>
    </>
  )
}

function Enlaces({ numeros }: { numeros: readonly string[] }) {
  return (
    <ul className={css.predios}>
      {numeros.map(n => (
        <li key={n}>
          <Enlace a={`/predios/${n}`}>
            <NumeroPredial valor={n} parte />
          </Enlace>
        </li>
      ))}
    </ul>
  )
}
