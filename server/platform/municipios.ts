import { sql } from 'kysely'
import type { Database } from './database/connect.ts'
import { type Municipio, municipio, withMunicipio } from './database/tenancy.ts'

export interface MunicipioInstalado {
  codigo: Municipio
  nombre: string
  departamento: string
}

/**
 * The municipalities of this installation. Their codes are in a global list (a code tells nothing of anyone); what is
 * known of each is read inside it.
 */
export async function municipiosInstalados(db: Database): Promise<MunicipioInstalado[]> {
  const { rows } = await sql<{ codigo: string }>`select codigo from instalacion order by codigo`.execute(db.global)
  const lista: MunicipioInstalado[] = []
  for (const { codigo } of rows) {
    const m = municipio(codigo)
    const fila = await withMunicipio(
      db,
      m,
      tx =>
        sql<{ nombre: string; departamento: string }>`
          select nombre, departamento from municipio_instalado where municipio = ${m}`.execute(tx),
      { readOnly: true },
    )
    const datos = fila.rows[0]
    if (datos) lista.push({ codigo: m, ...datos })
  }
  return lista
}
