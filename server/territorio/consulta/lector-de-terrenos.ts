import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { leerTerrenos, type Poligonos } from './paquetes.ts'
import type { Tramo } from './tandas-de-cruce.ts'

interface Leido {
  sello: string
  tramo: Tramo
  poligonos: Poligonos
}

/** Reads the terrenos once for all the versions that they are crossed with, and anew when something was written since. */
export class LectorDeTerrenos {
  private readonly municipio: Municipio
  private leido: Leido | undefined

  constructor(municipio: Municipio) {
    this.municipio = municipio
  }

  async leer(tx: Tx, tramo: Tramo): Promise<Poligonos> {
    const sello = await selloDe(tx, this.municipio)
    if (this.leido?.sello !== sello || !contiene(this.leido.tramo, tramo)) {
      this.leido = undefined
      const poligonos = await leerTerrenos(tx, this.municipio, tramo.desde, tramo.hasta)
      this.leido = { sello, tramo, poligonos }
    }
    return recortar(this.leido.poligonos, tramo)
  }
}

/** Whatever the office holds as true is written by an action, and every action moves the head of the audit. */
async function selloDe(tx: Tx, municipio: Municipio): Promise<string> {
  const { rows } = await sql<{ n: string }>`
    select n::text as n from auditoria_cabeza where municipio = ${municipio}`.execute(tx)
  return rows[0]?.n ?? ''
}

const contiene = (a: Tramo, b: Tramo): boolean =>
  a.desde <= b.desde && (a.hasta === null || (b.hasta !== null && b.hasta <= a.hasta))

/** The same memory seen from one terreno to another. */
function recortar(p: Poligonos, { desde, hasta }: Tramo): Poligonos {
  const i = p.ids.posicion(desde)
  const j = hasta === null ? p.ids.length : p.ids.posicion(hasta)
  return {
    ids: p.ids.entre(i, j),
    paquete: { datos: p.paquete.datos, inicios: p.paquete.inicios.subarray(i, j + 1) },
    desde: p.desde.subarray(i, j),
    hasta: p.hasta.subarray(i, j),
  }
}
