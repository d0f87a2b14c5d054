import { describe, expect, it } from 'vitest'
import { resolveDatabase } from './resolve.ts'

const url = 'postgresql://u:secreto@localhost/lindero'

describe('where the database is', () => {
  it('the folder that was asked for', () => {
    expect(resolveDatabase({ datos: 'd', env: {}, cwd: '/tmp' })).toEqual({ tipo: 'carpeta', datos: '/tmp/d' })
  })
  it('the server of DATABASE_URL', () => {
    expect(resolveDatabase({ env: { DATABASE_URL: url } })).toEqual({
      tipo: 'servidor',
      config: { connectionString: url },
    })
  })
  it('by default ./datos', () => {
    expect(resolveDatabase({ env: {}, cwd: '/tmp' })).toEqual({ tipo: 'carpeta', datos: '/tmp/datos' })
  })
  it('both at once are refused', () => {
    expect(() => resolveDatabase({ datos: 'd', env: { DATABASE_URL: url } })).toThrow(/a la vez/)
  })
  it('an address that is none is refused without repeating it', () => {
    expect(() => resolveDatabase({ env: { DATABASE_URL: 'mysql://u:secreto@x/y' } })).toThrow(
      /^(?!.*secreto).*DATABASE_URL/,
    )
  })
})
