import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** One write that was asked for: noted before it is sent and again when it is acknowledged. */
export interface Pedido {
  clave: string
  accion: string
  entrada: Record<string, unknown>
  version?: number
}

/** An import of our own making: how many objects it must leave, all or none. */
export interface Tanda {
  numero: number
  destino: 'capa' | 'predios'
  objetos: number
  id?: string
}

type Linea =
  | { t: 'cuenta'; correo: string; clave: string; cookie: string; version: number }
  | { t: 'pedido'; pedido: Pedido }
  | { t: 'hecho'; clave: string }
  | { t: 'rehusado'; clave: string }
  | { t: 'subida' }
  | { t: 'subido' }
  | { t: 'tanda'; tanda: Tanda }
  | { t: 'confirmada'; numero: number }
  | { t: 'muerte'; n: number; ms: number; arranqueMs: number }

/**
 * What was asked of Lindero and what it acknowledged, kept in a file beside its data: the judge's own memory, from which
 * a run that was cut goes on.
 */
export class Cuaderno {
  readonly pedidos = new Map<string, Pedido>()
  readonly hechos = new Set<string>()
  /** Writes that were answered with a refusal: they left nothing. */
  readonly rehusados = new Set<string>()
  readonly tandas = new Map<number, Tanda>()
  readonly confirmadas = new Set<number>()
  readonly arranques: number[] = []
  cuenta: Extract<Linea, { t: 'cuenta' }> | undefined
  muertes = 0
  subidas = 0
  subidos = 0
  private readonly ruta: string

  constructor(ruta: string) {
    this.ruta = ruta
    if (!existsSync(ruta)) return
    for (const texto of readFileSync(ruta, 'utf8').split('\n')) {
      const linea = texto === '' ? undefined : (JSON.parse(texto) as Linea)
      if (linea) this.aplicar(linea)
    }
  }

  anotar(linea: Linea): void {
    appendFileSync(this.ruta, `${JSON.stringify(linea)}\n`)
    this.aplicar(linea)
  }

  /** Writes of which nobody knows whether they acted. */
  pendientes(): Pedido[] {
    return [...this.pedidos.values()].filter(p => !this.hechos.has(p.clave) && !this.rehusados.has(p.clave))
  }

  de(accion: string): Pedido[] {
    return [...this.pedidos.values()].filter(p => p.accion === accion)
  }

  /** Imports whose confirmation nobody has seen yet. */
  tandasPendientes(): Tanda[] {
    return [...this.tandas.values()].filter(t => !this.confirmadas.has(t.numero))
  }

  private aplicar(linea: Linea): void {
    switch (linea.t) {
      case 'cuenta':
        this.cuenta = linea
        break
      case 'pedido':
        this.pedidos.set(linea.pedido.clave, linea.pedido)
        break
      case 'hecho':
        this.hechos.add(linea.clave)
        break
      case 'rehusado':
        this.rehusados.add(linea.clave)
        break
      case 'subida':
        this.subidas++
        break
      case 'subido':
        this.subidos++
        break
      case 'tanda':
        this.tandas.set(linea.tanda.numero, linea.tanda)
        break
      case 'confirmada':
        this.confirmadas.add(linea.numero)
        break
      case 'muerte':
        this.muertes = linea.n
        this.arranques.push(linea.arranqueMs)
        break
    }
  }
}
