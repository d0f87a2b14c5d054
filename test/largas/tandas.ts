import type { Tanda } from './cuaderno.ts'

/** The layer that an import of ours makes. */
export function nombreDeCapa({ numero }: Pick<Tanda, 'numero'>): string {
  return `Capa ${numero}`
}

/** A file of squares in a row of its own, so that no two imports overlap. */
export function archivoDeTanda({ numero, destino, objetos }: Tanda): string {
  const features = Array.from({ length: objetos }, (_, i) => ({
    type: 'Feature',
    properties:
      destino === 'capa'
        ? { codigo: `${numero}-${i}`, nombre: `Barrio ${numero}.${i}` }
        : { numero_predial: numeroPredial(numero, i), direccion: `Calle ${numero} # ${i}-01` },
    geometry: cuadrado(i, numero),
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

function numeroPredial(numero: number, i: number): string {
  return `76001${String(numero * 1_000 + i).padStart(25, '0')}`
}

function cuadrado(columna: number, fila: number): object {
  const [x, y] = [redondo(-76.55 + columna * 0.0002), redondo(3.38 + fila * 0.0002)]
  const [x1, y1] = [redondo(x + 0.0002), redondo(y + 0.0002)]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x1, y],
        [x1, y1],
        [x, y1],
        [x, y],
      ],
    ],
  }
}

const redondo = (n: number) => Math.round(n * 1e7) / 1e7
