import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Rechazo } from '../ley388/rechazo.ts'
import { componer } from './componer.ts'
import { checkout } from './platform/database/checkout.ts'
import { type DatabaseConfig, openDatabase } from './platform/database/connect.ts'
import { startEmbedded } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import type { DatabasePlace } from './platform/database/resolve.ts'
import { GeometryPool } from './platform/geometria/pool.ts'
import { crearServidor } from './platform/http/servidor.ts'
import type { AccesoDemo } from './platform/http/sesion.ts'
import { crearIdentidad } from './platform/identidad/identidad.ts'
import { municipiosInstalados } from './platform/municipios.ts'
import { type Plataforma, type Reloj, relojReal } from './platform/plataforma.ts'
import { secretoDe } from './platform/secretos.ts'
import { barrerTemporales } from './platform/temporales.ts'
import { abrirCola } from './platform/trabajos/cola.ts'
import { rutasDePrograma } from './programa/index.ts'
import { rutasDeTerritorio } from './territorio/index.ts'

export interface OpcionesDeServir {
  lugar: DatabasePlace
  puerto: number
  direccion: string
  reloj?: Reloj
  limitePorMinuto?: number
  /** How to enter a municipality that is a demonstration, for the screen to tell. */
  accesoDemo?: AccesoDemo
  /** Called once with everything open and before anyone can enter: the demo and new municipalities are made here. */
  preparar?(p: Plataforma): Promise<void>
}

export interface Servidor {
  direccion: string
  plataforma: Plataforma
  detener(): Promise<void>
}

/** Version of this checkout. */
export function versionDeLindero(): string {
  return (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version
}

/** Starts everything: database, migrations, queue, workers, HTTP. What was started is stopped if a later part fails. */
export async function servir(o: OpcionesDeServir): Promise<Servidor> {
  const cierres: (() => Promise<unknown>)[] = []
  const detener = async () => {
    const fallas: unknown[] = []
    // One part that does not close must not leave the others open, the database least of all.
    for (const cierre of cierres.splice(0).reverse()) await cierre().catch((error: unknown) => fallas.push(error))
    if (fallas.length > 0) throw fallas[0]
  }
  try {
    barrerTemporales()
    const config = await baseDeDatos(o.lugar, cierres)
    await migrate(config)
    const db = openDatabase(config, { max: 20 })
    cierres.push(() => db.close())
    const geometria = new GeometryPool()
    cierres.push(() => geometria.close())
    const cola = await abrirCola(db.pool)
    cierres.push(() => cola.detener())
    const plataforma = componer({
      db,
      reloj: o.reloj ?? relojReal,
      servicios: { geometria },
      despacho: cola.despacho,
    })
    await o.preparar?.(plataforma)
    const secreto = secretoDe({ datos: o.lugar.tipo === 'carpeta' ? o.lugar.datos : undefined })
    const app = await crearServidor({
      plataforma,
      identidad: crearIdentidad({ db, secreto }),
      version: versionDeLindero(),
      extras: [rutasDeTerritorio, rutasDePrograma],
      ...(o.accesoDemo ? { accesoDemo: o.accesoDemo } : {}),
      ...(o.limitePorMinuto === undefined ? {} : { limitePorMinuto: o.limitePorMinuto }),
    })
    cierres.push(() => app.close())
    const direccion = await app.listen({ port: o.puerto, host: o.direccion }).catch(error => {
      throw rechazoDePuerto(error, o) ?? error
    })
    await cola.trabajar(plataforma)
    return { direccion, plataforma, detener }
  } catch (error) {
    await detener()
    throw error
  }
}

/** The port or the address cannot be had: a thing for the person to mend, not a defect. */
function rechazoDePuerto(error: unknown, { puerto, direccion }: OpcionesDeServir): Rechazo | undefined {
  const codigo = error instanceof Error && 'code' in error ? error.code : undefined
  const cura = 'Use otro con --puerto, por ejemplo --puerto 3390.'
  if (codigo === 'EADDRINUSE')
    return new Rechazo({
      codigo: 'puerto-ocupado',
      mensaje: `Otro programa ya está usando el puerto ${puerto} de este equipo.`,
      campo: 'puerto',
      cura,
    })
  if (codigo === 'EACCES')
    return new Rechazo({
      codigo: 'puerto-sin-permiso',
      mensaje: `Su usuario no puede abrir el puerto ${puerto}.`,
      campo: 'puerto',
      cura,
    })
  if (codigo !== 'EADDRNOTAVAIL' && codigo !== 'ENOTFOUND') return undefined
  return new Rechazo({
    codigo: 'direccion-ajena',
    mensaje: `Este equipo no tiene la dirección ${direccion}.`,
    campo: 'direccion',
    cura: 'Use --direccion 0.0.0.0 para que entren los demás equipos.',
  })
}

async function baseDeDatos(lugar: DatabasePlace, cierres: (() => Promise<unknown>)[]): Promise<DatabaseConfig> {
  if (lugar.tipo === 'servidor') return lugar.config
  const embebida = await startEmbedded({ datos: lugar.datos })
  cierres.push(() => embebida.stop())
  return embebida.config
}

/** Whether the installation still has no municipality. */
export async function estaVacia(p: Plataforma): Promise<boolean> {
  return (await municipiosInstalados(p.db)).length === 0
}
