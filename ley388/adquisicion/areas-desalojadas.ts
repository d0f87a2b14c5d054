import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import { leerSiNoOpcional, objeto } from '../lector.ts'

/** What is known of an area of non-recoverable risk. */
export interface HechosDeAreaDeRiesgo {
  readonly desalojada?: boolean | undefined
  readonly entregada?: boolean | undefined
  readonly vigilada?: boolean | undefined
  readonly ocupada?: boolean | undefined
}

/** Reads `{"desalojada", "entregada", "vigilada", "ocupada"}`; `entregada`: to the environmental authority. */
export function leerAreaDeRiesgo(json: unknown): HechosDeAreaDeRiesgo {
  const o = objeto(json, '', ['desalojada', 'entregada', 'vigilada', 'ocupada'])
  return {
    desalojada: leerSiNoOpcional(o, 'desalojada'),
    entregada: leerSiNoOpcional(o, 'entregada'),
    vigilada: leerSiNoOpcional(o, 'vigilada'),
    ocupada: leerSiNoOpcional(o, 'ocupada'),
  }
}

const desalojada = (h: HechosDeAreaDeRiesgo): boolean | undefined => h.desalojada
const SIN_DESALOJAR = 'El área no ha sido desalojada.'

const TABLA: readonly ReglaDeComprobacion<HechosDeAreaDeRiesgo>[] = [
  reglaDeHecho({
    id: 'riesgo.entrega',
    articulo: art(121),
    asunto: 'El área desalojada se entregó a la autoridad ambiental',
    aplica: desalojada,
    noAplica: SIN_DESALOJAR,
    hecho: h => h.entregada,
    mal: 'El área no se ha entregado a la autoridad ambiental.',
    cura: 'Entréguela para su manejo y cuidado.',
  }),
  reglaDeHecho({
    id: 'riesgo.vigilancia',
    articulo: art(121),
    asunto: 'El municipio inspecciona el área para que nadie la ocupe',
    aplica: desalojada,
    noAplica: SIN_DESALOJAR,
    hecho: h => h.vigilada,
    mal: 'El área no se inspecciona.',
    cura: 'Programe las visitas y registre cada una.',
  }),
  reglaDeHecho({
    id: 'riesgo.ocupacion',
    articulo: art(121),
    asunto: 'El área no se ha vuelto a ocupar con viviendas',
    aplica: desalojada,
    noAplica: SIN_DESALOJAR,
    hecho: h => (h.ocupada === undefined ? undefined : !h.ocupada),
    mal: 'El área se volvió a ocupar con viviendas: el alcalde responde por ello.',
    cura: 'Desaloje de nuevo el área y reubique a sus habitantes.',
  }),
]

/** E10, art. 121: whether a risk area that was vacated is cared for as the law asks. */
export function areaDesalojada(h: HechosDeAreaDeRiesgo): Comprobado {
  return comprobar(TABLA, h)
}
