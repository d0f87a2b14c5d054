import { fecha } from '../../../ley388/fecha.ts'
import { areaElipsoidalNumero, textoM2 } from '../../platform/geometria/area.ts'
import { empacar } from '../../platform/geometria/paquete.ts'
import { escribirWkb, type Posicion } from '../../platform/geometria/wkb.ts'
import type { CapaVigente, ObjetoDeCapa, Territorio } from './revision.ts'

/** A map drawn for an example: rectangles in metres from a corner near Cali. */
export interface Escena {
  capas?: Readonly<Record<string, readonly ZonaDibujada[]>>
  predios?: readonly PredioDibujado[]
}

/** West, south, width, height in metres. */
export type Rectangulo = readonly [number, number, number, number]

export interface ZonaDibujada {
  rect: Rectangulo
  codigo?: string
  nombre?: string
  valor?: string
  wkb?: Uint8Array
}

export interface PredioDibujado {
  rect: Rectangulo
  numeros: readonly string[]
  registradaM2?: string
}

/** The corner from which the drawings are measured. */
export const [X, Y] = [4_600_000, 1_940_000]

/** WKB (EPSG:9377) of a rectangle. */
export function rectangulo([x, y, ancho, alto]: Rectangulo): Uint8Array {
  const anillo: Posicion[] = [
    [x, y],
    [x + ancho, y],
    [x + ancho, y + alto],
    [x, y + alto],
    [x, y],
  ]
  return escribirWkb({ type: 'Polygon', coordinates: [anillo.map(([u, v]): Posicion => [X + u, Y + v])] })
}

/** A bow-tie of that width and height: what the door would refuse. */
export function corbatin([x, y, ancho, alto]: Rectangulo): Uint8Array {
  const anillo: Posicion[] = [
    [x, y],
    [x + ancho, y + alto],
    [x + ancho, y],
    [x, y + alto],
    [x, y],
  ]
  return escribirWkb({ type: 'Polygon', coordinates: [anillo.map(([u, v]): Posicion => [X + u, Y + v])] })
}

/** A number of thirty digits in that comuna and barrio. */
export function numeroEn(comuna: string, barrio: string, terreno: number): string {
  return `760010100${comuna}${barrio}0001${String(terreno).padStart(4, '0')}000000000`
}

/** The territory that the checks read, from a drawing. */
export function territorioDibujado(e: Escena): Territorio {
  const todas = Object.entries(e.capas ?? {}).map(
    ([clase, zonas]): CapaVigente => ({
      clase,
      nombre: clase,
      objetos: zonas.map(
        (z): ObjetoDeCapa => ({
          codigo: z.codigo ?? '',
          nombre: z.nombre ?? '',
          valor: z.valor ?? null,
          valorOriginal: z.valor ?? null,
        }),
      ),
      geometrias: empacar(zonas.map(z => z.wkb ?? rectangulo(z.rect))),
    }),
  )
  const predios = e.predios ?? []
  const wkbs = predios.map(p => rectangulo(p.rect))
  return {
    al: fecha('2026-03-02'),
    capas: async clase => todas.filter(c => clase === undefined || c.clase === clase),
    terrenos: async () => ({
      terrenos: predios.map((p, i) => ({
        clave: p.numeros[0] ?? '',
        numeros: p.numeros,
        areaM2: textoM2(areaElipsoidalNumero(wkbs[i]!)),
        registradaM2: p.registradaM2 ?? null,
      })),
      geometrias: empacar(wkbs),
    }),
  }
}
