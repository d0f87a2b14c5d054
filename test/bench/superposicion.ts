import { performance } from 'node:perf_hooks'
import { empacar } from '../../server/platform/geometria/paquete.ts'
import { GeometryPool } from '../../server/platform/geometria/pool.ts'
import { type Superposicion, superponer } from '../../server/platform/geometria/superposicion.ts'
import { type Medida, segundos } from './medida.ts'
import { teselado } from './poligonos-sinteticos.ts'

function iguales(a: Superposicion, b: Superposicion): boolean {
  const mismos = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    x.length === y.length && Array.prototype.every.call(x, (v: number, i: number) => Object.is(v, y[i]))
  return mismos(a.a, b.a) && mismos(a.b, b.b) && mismos(a.areaM2, b.areaM2) && mismos(a.fraccionA, b.fraccionA)
}

/** Overlay of 200.000 parcels (8 sides) on 2.000 zones (40 sides, turned 11°) in memory, with one and two workers. */
export async function medir(): Promise<Medida[]> {
  const parcelas = empacar(teselado(500, 400, 20, 2, 0, 1))
  const zonas = empacar(teselado(50, 40, 210, 10, 0.19, 2))
  const medidas: Medida[] = []
  const resultados: Superposicion[] = []
  for (const obreros of [1, 2]) {
    const pool = new GeometryPool({ size: obreros })
    try {
      await superponer(empacar(teselado(80, 80, 20, 2, 0, 3)), zonas, { pool }) // threads started, code compiled
      const antes = performance.now()
      const s = await superponer(parcelas, zonas, { pool, coberturaB: true })
      const ms = performance.now() - antes
      resultados.push(s)
      medidas.push({
        nombre: `superposición de 200.000 × 2.000 polígonos en memoria, ${obreros} ${obreros === 1 ? 'hilo' : 'hilos'}`,
        cifra: segundos(ms),
        detalle: `${s.a.length.toLocaleString('es-CO')} filas, ${s.problemas.length} problemas, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB en uso`,
      })
    } finally {
      await pool.close()
    }
  }
  medidas.push({
    nombre: 'las mismas áreas con uno y con dos hilos',
    cifra: iguales(resultados[0]!, resultados[1]!) ? 'sí, bit por bit' : 'NO',
  })
  return medidas
}
