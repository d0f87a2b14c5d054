import { sql } from 'kysely'
import { type Verificacion, verificarCadena } from '../../server/platform/auditoria/cadena.ts'
import { openDatabase } from '../../server/platform/database/connect.ts'
import { liveLauncher } from '../../server/platform/database/launcher-lock.ts'
import { type Municipio, municipio, type Tx, withMunicipio } from '../../server/platform/database/tenancy.ts'
import type { Cuaderno } from './cuaderno.ts'

export interface Comprobado {
  faltas: string[]
  cadena: Verificacion
  importaciones: Record<string, number>
}

/** Looks into the database of the running server for what the notebook says must be there, and for what must not. */
export async function comprobar(datos: string, codigo: string, libro: Cuaderno, limpio: boolean): Promise<Comprobado> {
  const config = liveLauncher(datos)?.config
  if (!config) throw new Error('no server is running on the folder')
  const db = openDatabase(config, { max: 1 })
  try {
    const m = municipio(codigo)
    return await withMunicipio(db, m, tx => mirar(tx, m, libro, limpio), {
      readOnly: true,
      isolation: 'repeatable read',
    })
  } finally {
    await db.close()
  }
}

async function mirar(tx: Tx, m: Municipio, libro: Cuaderno, limpio: boolean): Promise<Comprobado> {
  const cadena = await verificarCadena(tx, m)
  const importaciones = await importadas(tx, m)
  const faltas = [
    ...(cadena.integra ? [] : [`the chain breaks at ${cadena.primeraRota}`]),
    ...(await deObjetivos(tx, m, libro, limpio)),
    ...(await deAjustes(tx, m, libro, limpio)),
    ...deImportaciones(importaciones, libro),
    ...(await deAuditoria(tx, m, importaciones, libro)),
    ...(limpio ? await deTrabajos(tx, m) : []),
  ]
  const cuenta: Record<string, number> = {}
  for (const i of importaciones) cuenta[i.estado] = (cuenta[i.estado] ?? 0) + 1
  return { faltas, cadena, importaciones: cuenta }
}

/** Each acknowledged write whole and once; one without answer whole or not at all; nothing that nobody asked for. */
async function deObjetivos(tx: Tx, m: Municipio, libro: Cuaderno, limpio: boolean): Promise<string[]> {
  const { rows } = await sql<{ codigo: string; n: number }>`
    select codigo, count(*)::int as n from plan_nodo where municipio = ${m} group by codigo`.execute(tx)
  const hay = new Map(rows.map(r => [r.codigo, r.n]))
  const faltas: string[] = []
  let presentes = 0
  for (const p of libro.de('plan.agregarObjetivos')) {
    const codigos = (p.entrada.nodos as { codigo: string }[]).map(n => n.codigo)
    const veces = codigos.map(c => hay.get(c) ?? 0)
    const todo = veces.every(n => n === 1)
    if (todo) presentes++
    const nada = veces.every(n => n === 0) && !libro.hechos.has(p.clave) && !limpio
    if (!todo && !nada) faltas.push(`${p.clave} is there ${veces.join(',')} times`)
    for (const c of codigos) hay.delete(c)
  }
  if (hay.size > 0) faltas.push(`objectives that nobody asked for: ${[...hay.keys()].slice(0, 5).join(', ')}`)
  const anotados = await entradasDe(tx, m, 'plan.agregarObjetivos')
  if (anotados !== presentes) faltas.push(`${anotados} audit entries for ${presentes} writes of objectives`)
  return faltas
}

async function deAjustes(tx: Tx, m: Municipio, libro: Cuaderno, limpio: boolean): Promise<string[]> {
  const { rows } = await sql<{ version: number; poblacion: number }>`
    select version, poblacion from municipio_instalado where municipio = ${m}`.execute(tx)
  const pedidos = libro.de('platform.ajustarMunicipio')
  const hechos = pedidos.filter(p => libro.hechos.has(p.clave)).length
  const base = libro.cuenta!.version
  const version = rows[0]!.version
  const faltas: string[] = []
  if (version < base + hechos || version > base + pedidos.length || (limpio && version !== base + pedidos.length))
    faltas.push(`the municipality is at version ${version}; ${hechos} of ${pedidos.length} changes from ${base}`)
  const ultimo = pedidos[version - base - 1]
  if (ultimo && rows[0]!.poblacion !== ultimo.entrada.poblacion)
    faltas.push(`the change of version ${version} was lost`)
  const anotados = await entradasDe(tx, m, 'platform.ajustarMunicipio')
  if (anotados !== version - base) faltas.push(`${anotados} audit entries for ${version - base} changes`)
  return faltas
}

