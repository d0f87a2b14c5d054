import { type Articulo, art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import { periodoDe } from '../parametros/periodos.ts'
import type { HechoDelPrograma, Programa, Proyecto, TextoDelProyecto } from './programa-hechos.ts'

const NINGUNO = 'ninguno'

const PERIODO = regla({
  id: 'programa.periodo',
  articulo: art(18),
  asunto: 'El programa cubre el período de una administración',
  datos: (p: Programa) => {
    const suyo = periodoDe(p.periodo.desde, p.periodos)
    return {
      desde: p.periodo.desde,
      hasta: p.periodo.hasta,
      inicio: suyo?.desde ?? NINGUNO,
      fin: suyo?.hasta ?? NINGUNO,
    }
  },
  formula: 'y(desde = inicio, hasta = fin)',
  cumple: d => d.desde === d.inicio && d.hasta === d.fin,
  mal: p => `Del ${p.periodo.desde} al ${p.periodo.hasta} no es el período de una administración.`,
  cura: 'Ajuste la vigencia del programa al período constitucional.',
})

type FilaDelPrograma = readonly [hecho: HechoDelPrograma, asunto: string, mal: string, cura: string]

/** What art. 18 asks of the programme as a whole, in its order; the last four are its scheme. */
const DEL_PROGRAMA: readonly FilaDelPrograma[] = [
  [
    'integradoAlPlanDeInversiones',
    'Está integrado al plan de inversiones',
    'El programa no está integrado al plan de inversiones.',
    'Intégrelo al plan de inversiones del plan de desarrollo.',
  ],
  [
    'alConcejoConElPlanDeInversiones',
    'Va al concejo junto con el plan de inversiones',
    'El programa no se presentó al concejo con el plan de inversiones.',
    'Preséntelos conjuntamente.',
  ],
  [
    'aprobadoPorAcuerdo',
    'El concejo lo aprobó por acuerdo',
    'El concejo no ha aprobado el programa.',
    'Obtenga el acuerdo que lo aprueba.',
  ],
  [
    'transporte',
    'Define los proyectos de infraestructura de transporte',
    'Faltan los programas y proyectos de transporte.',
    'Defina los que se ejecutan en el período.',
  ],
  [
    'serviciosPublicos',
    'Define los proyectos de servicios públicos domiciliarios',
    'Faltan los programas y proyectos de servicios públicos.',
    'Defina los que se ejecutan en el período.',
  ],
  [
    'terrenosVis',
    'Localiza los terrenos para vivienda de interés social',
    'No localiza los terrenos que la demanda de vivienda de interés social necesita.',
    'Localícelos.',
  ],
  [
    'mejoramientoIntegral',
    'Localiza las zonas de mejoramiento integral',
    'No localiza las zonas de mejoramiento integral.',
    'Localícelas, o diga que no las hay.',
  ],
  [
    'instrumentosDeEjecucion',
    'Señala los instrumentos de ejecución pública o privada',
    'No dice con qué instrumentos se ejecuta.',
    'Señale los instrumentos públicos o privados.',
  ],
  [
    'desarrolloPrioritario',
    'Determina los inmuebles de desarrollo o construcción prioritaria',
    'No determina qué inmuebles son prioritarios.',
    'Determínelos, o diga que no los hay.',
  ],
  ['gestion', 'Expone su esquema de gestión', 'Falta el esquema de gestión.', 'Expóngalo.'],
  ['financiacion', 'Expone su esquema de financiación', 'Falta el esquema de financiación.', 'Expóngalo.'],
  ['ejecucion', 'Expone su esquema de ejecución', 'Falta el esquema de ejecución.', 'Expóngalo.'],
  ['seguimiento', 'Expone su esquema de seguimiento', 'Falta el esquema de seguimiento.', 'Expóngalo.'],
]

type FilaDelProyecto = readonly [texto: TextoDelProyecto, articulo: Articulo, nombre: string]

/** What each project names. Its budget line and its transfer make the resources those of somebody and of a date. */
const DEL_PROYECTO: readonly FilaDelProyecto[] = [
  ['lineaDelPlanDeDesarrollo', art(21), 'la línea del plan de desarrollo'],
  ['prioridad', art(18), 'la prioridad'],
  ['cronograma', art(18), 'la programación de actividades'],
  ['entidad', art(18), 'la entidad responsable'],
  ['recursos', art(18), 'los recursos'],
  ['rubro', art(18), 'el rubro presupuestal'],
  ['transferencia', art(18), 'la transferencia a quien ejecuta'],
]

/** PL8, PL11, P1, P2 (arts. 18 and 21): what the execution programme lacks, element by element and project by project. */
export function programaDeEjecucion(p: Programa): Comprobado {
  return comprobar(
    [PERIODO, ...DEL_PROGRAMA.map(filaDelPrograma), HAY_PROYECTOS, ...p.proyectos.flatMap(delProyecto)],
    p,
  )
}

function filaDelPrograma([hecho, asunto, mal, cura]: FilaDelPrograma): ReglaDeComprobacion<Programa> {
  return reglaDeHecho({
    id: `programa.${hecho}`,
    articulo: art(18),
    asunto,
    hecho: (p: Programa) => p.hechos[hecho],
    mal,
    cura,
  })
}

const HAY_PROYECTOS = reglaDeHecho({
  id: 'programa.proyectos',
  articulo: art(18),
  asunto: 'Señala los programas y proyectos del período',
  hecho: (p: Programa) => p.proyectos.length > 0,
  mal: 'El programa no tiene proyectos.',
  cura: 'Incluya las actuaciones que se ejecutan en el período.',
})

function delProyecto(proyecto: Proyecto, i: number): ReglaDeComprobacion<Programa>[] {
  const id = `programa.proyecto.${i + 1}`
  const sirve = reglaDeHecho({
    id: `${id}.plan`,
    articulo: art(18),
    asunto: `«${proyecto.nombre}» sirve a un objetivo, una política y una estrategia del plan`,
    hecho: () => sirveAlPlan(proyecto) || proyecto.justificacion !== undefined,
    mal: `«${proyecto.nombre}» no dice a qué objetivo, política y estrategia del plan sirve.`,
    cura: 'Nómbrelos, o deje escrita la justificación para que entre al programa.',
  })
  const elementos = DEL_PROYECTO.map(([texto, articulo, nombre]) =>
    reglaDeHecho({
      id: `${id}.${texto}`,
      articulo,
      asunto: `«${proyecto.nombre}» señala ${nombre}`,
      hecho: (_: Programa) => proyecto[texto] !== undefined,
      mal: `A «${proyecto.nombre}» le falta ${nombre}.`,
      cura: 'Complete ese elemento.',
    }),
  )
  return [sirve, ...elementos]
}

function sirveAlPlan(p: Proyecto): boolean {
  return p.objetivo !== undefined && p.politica !== undefined && p.estrategia !== undefined
}
