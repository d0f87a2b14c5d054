import { expect, test } from 'vitest'
import { destinoSeguro } from './autenticar.ts'

test('after entering one goes back to the page that asked for it', () => {
  expect(destinoSeguro('/76001/predios/1?al=2020-01-01', '/76001/')).toBe('/76001/predios/1?al=2020-01-01')
  expect(destinoSeguro(undefined, '/76001/')).toBe('/76001/')
})

test.each(['https://otro.example/', '//otro.example/', '/\\otro.example', 'javascript:alert(1)', ''])(
  'a link that would lead elsewhere (%s) leads home',
  pedido => {
    expect(destinoSeguro(pedido, '/76001/')).toBe('/76001/')
  },
)
