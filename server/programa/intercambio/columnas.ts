import type { z } from 'zod'
import { fechaDe } from '../../../ley388/fecha.ts'
import { CLASES_DE_PROYECTO } from '../../../ley388/plan/clases-de-proyecto.ts'
import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import type { zCriterio, zDatosDeProyecto, zDependencia } from '../formas.ts'

/** The sheets that are read back, in the order in which each can name what stands in the ones before. */
export const HOJAS = ['Programas', 'Proyectos', 'Actividades', 'Dependencias', 'Presupuesto'] as const
export type Hoja = (typeof HOJAS)[number]
export const INSTRUCCIONES = 'Instrucciones'
export const CRONOGRAMA = 'Cronograma'
export const LISTAS = 'Listas'
export const ERRORES = 'Errores'

export interface Opcion {
  readonly id: string
  readonly nombre: string
}

/** A column of a sheet: which field it is, how it is written, and what a person must know of it. */
export interface Columna {
  readonly campo: string
  readonly titulo: string
  readonly tipo: 'texto' | 'entero' | 'pesos' | 'porcentaje' | 'fecha' | 'opcion' | 'lista' | 'referencia'
  readonly obligatoria?: true
  readonly articulo: string
  readonly explica: string
  readonly ancho: number
  /** Of a column that chooses: what there is. */
  readonly opciones?: readonly Opcion[]
  /** Of a column that names: the sheet (or the strategies of the plan) in which the code must stand. */
  readonly nombra?: Hoja | 'Estrategias'
  /** What an empty cell means; without it, nothing. `conserva`: what there was. */
  readonly siVacia?: string | { readonly conserva: string }
}

type Estado = EstadoDeProyecto
type Calendario = z.output<typeof zDatosDeProyecto>['calendario']
type TipoDeDependencia = z.output<typeof zDependencia>['tipo']

const opciones = <T extends string>(nombres: Readonly<Record<T, string>>): Opcion[] =>
  Object.entries<string>(nombres).map(([id, nombre]) => ({ id, nombre }))

export const ESTADOS = opciones<Estado>({
  formulado: 'Formulado',
  'en-ejecucion': 'En ejecución',
  suspendido: 'Suspendido',
  terminado: 'Terminado',
  descartado: 'Descartado',
})
export const CALENDARIOS = opciones<Calendario>({ habiles: 'Días hábiles', corridos: 'Días corridos' })
export const TIPOS = opciones<TipoDeDependencia>({
  'fin-inicio': 'Fin a inicio',
  'inicio-inicio': 'Inicio a inicio',
  'fin-fin': 'Fin a fin',
  'inicio-fin': 'Inicio a fin',
})

const codigo = (de: string): Columna => ({
  campo: 'codigo',
  titulo: 'Código',
  tipo: 'texto',
  obligatoria: true,
  articulo: 'art. 18',
  explica: `Código corto ${de}; no se repite.`,
  ancho: 14,
})
const nombre = (de: string): Columna => ({
  campo: 'nombre',
  titulo: 'Nombre',
  tipo: 'texto',
  obligatoria: true,
  articulo: 'art. 18',
  explica: `Nombre ${de}, hasta 400 letras.`,
  ancho: 42,
})
const proyecto = (campo: string, titulo: string): Columna => ({
  campo,
  titulo,
  tipo: 'referencia',
  nombra: 'Proyectos',
  obligatoria: true,
  articulo: 'art. 18',
  explica: 'Código de un proyecto de la hoja Proyectos.',
  ancho: 16,
})
const actividad = (campo: string, titulo: string): Columna => ({
  campo,
  titulo,
  tipo: 'referencia',
  nombra: 'Actividades',
  obligatoria: true,
  articulo: 'art. 18',
  explica: 'Código de una actividad de ese proyecto, de la hoja Actividades.',
  ancho: 18,
})
const texto = (campo: string, titulo: string, explica: string, ancho: number, articulo = 'art. 18'): Columna => ({
  campo,
  titulo,
  tipo: 'texto',
  articulo,
  explica,
  ancho,
})
const estrategia = (explica: string): Columna => ({
  campo: 'estrategia',
  titulo: 'Estrategia del plan',
  tipo: 'referencia',
  nombra: 'Estrategias',
  articulo: 'arts. 12 y 18',
  explica,
  ancho: 34,
})
const lista = (campo: string, titulo: string, explica: string, articulo: string): Columna => ({
  campo,
  titulo,
  tipo: 'lista',
  articulo,
  explica: `${explica} Si son varios, sepárelos con punto y coma.`,
  ancho: 24,
})

