import { userInfo } from 'node:os'
import { sql } from 'kysely'
import { conConsola } from '../../server/consola.ts'
import { municipio } from '../../server/platform/database/tenancy.ts'
import { faltaRehacer, restaurar } from '../../server/platform/respaldo/restaurar.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { rehacerDerivados } from '../../server/territorio/index.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'
import { faltaArchivo } from './respaldar.ts'

/** `lindero restaurar FILE`: brings a municipality back into an installation that does not have it. */
export const comando: Comando = {
  nombre: 'restaurar',
  uso: 'lindero restaurar ARCHIVO [--datos CARPETA]    trae de vuelta un municipio desde su respaldo',
  async ejecutar(args, io) {
    const { opciones, sueltos } = leerArgumentos(args, { datos: 'texto' }, 1)
    const archivo = sueltos[0]
    if (archivo === undefined) throw faltaArchivo('restaurar')
    const manifiesto = await conConsola({ datos: opciones.datos, entorno: io.entorno }, async c => {
      const hecho = await restaurar(c.plataforma.db, archivo, {
        avance: (tabla, filas) => {
          io.error.write(`  ${tabla}: ${filas}\n`)
        },
        alFinal: async (tx, m) => {
          await sql`insert into instalacion (codigo) values (${m}) on conflict (codigo) do nothing`.execute(tx)
        },
      })
      if (await faltaRehacer(c.plataforma.db, hecho)) {
        const avance = (_hecho: number, _total: number | undefined, mensaje: string) => io.error.write(`  ${mensaje}\n`)
        await rehacerDerivados(c.plataforma, municipio(hecho.municipio), actorDeConsola(userInfo().username), avance)
      }
      return hecho
    })
    await escribir(
      io.error,
      `Las cuentas de las personas no van en el respaldo. Si aquí no las hay, «lindero iniciar --municipio ${manifiesto.municipio}» crea la de quien administra.\n`,
    )
    await escribir(io.salida, `${JSON.stringify({ archivo, ...manifiesto })}\n`)
    return 0
  },
}
