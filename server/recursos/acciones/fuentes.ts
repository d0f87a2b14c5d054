import { sql } from 'kysely'
import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zAl } from '../../platform/esquemas.ts'
import { necesidadDelPrograma } from '../../programa/index.ts'
import { CLASES_DE_FUENTE, FICHA_DE_CLASE } from '../clases-de-fuente.ts'
import { fuentesEnUso, leerFuentes } from '../consultas/leer-fuentes.ts'
import { leerIngresos, vigentes } from '../consultas/leer-ingresos.ts'
import { acumular, sumaDe } from '../dinero.ts'
import { zClaseDeFuente, zDelAnio, zPeriodo } from '../formas.ts'

const zFuente = z.object({
  id: z.string(),
  nombre: z.string(),
  clase: zClaseDeFuente,
  entidad: z.string(),
  nota: z.string(),
  version: z.number(),
  /** What is expected of it, and what the budget of the programme takes from it. */
  previsto: z.array(zDelAnio),
  programado: z.array(zDelAnio),
  comprometido: z.string(),
  recibido: z.string(),
  /** Applications or money already name it. */
  enUso: z.boolean(),
})

/** P3: each source with what is expected, what the programme takes from it, and what came in. */
export const fuentes = defineAction({
  nombre: 'recursos.fuentes',
  clase: 'consulta',
  resumen: 'Ver las fuentes de recursos del programa, con lo previsto, lo programado y lo recibido.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.object({
    clases: z.array(
      z.object({ id: zClaseDeFuente, nombre: z.string(), cofinancia: z.boolean(), articulo: z.string().nullable() }),
    ),
    periodo: zPeriodo.nullable(),
    fuentes: z.array(zFuente),
    /** Sources that the budget of the programme names and nobody has registered. */
    sinRegistrar: z.array(z.object({ nombre: z.string(), programado: z.array(zDelAnio) })),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const lista = await leerFuentes(tx, municipio)
    const ingresos = vigentes(await leerIngresos(tx, municipio, al))
    const previsto = await leerPrevisto(tx, municipio)
    const usadas = await fuentesEnUso(tx, municipio)
    const programa = await necesidadDelPrograma(tx, municipio, al)
    const programado = new Map<string, Map<number, Decimal>>()
    for (const b of programa?.proyectos.flatMap(p => p.presupuesto) ?? []) {
      const porAnio = programado.get(b.fuente) ?? new Map<number, Decimal>()
      acumular(porAnio, b.vigencia, b.valor)
      programado.set(b.fuente, porAnio)
    }
    const nombres = new Set(lista.map(f => f.nombre))
    return {
      clases: CLASES_DE_FUENTE.map(id => ({ id, ...FICHA_DE_CLASE[id] })),
      periodo: programa ? { ...programa.periodo } : null,
      fuentes: lista.map(f => {
        const suma = (clase: 'compromiso' | 'ingreso') =>
          sumaDe(ingresos.filter(i => i.fuente === f.id && i.clase === clase).map(i => i.valor.toFixed())).toFixed()
        return {
          ...f,
          previsto: previsto.filter(p => p.fuente === f.id).map(({ vigencia, valor }) => ({ vigencia, valor })),
          programado: porVigencia(programado.get(f.nombre)),
          comprometido: suma('compromiso'),
          recibido: suma('ingreso'),
          enUso: usadas.has(f.id),
        }
      }),
      sinRegistrar: [...programado]
        .filter(([nombre]) => !nombres.has(nombre))
        .map(([nombre, porAnio]) => ({ nombre, programado: porVigencia(porAnio) })),
    }
  },
})

function porVigencia(suma: ReadonlyMap<number, Decimal> | undefined): { vigencia: number; valor: string }[] {
  return [...(suma ?? [])].sort(([a], [b]) => a - b).map(([vigencia, v]) => ({ vigencia, valor: v.toFixed() }))
}

async function leerPrevisto(tx: Tx, municipio: Municipio) {
  const { rows } = await sql<{ fuente: string; vigencia: number; valor: string }>`
    select fuente, vigencia, valor::text from recursos_previsto
    where municipio = ${municipio} order by vigencia`.execute(tx)
  return rows.map(r => ({ ...r, valor: new Decimal(r.valor).toFixed() }))
}
