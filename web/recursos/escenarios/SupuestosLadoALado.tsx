import type { ReactNode } from 'react'
import { CLASES_DE_RENGLON, RENGLONES } from '../../../proyectos/escenario/renglones.ts'
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
  return (
    <Panel titulo="Lo que supone cada uno" nota="Nada más entra en el resultado.">
      <Desplazable nombre="Supuestos de los escenarios">
        <table className={css.simple}>
          <thead>
            <tr>
              <th scope="col">Supuesto</th>
              {escenarios.map(e => (
                <th key={e.id} scope="col">
                  <Enlace a={`/recursos/escenarios/${e.id}`}>{escribe ? `Cambiar ${e.nombre}` : e.nombre}</Enlace>
                  {e.referencia && <div>de referencia</div>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...generales(datos), ...renglones(escenarios)].map(s => (
              <tr key={s.nombre}>
                <th scope="row">{s.nombre}</th>
                {escenarios.map(e => (
                  <td key={e.id}>{s.de(e)}</td>
                ))}
              </tr>
            ))}
          </tbody>
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
      nombre: 'Límite de funcionamiento',
      de: e => {
        const { categoria, limitePropio } = e.supuestos
        const deLey = datos.limites.find(l => l.categoria === categoria)!
        return (
          <>
            {porcentaje(limitePropio?.fraccion ?? deLey.fraccion)} de la libre destinación
            <div>
              {limitePropio ? (
                `propio: ${limitePropio.motivo}`
              ) : (
                <>
                  {NOMBRE_DE_CATEGORIA[categoria].toLowerCase()}, <ArticuloRef cita={deLey.articulo} />
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
    { nombre: 'Lo que está en ejecución se aplaza al final', de: e => siNo(e.supuestos.protegerEnEjecucion) },
  ]
}

/** Each line that some scenario has, by its class and name. */
function renglones(escenarios: readonly Escenario[]): Supuesto[] {
  return CLASES_DE_RENGLON.flatMap(clase => {
    const nombres = new Set(
      escenarios.flatMap(e => e.supuestos.renglones.filter(r => r.clase === clase).map(r => r.nombre)),
    )
    return [...nombres].map(nombre => ({
      nombre: nombre === RENGLONES[clase].nombre ? nombre : `${nombre} · ${RENGLONES[clase].nombre.toLowerCase()}`,
      de: (e: Escenario) => {
        const r = e.supuestos.renglones.find(x => x.clase === clase && x.nombre === nombre)
        if (!r) return '—'
        const fijados = Object.entries(r.fijados).sort(([a], [b]) => (a < b ? -1 : 1))
        return (
          <>
            <Dinero valor={r.base} /> en {e.supuestos.desde}
            <div>crece {porcentaje(r.crecimiento, 2)} al año</div>
            {fijados.map(([anio, valor]) => (
              <div key={anio}>
                {anio}: <Dinero valor={valor} />
              </div>
            ))}
          </>
        )
      },
    }))
  })
}
