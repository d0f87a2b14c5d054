/** What a column of the file is for us. */
export interface CampoDeEjecucion {
  readonly campo: string
  readonly nombre: string
  /** How sources name its column, accents and spaces aside. */
  readonly sinonimos: readonly string[]
  /** Without it nothing can be read; the others may be declared absent, never be missing in silence. */
  readonly esencial?: true
}

/** The codes that together tell one line of the budget from all the others. */
export const LLAVES = [
  {
    campo: 'centroGestor',
    nombre: 'Centro gestor',
    sinonimos: ['Centro Gestor', 'Código centro gestor', 'Dependencia'],
  },
  { campo: 'areaFuncional', nombre: 'Área funcional', sinonimos: ['Area Funcional', 'Producto'] },
  { campo: 'bpin', nombre: 'BPIN', sinonimos: ['BPIN', 'Código BPIN'], esencial: true },
  { campo: 'bp', nombre: 'Código del proyecto en el municipio', sinonimos: ['BP', 'Código proyecto'] },
  { campo: 'actividad', nombre: 'Actividad', sinonimos: ['Programa Presupuestal', 'Código actividad', 'Actividad'] },
  { campo: 'rubro', nombre: 'Rubro', sinonimos: ['Pospre', 'Posición presupuestaria', 'Rubro'], esencial: true },
  { campo: 'fondo', nombre: 'Fondo', sinonimos: ['Fondo', 'Código fondo', 'Fuente'], esencial: true },
  { campo: 'origen', nombre: 'Origen', sinonimos: ['Origen'] },
  { campo: 'comuna', nombre: 'Comuna', sinonimos: ['Comuna', 'Comuna o corregimiento'] },
  { campo: 'vigencia', nombre: 'Vigencia', sinonimos: ['Vigencia'] },
  { campo: 'tipoDeGasto', nombre: 'Tipo de gasto', sinonimos: ['Tipo de gasto'] },
] as const satisfies readonly CampoDeEjecucion[]

/** Names and groups that a line carries. */
export const TEXTOS = [
  { campo: 'nombreCentroGestor', nombre: 'Nombre del centro gestor', sinonimos: ['Nombre Centro Gestor'] },
  { campo: 'nombreAreaFuncional', nombre: 'Nombre del área funcional', sinonimos: ['Nombre Area Funcional'] },
  { campo: 'proposito', nombre: 'Propósito', sinonimos: ['Propósito', 'Dimensión'] },
  { campo: 'nombreProposito', nombre: 'Nombre del propósito', sinonimos: ['Nombre Propósito', 'Nombre dimensión'] },
  { campo: 'reto', nombre: 'Reto', sinonimos: ['Reto', 'Línea'] },
  { campo: 'nombreReto', nombre: 'Nombre del reto', sinonimos: ['Nombre Reto', 'Nombre línea'] },
  { campo: 'programa', nombre: 'Programa', sinonimos: ['Programa', 'Código programa'] },
  { campo: 'nombrePrograma', nombre: 'Nombre del programa', sinonimos: ['Nombre Programa'] },
  { campo: 'proyecto', nombre: 'Nombre del proyecto', sinonimos: ['Nombre Proyecto', 'Proyecto'], esencial: true },
  { campo: 'nombreActividad', nombre: 'Nombre de la actividad', sinonimos: ['Nombre Actividad'] },
  { campo: 'nombreRubro', nombre: 'Nombre del rubro', sinonimos: ['Nombre Pospre', 'Nombre rubro'] },
  { campo: 'nombreFondo', nombre: 'Nombre del fondo', sinonimos: ['Nombre fondo', 'Nombre fuente'] },
  {
    campo: 'claseDeFondo',
    nombre: 'Clasificación del fondo',
    sinonimos: ['Clasificación del fondo 1', 'Clasificación del fondo'],
  },
] as const satisfies readonly CampoDeEjecucion[]

/** How the sign of an amount is read: as it comes, refused if negative, or its magnitude alone. */
export type Signo = 'libre' | 'positivo' | 'magnitud'

interface CampoDeMonto extends CampoDeEjecucion {
  readonly signo: Signo
}

/** Amounts in pesos, in the order in which a budget is read. */
export const MONTOS = [
  {
    campo: 'inicial',
    nombre: 'Presupuesto inicial',
    sinonimos: ['PPTO INICIAL', 'Presupuesto inicial', 'Apropiación inicial'],
    signo: 'positivo',
    esencial: true,
  },
  { campo: 'adiciones', nombre: 'Adiciones', sinonimos: ['Adiciones'], signo: 'positivo' },
  { campo: 'reducciones', nombre: 'Reducciones', sinonimos: ['Reducciones'], signo: 'magnitud' },
  { campo: 'creditos', nombre: 'Créditos', sinonimos: ['Créditos'], signo: 'positivo' },
  { campo: 'contracreditos', nombre: 'Contracréditos', sinonimos: ['Contracréditos'], signo: 'magnitud' },
  { campo: 'aplazamientos', nombre: 'Aplazamientos', sinonimos: ['Aplazamiento', 'Aplazamientos'], signo: 'magnitud' },
  {
    campo: 'desaplazamientos',
    nombre: 'Desaplazamientos',
    sinonimos: ['Desaplazamiento', 'Desaplazamientos'],
    signo: 'magnitud',
  },
  {
    campo: 'modificado',
    nombre: 'Presupuesto modificado',
    sinonimos: ['PPTO. MODIFICADO', 'Presupuesto modificado', 'Apropiación definitiva', 'Presupuesto definitivo'],
    signo: 'positivo',
    esencial: true,
  },
  {
    campo: 'cdp',
    nombre: 'CDP',
    sinonimos: ['TOTAL ACUMULADO CDP', 'CDP', 'Disponibilidades'],
    signo: 'positivo',
    esencial: true,
  },
  {
    campo: 'rp',
    nombre: 'RP',
    sinonimos: ['TOTAL ACUMULADO RPC', 'RP', 'RPC', 'Compromisos', 'Registros'],
    signo: 'positivo',
    esencial: true,
  },
  {
    campo: 'obligaciones',
    nombre: 'Obligaciones',
    sinonimos: ['TOTAL ACUMUL OBLIGAC', 'Obligaciones'],
    signo: 'positivo',
    esencial: true,
  },
  { campo: 'pagos', nombre: 'Pagos', sinonimos: ['Pagos', 'Total pagos'], signo: 'positivo', esencial: true },
  { campo: 'ejecucion', nombre: 'Ejecución', sinonimos: ['Ejecución'], signo: 'libre' },
  { campo: 'saldoCdp', nombre: 'Saldo de CDP', sinonimos: ['SALDOS CDP', 'Saldo CDP'], signo: 'libre' },
  {
    campo: 'disponible',
    nombre: 'Presupuesto disponible',
    sinonimos: ['PPTO. DISPONIBLE', 'Presupuesto disponible', 'Saldo disponible'],
    signo: 'libre',
  },
] as const satisfies readonly CampoDeMonto[]

export type Llave = (typeof LLAVES)[number]['campo']
export type Texto = (typeof TEXTOS)[number]['campo']
export type Monto = (typeof MONTOS)[number]['campo']

/** Every field, in the order in which they are asked for. */
export const CAMPOS: readonly CampoDeEjecucion[] = [...LLAVES, ...TEXTOS, ...MONTOS]

/** The column of our table that keeps a field: centroGestor → centro_gestor. */
export function columnaDe(campo: string): string {
  return campo.replace(/[A-Z]/g, letra => `_${letra.toLowerCase()}`)
}
