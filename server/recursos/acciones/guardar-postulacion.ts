import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha, zGuardado, zId, zPesos, zPesosPositivos, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { FICHA_DE_CLASE } from '../clases-de-fuente.ts'
import { fuenteBloqueada } from '../consultas/leer-fuentes.ts'
import { postulacionBloqueada } from '../consultas/leer-postulaciones.ts'
import { enPesos, sumaDe } from '../dinero.ts'
import { FICHA_DE_ETAPA } from '../etapas.ts'
import { zDeProyecto, zNota } from '../formas.ts'
import { exigirProyectos } from '../montos.ts'

const zEntrada = z.object({
  id: zId.optional(),
  fuente: zId,
  nombre: zTexto(300),
  entidad: zTexto(200),
  convocatoria: zNota(300),
  abre: zFecha.nullable().default(null),
  cierra: zFecha.nullable().default(null),
  solicitado: zPesosPositivos,
  contrapartida: zPesos.default('0'),
  responsable: zNota(200),
  nota: zNota(),
  proyectos: z.array(zDeProyecto).max(400).default([]),
  /** Of a new one: since when it is being prepared; today unless told. */
  desde: zFecha.optional(),
})
type Entrada = z.output<typeof zEntrada>

/** P3: an application for co-financing. Once presented, what it asks for stays as it was, unless a correction is asked. */
export const guardarPostulacion = defineAction({
  nombre: 'recursos.guardarPostulacion',
  clase: 'escritura',
  resumen: 'Registrar o corregir una postulación a cofinanciación y los proyectos que pagaría.',
  articulo: 'art. 18',
  entrada: zEntrada,
  salida: zGuardado,
  async ejecutar({ tx, municipio, hoy, ahora, actor, version, registrar }, e) {
    const antes = e.id === undefined ? undefined : await postulacionBloqueada(tx, municipio, e.id, hoy)
    if (antes) {
      exigirVersion(version, antes.version, `la postulación «${antes.nombre}»`)
      if (!FICHA_DE_ETAPA[antes.etapa].editable) throw yaPresentada(FICHA_DE_ETAPA[antes.etapa].nombre)
    }
    exigirFechas(e, antes ? undefined : hoy)
    exigirSuma(e)
    await exigirCofinanciacion(tx, municipio, e.fuente)
    await exigirProyectos(tx, municipio, e.proyectos, 'proyectos')
    const id = antes?.id ?? uuidv7()
    if (antes)
      await sql`update recursos_postulacion set fuente = ${e.fuente}, nombre = ${e.nombre}, entidad = ${e.entidad},
          convocatoria = ${e.convocatoria}, abre = ${e.abre}, cierra = ${e.cierra}, solicitado = ${e.solicitado},
          contrapartida = ${e.contrapartida}, responsable = ${e.responsable}, nota = ${e.nota}, version = version + 1
        where municipio = ${municipio} and id = ${id}`.execute(tx)
    else {
      await sql`insert into recursos_postulacion (municipio, id, fuente, nombre, entidad, convocatoria, abre, cierra,
          solicitado, contrapartida, responsable, nota)
        values (${municipio}, ${id}, ${e.fuente}, ${e.nombre}, ${e.entidad}, ${e.convocatoria}, ${e.abre}, ${e.cierra},
          ${e.solicitado}, ${e.contrapartida}, ${e.responsable}, ${e.nota})`.execute(tx)
      await sql`insert into recursos_etapa (municipio, id, postulacion, numero, etapa, fecha, registrada_por, registrada)
        values (${municipio}, ${uuidv7()}, ${id}, 1, 'en-preparacion', ${e.desde ?? hoy}, ${actor.nombre}, ${ahora})`.execute(
        tx,
      )
    }
    await sql`delete from recursos_postulacion_proyecto
      where municipio = ${municipio} and postulacion = ${id}`.execute(tx)
    for (const p of e.proyectos)
      await sql`insert into recursos_postulacion_proyecto (municipio, postulacion, proyecto, vigencia, valor)
        values (${municipio}, ${id}, ${p.proyecto}, ${p.vigencia}, ${p.valor})`.execute(tx)
    registrar({ objeto: `postulacion:${id}`, detalle: { ...e } })
    return { id, version: (antes?.version ?? 0) + 1 }
  },
})

function yaPresentada(etapa: string): Rechazo {
  return new Rechazo({
    codigo: 'postulacion-presentada',
    mensaje: `La postulación está «${etapa.toLowerCase()}»: lo que se pidió ya no se cambia.`,
    campo: 'id',
    cura: 'Si la entidad pidió corregirla, registre la subsanación; si la etapa está mal, anúlela con su motivo.',
  })
}

/** `hoy` is given for a new one, which cannot begin later. */
function exigirFechas(e: Entrada, hoy: string | undefined): void {
  if (e.abre && e.cierra && e.cierra < e.abre)
    throw new Rechazo({
      codigo: 'cierre-antes-de-apertura',
      mensaje: `La convocatoria cerraría el ${e.cierra}, antes de abrir el ${e.abre}.`,
      campo: 'cierra',
      cura: 'Revise las dos fechas en los términos de la convocatoria.',
    })
  if (hoy !== undefined && e.desde !== undefined && e.desde > hoy)
    throw new Rechazo({
      codigo: 'fecha-futura',
      mensaje: 'La preparación no puede empezar después de hoy.',
      campo: 'desde',
      cura: 'Escriba el día en que empezó.',
    })
}

function exigirSuma(e: Entrada): void {
  const suma = sumaDe(e.proyectos.map(p => p.valor))
  if (suma.lte(e.solicitado)) return
  throw new Rechazo({
    codigo: 'proyectos-pasan-de-lo-solicitado',
    mensaje: `Los proyectos suman ${enPesos(suma)} y se solicitan ${enPesos(new Decimal(e.solicitado))}.`,
    campo: 'proyectos',
    cura: 'Ajuste lo de algún proyecto, o lo solicitado.',
  })
}

async function exigirCofinanciacion(tx: Tx, municipio: Municipio, id: string): Promise<void> {
  const fuente = await fuenteBloqueada(tx, municipio, id, 'fuente')
  if (FICHA_DE_CLASE[fuente.clase].cofinancia) return
  throw new Rechazo({
    codigo: 'fuente-sin-cofinanciacion',
    mensaje: `«${fuente.nombre}» es de la clase «${FICHA_DE_CLASE[fuente.clase].nombre}»: a ella no se postula.`,
    campo: 'fuente',
    cura: 'Elija una fuente de cofinanciación departamental, nacional o internacional, o regístrela en Fuentes.',
  })
}
