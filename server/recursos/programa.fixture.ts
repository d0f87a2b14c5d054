import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { withMunicipio } from '../platform/database/tenancy.ts'
import type { PlataformaDePrueba } from '../platform/testing.ts'

export interface ProyectoDePrueba {
  codigo: string
  /** Score of the only criterion: its priority. */
  prioridad: number
  estado?: string
  /** Cost of its activities. */
  costo?: string
  presupuesto: readonly (readonly [vigencia: number, fuente: string, valor: string])[]
}

/** A programme of 2024 to 2027 with these projects; gives their ids by code. */
export async function programaDePrueba(
  l: PlataformaDePrueba,
  proyectos: readonly ProyectoDePrueba[],
): Promise<ReadonlyMap<string, string>> {
  const m = l.municipio
  const ids = new Map(proyectos.map(p => [p.codigo, uuidv7()]))
  await withMunicipio(l.db, m, async tx => {
    const [plan, periodo, programa] = [uuidv7(), uuidv7(), uuidv7()]
    await sql`insert into plan (municipio, id, tipo, nombre, acto, adopcion, desde)
      values (${m}, ${plan}, 'EOT', 'EOT 2015', 'Acuerdo 021 de 2015', '2015-11-27', '2015-11-27')`.execute(tx)
    await sql`insert into programa_periodo (municipio, id, plan, nombre, desde, hasta, estado, criterios)
      values (${m}, ${periodo}, ${plan}, 'Programa 2024-2027', '2024-01-01', '2027-12-31', 'formulacion',
        '[{"id":"unico","nombre":"Único","peso":"100"}]')`.execute(tx)
    await sql`insert into programa_programa (municipio, id, periodo, codigo, nombre, orden)
      values (${m}, ${programa}, ${periodo}, 'PR-1', 'Programa de prueba', 1)`.execute(tx)
    for (const [i, p] of proyectos.entries()) {
      const id = ids.get(p.codigo)!
      await sql`insert into programa_proyecto (municipio, id, periodo, programa, codigo, nombre, clase, puntajes, estado,
          orden)
        values (${m}, ${id}, ${periodo}, ${programa}, ${p.codigo}, ${`Proyecto ${p.codigo}`}, 'transporte',
          ${JSON.stringify({ unico: String(p.prioridad) })}::jsonb, ${p.estado ?? 'formulado'}, ${i + 1})`.execute(tx)
      if (p.costo)
        await sql`insert into programa_actividad (municipio, id, proyecto, codigo, nombre, orden, duracion, costo)
          values (${m}, ${uuidv7()}, ${id}, 'A-1', 'Obra', 1, 60, ${p.costo})`.execute(tx)
      for (const [vigencia, fuente, valor] of p.presupuesto)
        await sql`insert into programa_presupuesto (municipio, id, proyecto, vigencia, fuente, valor)
          values (${m}, ${uuidv7()}, ${id}, ${vigencia}, ${fuente}, ${valor})`.execute(tx)
    }
  })
  return ids
}
