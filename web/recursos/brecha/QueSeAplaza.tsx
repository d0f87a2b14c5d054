import { Decimal } from '../../../ley388/decimal.ts'
import { Memoria } from '../../../ley388/memoria.ts'
import { repartirFila } from '../../../proyectos/escenario/reparto.ts'
import { NOMBRE_DE_ESTADO } from '../../../proyectos/estados.ts'
import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { numero, pesos } from '../../partes/formato.ts'
import { Lateral } from '../../partes/Lateral.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import { ANCHO_DE_PESOS, columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { useParametro } from '../../ruteo.ts'
import css from '../recursos.module.css'
import { esPositivo } from '../restar.ts'
import type { Brecha, ProyectoDeBrecha } from '../tipos.ts'

type Fila = ProyectoDeBrecha['filas'][number]

/** Which projects would wait, in which year and how much: those of lower priority first. */
export function QueSeAplaza({ datos }: { datos: Brecha }) {
  const [elegido, elegir] = useParametro('proyecto')
  const proyecto = datos.proyectos.find(p => p.id === elegido)
  return (
    <Panel
      titulo="Qué se aplaza si el dinero no llega"
      nota={`${
        datos.ejecucionPrimero
          ? 'En el orden en que se pagan: primero lo que está en ejecución; después, de mayor a menor prioridad.'
          : 'En el orden en que se pagan: de mayor a menor prioridad.'
      } Abra un proyecto para ver su cuenta.`}
      sinMargen
    >
      <Tabla
        nombre="Proyectos y su brecha"
        clave="b"
        columnas={columnasDe(datos)}
        filas={datos.proyectos}
        idDe={p => p.id}
        alAbrir={p => elegir(p.id)}
        {...(elegido ? { elegida: elegido } : {})}
        vacio={
          <p className={css.tenue} style={{ margin: 0, padding: '14px 16px' }}>
            El programa no tiene proyectos por pagar en estos años.
          </p>
        }
      />
      <Lateral titulo={proyecto?.nombre ?? ''} abierto={proyecto !== undefined} cerrar={() => elegir(undefined)}>
        {proyecto && <Cuenta proyecto={proyecto} />}
      </Lateral>
    </Panel>
  )
}

/** Pesos in a badge take its sign and its margins besides. */
const CON_INSIGNIA = ANCHO_DE_PESOS + 35

function columnasDe(datos: Brecha): Columna<ProyectoDeBrecha>[] {
  const dinero = (clave: string, titulo: string, valor: (x: ProyectoDeBrecha) => string): Columna<ProyectoDeBrecha> =>
    conSuma(columnaDePesos(clave, titulo, valor))
  return [
    { clave: 'codigo', titulo: 'Código', valor: p => p.codigo, ancho: 90 },
    {
      clave: 'nombre',
      titulo: 'Proyecto',
      valor: p => p.nombre,
      celda: p => <span title={p.nombre}>{p.nombre}</span>,
      ancho: 220,
    },
    { clave: 'prioridad', titulo: 'Prioridad', tipo: 'numero', valor: p => p.prioridad, decimales: 1, ancho: 105 },
    dinero('necesidad', 'Pide', p => p.necesidad),
    {
      clave: 'estado',
      titulo: 'Estado',
      tipo: 'opcion',
      valor: p => NOMBRE_DE_ESTADO[p.estado],
      ancho: 125,
    },
    { ...dinero('cofinanciacion', 'Cofinanciado', p => p.cofinanciacion), oculta: true },
    ...datos.anios.map(a => ({
      ...dinero(`a${a.anio}`, `Se aplaza ${a.anio}`, p => p.filas.find(f => f.anio === a.anio)!.aplazado),
      celda: (p: ProyectoDeBrecha) => {
        const { aplazado } = p.filas.find(f => f.anio === a.anio)!
        return esPositivo(aplazado) ? <EstadoInsignia estado="atencion" texto={pesos(aplazado)} /> : '—'
      },
      ancho: CON_INSIGNIA,
    })),
    {
      ...dinero('sinDinero', 'Queda sin dinero', p => p.sinDinero),
      celda: p => (esPositivo(p.sinDinero) ? <EstadoInsignia estado="vencido" texto={pesos(p.sinDinero)} /> : '—'),
      ancho: CON_INSIGNIA,
    },
  ]
}

/** One project, year by year; each row explains itself with the same function that the server used. */
function Cuenta({ proyecto: p }: { proyecto: ProyectoDeBrecha }) {
  const enRiesgo = p.filas.filter(f => esPositivo(f.enRiesgo))
  return (
    <>
      <p className={css.tenue}>
        {p.codigo} · prioridad {numero(p.prioridad, 1)}
      </p>
      {esPositivo(p.sinPresupuesto) && (
        <p>
          Sus actividades cuestan <Dinero valor={p.sinPresupuesto} completo /> más que su presupuesto; se cuentan en su
          último año.
        </p>
      )}
      {enRiesgo.length > 0 && (
        <p>
          <EstadoInsignia estado="atencion" texto="Cofinanciación en riesgo" /> Si se aplaza, falta la contrapartida de{' '}
          {enRiesgo.map(f => `${pesos(f.enRiesgo)} en ${f.anio}`).join(' y de ')}.
        </p>
      )}
      <table className={css.simple}>
        <caption>Año por año</caption>
        <thead>
          <tr>
            <th scope="col">Año</th>
            <th scope="col">Pide</th>
            <th scope="col">Se le paga</th>
            <th scope="col">Se aplaza</th>
          </tr>
        </thead>
        <tbody>
          {p.filas.map(f => (
            <tr key={f.anio}>
              <th scope="row">
                {f.anio}
                <PorQue de={`lo que se aplaza de ${p.nombre} en ${f.anio}`} memoria={memoriaDe(f)} articulo="art. 18" />
              </th>
              <td>
                <Dinero valor={f.neta} completo />
              </td>
              <td>
                <Dinero valor={f.financiado} completo />
              </td>
              <td>
                <Dinero valor={f.aplazado} completo />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.tenue} style={{ margin: '8px 0 0' }}>
        «Pide» es lo que no paga su cofinanciación, con lo aplazado del año anterior.
      </p>
    </>
  )
}

function memoriaDe(f: Fila) {
  const m = new Memoria()
  const d = (valor: string) => new Decimal(valor)
  repartirFila(
    {
      necesidad: d(f.necesidad),
      deAntes: d(f.deAntes),
      atado: d(f.atado),
      disponible: d(f.disponible),
      antes: d(f.antes),
    },
    m,
  )
  return m.toJSON()
}
