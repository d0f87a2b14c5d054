/** Performs an action by its name. */
type Hacer = (nombre: string, entrada: unknown) => Promise<unknown>

const NOTARIA = 'Notaría Única de Puerto Lindero'

/** Deeds of the planned cessions: one handed over in time, another in part and with its sales begun. */
const ESCRITURAS = [
  {
    codigo: 'CE-02',
    areaM2: '1600',
    escritura: '118',
    otorgada: '2018-03-12',
    folio: '999-40118',
    registrada: '2018-04-03',
  },
  {
    codigo: 'CE-01',
    areaM2: '2500',
    escritura: '640',
    otorgada: '2022-08-19',
    folio: '999-40640',
    registrada: '2022-09-07',
  },
  { codigo: 'CE-01', areaM2: '700', escritura: '907', otorgada: '2024-05-30' },
] as const

const VENTAS = [
  { codigo: 'CE-02', desde: '2018-06-01', fuente: 'Radicación de ventas 007 de 2018' },
  { codigo: 'CE-01', desde: '2023-02-15', fuente: 'Radicación de ventas 003 de 2023' },
] as const

/** What was handed over of the demo's cessions, through the actions with which an office would record it. */
export async function cargarCesiones(hacer: Hacer): Promise<void> {
  const lista = (await hacer('territorio.cesiones', {})) as { capa: string; codigo: string }[]
  const capaDe = (codigo: string) => lista.find(c => c.codigo === codigo)?.capa
  for (const e of ESCRITURAS)
    await hacer('territorio.registrarEntrega', { ...e, capa: capaDe(e.codigo), notaria: NOTARIA, linderos: true })
  for (const v of VENTAS) await hacer('territorio.anotarVentas', { ...v, capa: capaDe(v.codigo) })
}
