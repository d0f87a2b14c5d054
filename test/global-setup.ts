import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from '../server/platform/database/test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Port at which a test file asks for the run's database server. */
    puertoDePruebas: number
  }
}

/**
 * One database server a run, started when the first test file asks for it: a run of the pure law starts none.
 * The question is a connection to a local port; the answer, how to connect.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<TestServer> | undefined
  const desk = createServer(socket => {
    socket.on('error', () => {})
    server ??= startTestServer(process.env.DATABASE_URL)
    server.then(
      ({ at, template }) => socket.end(JSON.stringify({ config: at('postgres'), template })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    )
  })
  await new Promise<void>(resolve => desk.listen(0, '127.0.0.1', resolve))
  const address = desk.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port for the tests')
  project.provide('puertoDePruebas', address.port)
  return async () => {
    desk.close()
    await (await server?.catch(() => undefined))?.stop()
  }
}
