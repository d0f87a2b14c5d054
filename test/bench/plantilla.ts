import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fecha } from '../../ley388/fecha.ts'
import { type Consola, conConsola } from '../../server/consola.ts'
import { instalarMunicipio } from '../../server/instalar.ts'
import { archivosDe } from '../../server/platform/archivos/archivos.ts'
import { type Municipio, municipio, withMunicipio } from '../../server/platform/database/tenancy.ts'
import { escribirLibro } from '../../server/platform/formatos/excel/escribir.ts'
import { leerLibro } from '../../server/platform/formatos/excel/leer.ts'
import type { CeldaEscrita, HojaEscrita, HojaLeida, Valor } from '../../server/platform/formatos/excel/tipos.ts'
import { hoySegun } from '../../server/platform/plataforma.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { exportarPrograma } from '../../server/programa/index.ts'
import { entero, type Medida, segundos } from './medida.ts'
import { carpetaDelBanco } from './sembrado.ts'
import { ACCESO } from './sembrar-programa.ts'

const ACTIVIDADES = 5_000
const LLENO = municipio(ACCESO.municipio)
const VACIO = municipio('76997')
const DATOS = ['Programas', 'Proyectos', 'Actividades', 'Dependencias', 'Presupuesto']
const ACTO = { acto: 'Decreto 1 de 2026', motivo: 'Ensayo' }

/** The template of a large programme: reviewed and brought in where all of it is new, where all changes, and again. */
export async function medir(): Promise<Medida[]> {
  const carpeta = carpetaDelBanco()
  const programa = fileURLToPath(new URL('./sembrar-programa.js', import.meta.url))
  const hijo = spawn(process.execPath, [programa, carpeta, String(ACTIVIDADES)], { stdio: 'inherit' })
  const [codigo] = (await once(hijo, 'exit')) as [number | null]
  if (codigo !== 0) throw new Error(`sembrar-programa.js: ${codigo}`)
  return conConsola({ datos: carpeta, entorno: {} }, async c => {
    const antes = performance.now()
    const llena = await plantillaDe(c, LLENO)
    const escrita = performance.now() - antes
    await prepararVacio(c)
    const nueva = await pegar(await plantillaDe(c, VACIO), llena)
    const cambiada = await cambiar(llena)
    return [
      { nombre: `plantilla de ${entero(ACTIVIDADES)} actividades: escribirla`, cifra: segundos(escrita) },
      await traer(c, VACIO, nueva, 'traerla a un programa vacío', ACTIVIDADES),
      await traer(c, VACIO, nueva, 'traer la misma otra vez', 0),
      await traer(c, LLENO, cambiada, 'traerla con duración y costo cambiados en todas', ACTIVIDADES, ACTO),
      await traer(c, LLENO, await plantillaDe(c, LLENO), 'traerla sin cambios', 0),
    ]
  })
}

/** Reviews and confirms, and sees that as many activities changed as were to. */
async function traer(
  c: Consola,
  m: Municipio,
  bytes: Uint8Array,
  nombre: string,
  cuantas: number,
  porActo: { acto?: string; motivo?: string } = {},
): Promise<Medida> {
  async function* deUnaVez() {
    yield bytes
  }
  const datos = { nombre: 'plantilla.xlsx', tipo: '', quien: 'bench', ahora: new Date() }
  const { id } = await withMunicipio(c.plataforma.db, m, tx => archivosDe(tx, m).guardar(deUnaVez(), datos))
  const inicio = performance.now()
  const vista = await c.ejecutar('programa.revisarPlantilla', m, { archivo: id })
  const revisada = performance.now()
  const { nuevos, cambiados } = vista.hojas.find(h => h.hoja === 'Actividades')!
  if (vista.problemas > 0 || nuevos + cambiados !== cuantas) throw new Error(JSON.stringify(vista).slice(0, 2_000))
  await c.ejecutar('programa.importarPlantilla', m, { archivo: id, ...porActo })
  const fin = performance.now()
  return {
    nombre: `plantilla de ${entero(ACTIVIDADES)} actividades: ${nombre}`,
    cifra: segundos(fin - inicio),
    detalle: `revisión ${segundos(revisada - inicio)}, confirmación ${segundos(fin - revisada)}`,
  }
}

function plantillaDe({ plataforma: p }: Consola, m: Municipio): Promise<Uint8Array> {
  const hoy = hoySegun(p.reloj)
  const pedido = { formato: 'xlsx', al: hoy, hoy, ahora: p.reloj() } as const
  return withMunicipio(p.db, m, async tx => (await exportarPrograma(tx, m, pedido)).contenido)
}

