import { sql } from 'kysely'
import type { Fecha } from '../ley388/fecha.ts'
import { Rechazo } from '../ley388/rechazo.ts'
import { instalarMunicipio } from '../server/instalar.ts'
import { archivosDe } from '../server/platform/archivos/archivos.ts'
import { type Municipio, municipio, withMunicipio } from '../server/platform/database/tenancy.ts'
import { ejecutarAccion } from '../server/platform/ejecutar.ts'
import { crearPersonaEn } from '../server/platform/identidad/crear-persona.ts'
import { municipiosInstalados } from '../server/platform/municipios.ts'
import { hoySegun, type Plataforma } from '../server/platform/plataforma.ts'
import { type Actor, actorDeConsola } from '../server/platform/rol.ts'
import { trabajosAqui } from '../server/platform/trabajos/aqui.ts'
import { importarEjecucionDeUnaVez } from '../server/programa/index.ts'
import { importarDeUnaVez } from '../server/territorio/index.ts'
import { CLAVE_DEMO, CODIGO_DEMO } from './acceso.ts'
import { cargarCesiones } from './cargar-cesiones.ts'
import { cargarPlan } from './cargar-plan.ts'
import { cargarPrograma } from './cargar-programa.ts'
import { csvDeEjecucion, type LineaDeEjecucion, nombreDeEjecucion } from './ejecucion.ts'
import { generarMunicipio } from './generar.ts'
import { archivoDeCapa, archivoDePredios, MAPEO_DE_PREDIOS } from './geojson.ts'
import { cargarRecursos } from './recursos/cargar.ts'
import type { MunicipioDemo } from './tipos.ts'

export interface OpcionesDeDemo {
  avance(texto: string): void
}

export interface ResumenDeDemo {
  municipio: string
  nombre: string
  predios: number
  capas: number
  personas: number
}

/**
 * Makes the demo municipality through the same doors that an office uses: imports with their review, the plan's
 * actions, people with their roles. What was there of an earlier demo is taken away first.
 */
export async function cargarDemo(p: Plataforma, { avance }: OpcionesDeDemo): Promise<ResumenDeDemo> {
  const m = municipio(CODIGO_DEMO)
  const actor = actorDeConsola('demo')
  avance('Generando el municipio de demostración…')
  const demo = generarMunicipio()
  await quitar(p, m)
  await instalarMunicipio(p, actor, {
    codigo: m,
    nombre: demo.nombre,
    departamento: demo.departamento,
    poblacion: demo.habitantes,
  })
  avance(`Personas: ${demo.usuarios.length}`)
  for (const u of demo.usuarios)
    await crearPersonaEn(p.db, m, p.reloj(), actor, {
      nombre: u.nombre,
      correo: u.correo,
      roles: [u.rol],
      clave: CLAVE_DEMO,
      debeCambiarClave: false,
    })
  const aqui = trabajosAqui(p)
  const capas = await cargarTerritorio(aqui.plataforma, m, actor, demo, avance)
  avance('Plan: artículos, objetivos, contenidos, normas y acciones')
  const hacer = async (nombre: string, entrada: unknown, version?: number): Promise<unknown> => {
    const accion = p.acciones.get(nombre)
    if (!accion) throw new Error(`unknown action ${nombre}`)
    return ejecutarAccion(aqui.plataforma, accion, { municipio: m, actor, entrada, version })
  }
  await cargarPlan(hacer, demo.plan)
  await cargarCesiones(hacer)
  avance('Programa de ejecución: proyectos, línea base, avances y cortes del presupuesto')
  await cargarPrograma({
    hacer,
    hoy: hoySegun(p.reloj),
    guardarArchivo: (nombre, tipo, contenido) => guardarArchivo(p, m, actor, { nombre, tipo, contenido }),
    prediosDe: (via, cuantos) =>
      demo.predios
        .filter(x => x.direccion.startsWith(`${via} #`))
        .slice(0, cuantos)
        .map(x => x.numero),
    importarCorte: (fecha, lineas) => importarCorte(p, m, actor, fecha, lineas),
  })
  avance('Recursos: fuentes, cofinanciación y escenarios')
  await cargarRecursos(hacer)
  avance('Revisión del mapa')
  await hacer('territorio.revisarMapa', {})
  await aqui.correrPendientes()
  return { municipio: m, nombre: demo.nombre, predios: demo.predios.length, capas, personas: demo.usuarios.length }
}

