import { expect, it } from 'vitest'
import { fecha } from '../ley388/fecha.ts'
import { fechaSegunNombre } from '../server/programa/ejecucion/fecha-de-corte.ts'
import { leerEjecucion } from '../server/programa/ejecucion/leer.ts'
import { totalesDe } from '../server/programa/ejecucion/totales.ts'
import { BPIN_DE_OBRAS } from './avance-de-obras.ts'
import { csvDeEjecucion, type LineaDeEjecucion, modificadoDe, nombreDeEjecucion } from './ejecucion.ts'

const CORTE = fecha('2025-06-30')
const VARIANTE: LineaDeEjecucion = {
  bpin: BPIN_DE_OBRAS.variante,
  proyecto: 'Construcción de la variante de Puerto Lindero; primera etapa',
  dependencia: 'Secretaría de Infraestructura',
  programa: 'Vías que unen',
  actividad: 'Construir la "calzada"',
  rubro: '2.3.2.02.02.005',
  nombreRubro: 'Construcción y servicios de la construcción',
  fondo: '1001',
  nombreFondo: 'Ingresos corrientes de libre destinación',
  claseDeFondo: 'Propios',
  inicial: '12000000000',
  adiciones: '400000000.5',
  reducciones: '100000000',
  creditos: '50000000',
  contracreditos: '25000000',
  aplazamientos: '10000000',
  desaplazamientos: '5000000',
  cdp: '9000000000',
  rp: '8000000000',
  obligaciones: '5980000000',
  pagos: '5980000000',
}
const COFINANCIADA: LineaDeEjecucion = { ...VARIANTE, fondo: '2003', claseDeFondo: 'Cofinanciación', pagos: '0' }

const leer = (csv: string) => leerEjecucion(Buffer.from(csv), { dada: {}, guardada: async () => ({}) })

it('the importer reads the demo’s own form whole, without anybody saying which column is which', async () => {
  const r = await leer(csvDeEjecucion(CORTE, [VARIANTE, COFINANCIADA]))
  expect(r.rechazados).toEqual([])
  expect(r.filas).toHaveLength(2)
  expect(r.filas[0]?.datos).toMatchObject({
    bpin: VARIANTE.bpin,
    proyecto: VARIANTE.proyecto,
    nombreActividad: VARIANTE.actividad,
    fondo: '1001',
    vigencia: '2025',
    comuna: 'Todo el municipio',
  })
  expect(totalesDe(r.filas)).toMatchObject({
    proyectos: 1,
    fondos: 2,
    inicial: '24000000000',
    modificado: '24640000001',
    cdp: '18000000000',
    obligaciones: '11960000000',
    pagos: '5980000000',
  })
})

it('each line keeps the identity of the budget, to the cent', () => {
  expect(modificadoDe(VARIANTE).toFixed()).toBe('12320000000.5')
})

it('the same lines give the same bytes, and the name of the file says the end of its month', () => {
  expect(csvDeEjecucion(CORTE, [VARIANTE])).toBe(csvDeEjecucion(CORTE, [{ ...VARIANTE }]))
  for (const corte of ['2024-12-31', '2025-06-30', '2028-02-29'].map(f => fecha(f)))
    expect(fechaSegunNombre(nombreDeEjecucion(corte))).toBe(corte)
})
