import type { FastifyInstance } from 'fastify'

/** Secret of the tests' sessions. */
export const SECRETO_DE_PRUEBA = 'secreto-de-prueba-de-mas-de-32-caracteres'

export interface Respuesta {
  status: number
  cuerpo: unknown
  cookies: string[]
}

/** A browser: keeps its cookies and speaks to the server as our screens do. */
export class Navegador {
  readonly #app: FastifyInstance
  readonly #galletas = new Map<string, string>()
  ip = '10.0.0.7'

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  get cookie(): string {
    return [...this.#galletas].map(([k, v]) => `${k}=${v}`).join('; ')
  }

  async pedir(method: 'GET' | 'POST', url: string, cuerpo?: object, headers: Record<string, string> = {}) {
    const r = await this.#app.inject({
      method,
      url,
      remoteAddress: this.ip,
      headers: { 'x-lindero': '1', ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(cuerpo ? { payload: cuerpo } : {}),
    })
    const cookies = [r.headers['set-cookie'] ?? []].flat()
    for (const cookie of cookies) this.#guardar(cookie)
    return {
      status: r.statusCode,
      cuerpo: r.body ? (JSON.parse(r.body) as unknown) : null,
      cookies,
    } satisfies Respuesta
  }

  entrar(email: string, password: string): Promise<Respuesta> {
    return this.pedir('POST', '/api/auth/sign-in/email', { email, password })
  }

  #guardar(cookie: string): void {
    const [, nombre = '', valor = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (valor === '' || /max-age=0/i.test(cookie)) this.#galletas.delete(nombre)
    else this.#galletas.set(nombre, valor)
  }
}