async function guardarArchivo(
  p: Plataforma,
  m: Municipio,
  actor: Actor,
  { nombre, tipo, contenido }: { nombre: string; tipo: string; contenido: Buffer },
): Promise<string> {
  async function* unaVez() {
    yield contenido
  }
  const ficha = await withMunicipio(p.db, m, tx =>
    archivosDe(tx, m).guardar(unaVez(), { nombre, tipo, quien: actor.id, ahora: p.reloj() }),
  )
  return ficha.id
}

async function importarCorte(
  p: Plataforma,
  m: Municipio,
  actor: Actor,
  fecha: Fecha,
  lineas: readonly LineaDeEjecucion[],
): Promise<void> {
  const { confirmado, rechazados } = await importarEjecucionDeUnaVez(p, m, actor, {
    nombre: nombreDeEjecucion(fecha),
    bytes: Buffer.from(csvDeEjecucion(fecha, lineas)),
    fecha,
    acto: 'Informe de la Secretaría de Hacienda',
    confirmar: true,
  })
  if (!confirmado) throw new Error(`the cut-off of ${fecha} was refused: ${rechazados[0]?.motivo ?? ''}`)
}

async function cargarTerritorio(
  p: Plataforma,
  m: Municipio,
  actor: Actor,
  demo: MunicipioDemo,
  avance: (texto: string) => void,
): Promise<number> {
  const importar = async (pedido: Omit<Parameters<typeof importarDeUnaVez>[3], 'confirmar' | 'omitirRechazados'>) => {
    const r = await importarDeUnaVez(p, m, actor, { ...pedido, confirmar: true, omitirRechazados: false })
    if (!r.confirmado)
      throw new Rechazo({
        codigo: 'demo-rechazada',
        mensaje: `La demostración no se pudo cargar: ${r.informe.impedimentos[0]?.motivo ?? r.problemas[0]?.motivo ?? pedido.nombre}`,
      })
    return r.informe
  }
  for (const capa of demo.capas)
    for (const version of capa.versiones) {
      await importar({
        nombre: `${capa.clase}-${version.desde}.geojson`,
        contenido: archivoDeCapa(capa, version),
        destino: 'capa',
        clase: capa.clase,
        capaNombre: capa.nombre,
        opciones: { acto: version.acto, desde: version.desde as PedidoDesde },
      })
    }
  avance(`Capas: ${demo.capas.length}`)
  const { nuevos } = await importar({
    nombre: 'catastro.geojson',
    contenido: archivoDePredios(demo.predios),
    destino: 'predios',
    clase: undefined,
    capaNombre: undefined,
    mapeo: { ...MAPEO_DE_PREDIOS },
    opciones: { acto: 'Base catastral de 2015', desde: demo.plan.adoptado as PedidoDesde },
  })
  avance(`Predios: ${nuevos}`)
  return demo.capas.length
}

type PedidoDesde = NonNullable<Parameters<typeof importarDeUnaVez>[3]['opciones']['desde']>

/** Takes the earlier demo away, its record included: only a demo may be made anew, so only here. */
async function quitar(p: Plataforma, m: Municipio): Promise<void> {
  if (!(await municipiosInstalados(p.db)).some(i => i.codigo === m)) return
  const { rows } = await sql<{ tabla: string }>`
    select c.relname as tabla from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'municipio' and c.relrowsecurity
    order by c.relname`.execute(p.db.global)
  await p.db.global.transaction().execute(async tx => {
    // As the owner: the application's role has no right to delete the record.
    await sql.raw(`set local lindero.municipio = '${m}'`).execute(tx)
    await borrarEnOrden(
      tx,
      m,
      rows.map(r => r.tabla),
    )
    await sql`delete from identidad.persona where administra = ${m}`.execute(tx)
    await sql`delete from instalacion where codigo = ${m}`.execute(tx)
  })
}

type TxGlobal = Parameters<Parameters<ReturnType<Plataforma['db']['global']['transaction']>['execute']>[0]>[0]

/** Empties the tables in an order that their foreign keys admit, found by trying: the schema itself knows it. */
async function borrarEnOrden(tx: TxGlobal, m: Municipio, tablas: readonly string[]): Promise<void> {
  let pendientes = [...tablas]
  while (pendientes.length > 0) {
    const quedan: string[] = []
    for (const tabla of pendientes) {
      await sql`savepoint intento`.execute(tx)
      try {
        await sql`delete from ${sql.table(tabla)} where municipio = ${m}`.execute(tx)
      } catch {
        await sql`rollback to savepoint intento`.execute(tx)
        quedan.push(tabla)
      }
    }
    if (quedan.length === pendientes.length) throw new Error(`cannot empty ${quedan.join(', ')}`)
    pendientes = quedan
  }
}
