import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Cambio } from '../../platform/cambio.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Actor } from '../../platform/rol.ts'
import { destinoDeMapeo } from './campos-propios.ts'
import { sinBucles } from './comparar.ts'
import { confirmarCapa } from './confirmar-capa.ts'
import { confirmarPredios } from './confirmar-predios.ts'
import type { Informe } from './formas.ts'
import { type FilaDeImportacion, vista } from './importacion.ts'
import { exigirAlDia, tomarTurno } from './lo-que-rige.ts'
import { fuenteDe } from './mapeo.ts'

export interface Confirmada {
  informe: Informe
  cambios: Cambio[]
  /** Versions of layers whose crossings with the parcels must be computed anew. */
  versiones: string[]
}

/** Refuses to confirm what has rejections (unless they are left out knowingly) or something in its way. */
export function exigirConfirmable(i: FilaDeImportacion, omitirRechazados: boolean): Informe {
  const { informe } = i
  if (!informe)
    throw new Rechazo({
      codigo: 'sin-revisar',
      mensaje: 'Esa importación no se ha revisado.',
      cura: 'Revísela primero.',
    })
  const impedimento = informe.impedimentos[0]
  if (impedimento)
    throw new Rechazo({ codigo: impedimento.codigo, mensaje: impedimento.motivo, cura: impedimento.cura })
  if (informe.rechazados > 0 && !omitirRechazados)
    throw new Rechazo({
      codigo: 'hay-rechazados',
      mensaje: `${informe.rechazados} de ${informe.leidos} objetos están mal: no entra ninguno.`,
      campo: 'omitirRechazados',
      cura: 'Corríjalos en el archivo y súbalo de nuevo, o acepte que entren los demás y estos queden en la lista por corregir.',
    })
  return informe
}

/**
 * Makes true what was reviewed, in the transaction given: all of it or nothing. The same content as what is in force
 * changes nothing and says so.
 */
export async function confirmar(
  tx: Tx,
  municipio: Municipio,
  i: FilaDeImportacion,
  { actor, ahora, omitirRechazados }: { actor: Actor; ahora: Date; omitirRechazados: boolean },
): Promise<Confirmada> {
  const informe = exigirConfirmable(i, omitirRechazados)
  await tomarTurno(tx, municipio, i)
  await exigirAlDia(tx, municipio, i)
  const cierra = i.destino === 'capa' || (i.opciones.completo ?? false)
  const sinCambios = informe.nuevos + informe.cambiados === 0 && (!cierra || informe.desaparecidos === 0)
  let capaVersion: string | undefined
  let cerrados: number | undefined
  await exigirCompleta(tx, municipio, i.id, informe)
  await sinBucles(tx)
  if (!sinCambios && i.destino === 'capa') capaVersion = await confirmarCapa(tx, municipio, i, { actor, ahora })
  if (!sinCambios && i.destino === 'predios') cerrados = await confirmarPredios(tx, municipio, i)
  await recordarMapeo(tx, municipio, i, ahora)
  await soltarAceptados(tx, municipio, i.id)
  const final: Informe = {
    ...informe,
    confirmacion: {
      sinCambios,
      omitidos: informe.rechazados,
      ...(capaVersion ? { capaVersion } : {}),
      ...(cerrados === undefined ? {} : { cerrados }),
    },
  }
  await sql`update importacion set estado = 'confirmada', confirmada = ${ahora}, version = version + 1,
      informe = ${JSON.stringify(final)}::jsonb
    where municipio = ${municipio} and id = ${i.id}`.execute(tx)
  const { archivo } = await vista(tx, i)
  return {
    informe: final,
    versiones: capaVersion ? [capaVersion] : [],
    cambios: [
      {
        objeto: `importacion:${i.id}`,
        detalle: {
          destino: i.destino,
          clase: i.clase,
          capa: i.capaNombre,
          capaVersion: capaVersion ?? null,
          archivo: archivo.nombre,
          sha256: archivo.sha256,
          acto: i.opciones.acto,
          desde: i.opciones.desde,
          completo: i.opciones.completo ?? false,
          sinCambios,
          leidos: informe.leidos,
          nuevos: informe.nuevos,
          cambiados: informe.cambiados,
          iguales: informe.iguales,
          desaparecidos: cierra ? informe.desaparecidos : 0,
          omitidos: informe.rechazados,
          totales: informe.totales,
        },
      },
    ],
  }
}

/** What enters is what the report says, to the last object: whatever happened to the staging meanwhile. */
async function exigirCompleta(tx: Tx, municipio: Municipio, id: string, { aceptados }: Informe): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from importacion_objeto
    where municipio = ${municipio} and importacion = ${id} and suerte <> 'rechazado'`.execute(tx)
  if (rows[0]?.n === aceptados) return
  throw new Rechazo({
    codigo: 'revision-incompleta',
    mensaje: `La revisión dice que entran ${aceptados} objetos y quedan ${rows[0]?.n ?? 0}: no entra ninguno.`,
    cura: 'Revise de nuevo el archivo y confírmelo.',
  })
}

async function recordarMapeo(tx: Tx, municipio: Municipio, i: FilaDeImportacion, ahora: Date): Promise<void> {
  await sql`insert into mapeo_guardado (municipio, destino, fuente, mapeo, usado)
    values (${municipio}, ${destinoDeMapeo(i)}, ${fuenteDe(i.reconocido.campos)}, ${JSON.stringify(i.mapeo)}::jsonb, ${ahora})
    on conflict (municipio, destino, fuente) do update set mapeo = excluded.mapeo, usado = excluded.usado`.execute(tx)
}

/** What entered is in its own tables now; what was refused stays in the list to mend, without anybody's personal data. */
async function soltarAceptados(tx: Tx, municipio: Municipio, id: string): Promise<void> {
  await sql`delete from importacion_predio where municipio = ${municipio} and importacion = ${id}`.execute(tx)
  await sql`delete from importacion_objeto
    where municipio = ${municipio} and importacion = ${id} and suerte <> 'rechazado'`.execute(tx)
}
