import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../ley388/decimal.ts'
import { csvDeEjemplo, LINEAS } from './ejemplo.ts'
import { fechaSegunNombre } from './fecha-de-corte.ts'
import { leerEjecucion } from './leer.ts'
import type { Mapeo } from './mapeo.ts'
import { leerMonto } from './monto.ts'

const leer = (bytes: Uint8Array, dada: Mapeo = {}, guardado: Mapeo = {}) =>
  leerEjecucion(bytes, { dada, guardada: async () => guardado })
const texto = () => csvDeEjemplo().toString('utf8')
const primero = async (bytes: Uint8Array, dada?: Mapeo) => {
  const { rechazados, filas } = await leer(bytes, dada)
  expect(rechazados.length).toBeGreaterThan(0)
  expect(rechazados.every(r => r.motivo && r.cura)).toBe(true)
  return { ...rechazados[0]!, cuantos: rechazados.length, buenas: filas.length }
}

describe('an amount', () => {
  it('is read exactly: dots are thousands, the comma is cents, a dash alone is zero', () => {
    for (const [escrito, valor] of [
      [' 1.234.567 ', '1234567'],
      [' -   ', '0'],
      ['1234567,5', '1234567.5'],
      [' 9 ', '9'],
    ] as const)
      expect(String(leerMonto(escrito, 'positivo'))).toBe(valor)
  })

  it('loses its sign only where sources disagree about it', () => {
    expect(leerMonto('-1.500 ', 'magnitud')).toEqual(new Decimal(1500))
    expect(leerMonto('-1.500', 'libre')).toEqual(new Decimal(-1500))
    expect(leerMonto('-1.500', 'positivo')).toMatchObject({ codigo: 'monto-negativo' })
  })

  it('is refused when it is not written so, and never guessed', () => {
    for (const [escrito, codigo] of [
      ['1,234,567', 'puntos-y-comas'],
      ['1234.5', 'puntos-y-comas'],
      ['1.2O0', 'monto-invalido'],
      ['1.23.456', 'monto-invalido'],
      ['1e9', 'monto-invalido'],
      ['', 'monto-vacio'],
      ['1234567890123456789', 'monto-muy-grande'],
    ] as const)
      expect(leerMonto(escrito, 'libre'), escrito).toMatchObject({ codigo })
  })
})

