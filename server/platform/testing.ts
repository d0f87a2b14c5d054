import { sql } from 'kysely'
import { PERMISOS } from '../permisos.ts'
import type { Accion } from './accion.ts'
import type { Database } from './database/connect.ts'
import { type Municipio, municipio, withMunicipio } from './database/tenancy.ts'
import { testDatabase } from './database/testing.ts'
import { ejecutarAccion } from './ejecutar.ts'
import type { GeometryPool } from './geometria/pool.ts'
import type { Plataforma } from './plataforma.ts'
import type { Actor, Rol } from './rol.ts'
import { correrTrabajo } from './trabajos/correr.ts'
import type { TipoDeTrabajo } from './trabajos/trabajo.ts'

/** The municipality of the tests, already installed. */
export const MUNICIPIO_DE_PRUEBA: Municipio = municipio('76999')
/** A second one, to see that nothing crosses over. */
export const OTRO_MUNICIPIO: Municipio = municipio('05999')

export interface OpcionesDePrueba {
  acciones?: readonly Accion[]
  trabajos?: readonly TipoDeTrabajo<never, unknown>[]
  permisos?: Plataforma['permisos']
  /** Tests that compute geometry give theirs; the others need no workers. */
  geometria?: GeometryPool
  /** First instant of the test's clock. */
  ahora?: string
}

export interface OpcionesDeLlamada {
  /** Roles of the actor (besides the public); planeacion and administrador unless told. */
  roles?: readonly Rol[]
  actor?: Actor
  version?: number
  clave?: string
  municipio?: Municipio
}

export interface PlataformaDePrueba {
  p: Plataforma
  db: Database
  municipio: Municipio
  /** Sets the test's clock; it stands still otherwise. */
  fijarReloj(ahora: string | Date): void
  /** Performs an action as the system does and returns its output, read by its own schema. */
  hacer<A extends Accion>(accion: A, entrada: EntradaDe<A>, o?: OpcionesDeLlamada): Promise<SalidaDe<A>>
  /** Runs what is waiting in the queue, here, until nothing is left; returns the ids of the jobs run. */
  correrPendientes(): Promise<string[]>
  destroy(): Promise<void>
}

/** As a caller writes it: what has a default may be left out. */
type EntradaDe<A extends Accion> = A['entrada']['_zod']['input']
type SalidaDe<A extends Accion> = A extends Accion<string, infer _E, infer S> ? S['_zod']['output'] : never

/** An actor with these roles, who is always also the public. */
export function actorCon(roles: readonly Rol[], id = 'persona-de-prueba'): Actor {
  return { id, nombre: 'Persona de Prueba', roles: [...roles.filter(r => r !== 'anonimo'), 'anonimo'] }
}

/**
 * Lindero for one test file: a real database of its own with two municipalities installed, a clock that stands still,
 * and a queue that runs when the test says. Call it in `beforeAll` and `destroy` in `afterAll`.
 */
export async function plataformaDePrueba(o: OpcionesDePrueba = {}): Promise<PlataformaDePrueba> {
  const { db, destroy } = await testDatabase()
  await instalar(db, MUNICIPIO_DE_PRUEBA, 'San Jerónimo del Lindero', 'Valle del Cauca')
  await instalar(db, OTRO_MUNICIPIO, 'La Otra Orilla', 'Antioquia')

  let ahora = new Date(o.ahora ?? '2026-03-02T15:00:00Z')
  const pendientes: { municipio: string; trabajo: string }[] = []
  const p: Plataforma = {
    db,
    reloj: () => ahora,
    servicios: {
      get geometria(): GeometryPool {
        if (o.geometria) return o.geometria
        throw new Error('this test gave no geometry pool to plataformaDePrueba')
      },
    },
    acciones: new Map((o.acciones ?? []).map(a => [a.nombre, a])),
    permisos: o.permisos ?? PERMISOS,
    trabajos: new Map((o.trabajos ?? []).map(t => [t.tipo, t])),
    despacho: async orden => {
      pendientes.push(orden)
    },
  }

  return {
    p,
    db,
    municipio: MUNICIPIO_DE_PRUEBA,
    fijarReloj: nuevo => {
      ahora = new Date(nuevo)
    },
    async hacer(accion, entrada, llamada = {}) {
      const salida = await ejecutarAccion(p, accion, {
        municipio: llamada.municipio ?? MUNICIPIO_DE_PRUEBA,
        actor: llamada.actor ?? actorCon(llamada.roles ?? ['planeacion', 'administrador']),
        entrada,
        version: llamada.version,
        claveIdempotencia: llamada.clave,
      })
      return accion.salida.parse(salida) as SalidaDe<typeof accion>
    },
    async correrPendientes() {
      const corridos: string[] = []
      for (let orden = pendientes.shift(); orden; orden = pendientes.shift()) {
        await correrTrabajo(p, municipio(orden.municipio), orden.trabajo)
        corridos.push(orden.trabajo)
      }
      return corridos
    },
    destroy,
  }
}

async function instalar(db: Database, m: Municipio, nombre: string, departamento: string): Promise<void> {
  await withMunicipio(db, m, async tx => {
    await sql`insert into instalacion (codigo) values (${m})`.execute(tx)
    await sql`insert into municipio_instalado (municipio, nombre, departamento, poblacion)
      values (${m}, ${nombre}, ${departamento}, 24000)`.execute(tx)
  })
}
