import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, negar, reglaDeHecho } from '../comprobacion.ts'
import type { Fecha } from '../fecha.ts'
import { leerFechaOpcional, leerOpcion, leerSiNoOpcional, objeto } from '../lector.ts'

type Causa = 'demolicion' | 'amenaza-ruina'
const CAUSAS: readonly Causa[] = ['demolicion', 'amenaza-ruina']

/** How the case of a heritage building stands that was demolished without licence, or that neglect leaves in ruin. */
export interface CasoDePatrimonio {
  readonly causa: Causa
  readonly paralizada?: boolean | undefined
  readonly ordenDeReconstruir?: boolean | undefined
  readonly disenoOriginal?: boolean | undefined
  readonly normasDeConservacion?: boolean | undefined
  /** True where a licence is asked for or was granted for works other than the reconstruction. */
  readonly licenciaDeOtraObra?: boolean | undefined
  /** Last day to begin the reconstruction, set by the order. */
  readonly limiteDeInicio?: Fecha | undefined
  readonly inicio?: Fecha | undefined
  readonly obraDelMunicipio?: boolean | undefined
  readonly hoy?: Fecha | undefined
}

/** Reads `{"causa": "demolicion" | "amenaza-ruina", "paralizada", "ordenDeReconstruir", …}`; only `causa` is needed. */
export function leerCasoDePatrimonio(json: unknown): CasoDePatrimonio {
  const o = objeto(json, '', [
    'causa',
    'paralizada',
    'ordenDeReconstruir',
    'disenoOriginal',
    'normasDeConservacion',
    'licenciaDeOtraObra',
    'limiteDeInicio',
    'inicio',
    'obraDelMunicipio',
    'hoy',
  ])
  return {
    causa: leerOpcion(o, 'causa', '', CAUSAS),
    paralizada: leerSiNoOpcional(o, 'paralizada'),
    ordenDeReconstruir: leerSiNoOpcional(o, 'ordenDeReconstruir'),
    disenoOriginal: leerSiNoOpcional(o, 'disenoOriginal'),
    normasDeConservacion: leerSiNoOpcional(o, 'normasDeConservacion'),
    licenciaDeOtraObra: leerSiNoOpcional(o, 'licenciaDeOtraObra'),
    limiteDeInicio: leerFechaOpcional(o, 'limiteDeInicio'),
    inicio: leerFechaOpcional(o, 'inicio'),
    obraDelMunicipio: leerSiNoOpcional(o, 'obraDelMunicipio'),
    hoy: leerFechaOpcional(o, 'hoy'),
  }
}

/** Undefined while it cannot be known: no term set, or not begun and no day to compare with. */
function fueraDeTermino(c: CasoDePatrimonio): boolean | undefined {
  const cuando = c.inicio ?? c.hoy
  return c.limiteDeInicio === undefined || cuando === undefined ? undefined : cuando > c.limiteDeInicio
}

const ARTICULO = art(106)

const TABLA = [
  reglaDeHecho({
    id: 'patrimonio.paralizacion',
    articulo: ARTICULO,
    asunto: 'La actividad se paralizó de inmediato',
    aplica: (c: CasoDePatrimonio) => c.causa === 'demolicion',
    noAplica: 'No hay una demolición que paralizar.',
    hecho: c => c.paralizada,
    mal: 'La demolición del inmueble de conservación no se ha paralizado.',
    cura: 'Ordene la paralización inmediata.',
  }),
  reglaDeHecho({
    id: 'patrimonio.orden',
    articulo: ARTICULO,
    asunto: 'Se ordenó la reconstrucción',
    hecho: (c: CasoDePatrimonio) => c.ordenDeReconstruir,
    mal: 'No se ha ordenado la reconstrucción.',
    cura: 'Ordénela y fije el término para iniciarla.',
  }),
  reglaDeHecho({
    id: 'patrimonio.diseno',
    articulo: ARTICULO,
    asunto: 'La reconstrucción sigue el diseño original',
    hecho: (c: CasoDePatrimonio) => c.disenoOriginal,
    mal: 'La reconstrucción se aparta del diseño original.',
    cura: 'Ajuste el proyecto al diseño original.',
  }),
  reglaDeHecho({
    id: 'patrimonio.normas',
    articulo: ARTICULO,
    asunto: 'La reconstrucción respeta las normas de conservación y restauración',
    hecho: (c: CasoDePatrimonio) => c.normasDeConservacion,
    mal: 'El proyecto no se somete a las normas de conservación y restauración que le corresponden.',
    cura: 'Ajústelo a esas normas.',
  }),
  reglaDeHecho({
    id: 'patrimonio.licencia',
    articulo: ARTICULO,
    asunto: 'No hay licencia para otra obra',
    hecho: (c: CasoDePatrimonio) => negar(c.licenciaDeOtraObra),
    mal: 'En este inmueble solo puede licenciarse la reconstrucción.',
    cura: 'Niegue o revoque la licencia de cualquier otra obra.',
  }),
  reglaDeHecho({
    id: 'patrimonio.inicio',
    articulo: ARTICULO,
    asunto: 'La reconstrucción se inició en su término, o la acometió el municipio a costa del interesado',
    hecho: (c: CasoDePatrimonio) => (c.obraDelMunicipio === true ? true : negar(fueraDeTermino(c))),
    mal: 'El término para iniciar la reconstrucción venció.',
    cura: 'Acometa las obras por el municipio, a costa del interesado.',
  }),
]

/** C3, art. 106: what the case of a demolished or neglected heritage building lacks. */
export function reconstruccion(c: CasoDePatrimonio): Comprobado {
  return comprobar(TABLA, c)
}