const PROYECTOS: readonly Columna[] = [
  codigo('del proyecto'),
  nombre('del proyecto'),
  {
    campo: 'programa',
    titulo: 'Programa',
    tipo: 'referencia',
    nombra: 'Programas',
    obligatoria: true,
    articulo: 'art. 18',
    explica: 'Código de un programa de la hoja Programas.',
    ancho: 14,
  },
  {
    campo: 'clase',
    titulo: 'Clase',
    tipo: 'opcion',
    opciones: CLASES_DE_PROYECTO.map(({ id, nombre: n }) => ({ id, nombre: n })),
    obligatoria: true,
    articulo: 'art. 18',
    explica: 'Clase de proyecto de las que el artículo pide al programa de ejecución. Elija de la lista.',
    ancho: 30,
  },
  {
    campo: 'estado',
    titulo: 'Estado',
    tipo: 'opcion',
    opciones: ESTADOS,
    articulo: 'art. 18',
    explica: 'En qué va. Elija de la lista; vacía conserva el que tenía, y un proyecto nuevo queda formulado.',
    ancho: 16,
    siVacia: { conserva: 'formulado' },
  },
  estrategia('Estrategia a la que sirve. Elija de la lista; vacía toma la de su programa.'),
  texto('justificacion', 'Justificación', 'Por qué entra aunque no sirva a ninguna estrategia.', 34),
  {
    campo: 'articulo',
    titulo: 'Artículo del plan',
    tipo: 'entero',
    articulo: 'art. 18',
    explica: 'Número del artículo del acuerdo del plan que lo prevé.',
    ancho: 12,
  },
  texto(
    'lineaDesarrollo',
    'Línea del plan de desarrollo',
    'Línea o programa del Plan de Desarrollo.',
    30,
    'arts. 18 y 21',
  ),
  texto('bpin', 'BPIN', 'Código del banco de proyectos: solo cifras, entre 10 y 20.', 18),
  texto('descripcion', 'Descripción', 'Qué se hace, hasta 4.000 letras.', 40),
  {
    campo: 'calendario',
    titulo: 'Calendario',
    tipo: 'opcion',
    opciones: CALENDARIOS,
    articulo: 'art. 18',
    explica: 'Días que cuentan sus actividades. Elija de la lista; vacía son los hábiles.',
    ancho: 16,
    siVacia: 'habiles',
  },
  texto('entidad', 'Entidad responsable', 'Entidad que ejecuta el proyecto.', 28),
  texto('responsable', 'Persona responsable', 'Quién responde por él.', 24),
  texto('meta', 'Meta', 'Qué se entrega.', 30),
  texto('metaUnidad', 'Unidad de la meta', 'En qué se mide: m², km, viviendas.', 14),
  {
    campo: 'metaCantidad',
    titulo: 'Cantidad de la meta',
    tipo: 'pesos',
    articulo: 'art. 18',
    explica: 'Cuánto se entrega, en esa unidad, con dos decimales a lo sumo.',
    ancho: 16,
  },
  lista('predios', 'Predios', 'Números prediales nacionales, de 30 cifras.', 'art. 18'),
  lista('obras', 'Obras del mapa', 'Códigos de las obras de la capa del mapa que son su tramo.', 'art. 18'),
  lista('determinantes', 'Determinantes', 'Códigos de las determinantes que toca.', 'art. 10'),
]

const ACTIVIDADES: readonly Columna[] = [
  proyecto('proyecto', 'Proyecto'),
  codigo('de la actividad dentro de su proyecto'),
  nombre('de la actividad'),
  {
    campo: 'duracion',
    titulo: 'Duración (días)',
    tipo: 'entero',
    obligatoria: true,
    articulo: 'art. 18',
    explica: 'Días del calendario de su proyecto; 0 es un hito. Las fechas no se escriben: se calculan.',
    ancho: 12,
  },
  {
    campo: 'noAntes',
    titulo: 'No empieza antes del',
    tipo: 'fecha',
    articulo: 'art. 18',
    explica: 'Primer día en que puede empezar. Vacía: cuando la dejen las actividades de que depende.',
    ancho: 14,
  },
  {
    campo: 'costo',
    titulo: 'Costo ($)',
    tipo: 'pesos',
    articulo: 'art. 18',
    explica: 'Pesos previstos. Vacía es cero.',
    ancho: 18,
    siVacia: '0',
  },
  {
    campo: 'peso',
    titulo: 'Peso en el avance',
    tipo: 'pesos',
    articulo: 'art. 18',
    explica: 'Cuánto pesa en el avance físico de su proyecto. Vacía pesa lo que cuesta.',
    ancho: 12,
  },
  texto('responsable', 'Responsable', 'Quién responde por ella.', 24),
  {
    campo: 'inicioReal',
    titulo: 'Inicio real',
    tipo: 'fecha',
    articulo: 'art. 18',
    explica: 'Día en que empezó de verdad: hoy o antes.',
    ancho: 14,
  },
  {
    campo: 'finReal',
    titulo: 'Fin real',
    tipo: 'fecha',
    articulo: 'art. 18',
    explica: 'Día en que terminó de verdad: hoy o antes, y nunca antes de empezar.',
    ancho: 14,
  },
]

