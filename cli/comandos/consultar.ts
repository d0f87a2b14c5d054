import { esFecha, type Fecha, fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'

/** `lindero consultar predio NUMBER` and `consultar punto LON LAT`: what is there, what rules it, why. */
export const comando: Comando = {
  nombre: 'consultar',
  uso: `lindero consultar predio NÚMERO [--al 2026-11-20] [--municipio 76001] [--datos CARPETA]    todo lo que rige un predio
lindero consultar punto LON LAT [--al 2026-11-20] [--municipio 76001] [--datos CARPETA]    qué hay en un punto`,
  async ejecutar(args, io) {
    // A western longitude begins with a hyphen: it is a place, not an option.
    const seguros = args.map(a => (/^-\d/.test(a) ? `,${a}` : a))
    const { opciones, sueltos } = leerArgumentos(seguros, { municipio: 'texto', datos: 'texto', al: 'texto' }, 3)
    const [que, ...resto] = sueltos.map(s => s.replace(/^,-/, '-'))
    const al = fechaPedida(opciones.al)
    const respuesta = await conConsola({ datos: opciones.datos, entorno: io.entorno }, async c => {
      const m = await c.municipio(opciones.municipio)
      if (que === 'predio' && resto.length === 1)
        return c.ejecutar('territorio.predio', m, { numero: resto[0]!, ...al })
      if (que === 'punto' && resto.length === 2) {
        const [lon, lat] = resto.map((t, i) => grados(t, i === 0 ? 'lon' : 'lat'))
        return c.ejecutar('territorio.punto', m, { lon: lon!, lat: lat!, ...al })
      }
      throw new Rechazo({
        codigo: 'argumento-faltante',
        mensaje: 'Diga qué se consulta: «predio NÚMERO» o «punto LON LAT».',
        campo: 'consultar',
        cura: 'Por ejemplo: lindero consultar punto -76.52 3.43',
      })
    })
    await escribir(io.salida, `${JSON.stringify(respuesta)}\n`)
    return 0
  },
}

/** `--al` as the actions take it; refuses what is not a date before the database is opened. */
export function fechaPedida(texto: string | undefined): { al?: Fecha } {
  if (texto === undefined) return {}
  return { al: esFecha(texto) ? texto : fecha(texto, 'al') }
}

function grados(texto: string, campo: string): number {
  const n = /^-?\d{1,3}(\.\d+)?$/.test(texto) ? Number(texto) : Number.NaN
  if (Number.isFinite(n)) return n
  throw new Rechazo({
    codigo: 'coordenada-invalida',
    mensaje: `«${texto}» no es una coordenada en grados.`,
    campo,
    cura: 'Escriba grados con punto decimal, primero la longitud: -76.52 3.43',
  })
}
