import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from './principal.ts'

const carpeta = mkdtempSync(join(tmpdir(), 'lindero-cli-'))
afterAll(() => rmSync(carpeta, { recursive: true }))

/** Runs the command with that standard input and returns what it wrote and its exit code. */
async function lindero(
  args: string,
  entrada: string | string[] = '',
): Promise<{ codigo: number; salida: string; error: string }> {
  const salida = new PassThrough({ highWaterMark: 1 << 26 })
  const error = new PassThrough({ highWaterMark: 1 << 20 })
  const trozos = (Array.isArray(entrada) ? entrada : [entrada]).map(t => Buffer.from(t))
  const io = { entrada: Readable.from(trozos), salida, error, entorno: {}, ahora: () => 0 }
  const codigo = await main(
    args.split(' ').filter(a => a !== ''),
    io,
  )
  return { codigo, salida: String(salida.read() ?? ''), error: String(error.read() ?? '') }
}

describe('lindero, sin base de datos', () => {
  it('plazo responde las dos formas del contrato', async () => {
    const r = await lindero('plazo --desde 2026-02-02 --dias 30')
    expect(r).toMatchObject({ codigo: 0, error: '' })
    expect(JSON.parse(r.salida)).toMatchObject({ desde: '2026-02-02', primerDia: '2026-02-03', vence: '2026-03-16' })
    expect(Object.keys(JSON.parse(r.salida))).toEqual(['desde', 'primerDia', 'vence', 'saltados', 'memoria'])
    const mes = await lindero('plazo -', '{"desde":"2026-01-31","meses":1}')
    expect(JSON.parse(mes.salida)).toMatchObject({ vence: '2026-03-02' })
  })

  it('las opciones y el JSON dan la misma respuesta', async () => {
    const opciones = await lindero(
      'plazo --desde 2026-02-02 --dias 30 --sabados --no-habil 2026-03-04,2026-03-05 --suspension 2026-02-10..2026-02-20',
    )
    const archivo = join(carpeta, 'termino.json')
    const termino = {
      desde: '2026-02-02',
      dias: 30,
      sabados: true,
      noHabiles: ['2026-03-04', '2026-03-05'],
      suspensiones: [['2026-02-10', '2026-02-20']],
    }
    writeFileSync(archivo, JSON.stringify(termino))
    expect((await lindero(`plazo ${archivo}`)).salida).toBe(opciones.salida)
  })

  it('calcular responde las dos calculadoras del contrato', async () => {
    const tipo = await lindero('calcular tipo-de-plan -', '{"poblacion": 100000, "distrito": false}')
    expect(JSON.parse(tipo.salida)).toMatchObject({ tipo: 'PBOT', opciones: ['PBOT'] })
    const vigencias = await lindero('calcular vigencias', '{"adopcion": "2012-06-15", "primerPeriodo": "2016"}')
    expect(JSON.parse(vigencias.salida)).toMatchObject({
      corto: { hasta: '2019-12-31' },
      mediano: { hasta: '2023-12-31' },
      largo: { hasta: '2027-12-31' },
    })
  })

  it('reparto asigna lotes enteros y dice si está probado, uno o por lote', async () => {
    const predio = (id: string, areaM2: string): object => ({ id, areaM2, valorInicialM2: '1000' })
    const lote = (id: string, valor: string): object => ({ id, valor })
    const caso = JSON.stringify({
      predios: [predio('A', '60'), predio('B', '40')],
      cargas: [],
      lotes: [lote('L1', '30000'), lote('L2', '40000'), lote('L3', '30000')],
      asignar: true,
    })
    const uno = await lindero('calcular reparto -', caso)
    expect(uno).toMatchObject({ codigo: 0, error: '' })
    expect(JSON.parse(uno.salida).asignacion).toMatchObject({ optima: true, prueba: 'cota', dinero: '0', cota: '0' })
    const varios = await lindero('calcular reparto --lote -', `${caso}\n{"asignar":true}\n${caso}\n`)
    const [primera, mala, ultima] = varios.salida.trim().split('\n')
    expect(varios.codigo).toBe(1)
    expect([primera, ultima]).toEqual([uno.salida.trim(), uno.salida.trim()])
    expect(JSON.parse(mala!)).toMatchObject({ error: 'campo-faltante', campo: 'predios' })
  })

  it('festivos da los del año con su norma', async () => {
    const { anio, festivos } = JSON.parse((await lindero('festivos 2026')).salida)
    expect(anio).toBe(2026)
    expect(festivos).toHaveLength(19)
    expect(festivos[0]).toEqual({ fecha: '2026-01-01', nombre: 'Año Nuevo', norma: 'Ley 51 de 1983, art. 1' })
  })

  it.each([
    ['plazo --desde 2026-02-30 --dias 1', 'fecha-invalida', 'desde'],
    ['plazo --desde 2026-02-02 --dias -5', 'opcion-invalida', undefined],
    ['plazo --desde 2026-02-02 --dias 3x', 'campo-invalido', 'dias'],
    ['plazo --desde 2026-02-02', 'campo-faltante', 'dias'],
    ['plazo --dias 3', 'campo-faltante', 'desde'],
    ['plazo --desde 2026-02-02 --dias 3 --suspension 2026-02-10', 'campo-invalido', 'suspensiones[0]'],
    ['plazo --hasta 2026-02-02', 'opcion-desconocida', 'hasta'],
    ['plazo no-existe.json', 'archivo-ilegible', undefined],
    ['festivos 1983', 'anio-sin-calendario', 'anio'],
    ['festivos', 'campo-faltante', 'anio'],
    ['calcular nada', 'calculo-desconocido', 'nombre'],
    ['calcular', 'campo-faltante', 'nombre'],
    ['calcular tipo-de-plan -', 'json-invalido', undefined],
    ['constructor', 'comando-desconocido', 'comando'],
  ])('«%s» termina en 2 con %s en el error estándar y nada en la salida', async (args, error, campo) => {
    const r = await lindero(args)
    expect(r).toMatchObject({ codigo: 2, salida: '' })
    expect(JSON.parse(r.error)).toMatchObject({ error, ...(campo === undefined ? {} : { campo }) })
    expect(JSON.parse(r.error).mensaje).toMatch(/\.$/)
  })

  it('sin argumentos y con --help explica cómo se usa', async () => {
    expect((await lindero('')).salida).toContain('lindero COMANDO')
    expect((await lindero('plazo --help')).salida).toContain('--suspension')
    expect((await lindero('ayuda calcular')).salida).toContain('tipo-de-plan')
  })

  it('una ejecución presupuestal no entra a medias, y lo que es del mapa no es de ella', async () => {
    for (const opcion of ['--omitir-rechazados', '--reparar', '--crs EPSG:9377']) {
      const r = await lindero(`importar ejecucion enero.csv ${opcion} --confirmar`)
      expect(r).toMatchObject({ codigo: 2, salida: '' })
      expect(JSON.parse(r.error)).toMatchObject({ error: 'opcion-invalida', campo: opcion.split(' ')[0] })
    }
    const sinArchivo = await lindero('importar ejecucion no-existe.csv')
    expect(JSON.parse(sinArchivo.error)).toMatchObject({ error: 'archivo-ilegible', campo: 'archivo' })
  })
})

