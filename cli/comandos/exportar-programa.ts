import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Fecha } from '../../ley388/fecha.ts'
import { conConsola } from '../../server/consola.ts'
import { withMunicipio } from '../../server/platform/database/tenancy.ts'
import { hoySegun } from '../../server/platform/plataforma.ts'
import { exportarPrograma as exportar, formatoDePrograma, tablaDeCsv } from '../../server/programa/index.ts'
import { escribir, type Io } from '../io.ts'

export interface PedidoDeExportar {
  archivo: string
  tabla: string | undefined
  al: Fecha | undefined
  municipio: string | undefined
  datos: string | undefined
}

/** `lindero exportar programa FILE`: Excel, CSV, iCalendar, Project XML or JSON, by the file's ending. */
export async function exportarPrograma(io: Io, pedido: PedidoDeExportar): Promise<number> {
  const formato = formatoDePrograma(extname(pedido.archivo).toLowerCase().slice(1))
  const tabla = tablaDeCsv(pedido.tabla)
  const hecho = await conConsola({ datos: pedido.datos, entorno: io.entorno }, async c => {
    const m = await c.municipio(pedido.municipio)
    const { db, reloj } = c.plataforma
    const hoy = hoySegun(reloj)
    return withMunicipio(db, m, tx => exportar(tx, m, { formato, tabla, al: pedido.al ?? hoy, hoy, ahora: reloj() }), {
      readOnly: true,
      isolation: 'repeatable read',
    })
  })
  writeFileSync(pedido.archivo, hecho.contenido)
  const respuesta = {
    archivo: pedido.archivo,
    formato,
    ...(hecho.tabla ? { tabla: hecho.tabla } : {}),
    bytes: hecho.contenido.byteLength,
  }
  await escribir(io.salida, `${JSON.stringify(respuesta)}\n`)
  return 0
}
