import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance } from 'fastify'
import { type Fecha, fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { type Municipio, municipio, type Tx, withMunicipio } from '../platform/database/tenancy.ts'
import { actorDe, type Identidad } from '../platform/http/identidad.ts'
import { hoySegun, type Plataforma, permite } from '../platform/plataforma.ts'
import { ANONIMO } from '../platform/rol.ts'
import { esInterno } from './consulta/version-de-capa.ts'
import { csv, expediente, hallazgosComoTabla } from './expediente.ts'
import { type Exportacion, exportar, formatoDe } from './exportar.ts'

/** Name under which the permissions table says who may export. */
export const EXPORTAR = 'territorio.exportar'

interface Peticion {
  Params: { municipio: string; que: string }
  Querystring: { formato?: string; al?: string }
}

/**
 * `exportar/{predios | layer | expediente | hallazgos}?formato=&al=`: files, not JSON, so they are no action; the
 * permission is in the same table. The public takes public layers; the expediente and the findings are for the office.
 */
export function rutasDeExportar(app: FastifyInstance, p: Plataforma, identidad: Identidad): void {
  app.get<Peticion>('/api/:municipio/territorio/exportar/:que', async (peticion, respuesta) => {
    const codigo = municipio(peticion.params.municipio)
    const actor = (await actorDe(identidad, codigo, peticion.headers)) ?? ANONIMO
    const interno = esInterno(actor)
    const { que } = peticion.params
    if (!permite(p.permisos, EXPORTAR, actor.roles) || (!interno && RESERVADOS.has(que)))
      throw new Rechazo({
        codigo: interno ? 'sin-permiso' : 'sin-sesion',
        mensaje: 'Para descargar esto debe entrar con un usuario que tenga el permiso.',
        cura: 'Entre con su usuario.',
      })
    const al = peticion.query.al ? fecha(peticion.query.al, 'al') : hoySegun(p.reloj)
    const e = await enTransaccion(p, codigo, tx => {
      if (que === 'expediente') return deExpediente(tx, codigo, al, p.reloj())
      if (que === 'hallazgos') return deHallazgos(tx, codigo, al)
      return exportar(tx, codigo, { que, formato: formatoDe(peticion.query.formato), al, interno })
    })
    return respuesta
      .type(e.tipo)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(e.nombre)}`)
      .send(e.cuerpo)
  })
}

const RESERVADOS = new Set(['expediente', 'hallazgos'])

async function deExpediente(tx: Tx, m: Municipio, al: Fecha, ahora: Date): Promise<Exportacion> {
  return { nombre: `${m}-expediente-${al}.zip`, tipo: 'application/zip', contenido: expediente(tx, m, al, ahora) }
}

async function deHallazgos(tx: Tx, m: Municipio, al: Fecha): Promise<Exportacion> {
  const { rows } = await hallazgosComoTabla(m).execute(tx)
  async function* contenido(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(csv(rows), 'utf8')
  }
  return { nombre: `${m}-revision-del-mapa-${al}.csv`, tipo: 'text/csv; charset=utf-8', contenido: contenido() }
}

/** Starts an export and gives its body at once; the transaction lives until the last byte is sent or the reader leaves. */
function enTransaccion(
  p: Plataforma,
  codigo: Municipio,
  preparar: (tx: Tx) => Promise<Exportacion>,
): Promise<{ nombre: string; tipo: string; cuerpo: PassThrough }> {
  return new Promise((listo, fallo) => {
    const enviar = async (tx: Tx): Promise<void> => {
      const { nombre, tipo, contenido } = await preparar(tx)
      const cuerpo = new PassThrough()
      listo({ nombre, tipo, cuerpo })
      // A failure from here on destroys the body: the reader sees a cut download, never a file that looks whole.
      await pipeline(Readable.from(contenido), cuerpo)
    }
    withMunicipio(p.db, codigo, enviar, { readOnly: true, isolation: 'repeatable read' }).catch(fallo)
  })
}
