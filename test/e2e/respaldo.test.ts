import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveLauncher } from '../../server/platform/database/launcher-lock.ts'
import { archivoDeTanda } from '../largas/tandas.ts'
import { carpetaNueva, iniciarLindero, type LinderoVivo } from './lindero.ts'
import { orden, ordenEn, type Respuesta } from './orden.ts'

const MUNICIPIO = '76001'
const PREDIOS = 40

let carpeta: string
let respaldo: string
let vivo: LinderoVivo
beforeAll(async () => {
  carpeta = carpetaNueva()
  respaldo = join(carpeta, 'respaldo.tar')
  vivo = await iniciarLindero({ argumentos: ['--municipio', MUNICIPIO] })
})
afterAll(async () => {
  await vivo?.detener()
  rmSync(carpeta, { recursive: true, force: true })
})

const json = (r: Respuesta): unknown => JSON.parse(r.salida)

/** As whoever has the keys of the database: what the application itself has no right to do. */
async function enLaBase<T extends object>(l: LinderoVivo, texto: string): Promise<T[]> {
  const config = l.base.entorno.DATABASE_URL
    ? { connectionString: l.base.entorno.DATABASE_URL }
    : liveLauncher(l.datos)!.config!
  const cliente = new pg.Client(config)
  await cliente.connect()
  try {
    await cliente.query(`set lindero.municipio = '${MUNICIPIO}'`)
    return (await cliente.query<T>(texto)).rows
  } finally {
    await cliente.end()
  }
}

const cabeza = (l: LinderoVivo) => enLaBase(l, 'select n::int as n, huella from auditoria_cabeza')

/** What every municipal table holds. */
async function cuentas(l: LinderoVivo): Promise<Record<string, number>> {
  const tablas = await enLaBase<{ tabla: string }>(
    l,
    `select c.relname as tabla from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  const hay: Record<string, number> = {}
  for (const { tabla } of tablas)
    hay[tabla] = (await enLaBase<{ n: number }>(l, `select count(*)::int as n from ${tabla}`))[0]!.n
  return hay
}

describe('the commands beside a running server', () => {
  it('import into it, and it shows at once what they brought', async () => {
    const archivo = join(carpeta, 'predios.geojson')
    writeFileSync(archivo, archivoDeTanda({ numero: 3, destino: 'predios', objetos: PREDIOS }))
    const pid = vivo.proceso.pid
    const r = await ordenEn(vivo.base, 'importar', 'predios', archivo, '--desde', '2026-01-01', '--confirmar')
    expect(r.codigo, r.error).toBe(0)
    expect(json(r)).toMatchObject({ leidos: PREDIOS, nuevos: PREDIOS, rechazados: [], confirmado: true })
    const numero = `76001${'3005'.padStart(25, '0')}`
    const deLaOrden = await ordenEn(vivo.base, 'consultar', 'predio', numero)
    expect(deLaOrden.codigo, deLaOrden.error).toBe(0)
    const pagina = await fetch(`${vivo.direccion}/api/${MUNICIPIO}/territorio/predio?numero=${numero}`)
    expect(await pagina.json()).toEqual(json(deLaOrden))
    expect(vivo.proceso.exitCode).toBeNull()
    expect(vivo.proceso.pid).toBe(pid)
  })

  it('prove the chain of the audit', async () => {
    const r = await ordenEn(vivo.base, 'verificar')
    const [{ n }] = (await cabeza(vivo)) as [{ n: number }]
    expect(r).toMatchObject({ codigo: 0 })
    expect(json(r)).toEqual({ entradas: n, integra: true, primeraRota: null })
  })

  it('back the municipality up, and never over another backup', async () => {
    const r = await ordenEn(vivo.base, 'respaldar', respaldo)
    expect(r.codigo, r.error).toBe(0)
    expect(json(r)).toMatchObject({ municipio: MUNICIPIO, formato: 'lindero-respaldo' })
    const otra = await ordenEn(vivo.base, 'respaldar', respaldo)
    expect(otra).toMatchObject({ codigo: 2, salida: '' })
    expect(JSON.parse(otra.error)).toMatchObject({ error: 'archivo-existe' })
  })

  it('find the audit entry that somebody changed', async () => {
    const [antes] = await enLaBase<{ contenido: string }>(vivo, 'select contenido from auditoria where n = 2')
    await enLaBase(vivo, `update auditoria set contenido = replace(contenido, 'a', 'e') where n = 2`)
    const r = await ordenEn(vivo.base, 'verificar')
    expect(r.codigo).toBe(1)
    expect(json(r)).toEqual({ entradas: 2, integra: false, primeraRota: 2 })
    await enLaBase(vivo, `update auditoria set contenido = '${antes!.contenido.replace(/'/g, "''")}' where n = 2`)
    expect((await ordenEn(vivo.base, 'verificar')).codigo).toBe(0)
  })

  it('bring it back where it no longer is: the same chain, the same rows', async () => {
    const debidas = await cuentas(vivo)
    const [cabezaDebida] = await cabeza(vivo)
    await vivo.detener()
    vivo = await iniciarLindero()
    const r = await ordenEn(vivo.base, 'restaurar', respaldo)
    expect(r.codigo, r.error).toBe(0)
    expect(r.error).toContain(`lindero iniciar --municipio ${MUNICIPIO}`)
    expect(await cabeza(vivo)).toEqual([cabezaDebida])
    expect(await cuentas(vivo)).toEqual(debidas)
    expect(debidas.predio).toBe(PREDIOS)
    expect(json(await ordenEn(vivo.base, 'verificar'))).toMatchObject({ integra: true, primeraRota: null })
    const otra = await ordenEn(vivo.base, 'restaurar', respaldo)
    expect(otra).toMatchObject({ codigo: 2, salida: '' })
    expect(JSON.parse(otra.error)).toMatchObject({ error: 'municipio-ocupado' })
  })

  it('say what is missing without touching anything', async () => {
    for (const [argumentos, error] of [
      [['respaldar'], 'campo-faltante'],
      [['restaurar', join(carpeta, 'no-existe.tar')], 'archivo-ausente'],
      [['consultar', 'predio', '123', '--municipio', '05001'], 'municipio-inexistente'],
      [['consultar', 'punto', '3.4'], 'argumento-faltante'],
      [['exportar', 'predios', join(carpeta, 'predios.dwg')], 'formato-desconocido'],
      [['importar', 'predios', join(carpeta, 'no-existe.shp')], 'archivo-ilegible'],
    ] as const) {
      const r = await ordenEn(vivo.base, ...argumentos)
      expect(r, argumentos.join(' ')).toMatchObject({ codigo: 2, salida: '' })
      expect(JSON.parse(r.error)).toMatchObject({ error })
    }
    expect(existsSync(join(carpeta, 'predios.dwg'))).toBe(false)
  })

  it('tell a database that does not answer from a defect', async () => {
    const r = await orden(['verificar'], { ...process.env, DATABASE_URL: 'postgres://127.0.0.1:1/nada' })
    expect(r).toMatchObject({ codigo: 2, salida: '' })
    expect(JSON.parse(r.error)).toMatchObject({ error: 'base-inalcanzable' })
  })
})
