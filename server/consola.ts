import { userInfo } from 'node:os'
import { Rechazo } from '../ley388/rechazo.ts'
import { componer } from './componer.ts'
import type { Acciones, NombreDeAccion } from './contrato.ts'

import { type DatabaseConfig, openDatabase } from './platform/database/connect.ts'
import { connectRunning } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { resolveDatabase } from './platform/database/resolve.ts'
import { type Municipio, municipio } from './platform/database/tenancy.ts'
import { ejecutarAccion } from './platform/ejecutar.ts'
import { GeometryPool } from './platform/geometria/pool.ts'
import { municipiosInstalados } from './platform/municipios.ts'
import { type Plataforma, type Reloj, relojReal } from './platform/plataforma.ts'
import { actorDeConsola } from './platform/rol.ts'
import { trabajosAqui } from './platform/trabajos/aqui.ts'
import type { Progreso } from './platform/trabajos/trabajo.ts'

export interface OpcionesDeConsola {
  datos?: string | undefined
  entorno?: NodeJS.ProcessEnv
  reloj?: Reloj
  progreso?: Progreso
}

/** The system as the command line sees it: the same actions, in this process, as `consola:<OS user>`. */
export interface Consola {
  plataforma: Plataforma
  /** The municipality asked for, or the only one there is; otherwise a refusal with the list. */
  municipio(codigo: string | undefined): Promise<Municipio>
  /** Performs an action and, before it returns, every job that the action asked for. */
  ejecutar<N extends NombreDeAccion>(
    nombre: N,
    municipio: Municipio,
    entrada: Acciones[N]['entrada'],
    version?: number,
  ): Promise<Acciones[N]['salida']>
}

/** Opens the data, runs `fn` and closes everything. A running server on the same folder is used, not fought. */
export async function conConsola<T>(o: OpcionesDeConsola, fn: (consola: Consola) => Promise<T>): Promise<T> {
  const lugar = resolveDatabase({ datos: o.datos, env: o.entorno ?? process.env })
  if (lugar.tipo === 'servidor') return conBase(lugar.config, o, fn)
  const embebida = await connectRunning({ datos: lugar.datos })
  try {
    return await conBase(embebida.config, o, fn)
  } finally {
    await embebida.stop()
  }
}

async function conBase<T>(config: DatabaseConfig, o: OpcionesDeConsola, fn: (c: Consola) => Promise<T>): Promise<T> {
  await migrate(config)
  const db = openDatabase(config)
  const geometria = new GeometryPool()
  const { plataforma, correrPendientes } = trabajosAqui(
    componer({ db, reloj: o.reloj ?? relojReal, servicios: { geometria }, despacho: async () => undefined }),
  )
  const actor = actorDeConsola(userInfo().username)
  const consola: Consola = {
    plataforma,
    municipio: codigo => elegirMunicipio(plataforma, codigo),
    async ejecutar(nombre, m, entrada, version) {
      const accion = plataforma.acciones.get(nombre)
      if (!accion) throw new Error(`unknown action ${nombre}`)
      const salida = await ejecutarAccion(plataforma, accion, { municipio: m, actor, entrada, version })
      await correrPendientes(o.progreso)
      // The map from names to types is closed by the registry; the registry itself is checked by the compiler.
      return salida as Acciones[typeof nombre]['salida']
    },
  }
  try {
    return await fn(consola)
  } finally {
    await geometria.close()
    await db.close()
  }
}

async function elegirMunicipio(p: Plataforma, codigo: string | undefined): Promise<Municipio> {
  const instalados = await municipiosInstalados(p.db)
  const lista = instalados.map(m => `${m.codigo} ${m.nombre}`).join(', ')
  if (codigo !== undefined) {
    const pedido = municipio(codigo, '--municipio')
    if (instalados.some(m => m.codigo === pedido)) return pedido
    throw new Rechazo({
      codigo: 'municipio-inexistente',
      mensaje: `El municipio ${pedido} no está en esta instalación${lista ? ` (están: ${lista})` : ''}.`,
      campo: '--municipio',
      cura: `Créelo con «lindero iniciar --municipio ${pedido}».`,
    })
  }
  const unico = instalados.length === 1 ? instalados[0] : undefined
  if (unico) return unico.codigo
  throw new Rechazo({
    codigo: instalados.length === 0 ? 'municipio-inexistente' : 'falta-municipio',
    mensaje:
      instalados.length === 0
        ? 'Todavía no hay ningún municipio en esta instalación.'
        : `Hay varios municipios en esta instalación: ${lista}.`,
    campo: '--municipio',
    cura:
      instalados.length === 0
        ? 'Cree uno con «lindero iniciar --municipio CÓDIGO», o la demostración con «lindero demo».'
        : 'Diga cuál con --municipio.',
  })
}
