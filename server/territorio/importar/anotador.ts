import { insertMany } from '../../platform/database/insert-many.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/** What is wrong with one object, before it is written down. `punto`: longitude and latitude. */
export interface Reparo {
  indice: number | null
  /** The parcel number or code by which people know it, where there is one. */
  clave?: string | undefined
  campo?: string | undefined
  codigo: string
  motivo: string
  cura: string
  punto?: readonly [number, number] | undefined
  grave: boolean
}

interface FilaDeRechazo {
  municipio: string
  importacion: string
  n: number
  indice: number | null
  objeto: string
  campo: string | null
  codigo: string
  motivo: string
  cura: string
  lon: number | null
  lat: number | null
  grave: boolean
}

const COLUMNAS = [
  'municipio',
  'importacion',
  'n',
  'indice',
  'objeto',
  'campo',
  'codigo',
  'motivo',
  'cura',
  'lon',
  'lat',
  'grave',
] as const

/** A wrong mapping can refuse every row with the same words: each kind is listed up to here, and counted whole. */
const MAXIMO_POR_CODIGO = 20_000

/** How people find the object in their file. */
export function nombreDeObjeto(indice: number | null, clave?: string): string {
  if (indice === null) return 'archivo'
  return clave ? `objeto ${indice} (${clave})` : `objeto ${indice}`
}

/** Collects what is wrong with the objects of one import, counts it, and writes it in batches. */
export class Anotador {
  private readonly municipio: Municipio
  private readonly importacion: string
  private pendientes: FilaDeRechazo[] = []
  private n = 0
  private readonly cuenta = new Map<string, { codigo: string; grave: boolean; n: number }>()
  advertencias = 0

  constructor(municipio: Municipio, importacion: string) {
    this.municipio = municipio
    this.importacion = importacion
  }

  anotar(r: Reparo): void {
    const llave = `${r.codigo}|${r.grave}`
    const c = this.cuenta.get(llave) ?? { codigo: r.codigo, grave: r.grave, n: 0 }
    c.n++
    this.cuenta.set(llave, c)
    if (!r.grave) this.advertencias++
    if (c.n > MAXIMO_POR_CODIGO) return
    this.pendientes.push({
      municipio: this.municipio,
      importacion: this.importacion,
      n: ++this.n,
      indice: r.indice,
      objeto: nombreDeObjeto(r.indice, r.clave),
      campo: r.campo ?? null,
      codigo: r.codigo,
      motivo: r.motivo,
      cura: r.cura,
      lon: r.punto?.[0] ?? null,
      lat: r.punto?.[1] ?? null,
      grave: r.grave,
    })
  }

  /** Writes what is waiting, in the transaction given. */
  async escribir(tx: Tx): Promise<void> {
    const filas = this.pendientes
    this.pendientes = []
    await insertMany(tx, 'importacion_rechazo', COLUMNAS, filas)
  }

  porCodigo(): { codigo: string; grave: boolean; n: number }[] {
    return [...this.cuenta.values()].sort((a, b) => Number(b.grave) - Number(a.grave) || b.n - a.n)
  }
}