interface Importada {
  id: string
  estado: string
  destino: string
  objetos: number
  predios: number
  terrenos: number
}

async function importadas(tx: Tx, m: Municipio): Promise<Importada[]> {
  const { rows } = await sql<Importada>`
    select i.id, i.estado, i.destino,
      (select count(*)::int from objeto o join capa_version v on v.municipio = ${m} and v.id = o.capa_version
        where o.municipio = ${m} and v.importacion = i.id) as objetos,
      (select count(*)::int from predio p where p.municipio = ${m} and p.importacion = i.id) as predios,
      (select count(*)::int from terreno t where t.municipio = ${m} and t.importacion = i.id) as terrenos
    from importacion i where i.municipio = ${m}`.execute(tx)
  return rows
}

/** A confirmed import left all its objects; any other, none; none is there that nobody opened. */
function deImportaciones(hay: readonly Importada[], libro: Cuaderno): string[] {
  const porId = new Map([...libro.tandas.values()].map(t => [t.id, t]))
  const faltas: string[] = []
  for (const i of hay) {
    const tanda = porId.get(i.id)
    const llegaron = [i.objetos, i.predios, i.terrenos].join('/')
    const n = tanda?.objetos ?? 0
    const debidos = i.estado !== 'confirmada' ? '0/0/0' : i.destino === 'capa' ? `${n}/0/0` : `0/${n}/${n}`
    if (llegaron !== debidos)
      faltas.push(`import ${tanda?.numero} (${i.estado}) left ${llegaron} where ${debidos} was due`)
  }
  for (const t of libro.tandas.values()) {
    const estado = hay.find(i => i.id === t.id)?.estado
    if (t.id !== undefined && estado === undefined) faltas.push(`import ${t.numero} was lost`)
    if (t.id !== undefined && libro.confirmadas.has(t.numero) && estado !== 'confirmada')
      faltas.push(`import ${t.numero} was confirmed and is ${estado}`)
  }
  return faltas
}

/** Imports and files: one entry of the audit each, no layer without its version. */
async function deAuditoria(tx: Tx, m: Municipio, hay: readonly Importada[], libro: Cuaderno): Promise<string[]> {
  const { rows } = await sql<{ archivos: number; capas: number }>`
    select (select count(*)::int from archivo where municipio = ${m}) as archivos,
           (select count(*)::int from capa where municipio = ${m}) as capas`.execute(tx)
  const { archivos, capas } = rows[0]!
  const confirmadas = hay.filter(i => i.estado === 'confirmada')
  const deCapa = confirmadas.filter(i => i.destino === 'capa').length
  const faltas: string[] = []
  const importaciones = await entradasDe(tx, m, 'territorio.importar')
  if (importaciones !== confirmadas.length)
    faltas.push(`${importaciones} audit entries for ${confirmadas.length} confirmed imports`)
  const abiertas = await entradasDe(tx, m, 'territorio.abrirImportacion')
  if (abiertas !== hay.length) faltas.push(`${abiertas} audit entries for ${hay.length} imports`)
  if (capas !== deCapa) faltas.push(`${capas} layers for ${deCapa} confirmed imports of layers`)
  const subidos = await entradasDe(tx, m, 'platform.cargarArchivo')
  if (subidos !== archivos || archivos < libro.subidos || archivos > libro.subidas)
    faltas.push(`${archivos} files, ${subidos} audit entries, ${libro.subidos} acknowledged of ${libro.subidas}`)
  return faltas
}

/**
 * At rest: every job that was asked for ended well, whatever killed it on the way; but a confirmation is refused, and
 * rightly, where another import came first.
 */
async function deTrabajos(tx: Tx, m: Municipio): Promise<string[]> {
  const { rows } = await sql<{ estado: string; n: number }>`
    select estado, count(*)::int as n from trabajo where municipio = ${m} and estado <> 'terminado'
      and not (tipo = 'territorio.confirmar' and coalesce(rechazo->>'codigo', '') in ('lo-vigente-cambio', 'estado-no-admite')) group by estado`.execute(
    tx,
  )
  return rows.map(r => `${r.n} jobs are ${r.estado}`)
}

async function entradasDe(tx: Tx, m: Municipio, accion: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from auditoria where municipio = ${m} and accion = ${accion}`.execute(tx)
  return rows[0]!.n
}