const DEPENDENCIAS: readonly Columna[] = [
  proyecto('proyectoAntes', 'Proyecto de la anterior'),
  actividad('antes', 'Actividad anterior'),
  {
    campo: 'tipo',
    titulo: 'Tipo',
    tipo: 'opcion',
    opciones: TIPOS,
    articulo: 'art. 18',
    explica: 'Extremo de la anterior que mira y extremo de la siguiente que sujeta. Vacía es «Fin a inicio».',
    ancho: 16,
    siVacia: 'fin-inicio',
  },
  {
    campo: 'espera',
    titulo: 'Espera (días)',
    tipo: 'entero',
    articulo: 'art. 18',
    explica: 'Días del calendario de la siguiente que se esperan; con menos, se traslapan. Vacía es cero.',
    ancho: 12,
    siVacia: '0',
  },
  proyecto('proyectoDespues', 'Proyecto de la siguiente'),
  actividad('despues', 'Actividad siguiente'),
]

const PRESUPUESTO: readonly Columna[] = [
  proyecto('proyecto', 'Proyecto'),
  {
    campo: 'vigencia',
    titulo: 'Vigencia',
    tipo: 'entero',
    obligatoria: true,
    articulo: 'art. 18',
    explica: 'Año del presupuesto.',
    ancho: 10,
  },
  { ...texto('fuente', 'Fuente', 'De dónde sale el dinero.', 30), obligatoria: true },
  texto('rubro', 'Rubro', 'Rubro presupuestal.', 24),
  {
    campo: 'valor',
    titulo: 'Valor ($)',
    tipo: 'pesos',
    obligatoria: true,
    articulo: 'art. 18',
    explica: 'Pesos previstos de esa fuente en esa vigencia.',
    ancho: 20,
  },
]

const PUNTAJE = 'puntaje:'

/** The columns of each sheet, in order; the projects have one more for each criterion of priority. */
export function columnasDe(
  criterios: readonly z.output<typeof zCriterio>[],
): Readonly<Record<Hoja, readonly Columna[]>> {
  const puntajes = criterios.map(
    (c): Columna => ({
      campo: `${PUNTAJE}${c.id}`,
      titulo: `Puntaje: ${c.nombre}`,
      tipo: 'porcentaje',
      articulo: 'art. 18',
      explica: `De 0 a 100. Este criterio pesa ${c.peso.replace('.', ',')} % en la prioridad.`,
      ancho: 14,
    }),
  )
  return {
    Programas: [
      codigo('del programa'),
      nombre('del programa'),
      estrategia('Estrategia del plan a la que sirve. Elija de la lista.'),
    ],
    Proyectos: [...PROYECTOS, ...puntajes],
    Actividades: ACTIVIDADES,
    Dependencias: DEPENDENCIAS,
    Presupuesto: PRESUPUESTO,
  }
}

/** The criterion that a column scores; undefined for the others. */
export const criterioDe = (campo: string): string | undefined =>
  campo.startsWith(PUNTAJE) ? campo.slice(PUNTAJE.length) : undefined
export const campoDePuntaje = (criterio: string): string => `${PUNTAJE}${criterio}`

/** Days that a programme of execution can name: from the year of the law on. */
export const PRIMERA_FECHA = fechaDe(1997, 1, 1)
export const ULTIMA_FECHA = fechaDe(2199, 12, 31)

/** The columns by which a row is recognised when it comes back; nobody sees them. */
export const OCULTAS = ['id (no cambie esta columna)', 'versión (no cambie)', 'huella (no cambie)'] as const
