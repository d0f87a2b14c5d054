import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { enPesos } from '../../../proyectos/palabras.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha, zId, zPesosPositivos, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { bloquearProyecto } from '../consultas/buscar.ts'
import { noExiste } from '../consultas/periodo.ts'
import { escribirPresupuestos, lineasDe, prepararPresupuesto, zLinea } from '../escribir/presupuesto.ts'
import { exigirYaPaso } from '../fecha-de-hecho.ts'
import { CLASES_DE_MOVIMIENTO, type ClaseDeMovimiento } from '../formas.ts'
import { zPorActo } from '../modificaciones.ts'

/** P2: the budget promised for a project, whole: by year, source and budget line. After the approval, by act. */
export const guardarPresupuesto = defineAction({
  nombre: 'programa.guardarPresupuesto',
  clase: 'escritura',
  resumen: 'Escribir el presupuesto de un proyecto por vigencia, fuente y rubro.',
  articulo: 'art. 18',
  entrada: z.object({ proyecto: zId, lineas: z.array(zLinea).max(500) }).extend(zPorActo.shape),
  salida: z.object({ id: z.string(), version: z.int() }),
  async ejecutar(contexto, { proyecto: id, lineas, ...porActo }) {
    const { tx, municipio, version } = contexto
    const { proyecto, periodo } = await bloquearProyecto(tx, municipio, id)
    exigirVersion(version, proyecto.version, `«${proyecto.nombre}»`)
    const habia = (await lineasDe(tx, municipio, [id])).get(id)!
    const preparado = prepararPresupuesto(periodo, proyecto, { habia, lineas, porActo })
    await escribirPresupuestos(contexto, periodo, [preparado], porActo)
    return { id, version: preparado.cambios.length > 0 ? proyecto.version + 1 : proyecto.version }
  },
})

/** What each stage of the budget may not exceed: the one before it. */
const TOPE: Partial<
  Record<ClaseDeMovimiento, { de: readonly ClaseDeMovimiento[]; menos: readonly ClaseDeMovimiento[]; nombre: string }>
> = {
  cdp: { de: ['apropiacion', 'adicion'], menos: ['reduccion'], nombre: 'lo apropiado' },
  rp: { de: ['cdp'], menos: [], nombre: 'los certificados de disponibilidad' },
  obligacion: { de: ['rp'], menos: [], nombre: 'los registros presupuestales' },
  pago: { de: ['obligacion'], menos: [], nombre: 'las obligaciones' },
}

/** P2: a movement of the money of a project. Each stage of the budget is at most the one before. */
export const registrarMovimiento = defineAction({
  nombre: 'programa.registrarMovimiento',
  clase: 'escritura',
  resumen: 'Registrar un movimiento del dinero de un proyecto.',
  articulo: 'art. 18',
  entrada: z.object({
    proyecto: zId,
    clase: z.enum(CLASES_DE_MOVIMIENTO),
    fecha: zFecha,
    valor: zPesosPositivos,
    fuente: z.string().trim().max(200).default(''),
    rubro: z.string().trim().max(120).default(''),
    documento: z.string().trim().max(200).default(''),
    nota: z.string().trim().max(1_000).default(''),
    /** Of a transfer: which of the agreed ones it fulfils. */
    giroAcordado: zId.nullable().default(null),
  }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, registrar }, e) {
    exigirYaPaso(e.fecha, hoy, 'fecha')
    await bloquearProyecto(tx, municipio, e.proyecto)
    const sumas = await sumasDe(tx, municipio, e.proyecto)
    const tope = TOPE[e.clase]
    if (tope) {
      const suma = (clases: readonly ClaseDeMovimiento[]) =>
        clases.reduce((s, c) => s.plus(sumas.get(c) ?? 0), new Decimal(0))
      const hay = suma(tope.de)
        .minus(suma(tope.menos))
        .minus(sumas.get(e.clase) ?? 0)
      if (hay.lessThan(e.valor)) throw sobrepasa(tope.nombre, hay)
    }
    if (e.clase === 'reduccion') {
      const hay = new Decimal(sumas.get('apropiacion') ?? 0)
        .plus(sumas.get('adicion') ?? 0)
        .minus(sumas.get('reduccion') ?? 0)
        .minus(sumas.get('cdp') ?? 0)
      if (hay.lessThan(e.valor)) throw sobrepasa('lo apropiado que no está certificado', hay)
    }
    if (e.giroAcordado !== null) {
      const { rows } = await sql`select 1 from programa_giro_acordado
        where municipio = ${municipio} and id = ${e.giroAcordado} and proyecto = ${e.proyecto}`.execute(tx)
      if (rows.length === 0 || e.clase !== 'giro')
        throw noExiste('Ese giro no se había acordado para este proyecto.', 'giroAcordado')
    }
    const id = uuidv7()
    await sql`insert into programa_movimiento (municipio, id, proyecto, clase, fecha, valor, fuente, rubro, documento, nota,
        giro_acordado, registrado_por, registrado)
      values (${municipio}, ${id}, ${e.proyecto}, ${e.clase}, ${e.fecha}, ${e.valor}::numeric, ${e.fuente}, ${e.rubro},
        ${e.documento}, ${e.nota}, ${e.giroAcordado}, ${actor.nombre}, ${ahora})`.execute(tx)
    registrar({ objeto: `proyecto:${e.proyecto}`, detalle: { movimiento: id, ...e } })
    return { id }
  },
})

