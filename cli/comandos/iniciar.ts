import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { setTimeout as esperar } from 'node:timers/promises'
import { Rechazo } from '../../ley388/rechazo.ts'
import { instalarMunicipio } from '../../server/instalar.ts'
import { resolveDatabase } from '../../server/platform/database/resolve.ts'
import { type Municipio, municipio, withMunicipio } from '../../server/platform/database/tenancy.ts'
import { municipioOficial } from '../../server/platform/divipola/divipola.ts'
import { crearPersonaEn } from '../../server/platform/identidad/crear-persona.ts'
import { personasDe } from '../../server/platform/identidad/personas.ts'
import { municipiosInstalados } from '../../server/platform/municipios.ts'
import type { Plataforma } from '../../server/platform/plataforma.ts'
import { type Actor, actorDeConsola } from '../../server/platform/rol.ts'
import { estaVacia, servir } from '../../server/servir.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir, type Io } from '../io.ts'

const PUERTO = 3388

/** `lindero iniciar`: opens the office; with --municipio, adds that municipality first if it is not there. */
export const comando: Comando = {
  nombre: 'iniciar',
  uso: `lindero iniciar                               abre Lindero en http://localhost:${PUERTO}
lindero iniciar --municipio 76001             crea el municipio (DIVIPOLA) si no está, y abre
  --datos CARPETA      dónde están los datos (./datos; o la variable DATABASE_URL)
  --puerto N           otro puerto
  --direccion 0.0.0.0  para que entren los demás equipos de la oficina
  --correo CORREO      de quien administrará el municipio nuevo`,
  async ejecutar(args, io) {
    const { opciones } = leerArgumentos(
      args,
      {
        datos: 'texto',
        puerto: 'texto',
        direccion: 'texto',
        municipio: 'texto',
        correo: 'texto',
        'demo-si-vacio': 'marca',
      },
      0,
    )
    const lugar = resolveDatabase({ datos: opciones.datos, env: io.entorno })
    if (lugar.tipo === 'carpeta' && lugar.aviso) await escribir(io.error, `${lugar.aviso}\n`)
    const puerto = leerPuerto(opciones.puerto ?? io.entorno.LINDERO_PUERTO)
    const avisos: string[] = []
    const { accesoDemo } = await import('../../demo/acceso.ts')
    const servidor = await servir({
      lugar,
      accesoDemo,
      puerto,
      direccion: opciones.direccion ?? '127.0.0.1',
      preparar: async p => {
        if (opciones.municipio !== undefined)
          avisos.push(...(await prepararMunicipio(p, opciones.municipio, opciones.correo)))
        else if (opciones['demo-si-vacio'] && (await estaVacia(p))) await prepararDemo(p, io)
        avisos.push(...(await comoEntrar(p)))
      },
    })
    await escribir(io.salida, `\nLindero está listo: http://localhost:${puertoDe(servidor.direccion)}\n`)
    for (const aviso of avisos) await escribir(io.salida, `${aviso}\n`)
    await escribir(io.salida, 'Para cerrarlo: Ctrl+C.\n')
    await hastaQueCierren()
    await escribir(io.error, '\nCerrando…\n')
    await servidor.detener()
    return 0
  },
}

function leerPuerto(texto: string | undefined): number {
  if (texto === undefined) return PUERTO
  const n = /^\d{1,5}$/.test(texto) ? Number(texto) : -1
  if (n >= 0 && n <= 65_535) return n
  throw new Rechazo({
    codigo: 'puerto-invalido',
    mensaje: `«${texto}» no es un puerto.`,
    campo: 'puerto',
    cura: 'Use un número entre 1024 y 65535.',
  })
}

function puertoDe(direccion: string): string {
  return new URL(direccion).port
}

/** Makes the municipality where it is not; and an account for it where nobody can administer it (after a restore). */
async function prepararMunicipio(p: Plataforma, codigo: string, correo: string | undefined): Promise<string[]> {
  const m = municipio(codigo, 'municipio')
  const actor = actorDeConsola(userInfo().username)
  if ((await municipiosInstalados(p.db)).some(i => i.codigo === m)) {
    const hayQuien = await withMunicipio(p.db, m, async tx =>
      (await personasDe(tx, m)).some(persona => persona.roles.includes('administrador') && !persona.bloqueada),
    )
    if (hayQuien) return []
    return [`Nadie podía administrar el municipio ${m}.`, await crearAdministracion(p, m, actor, correo)]
  }
  const oficial = municipioOficial(m)
  if (!oficial)
    throw new Rechazo({
      codigo: 'municipio-invalido',
      mensaje: `La DIVIPOLA no tiene un municipio ${m}.`,
      campo: 'municipio',
      cura: 'Revise el código de cinco dígitos.',
    })
  await instalarMunicipio(p, actor, { codigo: m, ...oficial })
  return [
    `Se creó el municipio ${m}, ${oficial.nombre} (${oficial.departamento}).`,
    await crearAdministracion(p, m, actor, correo),
  ]
}

async function crearAdministracion(
  p: Plataforma,
  m: Municipio,
  actor: Actor,
  correo = `admin@${m}.invalid`,
): Promise<string> {
  const clave = randomBytes(12).toString('base64url')
  const { yaTeniaCuenta } = await crearPersonaEn(p.db, m, p.reloj(), actor, {
    nombre: 'Administración',
    correo,
    roles: ['administrador', 'planeacion'],
    clave,
    debeCambiarClave: true,
  })
  if (yaTeniaCuenta) return `Entre con ${correo} y la clave que ya tiene.`
  return `Entre con ${correo} y la clave ${clave}; Lindero le pedirá cambiarla. No se vuelve a mostrar.`
}

async function prepararDemo(p: Plataforma, io: Io): Promise<void> {
  const { cargarDemo } = await import('../../demo/cargar.ts')
  await cargarDemo(p, {
    avance: texto => {
      io.error.write(`  ${texto}\n`)
    },
  })
}

async function comoEntrar(p: Plataforma): Promise<string[]> {
  const lineas: string[] = []
  for (const m of await municipiosInstalados(p.db)) {
    lineas.push(`Municipio: ${m.codigo} ${m.nombre} (${m.departamento})`)
    const { accesoDemo } = await import('../../demo/acceso.ts')
    const acceso = accesoDemo(m.codigo)
    if (acceso) lineas.push(`Es la demostración: entre con ${acceso.correo} y la clave ${acceso.clave}`)
  }
  if (lineas.length === 0)
    lineas.push('Todavía no hay municipios. Cree uno con «npx lindero iniciar --municipio CÓDIGO».')
  return lineas
}

/** Waits for Ctrl+C or a polite kill; a second one ends at once. */
async function hastaQueCierren(): Promise<void> {
  await new Promise<void>(listo => {
    for (const senal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(senal, () => {
        process.once(senal, () => process.exit(130))
        listo()
      })
  })
  // A hung connection must not keep the office from closing.
  void esperar(10_000, undefined, { ref: false }).then(() => process.exit(0))
}
