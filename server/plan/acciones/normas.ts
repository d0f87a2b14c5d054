import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { conflictosEntre } from '../../../ley388/plan/prevalencia.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import { zAl, zFecha, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { type NormaVigente, normasVigentes } from '../consultas/normas-vigentes.ts'
import { exigirPlan, planVigente } from '../consultas/plan-vigente.ts'
import { usosDelPlan } from '../consultas/usos.ts'
import { comoNorma, zNorma } from '../norma.ts'
import { exigirUsosCompatibles } from '../usos-compatibles.ts'

const zNormaVigente = zNorma.extend({ id: z.string(), hasta: zFecha.nullable(), version: z.number() })

/** What each zone allows, by level. */
export const normas = defineAction({
  nombre: 'plan.normas',
  clase: 'consulta',
  resumen: 'Ver las normas urbanísticas de cada zona.',
  articulo: 'art. 15',
  entrada: zAl.extend({ zona: zTexto(80).optional() }),
  salida: z.array(zNormaVigente),
  async ejecutar({ tx, municipio, hoy }, { al = hoy, zona }) {
    const plan = await planVigente(tx, municipio, al)
    if (!plan) return []
    return normasVigentes(tx, municipio, { plan: plan.id, al, zonas: zona ? [zona] : undefined })
  },
})

/** Adds norms. A matrix of uses that art. 15 par. 2 forbids is refused; what contradicts a higher norm is shown. */
export const agregarNormas = defineAction({
  nombre: 'plan.agregarNormas',
  clase: 'escritura',
  resumen: 'Agregar normas urbanísticas a las zonas del plan.',
  articulo: 'art. 15',
  entrada: z.object({ normas: z.array(zNorma).min(1).max(2_000) }),
  salida: z.object({ agregadas: z.number(), ids: z.array(z.string()) }),
  async ejecutar({ tx, municipio, hoy, registrar }, { normas: nuevas }) {
    const plan = await exigirPlan(tx, municipio, hoy)
    const clases = await usosDelPlan(tx, municipio, plan.id)
    nuevas.forEach((n, i) => {
      exigirUsosCompatibles(n, clases, `normas.${i}.usos`)
    })
    const filas = nuevas.map(n => ({
      municipio,
      id: uuidv7(),
      plan: plan.id,
      capa_clase: n.capaClase,
      zona: n.zona,
      nivel: n.nivel,
      articulo: n.articulo,
      acto: n.acto,
      desde: n.desde,
      usos: n.usos,
      indices: n.indices,
      altura_pisos: n.alturaPisos,
      aislamientos: n.aislamientos,
      cesiones: n.cesiones,
    }))
    const columnas = Object.keys(filas[0]!) as (keyof (typeof filas)[number])[]
    await insertMany(tx, 'plan_norma', columnas, filas)
    registrar({ objeto: `plan:${plan.id}`, detalle: { normas: filas.map(f => ({ id: f.id, zona: f.zona })) } })
    return { agregadas: filas.length, ids: filas.map(f => f.id) }
  },
})

/** Ends a norm on the day on which another act takes it away or replaces it. The past stays as it was. */
export const terminarNorma = defineAction({
  nombre: 'plan.terminarNorma',
  clase: 'escritura',
  resumen: 'Terminar la vigencia de una norma por un acto posterior.',
  articulo: 'art. 15',
  entrada: z.object({ id: zId, hasta: zFecha, motivo: zTexto(1_000) }),
  salida: z.object({ id: z.string(), version: z.number() }),
  async ejecutar({ tx, municipio, version, registrar }, e) {
    const { rows } = await sql<{ version: number; desde: string; zona: string }>`
      select version, desde, zona from plan_norma
      where municipio = ${municipio} and id = ${e.id} for update`.execute(tx)
    const antes = rows[0]
    if (!antes) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa norma ya no está.', campo: 'id' })
    exigirVersion(version, antes.version, `la norma de la zona ${antes.zona}`)
    if (e.hasta <= antes.desde)
      throw new Rechazo({
        codigo: 'fecha-anterior',
        mensaje: `La norma rige desde ${antes.desde}; no puede terminar antes ni ese mismo día.`,
        campo: 'hasta',
        cura: 'Dé la fecha desde la cual deja de regir.',
      })
    await sql`update plan_norma set hasta = ${e.hasta}, version = version + 1
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    registrar({ objeto: `norma:${e.id}`, detalle: { hasta: e.hasta, motivo: e.motivo } })
    return { id: e.id, version: antes.version + 1 }
  },
})

/** PL6: pairs of norms of one zone that cannot both be obeyed, which prevails and why. */
export const conflictos = defineAction({
  nombre: 'plan.conflictos',
  clase: 'consulta',
  resumen: 'Ver las normas que se contradicen en una misma zona y cuál prevalece.',
  articulo: 'art. 15',
  entrada: zAl,
  salida: z.array(
    z.object({
      zona: z.string(),
      capaClase: z.string(),
      frase: z.string(),
      articulo: z.string(),
      prevalece: z.string().nullable(),
      normas: z.array(z.string()),
    }),
  ),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const plan = await planVigente(tx, municipio, al)
    if (!plan) return []
    const porZona = new Map<string, NormaVigente[]>()
    for (const n of await normasVigentes(tx, municipio, { plan: plan.id, al })) {
      const clave = `${n.capaClase}\n${n.zona}`
      porZona.set(clave, [...(porZona.get(clave) ?? []), n])
    }
    return [...porZona.values()].flatMap(grupo => {
      const reglas = grupo.map(n => ({ clase: 'norma' as const, norma: comoNorma(n.id, n) }))
      const { zona, capaClase } = grupo[0]!
      return conflictosEntre(reglas).map(c => ({
        zona,
        capaClase,
        frase: c.frase,
        articulo: c.articulo,
        prevalece: c.prevalece === 'ninguna' ? null : c.prevalece,
        normas: grupo.map(n => n.id),
      }))
    })
  },
})