describe('a file of execution', () => {
  it('gives its rows with quotes, semicolons and line breaks inside a text, and signs as magnitudes', async () => {
    const { filas, rechazados, leidos } = await leer(csvDeEjemplo())
    expect(rechazados).toEqual([])
    expect(leidos).toBe(3)
    expect(filas.map(f => f.fila)).toEqual([2, 3, 4])
    expect(filas[2]!.datos.proyecto).toBe('Mejoramiento de vías "terciarias"; primera etapa')
    expect(filas[0]!.datos.nombreActividad).toBe('Construir el parque')
    expect(filas.map(f => String(f.montos.contracreditos))).toEqual(['100000', '0', '0'])
    expect(filas.map(f => String(f.montos.reducciones))).toEqual(['0', '50000', '0'])
    expect(String(filas[0]!.montos.modificado)).toBe('1150000.5')
  })

  it('cut in half is refused with the row where it ends', async () => {
    const entero = csvDeEjemplo()
    expect(await primero(entero.subarray(0, entero.length - 60))).toMatchObject({
      objeto: 'fila 4',
      codigo: 'archivo-cortado',
    })
    // Cut inside the last text of a row, or between two rows: nothing is missing that one could see.
    expect(await primero(entero.subarray(0, -3))).toMatchObject({
      objeto: 'fila 4',
      codigo: 'archivo-cortado',
      buenas: 2,
    })
    const dentroDeComillas = entero.indexOf('el parque"')
    expect(await primero(entero.subarray(0, dentroDeComillas))).toMatchObject({ codigo: 'archivo-cortado' })
    const mediaLetra = entero.indexOf('í', entero.indexOf('\n')) + 1
    expect(await primero(entero.subarray(0, mediaLetra))).toMatchObject({
      objeto: 'fila 2',
      campo: 'Nombre Centro Gestor',
      codigo: 'archivo-cortado',
    })
  })

  it('in Latin-1 is refused with the row and the column of the first letter that is lost', async () => {
    const latin = Buffer.from(
      texto()
        .replace('\uFEFF', '')
        .replace('Propósito', 'Proposito')
        .replace('Nombre Propósito', 'Nombre Proposito')
        .replace('Clasificación', 'Clasificacion'),
      'latin1',
    )
    expect(await primero(Buffer.from(texto().slice(1), 'latin1'))).toMatchObject({
      objeto: 'fila 1',
      campo: 'Propósito',
    })
    expect(await primero(latin)).toMatchObject({
      objeto: 'fila 2',
      campo: 'Nombre Centro Gestor',
      codigo: 'codificacion',
    })
  })

  it('with a letter in an amount is refused with its row and its column, and nothing else of it is', async () => {
    expect(await primero(Buffer.from(texto().replace('900.000', '9OO.000')))).toMatchObject({
      objeto: 'fila 2',
      campo: 'TOTAL ACUMULADO CDP',
      codigo: 'monto-invalido',
      cuantos: 1,
      buenas: 2,
    })
  })

  it('with a repeated key is refused: it would be counted twice', async () => {
    const r = await primero(csvDeEjemplo([...LINEAS, LINEAS[0]!]))
    expect(r).toMatchObject({ objeto: 'fila 5', codigo: 'clave-repetida' })
    expect(r.motivo).toContain('fila 2')
  })

  it('with points and commas swapped is refused in each amount', async () => {
    const volteado = texto().replace(/[.,]/g, c => (c === '.' ? ',' : '.'))
    expect(await primero(Buffer.from(volteado))).toMatchObject({ campo: 'PPTO INICIAL', codigo: 'puntos-y-comas' })
  })

  it('in which the initial budget with its changes is not the modified one is refused with the difference', async () => {
    const r = await primero(Buffer.from(texto().replace('1.150.000,50', '1.150.001,50')))
    expect(r).toMatchObject({ objeto: 'fila 2', campo: 'PPTO. MODIFICADO', codigo: 'no-cuadra', buenas: 2 })
    expect(r.motivo).toContain('diferencia de 1.')
  })

  it('without one of its columns is refused with what there is to choose from, unless its source has none', async () => {
    const sinComuna = csvDeEjemplo(LINEAS, { quitar: 'COMUNA' })
    expect(await primero(sinComuna)).toMatchObject({
      objeto: 'encabezado',
      campo: 'comuna',
      codigo: 'columna-faltante',
    })
    expect((await leer(sinComuna, { comuna: '' })).filas).toHaveLength(3)
    expect((await leer(sinComuna, {}, { comuna: '' })).filas).toHaveLength(3)
    const sinPagos = csvDeEjemplo(LINEAS, { quitar: 'PAGOS' })
    expect(await primero(sinPagos, { pagos: '' })).toMatchObject({ campo: 'pagos', codigo: 'columna-faltante' })
    expect(await primero(sinPagos, { pagos: 'GIROS' })).toMatchObject({ codigo: 'columna-inexistente' })
  })

  it('with a column of another name is read when somebody says which it is', async () => {
    const otro = Buffer.from(texto().replace(' PAGOS ', ' Desembolsos '))
    expect(await primero(otro)).toMatchObject({ campo: 'pagos', codigo: 'columna-faltante' })
    expect((await leer(otro, { pagos: 'Desembolsos' })).filas.map(f => String(f.montos.pagos))).toEqual([
      '200000',
      '0',
      '1000000',
    ])
  })

  it('with a project number that a spreadsheet spoiled is refused', async () => {
    expect(await primero(Buffer.from(texto().replace('2030999990002', '2,03100E+12')))).toMatchObject({
      objeto: 'fila 4',
      campo: 'BPIN',
      codigo: 'bpin-invalido',
    })
  })
})

it('the name of the file says of which month it is', () => {
  expect(fechaSegunNombre('EJECUCION_FEBRERO_2024.csv')).toBe('2024-02-29')
  expect(fechaSegunNombre('ejecucion.csv')).toBeUndefined()
})
