import { type Articulo, art } from '../articulos/referencia.ts'

/** R1, art. 39 par.: a local burden is shared within the unit; a general one, in the whole area that benefits. */
export type ClaseDeCarga = 'local' | 'general'

/** A burden that the law names, with its class. */
export interface TipoDeCarga {
  readonly id: string
  readonly nombre: string
  readonly clase: ClaseDeCarga
  readonly articulo: Articulo
}

const local = (id: string, nombre: string): TipoDeCarga => ({ id, nombre, clase: 'local', articulo: art(39, 'par.') })
const general = (id: string, nombre: string): TipoDeCarga => ({ ...local(id, nombre), clase: 'general' })

/** R1, art. 39 par.: the burdens that the law names. The list of local ones is open: a burden may have no kind. */
export const TIPOS_DE_CARGA: readonly TipoDeCarga[] = [
  local('cesion-parques', 'Cesiones para parques y zonas verdes'),
  local('cesion-vias', 'Cesiones para vías vehiculares y peatonales'),
  local('cesion-equipamientos', 'Cesiones para equipamientos comunitarios'),
  local('redes-acueducto', 'Redes secundarias y domiciliarias de acueducto'),
  local('redes-alcantarillado', 'Redes secundarias y domiciliarias de alcantarillado'),
  local('redes-energia', 'Redes secundarias y domiciliarias de energía'),
  local('redes-telefonos', 'Redes secundarias y domiciliarias de teléfonos'),
  general('vias-principales', 'Infraestructura vial principal'),
  general('redes-matrices', 'Redes matrices de servicios públicos'),
]

/** An instrument by which what was spent on general burdens comes back. */
export interface InstrumentoDeRecuperacion {
  readonly id: string
  readonly nombre: string
  readonly articulo: Articulo
}

const instrumento = (id: string, nombre: string, articulo: Articulo): InstrumentoDeRecuperacion => ({
  id,
  nombre,
  articulo,
})

/** R1, art. 39 par.: how general burdens are recovered; the last one leaves the list open. */
export const INSTRUMENTOS_DE_RECUPERACION: readonly InstrumentoDeRecuperacion[] = [
  instrumento('tarifas', 'Tarifas', art(39, 'par.')),
  instrumento('valorizacion', 'Contribución de valorización', art(39, 'par.')),
  instrumento('plusvalia', 'Participación en plusvalía', art(39, 'par.')),
  instrumento('predial', 'Impuesto predial', art(39, 'par.')),
  instrumento('otro', 'Otro sistema que garantice el reparto equitativo', art(39, 'par.')),
]

/** R11, art. 51: how public works in expansion land are recovered, where the plan so decides. */
export const INSTRUMENTOS_EN_EXPANSION: readonly InstrumentoDeRecuperacion[] = [
  instrumento('valorizacion', 'Contribución de valorización', art(51)),
  instrumento('plusvalia', 'Participación en plusvalía', art(51)),
  instrumento('compensaciones', 'Compensaciones', art(51)),
]

/** The kind of burden with that id, or undefined. */
export function tipoDeCarga(id: string): TipoDeCarga | undefined {
  return TIPOS_DE_CARGA.find(t => t.id === id)
}
