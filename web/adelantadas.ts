import { TABLAS } from './tablas.ts'

/** Requests that were sent before the code that needs them had come, by address. Each is for who asks first. */
const enCamino = new Map<string, Promise<Response>>()

/** What every request to the server carries. */
export const CABECERAS = { 'X-Lindero': '1', Accept: `${TABLAS}, application/json, application/problem+json` }

/** Whether the application has begun to ask: from then on nothing is ahead of it. */
let pregunta = false

/** Sends already a query that the page will make; where its code came first, it makes it itself. */
export function adelantar(url: string): void {
  if (pregunta) return
  const respuesta = fetch(url, { headers: CABECERAS, credentials: 'same-origin' })
  // Who asks for it learns of the failure; if nobody does, it is nobody's.
  respuesta.catch(() => undefined)
  enCamino.set(url, respuesta)
}

/** The answer to a query: that which is already on its way, once, or that of a new request. */
export function preguntar(url: string, signal: AbortSignal | null): Promise<Response> {
  pregunta = true
  const adelantada = enCamino.get(url)
  enCamino.delete(url)
  return adelantada ?? fetch(url, { headers: CABECERAS, credentials: 'same-origin', signal })
}
