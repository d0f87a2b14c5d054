import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { respaldar } from '../../server/platform/respaldo/respaldar.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'

/** `lindero respaldar FILE`: one municipality, whole and consistent, in a file that any engine can read. */
export const comando: Comando = {
  nombre: 'respaldar',
  uso: 'lindero respaldar ARCHIVO [--municipio 76001] [--datos CARPETA]    guarda todo el municipio en un archivo',
  async ejecutar(args, io) {
    const { opciones, sueltos } = leerArgumentos(args, { municipio: 'texto', datos: 'texto' }, 1)
    const archivo = sueltos[0]
    if (archivo === undefined) throw faltaArchivo('respaldar')
    const manifiesto = await conConsola({ datos: opciones.datos, entorno: io.entorno }, async c => {
      const m = await c.municipio(opciones.municipio)
      const avance = (tabla: string, filas: number): void => {
        io.error.write(`  ${tabla}: ${filas}\n`)
      }
      return respaldar(c.plataforma.db, m, archivo, { ahora: c.plataforma.reloj(), avance })
    })
    await escribir(io.salida, `${JSON.stringify({ archivo, ...manifiesto })}\n`)
    return 0
  },
}

/** The command was given no file. */
export function faltaArchivo(orden: string): Rechazo {
  return new Rechazo({
    codigo: 'campo-faltante',
    mensaje: 'Falta el nombre del archivo.',
    campo: 'archivo',
    cura: `Por ejemplo: lindero ${orden} respaldo-2026-11-20.tar`,
  })
}
