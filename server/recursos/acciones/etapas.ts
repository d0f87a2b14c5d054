import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { leerIngresos } from '../consultas/leer-ingresos.ts'
import { postulacionBloqueada } from '../consultas/leer-postulaciones.ts'
import { FICHA_DE_ETAPA } from '../etapas.ts'
import { zDeProyecto, zEtapa, zNota } from '../formas.ts'
import { dineroSinSustento, etapasVigentes } from '../historia.ts'
import { exigirProyectos } from '../montos.ts'
import { exigirEtapa } from '../revisar-etapa.ts'

/** P3: an application reaches its next stage; what may follow what is in `etapas.ts`. */
export const registrarEtapa = defineAction({
  nombre: 'recursos.registrarEtapa',
  clase: 'escritura',
  resumen: 'Registrar la nueva etapa de una postulación, con su documento y la respuesta.',
  articulo: 'art. 18',
  entrada: z.object({
    postulacion: zId,
    etapa: zEtapa,
    fecha: zFecha,
    documento: zNota(300),
    archivo: zId.optional(),
    respuesta: zNota(4_000),
    /** What is granted with it, by project and year. */
    montos: z.array(zDeProyecto).max(400).default([]),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, hoy, ahora, actor, archivos, registrar }, e) {
    const p = await postulacionBloqueada(tx, municipio, e.postulacion, hoy, 'postulacion')
    const suyos = (await leerIngresos(tx, municipio, hoy)).filter(i => i.postulacion === p.id)
    exigirEtapa(p, e, suyos, hoy)
    await exigirProyectos(tx, municipio, e.montos, 'montos')
    if (e.archivo) await archivos.ficha(e.archivo)
    const id = uuidv7()
    const numero = await siguienteNumero()
    await sql`insert into recursos_etapa (municipio, id, postulacion, numero, etapa, fecha, documento, archivo,
        respuesta, registrada_por, registrada)
      values (${municipio}, ${id}, ${p.id}, ${numero}, ${e.etapa}, ${e.fecha}, ${e.documento}, ${e.archivo ?? null},
        ${e.respuesta}, ${actor.nombre}, ${ahora})`.execute(tx)
    for (const m of e.montos)
      await sql`insert into recursos_etapa_proyecto (municipio, etapa, proyecto, vigencia, valor)
        values (${municipio}, ${id}, ${m.proyecto}, ${m.vigencia}, ${m.valor})`.execute(tx)
    registrar({ objeto: `postulacion:${p.id}`, detalle: { antes: p.etapa, ...e } })
    return { id, version: numero }

    async function siguienteNumero(): Promise<number> {
      const { rows } = await sql<{ n: number }>`select coalesce(max(numero), 0) + 1 as n from recursos_etapa
        where municipio = ${municipio} and postulacion = ${p.id}`.execute(tx)
      return rows[0]!.n
    }
  },
})

/** Takes back the last stage of an application, recorded by mistake; its record stays. */
export const anularEtapa = defineAction({
  nombre: 'recursos.anularEtapa',
  clase: 'escritura',
  resumen: 'Anular la última etapa de una postulación, registrada por error.',
  entrada: z.object({ postulacion: zId, etapa: zId, motivo: zTexto(1_000) }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, registrar }, { postulacion, etapa, motivo }) {
    const p = await postulacionBloqueada(tx, municipio, postulacion, hoy, 'postulacion')
    const vigentes = etapasVigentes(p)
    const ultima = vigentes.at(-1)!
    if (ultima.id !== etapa || vigentes.length === 1)
      throw new Rechazo({
        codigo: 'etapa-no-anulable',
        mensaje:
          vigentes.length === 1
            ? 'La preparación es el principio de la postulación: no se anula.'
            : 'Solo se anula la última etapa, y esa no es.',
        campo: 'etapa',
        cura: vigentes.length === 1 ? 'Si no va a seguir, registre que se desiste.' : 'Anule primero las posteriores.',
      })
    const suyos = (await leerIngresos(tx, municipio, hoy)).filter(i => i.postulacion === p.id)
    const dinero = dineroSinSustento(vigentes.slice(0, -1), suyos)
    if (dinero)
      throw new Rechazo({
        codigo: 'etapa-con-dinero',
        mensaje: `Hay dinero registrado el ${dinero.fecha} que no se admite sin la etapa «${FICHA_DE_ETAPA[ultima.etapa].nombre.toLowerCase()}».`,
        campo: 'etapa',
        cura: 'Anule primero ese registro de dinero, con su motivo.',
      })
    const id = uuidv7()
    await sql`insert into recursos_etapa (municipio, id, postulacion, numero, etapa, fecha, respuesta, anula,
        registrada_por, registrada)
      select ${municipio}, ${id}, ${p.id}, max(numero) + 1, ${ultima.etapa}, ${hoy}::date, ${motivo}, ${ultima.id}::uuid,
        ${actor.nombre}, ${ahora}::timestamptz
      from recursos_etapa where municipio = ${municipio} and postulacion = ${p.id}`.execute(tx)
    registrar({ objeto: `postulacion:${p.id}`, detalle: { anulada: ultima.etapa, fecha: ultima.fecha, motivo } })
    return { id }
  },
})
