import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** As a page that has just been opened. */
const pagina = () => import('./adelantadas.ts')

function servidor(responder: (url: string) => Promise<Response>): string[] {
  const pedidas: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    pedidas.push(url)
    return responder(url)
  })
  return pedidas
}

test('what was asked in advance is not asked again, but only once: afterwards it is old', async () => {
  const pedidas = servidor(async url => new Response(url))
  const { adelantar, preguntar } = await pagina()
  adelantar('/api/a')
  expect(await (await preguntar('/api/a', null)).text()).toBe('/api/a')
  await preguntar('/api/a', null)
  await preguntar('/api/b', null)
  expect(pedidas).toEqual(['/api/a', '/api/a', '/api/b'])
})

test('one that failed before anybody asked fails for who asks', async () => {
  servidor(async () => {
    throw new TypeError('sin red')
  })
  const { adelantar, preguntar } = await pagina()
  adelantar('/api/c')
  await expect(preguntar('/api/c', null)).rejects.toThrow('sin red')
})

test('where the application came first, nothing is asked twice', async () => {
  const pedidas = servidor(async url => new Response(url))
  const { adelantar, preguntar } = await pagina()
  await preguntar('/api/a', null)
  adelantar('/api/a')
  expect(pedidas).toEqual(['/api/a'])
})
