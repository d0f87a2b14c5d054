import { setTimeout as esperar } from 'node:timers/promises'
import { type Cliente, Rehusado } from './cliente.ts'
import type { Cuaderno, Pedido, Tanda } from './cuaderno.ts'
import { archivoDeTanda, nombreDeCapa } from './tandas.ts'

export type Azar = () => number

/** Sends a write that is in the notebook (or notes it first) and notes its acknowledgement. */
export async function pedir(c: Cliente, libro: Cuaderno, pedido: Pedido): Promise<unknown> {
  if (!libro.pedidos.has(pedido.clave)) libro.anotar({ t: 'pedido', pedido })
  const { clave, version } = pedido
  const respuesta = await c.escribir(
    pedido.accion,
    pedido.entrada,
    version === undefined ? { clave } : { clave, version },
  )
  if (!libro.hechos.has(clave)) libro.anotar({ t: 'hecho', clave })
  return respuesta
}

/** Adds objectives of the plan, some at a time, each with a code that nobody else uses. */
export async function escribirObjetivos(c: Cliente, libro: Cuaderno, azar: Azar, vivo: () => boolean): Promise<void> {
  while (vivo()) {
    const n = libro.pedidos.size + 1
    const nodos = Array.from({ length: 1 + Math.floor(azar() * 4) }, (_, i) => ({
      clase: 'objetivo',
      codigo: `O${n}-${i}`,
      texto: `Objetivo ${n}.${i} de la prueba`,
    }))
    await pedir(c, libro, { clave: `objetivos-${n}`, accion: 'plan.agregarObjetivos', entrada: { nodos } })
    await esperar(azar() * 60)
  }
}

/** Changes the same thing again and again: each acknowledged change is one version more. */
export async function ajustar(c: Cliente, libro: Cuaderno, azar: Azar, vivo: () => boolean): Promise<void> {
  while (vivo()) {
    const hechos = libro.de('platform.ajustarMunicipio')
    const version = libro.cuenta!.version + hechos.length
    const entrada = { poblacion: 2_000_000 + hechos.length }
    const pedido = { clave: `ajuste-${hechos.length}`, accion: 'platform.ajustarMunicipio', entrada, version }
    const r = (await pedir(c, libro, pedido)) as { version: number }
    if (r.version !== version + 1) throw new Error(`version ${r.version} where ${version + 1} was due`)
    await esperar(azar() * 80)
  }
}

/** Importers that share the work: each takes up what a kill left on its way, then opens new ones. */
export function importadores(): () => typeof ajustar {
  const tomadas = new Set<number>()
  return () => async (c, libro, azar, vivo) => {
    while (vivo()) {
      const tanda = libro.tandasPendientes().find(t => !tomadas.has(t.numero)) ?? (await nueva(c, libro, azar, tomadas))
      tomadas.add(tanda.numero)
      await llevar(c, libro, tanda, vivo)
    }
  }
}

async function nueva(c: Cliente, libro: Cuaderno, azar: Azar, tomadas: Set<number>): Promise<Tanda> {
  const numero = libro.subidas + 1
  tomadas.add(numero)
  const tanda: Tanda = {
    numero,
    destino: azar() < 0.5 ? 'capa' : 'predios',
    objetos: 5 + Math.floor(azar() * 120),
  }
  libro.anotar({ t: 'subida' })
  const archivo = await c.subir(`tanda-${numero}.geojson`, archivoDeTanda(tanda))
  libro.anotar({ t: 'subido' })
  libro.anotar({ t: 'tanda', tanda })
  const comun = { archivo, acto: `Acuerdo ${numero} de 2026`, desde: '2026-01-01', destino: tanda.destino }
  const entrada = tanda.destino === 'capa' ? { ...comun, clase: 'barrio', capaNombre: nombreDeCapa(tanda) } : comun
  await pedir(c, libro, { clave: `abrir-${numero}`, accion: 'territorio.abrirImportacion', entrada })
  return tanda
}

interface Vista {
  importacion: { id: string; estado: string; version: number; informe: { rechazados?: number } | null }
}

interface Trabajo {
  estado: string
  rechazo: { codigo: string } | null
}

