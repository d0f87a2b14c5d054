import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zGuardado, zId, zPesos, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { necesidadDelPrograma } from '../../programa/index.ts'
import { fuenteBloqueada, fuentesEnUso, leerFuentes } from '../consultas/leer-fuentes.ts'
import { zClaseDeFuente, zNota, zVigencia } from '../formas.ts'

/** P3: a source with what is expected of it by year; with `id`, changes the one that there is. */
export const guardarFuente = defineAction({
  nombre: 'recursos.guardarFuente',
  clase: 'escritura',
  resumen: 'Registrar o corregir una fuente de recursos y lo que se espera de ella cada año.',
  articulo: 'art. 18',
  entrada: z.object({
    id: zId.optional(),
    nombre: zTexto(120),
    clase: zClaseDeFuente,
    entidad: zNota(200),
    nota: zNota(),
    previsto: z.array(z.object({ vigencia: zVigencia, valor: zPesos })).max(40),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, hoy, version, registrar }, e) {
    exigirAniosDistintos(e.previsto)
    if ((await leerFuentes(tx, municipio)).some(f => f.nombre === e.nombre && f.id !== e.id))
      throw nombreRepetido(e.nombre)
    const antes = e.id === undefined ? undefined : await fuenteBloqueada(tx, municipio, e.id)
    if (antes) {
      exigirVersion(version, antes.version, `la fuente «${antes.nombre}»`)
      if (antes.clase !== e.clase && (await fuentesEnUso(tx, municipio)).has(antes.id))
        throw new Rechazo({
          codigo: 'fuente-en-uso',
          mensaje: `«${antes.nombre}» ya tiene postulaciones o dinero registrado: su clase no puede cambiar.`,
          campo: 'clase',
          cura: 'Registre otra fuente con la clase correcta.',
        })
      if (antes.nombre !== e.nombre) await exigirFueraDelPresupuesto(tx, municipio, hoy, antes.nombre)
    }
    const id = antes?.id ?? uuidv7()
    if (antes)
      await sql`update recursos_fuente set nombre = ${e.nombre}, clase = ${e.clase}, entidad = ${e.entidad},
          nota = ${e.nota}, version = version + 1 where municipio = ${municipio} and id = ${id}`.execute(tx)
    else {
      const { rows } = await sql`insert into recursos_fuente (municipio, id, nombre, clase, entidad, nota)
        values (${municipio}, ${id}, ${e.nombre}, ${e.clase}, ${e.entidad}, ${e.nota})
        on conflict (municipio, nombre) do nothing returning id`.execute(tx)
      if (rows.length === 0) throw nombreRepetido(e.nombre)
    }
    await sql`delete from recursos_previsto where municipio = ${municipio} and fuente = ${id}`.execute(tx)
    for (const p of e.previsto)
      await sql`insert into recursos_previsto (municipio, fuente, vigencia, valor)
        values (${municipio}, ${id}, ${p.vigencia}, ${p.valor})`.execute(tx)
    registrar({ objeto: `fuente:${id}`, detalle: { ...e } })
    return { id, version: (antes?.version ?? 0) + 1 }
  },
})

/** Takes a source away, where nothing names it. */
export const quitarFuente = defineAction({
  nombre: 'recursos.quitarFuente',
  clase: 'escritura',
  resumen: 'Quitar una fuente de recursos que nada usa.',
  entrada: z.object({ id: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, version, registrar }, { id }) {
    const antes = await fuenteBloqueada(tx, municipio, id)
    exigirVersion(version, antes.version, `la fuente «${antes.nombre}»`)
    if ((await fuentesEnUso(tx, municipio)).has(id))
      throw new Rechazo({
        codigo: 'fuente-en-uso',
        mensaje: `«${antes.nombre}» tiene postulaciones o dinero registrado, que no se borran.`,
        campo: 'id',
        cura: 'Déjela, aunque ya no se espere nada de ella.',
      })
    await sql`delete from recursos_previsto where municipio = ${municipio} and fuente = ${id}`.execute(tx)
    await sql`delete from recursos_fuente where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `fuente:${id}`, detalle: { quitada: antes.nombre } })
    return { id }
  },
})

function exigirAniosDistintos(previsto: readonly { vigencia: number }[]): void {
  const anios = previsto.map(p => p.vigencia)
  const doble = anios.findIndex((a, i) => anios.indexOf(a) !== i)
  if (doble < 0) return
  throw new Rechazo({
    codigo: 'anio-repetido',
    mensaje: `El año ${anios[doble]} está dos veces.`,
    campo: `previsto.${doble}.vigencia`,
    cura: 'Deje un solo valor por año.',
  })
}

function nombreRepetido(nombre: string): Rechazo {
  return new Rechazo({
    codigo: 'nombre-repetido',
    mensaje: `Ya hay una fuente que se llama «${nombre}».`,
    campo: 'nombre',
    cura: 'Use otro nombre, o corrija la que ya está.',
  })
}

/** The budget of the projects names a source by its name: changing one alone would part them. */
async function exigirFueraDelPresupuesto(
  tx: Tx,
  municipio: Municipio,
  hoy: Parameters<typeof necesidadDelPrograma>[2],
  nombre: string,
): Promise<void> {
  const programa = await necesidadDelPrograma(tx, municipio, hoy)
  const usan = programa?.proyectos.filter(p => p.presupuesto.some(b => b.fuente === nombre)) ?? []
  if (usan.length === 0) return
  throw new Rechazo({
    codigo: 'fuente-en-presupuesto',
    mensaje: `El presupuesto de ${usan.length === 1 ? `«${usan[0]!.nombre}»` : `${usan.length} proyectos`} nombra la fuente «${nombre}».`,
    campo: 'nombre',
    cura: 'Conserve el nombre, o cámbielo primero en el presupuesto de los proyectos.',
  })
}
