import type { FastifyInstance } from 'fastify'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { archivosDe } from '../archivos/archivos.ts'
import { anotar } from '../auditoria/cadena.ts'
import { municipio, withMunicipio } from '../database/tenancy.ts'
import { type Plataforma, permite } from '../plataforma.ts'
import { exigirCabeceraPropia } from './acciones.ts'
import { actorDe, type Identidad } from './identidad.ts'

/** Name under which the permissions table says who may upload and download files. */
export const CARGAR = 'platform.cargarArchivo'
export const DESCARGAR = 'platform.descargarArchivo'

/**
 * Files are the one thing that does not travel as JSON: they stream in and out. The rest is as in any action:
 * permission, one transaction, one audit entry (with the digest).
 */
export function registrarArchivos(app: FastifyInstance, p: Plataforma, identidad: Identidad): void {
  app.post<{ Params: { municipio: string } }>('/api/:municipio/platform/cargarArchivo', async (peticion, respuesta) => {
    exigirCabeceraPropia(peticion)
    const codigo = municipio(peticion.params.municipio)
    const actor = await actorDe(identidad, codigo, peticion.headers)
    if (!actor || !permite(p.permisos, CARGAR, actor.roles)) throw prohibido('cargar archivos', actor === undefined)
    const parte = await peticion.file()
    if (!parte) throw new Rechazo({ codigo: 'falta-archivo', mensaje: 'No llegó ningún archivo.', campo: 'archivo' })
    const ficha = await withMunicipio(p.db, codigo, async tx => {
      const ahora = p.reloj()
      const guardado = await archivosDe(tx, codigo).guardar(parte.file, {
        nombre: parte.filename.slice(0, 300),
        tipo: parte.mimetype,
        quien: actor.id,
        ahora,
      })
      if (parte.file.truncated)
        throw new Rechazo({ codigo: 'archivo-muy-grande', mensaje: 'El archivo pasa de 1 GB.', campo: 'archivo' })
      const contenido = { cambios: [{ objeto: `archivo:${guardado.id}`, detalle: { ...guardado } }] }
      await anotar(tx, codigo, ahora, { actor: actor.id, actorNombre: actor.nombre, accion: CARGAR, contenido })
      return guardado
    })
    return respuesta.send(ficha)
  })

  app.get<{ Params: { municipio: string; id: string } }>(
    '/api/:municipio/platform/archivos/:id',
    async (peticion, respuesta) => {
      const codigo = municipio(peticion.params.municipio)
      const actor = await actorDe(identidad, codigo, peticion.headers)
      if (!actor || !permite(p.permisos, DESCARGAR, actor.roles)) throw prohibido('descargar archivos', !actor)
      const { ficha, contenido } = await withMunicipio(p.db, codigo, async tx => {
        const archivos = archivosDe(tx, codigo)
        return {
          ficha: await archivos.ficha(peticion.params.id),
          contenido: await archivos.contenido(peticion.params.id),
        }
      })
      return respuesta
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(ficha.nombre)}`)
        .send(contenido)
    },
  )
}

function prohibido(que: string, sinSesion: boolean): Rechazo {
  return sinSesion
    ? new Rechazo({ codigo: 'sin-sesion', mensaje: `Para ${que} debe entrar con su usuario.` })
    : new Rechazo({ codigo: 'sin-permiso', mensaje: `Su usuario no tiene permiso para ${que}.` })
}
