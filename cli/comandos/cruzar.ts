import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'
import { fechaPedida } from './consultar.ts'

const celda = (t: string): string => (/[",\r\n]/.test(t) ? `"${t.replace(/"/g, '""')}"` : t)

/** `lindero cruzar CAPA CAPA`: CSV `a,b,areaM2,fraccionA`. What could not be measured goes to standard error and exit 1. */
export const comando: Comando = {
  nombre: 'cruzar',
  uso: `lindero cruzar CAPA CAPA [--al 2026-11-20] [--municipio 76001] [--datos CARPETA]    CSV a,b,areaM2,fraccionA
CAPA es el nombre de una capa, su clase (barrio, tratamiento…) o «predios»`,
  async ejecutar(args, io) {
    const { opciones, sueltos } = leerArgumentos(args, { municipio: 'texto', datos: 'texto', al: 'texto' }, 2)
    const [a, b] = sueltos
    if (a === undefined || b === undefined)
      throw new Rechazo({
        codigo: 'argumento-faltante',
        mensaje: 'Diga las dos capas que se cruzan.',
        campo: 'capa',
        cura: 'Por ejemplo: lindero cruzar predios barrio',
      })
    const al = fechaPedida(opciones.al)
    const r = await conConsola({ datos: opciones.datos, entorno: io.entorno }, async c =>
      c.ejecutar('territorio.cruzarCapas', await c.municipio(opciones.municipio), { a, b, ...al }),
    )
    await escribir(io.salida, 'a,b,areaM2,fraccionA\n')
    for (const f of r.filas) await escribir(io.salida, `${celda(f.a)},${celda(f.b)},${f.areaM2},${f.fraccionA}\n`)
    for (const p of r.problemas) io.error.write(`${JSON.stringify(p)}\n`)
    return r.problemas.length === 0 ? 0 : 1
  },
}
