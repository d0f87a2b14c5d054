/** What the server answered to a write: its body, or the problem that it found. */
export class Rehusado extends Error {
  readonly estado: number
  readonly codigo: string
  constructor(estado: number, cuerpo: { codigo?: string; mensaje?: string }) {
    super(`${estado} ${cuerpo.codigo ?? ''}: ${cuerpo.mensaje ?? ''}`)
    this.estado = estado
    this.codigo = cuerpo.codigo ?? ''
  }
}

/** A person's program that speaks to Lindero over HTTP. A cut connection is thrown as it comes: nobody knows what acted. */
export class Cliente {
  direccion = ''
  readonly municipio: string
  private cookie: string
  constructor(municipio: string, cookie = '') {
    this.municipio = municipio
    this.cookie = cookie
  }

  /** Enters; keeps the session's cookie and returns it. */
  async entrar(correo: string, clave: string): Promise<string> {
    await this.identidad('sign-in/email', { email: correo, password: clave })
    return this.cookie
  }

  /** Changes the temporary password; the session that remains is a new one. */
  async cambiarClave(antes: string, nueva: string): Promise<void> {
    await this.identidad('change-password', { currentPassword: antes, newPassword: nueva })
  }

  async leer(accion: string, entrada: object = {}): Promise<unknown> {
    const consulta = new URLSearchParams({ entrada: JSON.stringify(entrada) })
    const r = await fetch(`${this.ruta(accion)}?${consulta}`, { headers: { cookie: this.cookie } })
    return cuerpo(r)
  }

  async escribir(accion: string, entrada: object, o: { clave?: string; version?: number } = {}): Promise<unknown> {
    const headers: Record<string, string> = { ...this.propias(), 'content-type': 'application/json' }
    if (o.clave !== undefined) headers['idempotency-key'] = o.clave
    if (o.version !== undefined) headers['if-match'] = `"${o.version}"`
    return cuerpo(await fetch(this.ruta(accion), { method: 'POST', headers, body: JSON.stringify(entrada) }))
  }

  /** Uploads a file; gives back its id. */
  async subir(nombre: string, contenido: string): Promise<string> {
    const forma = new FormData()
    forma.append('archivo', new Blob([contenido]), nombre)
    const r = await fetch(this.ruta('platform.cargarArchivo'), {
      method: 'POST',
      headers: this.propias(),
      body: forma,
    })
    const { id } = (await cuerpo(r)) as { id: string }
    return id
  }

  /** Follows a job by server-sent events until it ends or the server goes away. */
  async mirar(trabajo: string): Promise<void> {
    const direccion = `${this.direccion}/api/${this.municipio}/platform/trabajos/${trabajo}/eventos`
    try {
      await (await fetch(direccion, { headers: { cookie: this.cookie } })).text()
    } catch {
      // It was cut.
    }
  }

  private ruta(accion: string): string {
    return `${this.direccion}/api/${this.municipio}/${accion.replace('.', '/')}`
  }

  private propias(): Record<string, string> {
    return { cookie: this.cookie, 'x-lindero': '1' }
  }

  private async identidad(camino: string, entrada: object): Promise<void> {
    const r = await fetch(`${this.direccion}/api/auth/${camino}`, {
      method: 'POST',
      headers: { ...this.propias(), 'content-type': 'application/json' },
      body: JSON.stringify(entrada),
    })
    await cuerpo(r)
    const puestas = r.headers.getSetCookie().map(c => c.split(';')[0] ?? '')
    if (puestas.length > 0) this.cookie = puestas.join('; ')
  }
}

async function cuerpo(r: Response): Promise<unknown> {
  const texto = await r.text()
  const leido: unknown = texto === '' ? null : JSON.parse(texto)
  if (r.ok) return leido
  throw new Rehusado(r.status, (leido ?? {}) as { codigo?: string; mensaje?: string })
}