function sobrepasa(nombre: string, hay: Decimal): Rechazo {
  return new Rechazo({
    codigo: 'sobrepasa',
    mensaje: `El valor pasa de ${nombre}: quedan $ ${new Intl.NumberFormat('es-CO').format(BigInt(hay.floor().toFixed(0)))}.`,
    campo: 'valor',
    articulo: 'art. 18',
    cura: 'Corrija el valor, o registre primero el movimiento que falta.',
  })
}

/** Net sum of the movements of each kind. */
async function sumasDe(tx: Tx, municipio: Municipio, proyecto: string): Promise<Map<ClaseDeMovimiento, string>> {
  const { rows } = await sql<{ clase: ClaseDeMovimiento; suma: string }>`
    select clase, sum(case when anula is null then valor else -valor end)::text as suma
    from programa_movimiento where municipio = ${municipio} and proyecto = ${proyecto} group by clase`.execute(tx)
  return new Map(rows.map(r => [r.clase, r.suma]))
}

/** Stages that rest on each stage: it is not annulled from under them. */
const SOSTIENE: Partial<Record<ClaseDeMovimiento, ClaseDeMovimiento>> = {
  apropiacion: 'cdp',
  adicion: 'cdp',
  cdp: 'rp',
  rp: 'obligacion',
  obligacion: 'pago',
}

