import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Fecha, fechaEnBogota, numeroDeDia, sumarDias } from '../../ley388/fecha.ts'
import { CLASES_DE_PROYECTO } from '../../ley388/plan/clases-de-proyecto.ts'
import { instalarMunicipio } from '../../server/instalar.ts'
import { insertMany } from '../../server/platform/database/insert-many.ts'
import { type Municipio, municipio, type Tx, withMunicipio } from '../../server/platform/database/tenancy.ts'
import { crearPersonaEn } from '../../server/platform/identidad/crear-persona.ts'
import type { Plataforma } from '../../server/platform/plataforma.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { leerArbol } from '../../server/programa/consultas/arbol.ts'
import { congelar } from '../../server/programa/consultas/congelar.ts'
import { cronogramaDe } from '../../server/programa/consultas/cronograma.ts'
import { bloquearPeriodo } from '../../server/programa/consultas/periodo.ts'
import { servir } from '../../server/servir.ts'

/** How many activities a project of the bench has. */
const POR_PROYECTO = 25
const PROYECTOS_POR_PROGRAMA = 10
const DESDE = '2024-01-01' as Fecha
const HASTA = '2027-12-31' as Fecha
const APROBADO = '2024-05-31' as Fecha
const ENTIDADES = ['Secretaría de Obras', 'Secretaría de Planeación', 'Empresa de Servicios', 'Secretaría de Vivienda']
const COSAS = ['Parque', 'Vía', 'Acueducto', 'Colegio', 'Muro de contención', 'Alameda', 'Puente', 'Centro de salud']
const LUGARES = ['del Ensayo', 'de la Prueba', 'del Banco', 'de la Medida', 'del Ejemplo', 'de la Muestra']
const TAREAS = [
  'Estudios',
  'Diseños',
  'Predios',
  'Licencia',
  'Contratación',
  'Obra civil',
  'Redes',
  'Acabados',
  'Recibo',
]
const FUENTES = ['Recursos propios', 'Sistema General de Participaciones', 'Regalías']
/** Days by which the projects leave their plan, in turn. */
const CORRIMIENTOS = [0, 12, 0, 35, -5, 80]

/** Who enters the municipality of the bench. */
export const ACCESO = { municipio: '76998', correo: 'planeacion@banco.invalid', clave: 'banco-de-pruebas-2026' }

/** Run as a process of its own: a municipality with a programme of so many activities, to be looked at or measured. */
const [carpeta, cuantas] = process.argv.slice(2)
if (carpeta && process.argv[1] && import.meta.filename === process.argv[1]) {
  const servidor = await servir({
    lugar: { tipo: 'carpeta', datos: carpeta },
    puerto: 0,
    direccion: '127.0.0.1',
    preparar: p => sembrarMunicipio(p, Number(cuantas ?? 5_000)),
  })
  await servidor.detener()
}

async function sembrarMunicipio(p: Plataforma, actividades: number): Promise<void> {
  const m = municipio(ACCESO.municipio)
  const actor = actorDeConsola('bench')
  await instalarMunicipio(p, actor, { codigo: m, nombre: 'Banco de pruebas', departamento: 'Valle del Cauca' })
  await crearPersonaEn(p.db, m, p.reloj(), actor, {
    nombre: 'Persona de ensayo',
    correo: ACCESO.correo,
    roles: ['planeacion'],
    clave: ACCESO.clave,
    debeCambiarClave: false,
  })
  await withMunicipio(p.db, m, async tx => {
    await sembrarPlan(tx, m)
    await sembrarPrograma(tx, m, { actividades, al: fechaEnBogota(p.reloj().getTime()) })
  })
  // What autovacuum does within the minute in an office.
}

/** A plan in force, with the strategies that the programmes serve. */
async function sembrarPlan(tx: Tx, m: Municipio): Promise<void> {
  const plan = uuidv7()
  await sql`insert into plan (municipio, id, tipo, nombre, acto, adopcion, desde)
    values (${m}, ${plan}, 'POT', 'Plan', 'Acuerdo 1 de 2020', '2020-01-01', '2020-01-01')`.execute(tx)
  const [objetivo, politica] = [uuidv7(), uuidv7()]
  const nodo = (id: string, clase: string, codigo: string, padre: string | null, orden: number) => ({
    ...{ municipio: m, plan, id, clase, codigo, padre, orden, texto: `Texto de ${codigo}` },
  })
  await insertar(tx, 'plan_nodo', [
    nodo(objetivo, 'objetivo', '1', null, 1),
    nodo(politica, 'politica', '1.1', objetivo, 2),
    nodo(uuidv7(), 'estrategia', '1.1.1', politica, 3),
    nodo(uuidv7(), 'estrategia', '1.1.2', politica, 4),
  ])
}

