import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { IPC_INDICE, IPC_VARIACION } from '../ley388/parametros/ipc.ts'
import { SMLMV } from '../ley388/parametros/smlmv.ts'
import { compartido } from './compartido.ts'

describe.skipIf(compartido === undefined)('la primera carga es la de los archivos compartidos', () => {
  const filas = (nombre: string): string[][] =>
    readFileSync(join(compartido!, 'datos', nombre), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(l => l.split(','))
  it('SMLMV', () => {
    expect(filas('smlmv.csv').map(f => `${f[0]} ${f[1]}`)).toEqual(
      SMLMV.valores.map(v => `${v.desde.slice(0, 4)} ${v.valor.toFixed()}`),
    )
  })
  it('IPC', () => {
    const todas = filas('ipc.csv')
    expect(todas.map(f => new Decimal(f[1]!).toFixed())).toEqual(
      IPC_VARIACION.valores.map(v => v.valor.times(100).toFixed()),
    )
    expect(todas.filter(f => f[2]).map(f => Number(f[2]))).toEqual(IPC_INDICE.valores.map(v => v.valor.toNumber()))
  })
})
