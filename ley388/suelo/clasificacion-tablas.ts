import { art } from '../articulos/referencia.ts'
import { alguno, type ReglaDeComprobacion, reglaDeHecho, todos } from '../comprobacion.ts'

/** What is known of an area that is proposed for a class, by what it is proposed for. */
export const HECHOS_DE_CLASE = {
  urbano: [
    'usosUrbanos',
    'vias',
    'energia',
    'acueducto',
    'alcantarillado',
    'dentroDelPerimetroDeServicios',
    /** Consolidated and built, with urbanisation not finished. */
    'urbanizacionIncompleta',
    'mejoramientoIntegral',
  ],
  expansion: [
    'previsionDeCrecimiento',
    'dotacionPosible',
    'enProgramaDeEjecucion',
    'desarrolloConcertado',
    'areasProgramadasAdecuadas',
  ],
  suburbano: [
    'usosRestringidos',
    'intensidadRestringida',
    'densidadRestringida',
    'serviciosPropios',
    'usosUrbanos',
    'incorporado',
  ],
  /** To pass from suburban to urban. */
  incorporacion: ['espacioPublico', 'vias', 'energia', 'acueducto', 'alcantarillado'],
} as const
export type Clasificacion = keyof typeof HECHOS_DE_CLASE
type Hecho = (typeof HECHOS_DE_CLASE)[Clasificacion][number]
export type HechosDeSuelo = Readonly<Partial<Record<Hecho, boolean | undefined>>>

type Fila = readonly [hecho: Hecho, id: string, asunto: string, mal: string, cura: string]

const CURA_RED = 'Acredite la red, o clasifique el área en otra clase de suelo.'
/** Primary networks and roads that urban land has. */
const REDES: readonly Fila[] = [
  ['vias', 'vias', 'Tiene infraestructura vial', 'El área no tiene infraestructura vial.', CURA_RED],
  ['energia', 'energia', 'Tiene red primaria de energía', 'Falta la red primaria de energía.', CURA_RED],
  ['acueducto', 'acueducto', 'Tiene red primaria de acueducto', 'Falta la red primaria de acueducto.', CURA_RED],
  [
    'alcantarillado',
    'alcantarillado',
    'Tiene red primaria de alcantarillado',
    'Falta la red primaria de alcantarillado.',
    CURA_RED,
  ],
]

/** An incomplete area stands as urban without all its networks if the plan makes it of integral improvement. */
const enMejora = (h: HechosDeSuelo): boolean | undefined => todos(h.urbanizacionIncompleta, h.mejoramientoIntegral)

const URBANO: readonly ReglaDeComprobacion<HechosDeSuelo>[] = [
  fila('urbano', 31, [
    'usosUrbanos',
    'usos',
    'El plan destina el área a usos urbanos',
    'El plan no destina el área a usos urbanos.',
    'Asígnele usos urbanos.',
  ]),
  ...REDES.map(([hecho, id, asunto, mal, cura]) =>
    reglaDeHecho({
      id: `suelo.urbano.${id}`,
      articulo: art(31),
      asunto: `${asunto}, o es área de mejoramiento integral`,
      hecho: (h: HechosDeSuelo) => alguno(h[hecho], enMejora(h)),
      mal,
      cura,
    }),
  ),
  reglaDeHecho({
    id: 'suelo.urbano.mejoramiento',
    articulo: art(31),
    asunto: 'El área consolidada con urbanización incompleta es de mejoramiento integral',
    aplica: (h: HechosDeSuelo) => h.urbanizacionIncompleta,
    noAplica: 'La urbanización del área está completa.',
    hecho: h => h.mejoramientoIntegral,
    mal: 'El área está consolidada con urbanización incompleta y no es de mejoramiento integral.',
    cura: 'Defínala como área de mejoramiento integral.',
  }),
  reglaDeHecho({
    id: 'suelo.urbano.perimetro',
    articulo: art(12, 'par. 2'),
    asunto: 'El área está dentro del perímetro de servicios',
    hecho: (h: HechosDeSuelo) => h.dentroDelPerimetroDeServicios,
    mal: 'El área queda fuera del perímetro de servicios.',
    cura: 'Ajuste el perímetro urbano o acredite la ampliación del de servicios.',
  }),
]