/** A deterministic programme of 2024 to 2027, approved, with what happened until a date. */
async function sembrarPrograma(
  tx: Tx,
  m: Municipio,
  { actividades, al }: { actividades: number; al: Fecha },
): Promise<void> {
  const periodo = await sembrarPeriodo(tx, m)
  const proyectos = await sembrarProyectos(tx, m, periodo, Math.ceil(actividades / POR_PROYECTO))
  await sembrarActividades(tx, m, proyectos, actividades)
  await sembrarPresupuesto(tx, m, proyectos)
  const p = await bloquearPeriodo(tx, m, periodo)
  await congelar(tx, m, p, { numero: 1, acto: 'Acuerdo 007 de 2024', fecha: APROBADO, motivo: '', por: '' })
  const arbol = await leerArbol(tx, m, p, { al })
  await sembrarHechos(tx, m, { al, plan: cronogramaDe(arbol, p), actividades: arbol.actividades, proyectos })
}

async function sembrarPeriodo(tx: Tx, m: Municipio): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select id from plan where municipio = ${m} order by desde desc limit 1`.execute(tx)
  const id = uuidv7()
  const criterios = [
    { id: 'riesgo', nombre: 'Reduce el riesgo', peso: '50' },
    { id: 'poblacion', nombre: 'Población que sirve', peso: '30' },
    { id: 'listo', nombre: 'Está listo para empezar', peso: '20' },
  ]
  await sql`insert into programa_periodo (municipio, id, plan, nombre, desde, hasta, estado, acto, aprobado, criterios)
    values (${m}, ${id}, ${rows[0]!.id}, 'Programa de ejecución 2024-2027', ${DESDE}, ${HASTA}, 'aprobado',
      'Acuerdo 007 de 2024', ${APROBADO}, ${JSON.stringify(criterios)}::jsonb)`.execute(tx)
  return id
}

async function sembrarProyectos(tx: Tx, m: Municipio, periodo: string, n: number): Promise<string[]> {
  const { rows: estrategias } = await sql<{ id: string }>`select id from plan_nodo
    where municipio = ${m} and clase = 'estrategia' order by orden`.execute(tx)
  const programas = Array.from({ length: Math.ceil(n / PROYECTOS_POR_PROGRAMA) }, (_, i) => ({
    municipio: m,
    id: uuidv7(),
    periodo,
    codigo: `P${i + 1}`,
    nombre: `Programa de ensayo ${i + 1}`,
    estrategia: estrategias[i % Math.max(1, estrategias.length)]?.id ?? null,
    orden: i + 1,
  }))
  await insertar(tx, 'programa_programa', programas)
  const proyectos = Array.from({ length: n }, (_, i) => ({
    municipio: m,
    id: uuidv7(),
    periodo,
    programa: programas[Math.floor(i / PROYECTOS_POR_PROGRAMA)]!.id,
    codigo: `PR-${String(i + 1).padStart(3, '0')}`,
    nombre: `${COSAS[i % COSAS.length]} ${LUGARES[i % LUGARES.length]} ${i + 1}`,
    clase: CLASES_DE_PROYECTO[i % CLASES_DE_PROYECTO.length]!.id,
    justificacion: i % 9 === 8 ? 'Lo pidió la comunidad en los talleres.' : null,
    articulo: 40,
    linea_desarrollo: 'Municipio para vivir',
    bpin: `2024980010${String(i).padStart(3, '0')}`,
    entidad: ENTIDADES[i % ENTIDADES.length]!,
    responsable: `Responsable ${(i % 7) + 1}`,
    meta: 'Obra entregada y en servicio',
    meta_unidad: 'm²',
    meta_cantidad: String(1_000 + i * 10),
    puntajes: { riesgo: String((i * 37) % 101), poblacion: String((i * 53) % 101), listo: String((i * 17) % 101) },
    estado: i % 12 === 5 ? 'suspendido' : 'en-ejecucion',
    orden: i + 1,
  }))
  await insertar(tx, 'programa_proyecto', proyectos)
  return proyectos.map(p => p.id)
}

/** In each project the activities follow one another, with some in parallel and a milestone at the end. */
async function sembrarActividades(tx: Tx, m: Municipio, proyectos: string[], n: number): Promise<void> {
  const actividades = Array.from({ length: n }, (_, i) => {
    const lugar = i % POR_PROYECTO
    const proyecto = Math.floor(i / POR_PROYECTO)
    return {
      municipio: m,
      id: uuidv7(),
      proyecto: proyectos[proyecto]!,
      codigo: `A${lugar + 1}`,
      nombre: `${TAREAS[lugar % TAREAS.length]} ${Math.floor(lugar / TAREAS.length) + 1}`,
      orden: lugar + 1,
      duracion: lugar === POR_PROYECTO - 1 ? 0 : 10 + ((i * 7) % 45),
      no_antes: lugar === 0 ? sumarDias(DESDE, (proyecto * 11) % 500) : null,
      costo: String(20_000_000 + ((i * 7_919) % 900) * 1_000_000),
      responsable: `Responsable ${(i % 7) + 1}`,
    }
  })
  await insertar(tx, 'programa_actividad', actividades)
  const dependencias = actividades.flatMap((a, i) => {
    const lugar = i % POR_PROYECTO
    if (lugar === 0) return []
    const antes = actividades[lugar % 3 === 2 ? i - 2 : i - 1]!
    const espera = lugar % 4
    const primera = {
      municipio: m,
      antes: antes.id,
      despues: a.id,
      tipo: lugar % 5 === 4 ? 'inicio-inicio' : 'fin-inicio',
      espera,
    }
    return lugar > 4 && lugar % 2 === 0
      ? [primera, { ...primera, antes: actividades[i - 4]!.id, tipo: 'fin-inicio', espera: 0 }]
      : [primera]
  })
  await insertar(tx, 'programa_dependencia', dependencias)
}

async function sembrarPresupuesto(tx: Tx, m: Municipio, proyectos: string[]): Promise<void> {
  const lineas = proyectos.flatMap((proyecto, i) =>
    [2024, 2025, 2026, 2027].map(vigencia => ({
      municipio: m,
      id: uuidv7(),
      proyecto,
      vigencia,
      fuente: FUENTES[(i + vigencia) % FUENTES.length]!,
      rubro: `2.3.${i + 1}`,
      valor: String(2_000_000_000 + i * 1_000_000),
    })),
  )
  await insertar(tx, 'programa_presupuesto', lineas)
}

interface Hechos {
  al: Fecha
  plan: ReturnType<typeof cronogramaDe>
  actividades: Awaited<ReturnType<typeof leerArbol>>['actividades']
  proyectos: string[]
}

/** What happened: each project as late as it falls to it, and the money of what was done. */
async function sembrarHechos(tx: Tx, m: Municipio, { al, plan, actividades, proyectos }: Hechos): Promise<void> {
  const lecturas: object[] = []
  const obligado = new Map<string, { fecha: Fecha; valor: bigint }[]>()
  const comun = { municipio: m, registrado_por: 'banco', registrado: '2024-01-01' }
  for (const [i, a] of actividades.entries()) {
    const corrido = CORRIMIENTOS[proyectos.indexOf(a.proyecto) % CORRIMIENTOS.length]!
    const { inicio, fin } = plan.actividades.get(a.id)!
    const inicioReal = sumarDias(inicio, corrido)
    const finReal = sumarDias(fin, corrido + (i % 3))
    if (inicioReal > al) continue
    const termino = finReal <= al
    await sql`update programa_actividad set inicio_real = ${inicioReal}, fin_real = ${termino ? finReal : null}
      where municipio = ${m} and id = ${a.id}`.execute(tx)
    const leer = (fecha: Fecha, fisico: number) =>
      lecturas.push({ ...comun, id: uuidv7(), actividad: a.id, fecha, fisico: String(fisico), nota: '' })
    const largo = Math.max(1, numeroDeDia(finReal) - numeroDeDia(inicioReal))
    const pasado = numeroDeDia(al) - numeroDeDia(inicioReal)
    if (largo > 20 && pasado > largo / 2) leer(sumarDias(inicioReal, Math.floor(largo / 2)), 45)
    if (termino) leer(finReal, 100)
    else leer(al, Math.min(95, Math.max(45, Math.floor((pasado / largo) * 90))))
    const parte = termino ? 100n : 50n
    const lista = obligado.get(a.proyecto) ?? []
    lista.push({ fecha: termino ? finReal : al, valor: (BigInt(a.costo) * parte) / 100n })
    obligado.set(a.proyecto, lista)
  }
  await insertar(tx, 'programa_avance', lecturas)
  const movimientos = [...obligado].flatMap(([proyecto, lista]) => {
    const total = String(lista.reduce((s, o) => s + o.valor, 0n) + 1_000_000_000n)
    const mover = (clase: string, fecha: Fecha, valor: string) => ({
      ...comun,
      id: uuidv7(),
      proyecto,
      clase,
      fecha,
      valor,
    })
    return [
      mover('apropiacion', APROBADO, total),
      mover('cdp', APROBADO, total),
      mover('rp', APROBADO, total),
      ...lista.flatMap(o => {
        const pago = sumarDias(o.fecha, 30)
        const valor = String(o.valor)
        return [mover('obligacion', o.fecha, valor), ...(pago <= al ? [mover('pago', pago, valor)] : [])]
      }),
    ]
  })
  await insertar(tx, 'programa_movimiento', movimientos)
}

async function insertar<F extends object>(tx: Tx, tabla: string, filas: F[]): Promise<void> {
  if (filas.length > 0) await insertMany(tx, tabla, Object.keys(filas[0]!) as (keyof F & string)[], filas)
}
