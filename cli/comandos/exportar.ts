import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { withMunicipio } from '../../server/platform/database/tenancy.ts'
import { hoySegun } from '../../server/platform/plataforma.ts'
import { expediente, exportar, type FormatoSalida } from '../../server/territorio/index.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'
import { fechaPedida } from './consultar.ts'
import { exportarPrograma } from './exportar-programa.ts'

const POR_TERMINACION: Readonly<Record<string, FormatoSalida>> = {
  '.geojson': 'geojson',
  '.json': 'geojson',
  '.gpkg': 'gpkg',
  '.zip': 'shp',
}

/** `lindero exportar CAPA|predios|programa|expediente FILE`: the format by the file's ending. */
export const comando: Comando = {
  nombre: 'exportar',
  uso: `lindero exportar CAPA|predios ARCHIVO [--al 2026-11-20] [--municipio 76001] [--datos CARPETA]
el formato lo da la terminación: .geojson, .gpkg (GeoPackage) o .zip (Shapefile)
lindero exportar programa ARCHIVO [--tabla proyectos|actividades|dinero]    el programa de ejecución
según la terminación: .xlsx (la plantilla), .csv (una de sus tablas; si no se dice, actividades),
.ics (calendario), .xml (Microsoft Project, ProjectLibre) o .json
lindero exportar expediente ARCHIVO.zip    todas las capas, los actos, los documentos y las revisiones`,
  async ejecutar(args, io) {
    const { opciones, sueltos } = leerArgumentos(
      args,
      { municipio: 'texto', datos: 'texto', al: 'texto', tabla: 'texto' },
      2,
    )
    const [que, archivo] = sueltos
    if (que === undefined || archivo === undefined)
      throw new Rechazo({
        codigo: 'argumento-faltante',
        mensaje: 'Diga qué se exporta y a qué archivo.',
        campo: que === undefined ? 'capa' : 'archivo',
        cura: 'Por ejemplo: lindero exportar predios predios.gpkg',
      })
    if (que === 'programa') {
      const { tabla, municipio, datos } = opciones
      return exportarPrograma(io, { archivo, tabla, al: fechaPedida(opciones.al).al, municipio, datos })
    }
    const formato = POR_TERMINACION[extname(archivo).toLowerCase()]
    if (!formato || (que === 'expediente' && formato !== 'shp'))
      throw new Rechazo({
        codigo: 'formato-desconocido',
        mensaje: `No se sabe en qué formato escribir «${archivo}».`,
        campo: 'archivo',
        cura: 'Termínelo en .geojson, .gpkg o .zip (Shapefile; el expediente, siempre .zip).',
      })
    const pedida = fechaPedida(opciones.al)
    const bytes = await conConsola({ datos: opciones.datos, entorno: io.entorno }, async c => {
      const m = await c.municipio(opciones.municipio)
      const { db, reloj } = c.plataforma
      const al = pedida.al ?? hoySegun(reloj)
      return withMunicipio(
        db,
        m,
        async tx => {
          const contenido =
            que === 'expediente'
              ? expediente(tx, m, al, reloj())
              : (await exportar(tx, m, { que, formato, al, interno: true })).contenido
          // Opened only now: a layer that does not exist must not leave an empty file.
          const salida = createWriteStream(archivo)
          await pipeline(Readable.from(contenido), salida)
          return salida.bytesWritten
        },
        { readOnly: true, isolation: 'repeatable read' },
      )
    })
    await escribir(
      io.salida,
      `${JSON.stringify({ archivo, formato: que === 'expediente' ? 'zip' : formato, bytes })}\n`,
    )
    return 0
  },
}
