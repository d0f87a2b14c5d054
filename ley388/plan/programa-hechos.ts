import type { Fecha } from '../fecha.ts'
import {
  leerFecha,
  leerLista,
  leerObjeto,
  leerSiNoOpcional,
  leerTexto,
  leerTextoOpcional,
  malo,
  objeto,
} from '../lector.ts'
import { PERIODOS, type Periodo } from '../parametros/periodos.ts'

/** The texts that a project of the execution programme must bring, each named by what it answers. */
export const TEXTOS_DEL_PROYECTO = [
  'objetivo',
  'politica',
  'estrategia',
  'justificacion',
  'lineaDelPlanDeDesarrollo',
  'prioridad',
  'cronograma',
  'entidad',
  'recursos',
  'rubro',
  'transferencia',
] as const
export type TextoDelProyecto = (typeof TEXTOS_DEL_PROYECTO)[number]

/** A programme or project; a text left out is one that it lacks. */
export type Proyecto = { readonly nombre: string } & Readonly<Partial<Record<TextoDelProyecto, string>>>

/** Facts that are true or false of the programme as a whole. */
export const HECHOS_DEL_PROGRAMA = [
  'integradoAlPlanDeInversiones',
  'alConcejoConElPlanDeInversiones',
  'aprobadoPorAcuerdo',
  'transporte',
  'serviciosPublicos',
  'terrenosVis',
  'mejoramientoIntegral',
  'instrumentosDeEjecucion',
  'desarrolloPrioritario',
  'gestion',
  'financiacion',
  'ejecucion',
  'seguimiento',
] as const
export type HechoDelPrograma = (typeof HECHOS_DEL_PROGRAMA)[number]

export interface Programa {
  readonly periodo: Periodo
  readonly hechos: Readonly<Partial<Record<HechoDelPrograma, boolean>>>
  readonly proyectos: readonly Proyecto[]
  /** The constitutional periods of the municipality. */
  readonly periodos: readonly Periodo[]
}

/**
 * Reads `{"periodo": {"desde", "hasta"}, "proyectos": [{"nombre", "objetivo", …}], "transporte": true, …}`. Only the period is
 * needed; `periodos` is the municipality's own list, where its periods were atypical.
 */
export function leerPrograma(json: unknown): Programa {
  const o = objeto(json, '', ['periodo', 'proyectos', 'periodos', ...HECHOS_DEL_PROGRAMA])
  return {
    periodo: leerPeriodo(leerObjeto(o, 'periodo', '', ['desde', 'hasta']), 'periodo'),
    hechos: Object.fromEntries(HECHOS_DEL_PROGRAMA.map(h => [h, leerSiNoOpcional(o, h)])),
    proyectos: leerLista(o, 'proyectos').map((v, i) => leerProyecto(v, `proyectos[${i}]`)),
    periodos:
      o.periodos === undefined
        ? PERIODOS
        : leerLista(o, 'periodos').map((v, i) =>
            leerPeriodo(objeto(v, `periodos[${i}]`, ['desde', 'hasta']), `periodos[${i}]`),
          ),
  }
}

function leerPeriodo(o: Readonly<Record<string, unknown>>, campo: string): Periodo {
  const desde: Fecha = leerFecha(o, 'desde', campo)
  const hasta: Fecha = leerFecha(o, 'hasta', campo)
  if (hasta < desde) throw malo(`${campo}.hasta`, 'es anterior a «desde»')
  return { desde, hasta }
}

function leerProyecto(v: unknown, campo: string): Proyecto {
  const o = objeto(v, campo, ['nombre', ...TEXTOS_DEL_PROYECTO])
  const textos = TEXTOS_DEL_PROYECTO.map(t => [t, leerTextoOpcional(o, t, campo)] as const)
  return {
    nombre: leerTexto(o, 'nombre', campo),
    ...Object.fromEntries(textos.filter(([, texto]) => texto !== undefined)),
  }
}
