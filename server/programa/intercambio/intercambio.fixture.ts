import { sql } from 'kysely'
import { fecha } from '../../../ley388/fecha.ts'
import { adoptar } from '../../plan/acciones/adoptar.ts'
import { agregarObjetivos, objetivos } from '../../plan/acciones/objetivos.ts'
import { accionesDePlan } from '../../plan/index.ts'
import { archivosDe } from '../../platform/archivos/archivos.ts'
import { type Municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { escribirLibro } from '../../platform/formatos/excel/escribir.ts'
import { leerLibro } from '../../platform/formatos/excel/leer.ts'
import type { HojaLeida, Valor } from '../../platform/formatos/excel/tipos.ts'
import { hoySegun } from '../../platform/plataforma.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../../platform/testing.ts'
import { guardarActividades } from '../acciones/actividades.ts'
import { guardarGiro, guardarPresupuesto } from '../acciones/dinero.ts'
import { ajustarPeriodo, crearPeriodo } from '../acciones/periodos.ts'
import { guardarPrograma, guardarProyecto } from '../acciones/proyectos.ts'
import { reprogramar } from '../acciones/reprogramar.ts'
import { elegirPeriodo } from '../consultas/periodo.ts'
import { accionesDePrograma } from '../index.ts'
import { leerContenido } from './contenido.ts'
import { escribirPlantilla } from './escribir-plantilla.ts'

export const HOY = '2030-06-14T15:00:00Z'

/** A programme of two projects, invented: what a small municipality would have. */
export async function programaDePrueba(): Promise<
  PlataformaDePrueba & { periodo: string; humedal: string; via: string }
> {
  const l = await plataformaDePrueba({ acciones: [...accionesDePlan, ...accionesDePrograma], ahora: HOY })
  await l.hacer(adoptar, { tipo: 'EOT', nombre: 'EOT', acto: 'Acuerdo 3 de 2020', adopcion: fecha('2020-05-04') })
  await l.hacer(agregarObjetivos, {
    nodos: [
      { clase: 'objetivo', codigo: 'O1', texto: 'Un río limpio' },
      { clase: 'politica', codigo: 'O1.P1', texto: 'Recuperar las rondas', padre: 'O1' },
      { clase: 'estrategia', codigo: 'O1.P1.E1', texto: 'Parques en la ronda', padre: 'O1.P1' },
      { clase: 'estrategia', codigo: 'O1.P1.E2', texto: 'Vías con andenes', padre: 'O1.P1' },
    ],
  })
  const estrategia = (await l.hacer(objetivos, {})).find(n => n.codigo === 'O1.P1.E1')!.id
  const { id: periodo } = await l.hacer(crearPeriodo, {
    nombre: 'Programa 2028-2031',
    desde: fecha('2028-01-01'),
    hasta: fecha('2031-12-31'),
  })
  const criterios = [
    { id: 'riesgo', nombre: 'Reduce el riesgo', peso: '60' },
    { id: 'poblacion', nombre: 'Población servida', peso: '40' },
  ]
  await l.hacer(ajustarPeriodo, { id: periodo, criterios }, { version: 1 })
  const programa = (await l.hacer(guardarPrograma, { periodo, codigo: 'PR-1', nombre: 'Rondas', estrategia })).id
  await l.hacer(guardarPrograma, { periodo, codigo: 'PR-2', nombre: 'Movilidad' })
  const comun = { periodo, programa, entidad: 'Secretaría de Obras' }
  const { id: humedal } = await l.hacer(guardarProyecto, {
    ...comun,
    codigo: 'P-1',
    nombre: 'Parque del humedal',
    clase: 'espacio-publico',
    descripcion: 'Senderos;\n"mirador" & siembra',
    lineaDesarrollo: 'Ciudad verde',
    bpin: '2030999990001',
    meta: 'Parque construido',
    metaUnidad: 'm²',
    metaCantidad: '12000.5',
    predios: ['769990100000000010001000000000', '769990100000000010002000000000'],
    obras: ['OB-1'],
    puntajes: { riesgo: '50', poblacion: '100' },
  })
  const { id: via } = await l.hacer(guardarProyecto, {
    ...comun,
    codigo: 'P-2',
    nombre: 'Vía del puerto',
    clase: 'transporte',
    calendario: 'corridos',
  })
  const { actividades: a } = await l.hacer(guardarActividades, {
    proyecto: humedal,
    actividades: [
      {
        codigo: '1',
        nombre: 'Diseños',
        duracion: 10,
        noAntes: fecha('2030-05-13'),
        costo: '100000000.25',
        responsable: 'Ana',
      },
      { codigo: '2', nombre: 'Obra', duracion: 20, costo: '900000000', peso: '70.5' },
      { codigo: '3', nombre: 'Entrega', duracion: 0 },
    ],
  })
  const { actividades: b } = await l.hacer(guardarActividades, {
    proyecto: via,
    actividades: [{ codigo: '1', nombre: 'Explanación', duracion: 30, inicioReal: fecha('2030-06-01') }],
  })
  await l.hacer(reprogramar, {
    periodo,
    agregar: [
      { antes: a[0]!.id, despues: a[1]!.id },
      { antes: a[1]!.id, despues: a[2]!.id, tipo: 'fin-fin', espera: 2 },
      { antes: a[0]!.id, despues: b[0]!.id, tipo: 'inicio-inicio', espera: -3 },
    ],
  })
  await l.hacer(
    guardarPresupuesto,
    {
      proyecto: humedal,
      lineas: [
        { vigencia: 2030, fuente: 'Recursos propios', rubro: '2.3.1', valor: '600000000' },
        { vigencia: 2031, fuente: 'Regalías', valor: '123456789012345678.5' },
      ],
    },
    { version: 1 },
  )
  await l.hacer(guardarGiro, {
    proyecto: humedal,
    entidad: 'Empresa de Parques; E.I.C.E.',
    fecha: fecha('2030-07-05'),
    valor: '50000000',
  })
  return { ...l, periodo, humedal, via }
}

/** The template as it would be given now. */
export function plantillaDe(l: PlataformaDePrueba): Promise<Uint8Array> {
  const hoy = hoySegun(l.p.reloj)
  return withMunicipio(l.db, l.municipio, async tx => {
    const { periodo } = await elegirPeriodo(tx, l.municipio, { al: hoy })
    return escribirPlantilla(await leerContenido(tx, l.municipio, periodo!, hoy), { municipio: l.municipio, hoy })
  })
}

/** Stores a file as the screen does; gives its id. */
export async function subir(l: PlataformaDePrueba, bytes: Uint8Array, nombre = 'plantilla.xlsx'): Promise<string> {
  async function* partes() {
    yield bytes
  }
  const ficha = await withMunicipio(l.db, l.municipio, tx =>
    archivosDe(tx, l.municipio).guardar(partes(), { nombre, tipo: '', quien: 'prueba', ahora: new Date(HOY) }),
  )
  return ficha.id
}

/** A sheet being changed, as a person changes it: by the titles of its columns. */
export class HojaEnMano {
  readonly filas: Map<number, Map<number, Valor>>
  constructor(
    readonly nombre: string,
    readonly oculta: boolean,
    filas: HojaLeida['filas'],
  ) {
    this.filas = new Map([...filas].map(([n, f]) => [n, new Map(f)]))
  }
  columna(titulo: string): number {
    const hallada = [...this.filas.get(1)!].find(([, v]) => v.tipo === 'texto' && v.texto === titulo)
    if (!hallada) throw new Error(`no column ${titulo} in ${this.nombre}`)
    return hallada[0]
  }
  poner(fila: number, titulo: string, valor: string | Valor | undefined): this {
    const celdas = this.filas.get(fila) ?? new Map<number, Valor>()
    if (valor === undefined) celdas.delete(this.columna(titulo))
    else celdas.set(this.columna(titulo), typeof valor === 'string' ? { tipo: 'texto', texto: valor } : valor)
    this.filas.set(fila, celdas)
    return this
  }
  /** A new row with these cells, below the last one. */
  agregar(celdas: Readonly<Record<string, string | Valor>>): this {
    const fila = Math.max(...this.filas.keys()) + 1
    for (const [titulo, valor] of Object.entries(celdas)) this.poner(fila, titulo, valor)
    return this
  }
  quitarColumna(titulo: string): this {
    const k = this.columna(titulo)
    for (const f of this.filas.values()) f.delete(k)
    return this
  }
}

/** Opens a workbook, lets it be changed and writes it again; a sheet of which `cambiar` answers false is left out. */
export async function editar(bytes: Uint8Array, cambiar: (hoja: HojaEnMano) => unknown): Promise<Uint8Array> {
  const hojas = (await leerLibro(bytes)).map(h => new HojaEnMano(h.nombre, h.oculta, h.filas))
  const quedan = hojas.filter(h => cambiar(h) !== false)
  return escribirLibro(
    quedan.map(h => ({
      nombre: h.nombre,
      oculta: h.oculta,
      columnas: [],
      filas: Array.from({ length: Math.max(...h.filas.keys()) }, (_, i) => {
        const celdas = h.filas.get(i + 1) ?? new Map<number, Valor>()
        return Array.from({ length: Math.max(-1, ...celdas.keys()) + 1 }, (_x, k) => {
          const valor = celdas.get(k)
          return valor && { valor, estilo: valor.tipo === 'fecha' ? ('fecha' as const) : ('normal' as const) }
        })
      }),
    })),
  )
}

/** Changes one sheet. */
export const editarHoja = (bytes: Uint8Array, nombre: string, cambiar: (hoja: HojaEnMano) => unknown) =>
  editar(bytes, h => (h.nombre === nombre ? cambiar(h) : true))

/** How much there is of the programme in the database, to see that nothing moved. */
export async function estadoDe(l: PlataformaDePrueba, municipio: Municipio = l.municipio): Promise<unknown> {
  const tablas = [
    'programa_programa',
    'programa_proyecto',
    'programa_actividad',
    'programa_dependencia',
    'programa_presupuesto',
    'programa_modificacion',
  ]
  return withMunicipio(l.db, municipio, async tx => {
    const todo: unknown[] = []
    for (const t of tablas) {
      const { rows } =
        await sql`select * from ${sql.table(t)} x where municipio = ${municipio} order by x::text`.execute(tx)
      todo.push(rows)
    }
    return todo
  })
}
