import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import { type Database, type DatabaseConfig, openDatabase } from './connect.ts'
import { copyTemplate, dropDatabase, inDatabase, type TestServer } from './test-server.ts'

export interface TestDatabase {
  readonly db: Database
  destroy(): Promise<void>
}

let made = 0

/**
 * A migrated, empty database for this test file alone, real PostgreSQL. Call it in `beforeAll`, and `destroy` in
 * `afterAll`. With DATABASE_URL it is made on that server, else on an embedded one.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await askServer()
  made += 1
  const name = `${server.template}_${process.pid}_${made}`
  const db = openDatabase(await copyTemplate(server, name), { max: 8 })
  return {
    db,
    async destroy() {
      await db.close()
      await dropDatabase(server, name)
    },
  }
}

interface Answer {
  readonly config: DatabaseConfig
  readonly template: string
  readonly error?: string
}

async function askServer(): Promise<Pick<TestServer, 'at' | 'template'>> {
  const answer: Answer = JSON.parse(await text(connect(inject('puertoDePruebas'), '127.0.0.1')))
  if (answer.error !== undefined) throw new Error(`the test database did not start: ${answer.error}`)
  return { at: database => inDatabase(answer.config, database), template: answer.template }
}
