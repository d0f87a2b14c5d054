import { sql } from 'kysely'
import { fecha } from '../../../ley388/fecha.ts'
import { archivosDe } from '../../platform/archivos/archivos.ts'
import { type Municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { GeometryPool } from '../../platform/geometria/pool.ts'
import { actorCon, MUNICIPIO_DE_PRUEBA, type PlataformaDePrueba, plataformaDePrueba } from '../../platform/testing.ts'
import { abrirImportacion } from '../acciones/abrir-importacion.ts'
import { ajustarImportacion } from '../acciones/ajustar-importacion.ts'
import { analizarImportacion } from '../acciones/analizar-importacion.ts'
import { confirmarImportacion } from '../acciones/confirmar-importacion.ts'
import { importacion } from '../acciones/importacion.ts'
import { accionesDeImportar } from '../acciones/importar.ts'
import { trabajoCruzar } from '../consulta/cruzar.ts'
import { importarDeUnaVez, type ResultadoDeUnaVez } from './de-una-vez.ts'
import type { Destino, Importacion, RechazoDeImportacion } from './formas.ts'
import type { Mapeo } from './mapeo.ts'
import { trabajoAnalizar, trabajoConfirmar } from './trabajos.ts'

/** The import's own test bench: real database, real workers. */
export interface Banco extends PlataformaDePrueba {
  subir(nombre: string, contenido: Uint8Array | string): Promise<string>
  revisar(pedido: PedidoDePrueba): Promise<{ i: Importacion; rechazos: RechazoDeImportacion[] }>
  confirmar(i: Importacion, omitirRechazados?: boolean): Promise<Importacion>
  /** The whole import at once, as the console does it. */
  deUnaVez(pedido: PedidoDePrueba & { omitirRechazados?: boolean }): Promise<ResultadoDeUnaVez>
  contar(tabla: string): Promise<number>
  /** Number and hash of the head of the audit: what a refused file must not move. */
  cabeza(): Promise<string>
}

export interface PedidoDePrueba {
  nombre: string
  contenido: Uint8Array | string
  destino?: Destino
  clase?: string
  desde?: string
  mapeo?: Mapeo
  crs?: string
  codificacion?: string
  completo?: boolean
}

export async function bancoDePrueba(municipio: Municipio = MUNICIPIO_DE_PRUEBA): Promise<Banco> {
  const geometria = new GeometryPool({ size: 2 })
  const base = await plataformaDePrueba({
    acciones: accionesDeImportar,
    trabajos: [trabajoAnalizar, trabajoConfirmar, trabajoCruzar],
    geometria,
  })
  const enTx = <T>(fn: Parameters<typeof withMunicipio<T>>[2]) => withMunicipio(base.db, municipio, fn)
  const ver = (id: string) => base.hacer(importacion, { id, desde: 0, limite: 1_000 }, { municipio })

  const banco: Banco = {
    ...base,
    municipio,
    async destroy() {
      await geometria.close()
      await base.destroy()
    },
    subir: (nombre, contenido) =>
      enTx(async tx => {
        const bytes = typeof contenido === 'string' ? Buffer.from(contenido) : contenido
        const datos = { nombre, tipo: 'application/octet-stream', quien: 'prueba', ahora: base.p.reloj() }
        return (await archivosDe(tx, municipio).guardar(uno(bytes), datos)).id
      }),
    async revisar({ nombre, contenido, destino = 'predios', clase, desde = '2026-01-01', ...ajuste }) {
      const archivo = await banco.subir(nombre, contenido)
      const abierta = await base.hacer(
        abrirImportacion,
        {
          archivo,
          destino,
          clase,
          acto: 'Acuerdo 1 de 2026',
          desde: fecha(desde),
        },
        { municipio },
      )
      const { id } = abierta
      if (Object.keys(ajuste).length > 0)
        await base.hacer(ajustarImportacion, { id, ...ajuste }, { version: abierta.version, municipio })
      await base.hacer(analizarImportacion, { id }, { municipio })
      await base.correrPendientes()
      const vista = await ver(id)
      return { i: vista.importacion, rechazos: vista.rechazos }
    },
    async confirmar(i, omitirRechazados = false) {
      await base.hacer(confirmarImportacion, { id: i.id, omitirRechazados }, { version: i.version, municipio })
      await base.correrPendientes()
      return (await ver(i.id)).importacion
    },
    deUnaVez: ({
      nombre,
      contenido,
      destino = 'predios',
      clase,
      desde = '2026-01-01',
      mapeo,
      omitirRechazados,
      ...o
    }) =>
      importarDeUnaVez(base.p, municipio, actorCon(['planeacion']), {
        nombre,
        contenido: uno(typeof contenido === 'string' ? Buffer.from(contenido) : contenido),
        destino,
        clase,
        mapeo,
        opciones: { acto: 'Acuerdo 1 de 2026', desde: fecha(desde), ...o },
        confirmar: true,
        omitirRechazados: omitirRechazados ?? false,
      }),
    contar: tabla =>
      enTx(async tx => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(tabla)} where municipio = ${municipio}`.execute(tx)
        return rows[0]?.n ?? 0
      }),
    cabeza: () =>
      enTx(async tx => {
        const { rows } = await sql<{ huella: string }>`
          select n || ' ' || huella as huella from auditoria_cabeza where municipio = ${municipio}`.execute(tx)
        return rows[0]?.huella ?? ''
      }),
  }
  return banco
}

async function* uno(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** A GeoJSON of features. */
export function geojson(objetos: readonly { geometria: unknown; propiedades: Record<string, unknown> }[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: objetos.map(o => ({ type: 'Feature', geometry: o.geometria, properties: o.propiedades })),
  })
}

/** A square parcel of about 22 m on the grid of the test town. */
export function lote(columna: number, fila: number, lado = 0.0002): { type: 'Polygon'; coordinates: number[][][] } {
  const x = redondo(-76.5 + columna * 0.0002)
  const y = redondo(3.4 + fila * 0.0002)
  const [x1, y1] = [redondo(x + lado), redondo(y + lado)]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x1, y],
        [x1, y1],
        [x, y1],
        [x, y],
      ],
    ],
  }
}

const redondo = (n: number) => Math.round(n * 1e7) / 1e7

/** A national number of the test municipality. */
export function numeroPredial(n: number): string {
  return `76999${String(n).padStart(25, '0')}`
}
