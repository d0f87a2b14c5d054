import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compartido } from '../../../test/compartido.ts'
import { municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { type Banco, bancoDePrueba } from '../importar/prueba.ts'
import { type RevisionHecha, trabajoRevisar } from './trabajo.ts'

const cali = join(compartido ?? '', 'datos-reales', 'cali')

function shapefile(nombre: string): Uint8Array {
  const partes = readdirSync(cali).filter(n => basename(n, extname(n)) === nombre)
  return zipSync(Object.fromEntries(partes.map(n => [n, readFileSync(join(cali, n))])))
}

describe.runIf(compartido)('the checks on the real map of Santiago de Cali', () => {
  let b: Banco
  let hechas: RevisionHecha[]
  beforeAll(async () => {
    b = await bancoDePrueba(municipio('76001'))
    for (const [nombre, clase] of [
      ['barrios', 'barrio'],
      ['comunas', 'comuna'],
    ] as const)
      await b.deUnaVez({ nombre: `${nombre}.zip`, contenido: shapefile(nombre), destino: 'capa', clase })
    for (const nombre of ['pols_d29e75.geojson', 'pols_d29e7j.geojson'])
      await b.deUnaVez({ nombre, contenido: readFileSync(join(cali, nombre)), omitirRechazados: true })
    const contexto = {
      municipio: b.municipio,
      actor: { id: 'p', nombre: 'P', roles: ['planeacion' as const] },
      ahora: b.p.reloj,
      servicios: b.p.servicios,
      conTransaccion: <T>(fn: Parameters<typeof withMunicipio<T>>[2]) => withMunicipio(b.db, b.municipio, fn),
      escribir: () => Promise.reject(new Error('derived data are not written as truth')),
      progreso: () => undefined,
      senal: new AbortController().signal,
    }
    hechas = (await trabajoRevisar.ejecutar(contexto, {})).revisiones
  }, 120_000)
  afterAll(() => b.destroy())

  const de = (regla: string) => hechas.find(h => h.regla === regla)!

  it('art. 22: barrio and comuna by geometry agree with the number for 99,9 % of the parcels, and the rest are listed', async () => {
    for (const regla of ['predios.barrio', 'predios.comuna']) {
      expect(de(regla)).toMatchObject({ estado: 'hecha', problemas: 0 })
      expect(de(regla).revisados).toBeGreaterThan(8_000)
      expect(de(regla).hallazgos / de(regla).revisados).toBeLessThan(0.001)
      const { rows } = await withMunicipio(b.db, b.municipio, tx =>
        sql<{ mensaje: string }>`select mensaje from derivado_hallazgo
          where municipio = ${b.municipio} and regla = ${regla}`.execute(tx),
      )
      expect(rows).toHaveLength(de(regla).hallazgos)
      for (const r of rows) expect(r.mensaje).toMatch(/^Según su número, el predio \d{30} está en/)
    }
  })

  it('what two surveys leave between neighbours is told as slivers, and nothing stored is invalid', async () => {
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ gravedad: string; n: number }>`select gravedad, count(*)::int as n from derivado_hallazgo
        where municipio = ${b.municipio} and regla = 'predios.traslapes' group by gravedad`.execute(tx),
    )
    const n = (gravedad: string) => rows.find(r => r.gravedad === gravedad)?.n ?? 0
    expect(n('astilla')).toBeGreaterThan(n('error'))
    expect(de('mapa.anillos')).toMatchObject({ hallazgos: 0 })
  })

  it('without land classes nor limit, the checks that need them say so instead of passing', () => {
    for (const regla of ['S1.huecos', 'PL4.perimetro', 'mapa.fuera']) expect(de(regla).estado).toBe('sin-datos')
  })
})
