import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Lectura } from '../../platform/formatos/leer.ts'
import type { CampoDeClase } from '../clases.ts'
import type { Reconocido } from './formas.ts'
import { type CampoDelArchivo, fuenteDe, type Mapeo, sugerirMapeo } from './mapeo.ts'
import { rutasDe } from './ruta-de-campo.ts'

const OBJETOS_DE_MUESTRA = 200
const MUESTRAS = 3

/** The fields of a file as they can be mapped: those inside lists too, with up to three different samples. */
async function camposMapeables(lectura: Lectura): Promise<CampoDelArchivo[]> {
  const declarados = new Map(lectura.campos.map(c => [c.nombre, c]))
  const vistos = new Map<string, { tipo: string; muestras: string[] }>()
  let n = 0
  for await (const { atributos } of lectura.objetos) {
    for (const [ruta, valor] of rutasDe(atributos)) {
      const campo = vistos.get(ruta) ?? { tipo: declarados.get(ruta)?.tipo ?? 'texto', muestras: [] }
      vistos.set(ruta, campo)
      if (valor !== '' && campo.muestras.length < MUESTRAS && !campo.muestras.includes(valor.slice(0, 200)))
        campo.muestras.push(valor.slice(0, 200))
    }
    if (++n >= OBJETOS_DE_MUESTRA) break
  }
  return [...vistos].map(([nombre, c]) => ({ nombre, ...c }))
}

/** The mapping that was used last with this very set of fields. */
export async function mapeoGuardado(
  tx: Tx,
  municipio: Municipio,
  destino: string,
  campos: readonly CampoDelArchivo[],
): Promise<Mapeo | undefined> {
  const { rows } = await sql<{ mapeo: Mapeo }>`select mapeo from mapeo_guardado
    where municipio = ${municipio} and destino = ${destino} and fuente = ${fuenteDe(campos)}`.execute(tx)
  return rows[0]?.mapeo
}

/** Says what a file is and proposes which of its fields feeds each of ours. */
export async function reconocerArchivo(
  tx: Tx,
  municipio: Municipio,
  lectura: Lectura,
  destino: string,
  propios: readonly CampoDeClase[],
): Promise<{ reconocido: Reconocido; mapeo: Mapeo }> {
  // Without a coordinate system objects cannot be read, but the fields can be shown all the same.
  const campos: CampoDelArchivo[] = lectura.crs.declarado ? await camposMapeables(lectura) : lectura.campos
  const guardado = await mapeoGuardado(tx, municipio, destino, campos)
  const { formato, capas, capa, crs, codificacion, geometria, total, problemas } = lectura
  return {
    mapeo: sugerirMapeo(propios, campos, guardado),
    reconocido: {
      formato,
      capas,
      capa,
      crs: { ...(crs.codigo ? { codigo: crs.codigo } : {}), nombre: crs.nombre, declarado: crs.declarado },
      codificacion,
      geometria,
      total,
      campos: campos.map(c => ({ nombre: c.nombre, tipo: c.tipo, muestras: [...c.muestras] })),
      problemas: problemas.map(({ codigo, motivo, cura, campo, grave }) => ({
        codigo,
        motivo,
        cura,
        ...(campo ? { campo } : {}),
        grave,
      })),
      mapeoRecordado: guardado !== undefined,
    },
  }
}