describe('importar obras', () => {
  it('no admite lo que es de los predios o de otra capa, y dice por qué', async () => {
    for (const opcion of ['--clase barrio', '--completo']) {
      const r = await lindero(`importar obras vias.geojson ${opcion}`)
      expect(r).toMatchObject({ codigo: 2, salida: '' })
      expect(JSON.parse(r.error)).toMatchObject({ error: 'opcion-invalida', campo: opcion.split(' ')[0] })
    }
    expect(JSON.parse((await lindero('importar obras no-existe.geojson')).error)).toMatchObject({
      error: 'archivo-ilegible',
    })
  })
})

describe('--lote', () => {
  it('responde línea por línea en orden, con el error en su lugar y salida 1', async () => {
    const entrada = '{"desde":"2026-02-02","dias":30}\n{mal\n\n{"desde":"2026-01-31","meses":1}'
    const r = await lindero('plazo --lote', entrada)
    const lineas = r.salida
      .trimEnd()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(r).toMatchObject({ codigo: 1, error: '' })
    expect(lineas.map(l => l.vence ?? l.error)).toEqual(['2026-03-16', 'json-invalido', 'json-invalido', '2026-03-02'])
  })

  it('una línea partida entre dos trozos, dentro de una letra con tilde, se lee entera', async () => {
    const bytes = Buffer.from('{"poblacion":1}\n{"población":1}\n')
    const medio = bytes.indexOf(0xc3) + 1
    const salida = new PassThrough({ highWaterMark: 1 << 20 })
    const entrada = Readable.from([bytes.subarray(0, medio), bytes.subarray(medio)])
    const io = { entrada, salida, error: new PassThrough(), entorno: {}, ahora: () => 0 }
    expect(await main(['calcular', 'tipo-de-plan', '--lote'], io)).toBe(1)
    const lineas = String(salida.read())
      .trimEnd()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(lineas.map(l => l.tipo ?? l.campo)).toEqual(['EOT', 'población'])
  })

  it('todo bien termina en 0, y la entrada vacía no responde nada', async () => {
    expect(await lindero('calcular tipo-de-plan --lote -', '{"poblacion":1}\n')).toMatchObject({ codigo: 0 })
    expect(await lindero('calcular tipo-de-plan --lote', '')).toMatchObject({ codigo: 0, salida: '' })
  })
})
