import { Fragment, type ReactNode } from 'react'
import { CLASES_DE_RENGLON, type ClaseDeRenglon, RENGLONES } from '../../../proyectos/escenario/renglones.ts'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { porcentaje } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { Desplazable } from '../Desplazable.tsx'
import css from '../recursos.module.css'
import type { Escenario, Escenarios } from '../tipos.ts'
import { NOMBRE_DE_CATEGORIA, NOMBRE_DE_COFINANCIACION } from './palabras.ts'

interface Supuesto {
  nombre: string
  de: (e: Escenario) => ReactNode
}

/** All that each scenario assumes, one beside the other. */
export function SupuestosLadoALado({ datos, escenarios }: { datos: Escenarios; escenarios: Escenario[] }) {
  const escribe = usePuedeEscribir()('recursos.guardarEscenario')
  const grupos = [
    { nombre: undefined, supuestos: generales(datos) },
    ...CLASES_DE_RENGLON.map(clase => ({ nombre: RENGLONES[clase].nombre, supuestos: deLaClase(clase, escenarios) })),
  ].filter(g => g.supuestos.length > 0)
  return (
    <Panel titulo="Lo que supone cada uno" nota="Nada más entra en el resultado.">
      <Desplazable nombre="Supuestos de los escenarios">
        <table className={`${css.simple} ${css.envuelve}`}>
          <thead>
            <tr>
              <th scope="col">Supuesto</th>
              {escenarios.map(e => (
                <th key={e.id} scope="col">
                  {e.nombre}
                  <div className={css.nota}>
                    {e.referencia && 'de referencia · '}
                    <Enlace a={`/recursos/escenarios/${e.id}`}>
                      {escribe ? 'Cambiar' : 'Ver'}
                      <span className="solo-lector"> {e.nombre}</span>
                    </Enlace>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          {grupos.map(g => (
            <tbody key={g.nombre ?? ''}>
              {g.nombre && (
                <tr>
                  <th scope="rowgroup" className={css.grupo} colSpan={escenarios.length + 1}>
                    {g.nombre}
                  </th>
                </tr>
              )}
              {g.supuestos.map(s => (
                <tr key={s.nombre}>
                  <th scope="row">{s.nombre}</th>
                  {escenarios.map(e => (
                    <td key={e.id}>{s.de(e)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Desplazable>
    </Panel>
  )
}

function generales(datos: Escenarios): Supuesto[] {
  const siNo = (v: boolean) => (v ? 'Sí' : 'No')
  return [
    { nombre: 'Años', de: e => `${e.supuestos.desde} a ${e.supuestos.hasta}` },
    {
      nombre: 'Límite de funcionamiento, de la libre destinación',
      de: e => {
        const { categoria, limitePropio } = e.supuestos
        const deLey = datos.limites.find(l => l.categoria === categoria)!
        return (
          <>
            {porcentaje(limitePropio?.fraccion ?? deLey.fraccion)}
            <div className={css.nota}>
              {limitePropio ? (
                `Propio: ${limitePropio.motivo}`
              ) : (
                <>
                  Categoría {NOMBRE_DE_CATEGORIA[categoria].toLowerCase()}, <ArticuloRef cita={deLey.articulo} />
                </>
              )}
            </div>
          </>
        )
      },
    },
    { nombre: 'El funcionamiento se recorta al límite', de: e => siNo(e.supuestos.ajustarFuncionamiento) },
    { nombre: 'Cuenta con la cofinanciación', de: e => NOMBRE_DE_COFINANCIACION[e.supuestos.cofinanciacion] },
    { nombre: 'Lo que sobra pasa al año siguiente', de: e => siNo(e.supuestos.arrastrarSobrantes) },
    { nombre: 'Lo que está en ejecución se aplaza de último', de: e => siNo(e.supuestos.protegerEnEjecucion) },
  ]
}

/** Each line of a class that some scenario has, by its name. */
function deLaClase(clase: ClaseDeRenglon, escenarios: readonly Escenario[]): Supuesto[] {
  const de = (e: Escenario) => e.supuestos.renglones.filter(r => r.clase === clase)
  const nombres = new Set(escenarios.flatMap(e => de(e).map(r => r.nombre)))
  return [...nombres].map(nombre => ({
    nombre,
    de: e => {
      const r = de(e).find(x => x.nombre === nombre)
      if (!r) return '—'
      const fijados = Object.entries(r.fijados).sort(([a], [b]) => (a < b ? -1 : 1))
      return (
        <>
          <Dinero valor={r.base} />
          <div className={css.nota}>
            {Number(r.crecimiento) === 0 ? 'no crece' : `crece ${porcentaje(r.crecimiento, 2)} al año`}
            {fijados.map(([anio, valor]) => (
              <Fragment key={anio}>
                <br />
                {anio}: <Dinero valor={valor} />
              </Fragment>
            ))}
          </div>
        </>
      )
    },
  }))
}
