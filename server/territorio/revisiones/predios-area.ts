import { Decimal } from '../../../ley388/decimal.ts'
import { wkbDe } from '../../platform/geometria/paquete.ts'
import { puntoDelTerreno } from './punto.ts'
import { metros } from './reunir.ts'
import type { HallazgoDelMapa, RevisionDelMapa } from './revision.ts'

/** A technical tolerance, not one of the law: a difference of more than both is worth a look. */
const TOLERANCIA = { fraccion: new Decimal('0.10'), m2: new Decimal(10) }

/** The registered area against the one measured on the ellipsoid. Horizontal property (several numbers) is not compared. */
export const prediosArea: RevisionDelMapa = {
  id: 'predios.area',
  titulo: 'Área registrada lejos de la medida',
  busca: 'Predios cuya área registrada difiere de la medida en más de 10 % y de 10 m².',
  articulo: 'arts. 78 y 112',
  necesita: ['predios'],
  async revisar(t) {
    const { terrenos, geometrias } = await t.terrenos()
    const hallazgos: HallazgoDelMapa[] = []
    let revisados = 0
    for (const [i, p] of terrenos.entries()) {
      if (p.registradaM2 === null) continue
      revisados++
      const diferencia = new Decimal(p.areaM2).minus(p.registradaM2)
      const lejos = diferencia.abs()
      if (lejos.lte(TOLERANCIA.m2) || lejos.lte(TOLERANCIA.fraccion.times(p.registradaM2))) continue
      const wkb = wkbDe(geometrias, i).slice()
      hallazgos.push({
        codigo: 'area-distinta',
        gravedad: 'aviso',
        mensaje: `El predio ${p.clave} tiene ${metros(p.registradaM2)} registrados y mide ${metros(p.areaM2)}: ${metros(lejos.toFixed(2))} ${diferencia.isNegative() ? 'menos' : 'más'}.`,
        cura: 'Pida al gestor catastral la rectificación del área, o corrija el dibujo del predio.',
        objetos: [p.clave],
        areaM2: lejos.toFixed(2),
        wkb,
        punto: await puntoDelTerreno(wkb),
      })
    }
    return { revisados, hallazgos, problemas: [] }
  },
}
