import type { Fuente } from './fuente.ts'
import type { ProblemaArchivo } from './tipos.ts'

const NUMERO = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/
const MAX_KML = 512 * 1024 ** 2

/** GDAL skips a coordinate that it cannot read and closes rings by itself: both are found in the text first. */
export async function revisarKml(f: Fuente): Promise<ProblemaArchivo[]> {
  const texto = (await f.leer(0, Math.min(f.tam, MAX_KML))).toString('utf8')
  const problemas: ProblemaArchivo[] = []
  texto.split(/<(?:\w+:)?Placemark[\s>]/).forEach((marca, i) => {
    if (i === 0) return
    const nombre = /<name>([^<]*)<\/name>/.exec(marca)?.[1]
    const cual = `El objeto ${i}${nombre ? ` («${nombre}»)` : ''}`
    for (const m of marca.matchAll(/<(?:\w+:)?coordinates>([^<]*)</g)) {
      const puntos = m[1]!.trim().split(/\s+/)
      const malo = puntos.find(p => !p.split(',').every(n => NUMERO.test(n)))
      if (malo !== undefined) {
        problemas.push({
          codigo: 'coordenada-no-numerica',
          motivo: `${cual} trae la coordenada «${malo.slice(0, 40)}», que no son números.`,
          cura: 'Corrija la coordenada en el archivo o exporte de nuevo la capa.',
          grave: true,
        })
      }
      const enAnillo = /<(?:\w+:)?LinearRing[^>]*>(?:(?!<\/?(?:\w+:)?LinearRing).)*$/s.test(
        marca.slice(0, m.index).slice(-600),
      )
      if (enAnillo && puntos[0] !== puntos[puntos.length - 1]) {
        problemas.push({
          codigo: 'anillo-abierto',
          motivo: `${cual} tiene un anillo que no cierra: empieza en ${puntos[0]} y termina en ${puntos[puntos.length - 1]}.`,
          cura: 'Cierre el polígono: el último vértice repite el primero.',
          grave: true,
        })
      }
    }
  })
  return problemas
}