/** A movement that was wrong: another one of the same value takes it back, and both stay. */
export const anularMovimiento = defineAction({
  nombre: 'programa.anularMovimiento',
  clase: 'escritura',
  resumen: 'Anular un movimiento que se registró por error.',
  articulo: 'art. 18',
  entrada: z.object({ id: zId, motivo: zTexto(1_000) }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, ahora, actor, registrar }, e) {
    const { rows } = await sql<{ proyecto: string; clase: ClaseDeMovimiento; valor: string; anula: string | null }>`
      select proyecto, clase, valor::text as valor, anula from programa_movimiento
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    const m = rows[0]
    if (!m) throw noExiste('Ese movimiento no existe.', 'id')
    await bloquearProyecto(tx, municipio, m.proyecto)
    const { rows: ya } = await sql`select 1 from programa_movimiento
      where municipio = ${municipio} and anula = ${e.id}`.execute(tx)
    if (m.anula !== null || ya.length > 0)
      throw new Rechazo({ codigo: 'ya-anulado', mensaje: 'Ese movimiento ya se anuló.', campo: 'id' })
    const sobre = SOSTIENE[m.clase]
    if (sobre) {
      const sumas = await sumasDe(tx, municipio, m.proyecto)
      const base =
        m.clase === 'adicion' || m.clase === 'apropiacion' ? (['apropiacion', 'adicion'] as const) : [m.clase]
      const queda = base
        .reduce((s, c) => s.plus(sumas.get(c) ?? 0), new Decimal(0))
        .minus(base.length > 1 ? (sumas.get('reduccion') ?? 0) : 0)
        .minus(m.valor)
      if (queda.lessThan(sumas.get(sobre) ?? 0))
        throw new Rechazo({
          codigo: 'sostiene-otros',
          mensaje: 'Sobre ese movimiento hay otros posteriores que quedarían sin respaldo.',
          campo: 'id',
          articulo: 'art. 18',
          cura: 'Anule primero los posteriores: los pagos, luego las obligaciones, los registros y los certificados.',
        })
    }
    const id = uuidv7()
    await sql`insert into programa_movimiento (municipio, id, proyecto, clase, fecha, valor, fuente, rubro, documento, nota,
        giro_acordado, anula, registrado_por, registrado)
      select municipio, ${id}, proyecto, clase, fecha, valor, fuente, rubro, documento, ${e.motivo}, giro_acordado, id,
        ${actor.nombre}, ${ahora} from programa_movimiento where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    registrar({
      objeto: `proyecto:${m.proyecto}`,
      detalle: { anulado: e.id, motivo: e.motivo, clase: m.clase, valor: m.valor },
    })
    return { id }
  },
})

/** P2: what is agreed to be handed over to the body that executes, and when. */
export const guardarGiro = defineAction({
  nombre: 'programa.guardarGiro',
  clase: 'escritura',
  resumen: 'Acordar un giro a la entidad que ejecuta un proyecto.',
  articulo: 'art. 18',
  entrada: z.object({
    id: zId.optional(),
    proyecto: zId,
    entidad: zTexto(200),
    fecha: zFecha,
    valor: zPesosPositivos,
    nota: z.string().trim().max(500).default(''),
  }),
  salida: z.object({ id: z.string(), version: z.int() }),
  async ejecutar({ tx, municipio, version, registrar }, { id: pedido, ...e }) {
    await bloquearProyecto(tx, municipio, e.proyecto)
    const id = pedido ?? uuidv7()
    if (pedido === undefined)
      await sql`insert into programa_giro_acordado (municipio, id, proyecto, entidad, fecha, valor, nota)
        values (${municipio}, ${id}, ${e.proyecto}, ${e.entidad}, ${e.fecha}, ${e.valor}::numeric, ${e.nota})`.execute(
        tx,
      )
    else {
      const { rows } = await sql<{ version: number; girado: string; alcanza: boolean }>`
        with hecho as (select coalesce(sum(case when anula is null then valor else -valor end), 0) as girado
          from programa_movimiento where municipio = ${municipio} and giro_acordado = ${id})
        select version, trim_scale(girado)::text as girado, girado <= ${e.valor}::numeric as alcanza
        from programa_giro_acordado, hecho
        where municipio = ${municipio} and id = ${id} and proyecto = ${e.proyecto} for update of programa_giro_acordado`.execute(
        tx,
      )
      if (!rows[0]) throw noExiste('Ese giro ya no está acordado.', 'id')
      exigirVersion(version, rows[0].version, 'ese giro')
      if (!rows[0].alcanza)
        throw new Rechazo({
          codigo: 'menos-de-lo-girado',
          mensaje: `De este giro ya se entregaron ${enPesos(new Decimal(rows[0].girado))}: no puede acordarse por menos.`,
          campo: 'valor',
          articulo: 'art. 18',
          cura: 'Si se giró de más, anule ese movimiento y regístrelo bien.',
        })
      await sql`update programa_giro_acordado set entidad = ${e.entidad}, fecha = ${e.fecha}, valor = ${e.valor}::numeric,
        nota = ${e.nota}, version = version + 1 where municipio = ${municipio} and id = ${id}`.execute(tx)
    }
    registrar({ objeto: `proyecto:${e.proyecto}`, detalle: { giro: id, ...e } })
    return { id, version: pedido === undefined ? 1 : (version ?? 0) + 1 }
  },
})