const EXPANSION: readonly ReglaDeComprobacion<HechosDeSuelo>[] = [
  fila('expansion', 32, [
    'previsionDeCrecimiento',
    'crecimiento',
    'La expansión se apoya en las previsiones de crecimiento',
    'La expansión no se apoya en las previsiones de crecimiento de la ciudad.',
    'Sustente el área en la proyección de población y vivienda.',
  ]),
  fila('expansion', 32, [
    'dotacionPosible',
    'dotacion',
    'Se puede dotar de vías, transporte, servicios, áreas libres y equipamientos',
    'No consta que se pueda dotar de vías, transporte, servicios, áreas libres y equipamientos.',
    'Adjunte la factibilidad de las infraestructuras.',
  ]),
  fila('expansion', 32, [
    'enProgramaDeEjecucion',
    'programa',
    'Un programa de ejecución dice cuándo se habilita',
    'Ningún programa de ejecución dice cuándo se habilita esta área.',
    'Inclúyala en el programa de ejecución de la vigencia.',
  ]),
  reglaDeHecho({
    id: 'suelo.expansion.concertado',
    articulo: art(32),
    asunto: 'El área de desarrollo concertado sigue a la adecuación de las áreas programadas',
    aplica: (h: HechosDeSuelo) => h.desarrolloConcertado,
    noAplica: 'No es área de desarrollo concertado.',
    hecho: h => h.areasProgramadasAdecuadas,
    mal: 'El área de desarrollo concertado espera a que se adecuen las áreas programadas.',
    cura: 'Adecue primero las áreas programadas.',
  }),
]

const DEL_SUBURBANO: readonly Fila[] = [
  ['usosRestringidos', 'usos', 'Tiene usos restringidos', 'No hay restricción de usos.', 'Fije los usos admitidos.'],
  [
    'intensidadRestringida',
    'intensidad',
    'Tiene intensidad máxima',
    'No hay intensidad máxima de ocupación.',
    'Fije la intensidad máxima.',
  ],
  ['densidadRestringida', 'densidad', 'Tiene densidad máxima', 'No hay densidad máxima.', 'Fije la densidad máxima.'],
  [
    'serviciosPropios',
    'servicios',
    'Se abastece de servicios públicos',
    'No se garantiza el autoabastecimiento de servicios públicos.',
    'Acredite cómo se abastece el área.',
  ],
]

const SUBURBANO: readonly ReglaDeComprobacion<HechosDeSuelo>[] = [
  ...DEL_SUBURBANO.map(f => fila('suburbano', 34, f)),
  reglaDeHecho({
    id: 'suelo.suburbano.urbano',
    articulo: art(34),
    asunto: 'Los usos urbanos son posteriores a la incorporación al suelo urbano',
    aplica: (h: HechosDeSuelo) => h.usosUrbanos,
    noAplica: 'No hay usos urbanos.',
    hecho: h => h.incorporado,
    mal: 'Hay usos urbanos sin que el área se haya incorporado al suelo urbano.',
    cura: 'Tramite antes la incorporación, o retire los usos urbanos.',
  }),
]

const CURA_INCORPORACION = 'Construya o acredite esa infraestructura antes de incorporar el área.'
const INCORPORACION: readonly ReglaDeComprobacion<HechosDeSuelo>[] = [
  fila('incorporacion', 34, [
    'espacioPublico',
    'espacio',
    'Tiene espacio público',
    'Falta el espacio público.',
    CURA_INCORPORACION,
  ]),
  ...REDES.map(([hecho, id, asunto, mal]) => fila('incorporacion', 34, [hecho, id, asunto, mal, CURA_INCORPORACION])),
]

/** S2-S4, arts. 31, 32 and 34: what each class asks of an area. */
export const TABLAS_DE_CLASE: Readonly<Record<Clasificacion, readonly ReglaDeComprobacion<HechosDeSuelo>[]>> = {
  urbano: URBANO,
  expansion: EXPANSION,
  suburbano: SUBURBANO,
  incorporacion: INCORPORACION,
}

function fila(
  clase: Clasificacion,
  articulo: number,
  [hecho, id, asunto, mal, cura]: Fila,
): ReglaDeComprobacion<HechosDeSuelo> {
  return reglaDeHecho({
    id: `suelo.${clase}.${id}`,
    articulo: art(articulo),
    asunto,
    hecho: (h: HechosDeSuelo) => h[hecho],
    mal,
    cura,
  })
}
