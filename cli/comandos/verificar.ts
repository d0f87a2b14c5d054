import { conConsola } from '../../server/consola.ts'
import { verificarCadena } from '../../server/platform/auditoria/cadena.ts'
import { withMunicipio } from '../../server/platform/database/tenancy.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'

/** `lindero verificar`: recomputes the audit chain; exit 1 when it is broken. */
export const comando: Comando = {
  nombre: 'verificar',
  uso: 'lindero verificar [--municipio 76001] [--datos CARPETA]    recalcula la cadena de auditoría',
  async ejecutar(args, io) {
    const { opciones } = leerArgumentos(args, { municipio: 'texto', datos: 'texto' }, 0)
    const respuesta = await conConsola({ datos: opciones.datos, entorno: io.entorno }, async c => {
      const m = await c.municipio(opciones.municipio)
      return withMunicipio(c.plataforma.db, m, tx => verificarCadena(tx, m), {
        readOnly: true,
        isolation: 'repeatable read',
      })
    })
    await escribir(io.salida, `${JSON.stringify(respuesta)}\n`)
    return respuesta.integra ? 0 : 1
  },
}
