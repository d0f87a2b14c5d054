import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compartido } from '../../../test/compartido.ts'
import { municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { type Banco, bancoDePrueba } from './prueba.ts'

const cali = join(compartido ?? '', 'datos-reales', 'cali')

/** The Shapefile with its siblings, as people upload it. */
function shapefile(nombre: string): Uint8Array {
  const partes = readdirSync(cali).filter(n => basename(n, extname(n)) === nombre)
  return zipSync(Object.fromEntries(partes.map(n => [n, readFileSync(join(cali, n))])))
}

describe.runIf(compartido)('the real files of Santiago de Cali', () => {
  let b: Banco
  beforeAll(async () => {
    b = await bancoDePrueba(municipio('76001'))
  })
  afterAll(() => b.destroy())

  it.each([
    ['barrios', 'barrio', 335],
    ['comunas', 'comuna', 22],
  ])('%s enter whole, with the area that their publisher measured, within 0.1 %%', async (nombre, clase, n) => {
    const r = await b.deUnaVez({ nombre: `${nombre}.zip`, contenido: shapefile(nombre), destino: 'capa', clase })
    expect(r.problemas.filter(p => p.grave)).toEqual([])
    expect(r.informe).toMatchObject({ leidos: n, aceptados: n, nuevos: n })
    expect(r.confirmado).toBe(true)
    expect(Number(r.informe.totales.mayorDiferenciaDeArea)).toBeLessThan(0.001)
  })

  it('parcels enter but for the three that the cadastre itself has wrong, and slivers are told as slivers', async () => {
    const leido = { poligonos: 0, rechazados: 0, numeros: 0, astillas: 0, traslapes: 0 }
    for (const nombre of ['pols_d29e75', 'pols_d29e7j']) {
      const contenido = readFileSync(join(cali, `${nombre}.geojson`))
      const { i, rechazos } = await b.revisar({ nombre: `${nombre}.geojson`, contenido })
      expect(i.mapeo.numero).toBe('info.properties_agg[].hnum')
      const graves = rechazos.filter(r => r.grave)
      expect(new Set(graves.map(r => r.codigo))).toEqual(
        new Set([nombre === 'pols_d29e75' ? 'clave-repetida' : 'falta-numero']),
      )
      const cuenta = (codigo: string) => i.informe?.porCodigo.find(c => c.codigo === codigo)?.n ?? 0
      leido.poligonos += i.informe?.leidos ?? 0
      leido.rechazados += i.informe?.rechazados ?? 0
      leido.numeros += i.informe?.nuevos ?? 0
      leido.astillas += cuenta('astilla')
      leido.traslapes += cuenta('traslape')
      const hecha = await b.confirmar(i, true)
      expect(hecha.estado).toBe('confirmada')
    }
    // One number stands on two polygons and one polygon has none: 8,172 pairs of number and polygon, less those two.
    expect(leido).toMatchObject({ poligonos: 7_980, rechazados: 3, numeros: 8_170 })
    expect(leido.astillas).toBeGreaterThan(0)
    expect(await b.contar('terreno')).toBe(7_977)
  })

  it('each parcel lies in the barrio and the comuna that its own number names, but for fewer than one in a thousand', async () => {
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ clase: string; n: number; distintos: number }>`
        with mayor as (
          select distinct on (d.terreno, c.clase) d.terreno, c.clase, o.codigo
          from derivado_cruce d
          join objeto o on o.municipio = ${b.municipio} and o.id = d.objeto
          join capa c on c.municipio = ${b.municipio} and c.id = o.capa
          where d.municipio = ${b.municipio} order by d.terreno, c.clase, d.area_m2 desc)
        select m.clase, count(*)::int as n,
          count(*) filter (where m.codigo::int <> case m.clase
            when 'comuna' then substr(p.numero, 10, 2)::int
            else (substr(p.numero, 10, 4))::int end)::int as distintos
        from mayor m join predio p on p.municipio = ${b.municipio} and p.terreno = m.terreno
        group by m.clase order by m.clase`.execute(tx),
    )
    expect(rows.map(r => r.clase)).toEqual(['barrio', 'comuna'])
    for (const r of rows) {
      expect(r.n).toBe(8_170)
      expect(r.distintos / r.n).toBeLessThan(0.001)
    }
  })
})
