import type { FastifyInstance } from 'fastify'
import { fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { archivosDe } from '../platform/archivos/archivos.ts'
import { type Municipio, municipio, type Tx, withMunicipio } from '../platform/database/tenancy.ts'
import { actorDe, type Identidad } from '../platform/http/identidad.ts'
import { hoySegun, type Plataforma, permite } from '../platform/plataforma.ts'
import { ANONIMO } from '../platform/rol.ts'
import { revisarPlantilla } from './acciones/importar-plantilla.ts'
import { exportarPrograma, formatoDePrograma, tablaDeCsv } from './intercambio/exportar/exportar.ts'
import { marcarPlantilla } from './intercambio/marcar.ts'
import { revisarPlantilla as revisar } from './intercambio/revisar.ts'

/** Name under which the permissions table says who may export the programme. */
export const EXPORTAR = 'programa.exportar'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Peticion {
  Params: { municipio: string; que: string }
  Querystring: { tabla?: string; al?: string; periodo?: string }
}
interface Descarga {
  nombre: string
  tipo: string
  contenido: Uint8Array
}

/**
 * Files, not JSON, so they are no actions; their permissions are in the same table.
 * `exportar/{xlsx | csv | ics | xml | json}?tabla=&periodo=&al=`: the programme.
 * `plantilla-marcada/{file}`: an uploaded template, with what is wrong marked; for who may review it.
 */
export function rutasDePrograma(app: FastifyInstance, p: Plataforma, identidad: Identidad): void {
  const dar = (
    ruta: string,
    permiso: string,
    preparar: (tx: Tx, codigo: Municipio, peticion: Peticion) => Promise<Descarga>,
  ) =>
    app.get<Peticion>(`/api/:municipio/programa/${ruta}/:que`, async (peticion, respuesta) => {
      const codigo = municipio(peticion.params.municipio)
      const actor = (await actorDe(identidad, codigo, peticion.headers)) ?? ANONIMO
      if (!permite(p.permisos, permiso, actor.roles))
        throw new Rechazo({
          codigo: actor === ANONIMO ? 'sin-sesion' : 'sin-permiso',
          mensaje: 'Para descargar esto debe entrar con un usuario que tenga el permiso.',
          cura: 'Entre con su usuario.',
        })
      const { params, query } = peticion
      const d = await withMunicipio(p.db, codigo, tx => preparar(tx, codigo, { Params: params, Querystring: query }), {
        readOnly: true,
        isolation: 'repeatable read',
      })
      return respuesta
        .type(d.tipo)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(d.nombre)}`)
        .send(Buffer.from(d.contenido.buffer, d.contenido.byteOffset, d.contenido.byteLength))
    })

  dar('exportar', EXPORTAR, (tx, codigo, { Params, Querystring: q }) => {
    const hoy = hoySegun(p.reloj)
    return exportarPrograma(tx, codigo, {
      formato: formatoDePrograma(Params.que),
      tabla: tablaDeCsv(q.tabla),
      periodo: q.periodo,
      al: q.al ? fecha(q.al, 'al') : hoy,
      hoy,
      ahora: p.reloj(),
    })
  })
  dar('plantilla-marcada', revisarPlantilla.nombre, async (tx, codigo, { Params }) => {
    const archivos = archivosDe(tx, codigo)
    const { nombre } = await archivos.ficha(revisarPlantilla.entrada.parse({ archivo: Params.que }).archivo)
    const r = await revisar(tx, codigo, hoySegun(p.reloj), await archivos.contenido(Params.que))
    const primero = r.errores[0]
    if (r.libro.length === 0 && primero)
      throw new Rechazo({ codigo: primero.codigo, mensaje: primero.motivo, campo: 'archivo', cura: primero.cura })
    return { nombre: `${nombre.replace(/\.xlsx$/i, '')}-marcado.xlsx`, tipo: EXCEL, contenido: marcarPlantilla(r) }
  })
}