/** Another import changed what is in force after this one was reviewed: it must be reviewed again. */
const OTRO_CAMBIO = 'lo-vigente-cambio'
/** The same, where a kill came after the refusal and before it was noted: the job that runs again says so. */
const YA_REHUSADA = 'estado-no-admite'

/** Leads an import to its end. Where it stands is asked of the server each time; its jobs must go on by themselves. */
export async function llevar(c: Cliente, libro: Cuaderno, tanda: Tanda, vivo: () => boolean): Promise<void> {
  // The same key again gives the same answer: so the id is known also when the first answer was lost.
  const abrir = libro.pedidos.get(`abrir-${tanda.numero}`)
  if (!abrir) throw new Error(`import ${tanda.numero} was noted but not asked for`)
  const { id } = (await pedir(c, libro, abrir)) as { id: string }
  if (tanda.id === undefined) libro.anotar({ t: 'tanda', tanda: { ...tanda, id } })
  while (vivo()) {
    const { importacion: i } = (await c.leer('territorio.importacion', { id, limite: 1 })) as Vista
    if (i.estado === 'abierta') await revisar(c, libro, tanda, id, 1)
    else if (i.estado === 'revisada') await confirmar(c, libro, tanda, id, i.version)
    else if (i.estado === 'confirmada') {
      libro.anotar({ t: 'confirmada', numero: tanda.numero })
      return
    } else if (i.estado === 'rechazada') throw new Error(`import ${tanda.numero} refused: ${JSON.stringify(i.informe)}`)
    await esperar(40)
  }
}

/** Asks again for what no answer came to; what is rightly refused by now is noted as such. */
export async function pedirDeNuevo(c: Cliente, libro: Cuaderno, pedido: Pedido): Promise<void> {
  await aceptado(libro, pedido.clave, () => pedir(c, libro, pedido))
}

/** False where another import came first: the refusal is noted, and its file must be reviewed again. */
async function aceptado(libro: Cuaderno, clave: string, hacer: () => Promise<unknown>): Promise<boolean> {
  try {
    await hacer()
    return true
  } catch (error) {
    if (!(error instanceof Rehusado && error.codigo === OTRO_CAMBIO)) throw error
    libro.anotar({ t: 'rehusado', clave })
    return false
  }
}

async function revisar(c: Cliente, libro: Cuaderno, { numero }: Tanda, id: string, vuelta: number): Promise<void> {
  const clave = `analizar-${numero}-${vuelta}`
  if (libro.hechos.has(clave)) throw new Error(`${clave} was acknowledged and its job came to nothing`)
  await pedirUnaVez(c, libro, { clave, accion: 'territorio.analizarImportacion', entrada: { id } })
}

async function confirmar(c: Cliente, libro: Cuaderno, tanda: Tanda, id: string, version: number): Promise<void> {
  let vuelta = 1
  while (libro.pedidos.has(`analizar-${tanda.numero}-${vuelta + 1}`)) vuelta++
  const clave = `confirmar-${tanda.numero}-${vuelta}`
  const pedido = libro.pedidos.get(clave) ?? {
    clave,
    accion: 'territorio.confirmarImportacion',
    entrada: { id },
    version,
  }
  if (libro.hechos.has(clave)) {
    const { trabajo } = (await pedir(c, libro, pedido)) as { trabajo: string }
    const { estado, rechazo } = (await c.leer('platform.trabajo', { id: trabajo })) as Trabajo
    if (estado === 'en-cola' || estado === 'en-curso') return
    if (rechazo?.codigo !== OTRO_CAMBIO && rechazo?.codigo !== YA_REHUSADA)
      throw new Error(`${clave} was acknowledged and its job came to nothing`)
  } else if (!libro.rehusados.has(clave)) {
    if (await aceptado(libro, clave, () => pedirUnaVez(c, libro, pedido))) return
  }
  await revisar(c, libro, tanda, id, vuelta + 1)
}

async function pedirUnaVez(c: Cliente, libro: Cuaderno, pedido: Pedido): Promise<void> {
  try {
    await pedir(c, libro, pedido)
  } catch (error) {
    // It acted, its answer was lost, and meanwhile its job went on.
    if (!(error instanceof Rehusado && error.codigo === 'estado-no-admite')) throw error
    throw new Error(`${pedido.clave}: the same key did not get the first answer (${error.message})`)
  }
}
