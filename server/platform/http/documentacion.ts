import type { FastifyInstance } from 'fastify'
import type { Plataforma } from '../plataforma.ts'
import { NOMBRE_DE_ROL } from '../rol.ts'
import { openapi } from './openapi.ts'

const ESCAPE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const texto = (s: string): string => s.replace(/[&<>"]/g, c => ESCAPE[c]!)

/** /api/openapi.json, and /api/documentacion: the same, to be read by a person. */
export function registrarDocumentacion(app: FastifyInstance, p: Plataforma, version: string): void {
  const documento = openapi(p, version)
  app.get('/api/openapi.json', async (_, respuesta) => respuesta.type('application/json').send(documento))
  app.get('/api/documentacion', async (_, respuesta) =>
    respuesta.type('text/html; charset=utf-8').send(pagina(p, version)),
  )
}

function pagina(p: Plataforma, version: string): string {
  const filas = [...p.acciones.values()]
    .sort((a, b) => a.nombre.localeCompare(b.nombre))
    .map(a => {
      const [area, verbo] = a.nombre.split('.')
      const metodo = a.clase === 'consulta' ? 'GET' : 'POST'
      const roles = (p.permisos[a.nombre] ?? []).map(r => NOMBRE_DE_ROL[r]).join(', ')
      return `<tr><td><code>${metodo} /api/{municipio}/${area}/${verbo}</code></td><td>${texto(a.resumen)}${
        a.articulo ? ` <small>(${texto(a.articulo)})</small>` : ''
      }</td><td>${texto(roles)}</td></tr>`
    })
    .join('\n')
  return `<!doctype html><html lang="es-CO"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lindero: interfaz para programas</title><style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1c2526}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d5dcdc;padding:.4rem;text-align:left;vertical-align:top}code{font-size:.85rem}</style></head>
<body><main><h1>Interfaz para programas</h1>
<p>Versión ${texto(version)}. El documento OpenAPI 3.1 está en <a href="/api/openapi.json">/api/openapi.json</a>.
Las consultas van por GET (parámetros simples, o un objeto JSON en <code>entrada</code>); lo que escribe, por POST con JSON,
la cabecera <code>X-Lindero: 1</code>, y si es del caso <code>If-Match</code> e <code>Idempotency-Key</code>.
Los rechazos llegan como <code>application/problem+json</code> con su razón, su artículo y su cura.</p>
<table><thead><tr><th>Dirección</th><th>Para qué</th><th>Quiénes</th></tr></thead><tbody>${filas}</tbody></table></main></body></html>`
}