/** Another municipality with the same plan and criteria, and nothing in its programme. */
async function prepararVacio(c: Consola): Promise<void> {
  await instalarMunicipio(c.plataforma, actorDeConsola('bench'), {
    codigo: VACIO,
    nombre: 'Banco vacío',
    departamento: 'Valle del Cauca',
  })
  await c.ejecutar('plan.adoptar', VACIO, {
    tipo: 'POT',
    nombre: 'Plan',
    acto: 'Acuerdo 1 de 2020',
    adopcion: fecha('2020-01-01'),
  })
  await c.ejecutar('plan.agregarObjetivos', VACIO, {
    nodos: [
      { clase: 'objetivo', codigo: '1', texto: 'Texto de 1' },
      { clase: 'politica', codigo: '1.1', texto: 'Texto de 1.1', padre: '1' },
      { clase: 'estrategia', codigo: '1.1.1', texto: 'Texto de 1.1.1', padre: '1.1' },
      { clase: 'estrategia', codigo: '1.1.2', texto: 'Texto de 1.1.2', padre: '1.1' },
    ],
  })
  const { id } = await c.ejecutar('programa.crearPeriodo', VACIO, {
    nombre: 'Programa de ejecución 2024-2027',
    desde: fecha('2024-01-01'),
    hasta: fecha('2027-12-31'),
  })
  const criterios = [
    { id: 'riesgo', nombre: 'Reduce el riesgo', peso: '50' },
    { id: 'poblacion', nombre: 'Población que sirve', peso: '30' },
    { id: 'listo', nombre: 'Está listo para empezar', peso: '20' },
  ]
  await c.ejecutar('programa.ajustarPeriodo', VACIO, { id, criterios }, 1)
}

/** The rows of one workbook in the sheets of another, as a person pastes them: without what is hidden. */
async function pegar(destino: Uint8Array, origen: Uint8Array): Promise<Uint8Array> {
  const filas = new Map((await leerLibro(origen)).map(h => [h.nombre, h.filas]))
  return escribirLibro(
    (await leerLibro(destino)).map(h => {
      if (!DATOS.includes(h.nombre)) return hojaEscrita(h)
      const visibles = h.filas.get(1)!.size - 3
      const pegada = (celdas: ReadonlyMap<number, Valor>) =>
        new Map([...celdas].flatMap(([k, v]) => (k < visibles ? [[k, comoNuevo(v)] as const] : [])))
      const sinOcultas = [...filas.get(h.nombre)!].map(([n, f]) => [n, n === 1 ? f : pegada(f)] as const)
      return hojaEscrita({ ...h, filas: new Map(sinOcultas) })
    }),
  )
}

/** A project that is new cannot be suspended yet. */
const comoNuevo = (v: Valor): Valor =>
  v.tipo === 'texto' && v.texto === 'Suspendido' ? { ...v, texto: 'En ejecución' } : v

/** One day more and another cost in every activity. */
async function cambiar(bytes: Uint8Array): Promise<Uint8Array> {
  const mas = (v: Valor | undefined): Valor => ({
    tipo: 'numero',
    numero: String(1 + Number(v?.tipo === 'numero' ? v.numero : 0)),
  })
  return escribirLibro(
    (await leerLibro(bytes)).map(h => {
      if (h.nombre !== 'Actividades') return hojaEscrita(h)
      const columnas = ['Duración (días)', 'Costo ($)'].map(
        t => [...h.filas.get(1)!].find(([, v]) => v.tipo === 'texto' && v.texto === t)![0],
      )
      const filas = [...h.filas].map(
        ([n, f]) => [n, n === 1 ? f : new Map([...f, ...columnas.map(k => [k, mas(f.get(k))] as const)])] as const,
      )
      return hojaEscrita({ ...h, filas: new Map(filas) })
    }),
  )
}

function hojaEscrita(h: HojaLeida): HojaEscrita {
  const celda = (valor: Valor | undefined): CeldaEscrita | undefined =>
    valor && { valor, estilo: valor.tipo === 'fecha' ? 'fecha' : 'normal' }
  return {
    nombre: h.nombre,
    oculta: h.oculta,
    columnas: [],
    filas: Array.from({ length: Math.max(...h.filas.keys()) }, (_, i) => {
      const celdas = h.filas.get(i + 1) ?? new Map<number, Valor>()
      return Array.from({ length: Math.max(-1, ...celdas.keys()) + 1 }, (_x, k) => celda(celdas.get(k)))
    }),
  }
}
