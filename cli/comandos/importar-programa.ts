import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { importarPlantillaDeUnaVez } from '../../server/programa/index.ts'
import { escribir, type Io } from '../io.ts'

/** What the command line says of a template of the execution programme. */
export interface PedidoDeConsola {
  ruta: string
  municipio: string | undefined
  datos: string | undefined
  acto: string | undefined
  motivo: string | undefined
  quitar: boolean
  confirmar: boolean
}

/** `lindero importar programa`: reviews the template and, if it is asked for and nothing is wrong, brings it in. */
export async function importarPrograma(io: Io, pedido: PedidoDeConsola, conRechazados: number): Promise<number> {
  const bytes = leer(pedido.ruta)
  const nombre = basename(pedido.ruta)
  const acto = pedido.acto?.trim()
  const r = await conConsola({ datos: pedido.datos, entorno: io.entorno }, async consola => {
    const municipio = await consola.municipio(pedido.municipio)
    return importarPlantillaDeUnaVez(consola.plataforma, municipio, actorDeConsola(userInfo().username), {
      nombre,
      bytes,
      quitar: pedido.quitar,
      confirmar: pedido.confirmar,
      // An act without its reason says at least from where the change came.
      ...(acto ? { acto, motivo: pedido.motivo?.trim() || `Cambios de la plantilla «${nombre}»` } : {}),
    })
  })
  const suma = (campo: 'leidas' | 'nuevos' | 'cambiados' | 'iguales' | 'desaparecidos') =>
    r.hojas.reduce((n, h) => n + h[campo], 0)
  const detalle = (lista: typeof r.errores) =>
    lista.map(({ hoja, fila, columna, codigo, motivo, cura }) => ({
      objeto: hoja === null ? 'archivo' : fila === null ? `hoja ${hoja}` : `${hoja}, fila ${fila}`,
      campo: columna,
      codigo,
      motivo,
      cura,
    }))
  const respuesta = {
    formato: 'Excel',
    crs: null,
    geometria: null,
    periodo: r.periodo,
    leidos: suma('leidas'),
    aceptados: r.problemas > 0 ? 0 : suma('leidas'),
    nuevos: suma('nuevos'),
    cambiados: suma('cambiados'),
    iguales: suma('iguales'),
    desaparecidos: suma('desaparecidos'),
    problemas: r.problemas,
    rechazados: detalle(r.errores),
    advertencias: detalle(r.advertencias),
    totales: Object.fromEntries(r.hojas.map(h => [h.hoja.toLowerCase(), h.leidas])),
    cambios: r.cambios,
    sinCambios: r.sinCambios,
    confirmado: r.confirmado,
  }
  await escribir(io.salida, `${JSON.stringify(respuesta)}\n`)
  return r.problemas > 0 ? conRechazados : 0
}

function leer(ruta: string): Uint8Array {
  if (existsSync(ruta) && !statSync(ruta).isDirectory()) return readFileSync(ruta)
  throw new Rechazo({
    codigo: 'archivo-ilegible',
    mensaje: `El archivo «${ruta}» no existe${existsSync(ruta) ? ': es una carpeta' : ''}.`,
    campo: 'archivo',
    cura: 'Revise el nombre y los permisos.',
  })
}
