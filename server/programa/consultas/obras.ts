import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { objetosVigentes } from '../../territorio/index.ts'
import { codigosRepetidos, esDelProyecto } from '../obras/cruzar.ts'
import { type Obra, obraDe } from '../obras/obra.ts'

/** Every work of the map on a date, whatever its layer. For whoever works for the plan. */
export async function obrasVigentes(tx: Tx, municipio: Municipio, al: Fecha): Promise<Obra[]> {
  return (await objetosVigentes(tx, municipio, { clase: 'obra', al, interno: true })).map(obraDe)
}

/** The works of one project on a date: those that carry its BPIN and those that it names by their code. */
export async function obrasDeProyecto(
  tx: Tx,
  municipio: Municipio,
  proyecto: { bpin: string | null; obras: readonly string[] },
  al: Fecha,
): Promise<Obra[]> {
  const todas = await obrasVigentes(tx, municipio, al)
  const repetidos = codigosRepetidos(todas)
  return todas.filter(o => esDelProyecto(o, proyecto, repetidos))
}
