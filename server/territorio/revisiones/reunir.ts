import { type Capa, type Hallazgo, TOLERANCIAS } from '../../platform/geometria/cobertura.ts'
import { empacar, wkbDe } from '../../platform/geometria/paquete.ts'
import type { CapaVigente, HallazgoDelMapa, Motor, ObjetoDeCapa, TerrenosVigentes } from './revision.ts'

/** An object of whatever layer, with what a message needs to name it. */
export interface Referencia {
  codigo: string
  /** As it is named in a sentence. */
  etiqueta: string
  capa: string
  clase: string
  objeto: ObjetoDeCapa
}

/** Objects of several layers as one, for the geometry; the ids are positions in `de`. */
export interface Reunion extends Capa {
  de: readonly Referencia[]
}

/** Puts together the objects of several layers that pass the filter. */
export function reunir(
  capas: readonly CapaVigente[],
  pasa: (o: ObjetoDeCapa, clase: string) => boolean = () => true,
): Reunion {
  const de: Referencia[] = []
  const wkbs: Uint8Array[] = []
  for (const c of capas)
    c.objetos.forEach((o, i) => {
      if (!pasa(o, c.clase)) return
      de.push({ codigo: o.codigo, etiqueta: etiquetaDe(o), capa: c.nombre, clase: c.clase, objeto: o })
      wkbs.push(wkbDe(c.geometrias, i))
    })
  return { ids: de.map((_d, i) => String(i)), geometrias: empacar(wkbs), de }
}

/** «R1 Residencial neta», «R1», or the value where the file gives neither. */
function etiquetaDe(o: ObjetoDeCapa): string {
  const nombre = o.nombre || o.valorOriginal || o.valor || ''
  if (o.codigo === '' || o.codigo === nombre) return `«${nombre || 'sin nombre'}»`
  return nombre === '' ? `«${o.codigo}»` : `«${o.codigo} ${nombre}»`
}

/** The parcels as a layer; the ids are positions in `terrenos`. */
export function comoCapa(t: TerrenosVigentes): Capa {
  return { ids: t.terrenos.map((_t, i) => String(i)), geometrias: t.geometrias }
}

/** Options of the geometry for a check. */
export function opciones(m: Motor) {
  return { tolerancias: m.tolerancias ?? TOLERANCIAS, ...(m.senal ? { senal: m.senal } : {}) }
}

const formato = new Intl.NumberFormat('es-CO', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** "1.234,50 m²" from the decimal text that the geometry gives. */
export function metros(m2: string): string {
  return `${formato.format(Number(m2))} m²`
}

/** What is common to every finding that comes from a geometry; a sliver is always one, whatever the rule. */
export function delMapa(
  h: Hallazgo,
  dice: Pick<HallazgoDelMapa, 'mensaje' | 'cura' | 'objetos'> & {
    gravedad?: HallazgoDelMapa['gravedad']
    codigo?: string
  },
): HallazgoDelMapa {
  const astilla = h.clase === 'astilla'
  const codigo = dice.codigo ?? (h.de === 'sobrante' ? 'fuera' : h.de)
  return {
    codigo: astilla ? `astilla-${codigo}` : codigo,
    gravedad: astilla ? 'astilla' : (dice.gravedad ?? 'error'),
    mensaje: dice.mensaje,
    cura: astilla ? CURA_DE_ASTILLA : dice.cura,
    objetos: dice.objetos,
    areaM2: h.areaM2,
    wkb: h.wkb,
    punto: h.punto,
  }
}

const CURA_DE_ASTILLA =
  'Es una astilla de digitalización: ajuste los dos bordes al mismo trazo (con la captura o «snapping» de su programa).'

/** The objects of a layer that a finding of the geometry names. */
export function nombrados<T>(h: Hallazgo, lista: readonly T[]): T[] {
  return h.ids.map(id => lista[Number(id)]!)
}
