import { conConsola } from '../../server/consola.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'
import { fechaPedida } from './consultar.ts'

/** `lindero revisar`: runs the checks of the map and gives the offenders as GeoJSON. */
export const comando: Comando = {
  nombre: 'revisar',
  uso: 'lindero revisar [--regla S1.huecos] [--al 2026-11-20] [--municipio 76001] [--datos CARPETA]    lo que está mal en el mapa, en GeoJSON',
  async ejecutar(args, io) {
    const forma = { regla: 'texto', al: 'texto', municipio: 'texto', datos: 'texto' } as const
    const { opciones } = leerArgumentos(args, forma, 0)
    const al = fechaPedida(opciones.al)
    const { regla } = opciones
    const progreso = (_hecho: number, _total: number | undefined, mensaje: string): void => {
      io.error.write(`  ${mensaje}\n`)
    }
    const geojson = await conConsola({ datos: opciones.datos, entorno: io.entorno, progreso }, async c => {
      const m = await c.municipio(opciones.municipio)
      await c.ejecutar('territorio.revisarMapa', m, { ...(regla ? { reglas: [regla] } : {}), ...al })
      return c.ejecutar('territorio.hallazgosGeojson', m, regla ? { regla } : {})
    })
    await escribir(io.salida, `${JSON.stringify(geojson)}\n`)
    return 0
  },
}
