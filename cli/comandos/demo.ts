import { cargarDemo } from '../../demo/cargar.ts'
import { conConsola } from '../../server/consola.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'

/** `lindero demo`: makes the generated municipality anew. */
export const comando: Comando = {
  nombre: 'demo',
  uso: 'lindero demo [--datos CARPETA]    crea de nuevo el municipio de demostración',
  async ejecutar(args, io) {
    const { opciones } = leerArgumentos(args, { datos: 'texto' }, 0)
    const resumen = await conConsola({ datos: opciones.datos, entorno: io.entorno }, c =>
      cargarDemo(c.plataforma, {
        avance: texto => {
          io.error.write(`  ${texto}\n`)
        },
      }),
    )
    await escribir(io.salida, `${JSON.stringify(resumen)}\n`)
    return 0
  },
}
