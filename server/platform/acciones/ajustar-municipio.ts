import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { fichaDeMunicipio, zAjustes } from '../ajustes.ts'
import { zTexto } from '../esquemas.ts'
import { exigirVersion } from '../version.ts'

/** Changes what is given and leaves the rest. Terms and liquidations already recorded keep what they used. */
export const ajustarMunicipio = defineAction({
  nombre: 'platform.ajustarMunicipio',
  clase: 'escritura',
  resumen: 'Cambiar los datos y los ajustes del municipio.',
  entrada: z.object({
    nombre: zTexto(120).optional(),
    departamento: zTexto(120).optional(),
    poblacion: z.int().min(0).max(50_000_000).nullable().optional(),
    distrito: z.boolean().optional(),
    sabados: z.boolean().optional(),
    noHabiles: zAjustes.shape.noHabiles.unwrap().optional(),
    areaDeLiquidacion: zAjustes.shape.areaDeLiquidacion.unwrap().optional(),
  }),
  salida: z.object({ version: z.int() }),
  async ejecutar({ tx, municipio, version, registrar }, cambios) {
    const antes = await fichaDeMunicipio(tx, municipio, { bloquear: true })
    exigirVersion(version, antes.version, 'los datos del municipio')
    const { ajustes, codigo: _, version: __, ...datos } = antes
    const valores = { ...datos, ...ajustes }
    const nuevos = { ...valores, ...definidos(cambios) }
    const { sabados, noHabiles, areaDeLiquidacion } = nuevos
    const { rows } = await sql<{ version: number }>`
      update municipio_instalado set nombre = ${nuevos.nombre}, departamento = ${nuevos.departamento},
        poblacion = ${nuevos.poblacion}, distrito = ${nuevos.distrito},
        ajustes = ajustes || ${JSON.stringify({ sabados, noHabiles, areaDeLiquidacion })}::jsonb, version = version + 1
      where municipio = ${municipio} returning version`.execute(tx)
    registrar({ objeto: `municipio:${municipio}`, detalle: diferencia(valores, nuevos) })
    return { version: rows[0]!.version }
  },
})

function definidos<T extends object>(objeto: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(objeto).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** Each value that is another one, before and after. */
function diferencia(antes: Record<string, unknown>, despues: Record<string, unknown>): Record<string, unknown> {
  const distinta = Object.keys(despues).filter(k => JSON.stringify(antes[k]) !== JSON.stringify(despues[k]))
  return Object.fromEntries(distinta.map(k => [k, { antes: antes[k], despues: despues[k] }]))
}
