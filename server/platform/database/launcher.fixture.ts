import { connectRunning, startEmbedded } from './embedded.ts'

/**
 * A launcher for the tests, run as a process that can be killed: `servidor DIR` or `comando DIR`. Says on one line where
 * the database is, stops when its input ends or it gets a signal.
 */
const [kind, datos] = process.argv.slice(2)
try {
  const started = performance.now()
  const running = await (kind === 'servidor' ? startEmbedded : connectRunning)({ datos: datos! })
  const stop = async (): Promise<void> => {
    await running.stop()
    process.exit(0)
  }
  process.stdin.on('end', stop).resume()
  process.on('SIGINT', stop)
  process.stdout.write(`${JSON.stringify({ config: running.config, ms: performance.now() - started })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`)
  process.exit(2)
}
