import type { ObjetoLeido, Problema } from '../../platform/formatos/leer.ts'
import { areaElipsoidalNumero, areaPlanaNumero, textoM2 } from '../../platform/geometria/area.ts'
import { loadGeos } from '../../platform/geometria/geos.ts'
import { empacar } from '../../platform/geometria/paquete.ts'
import type { GeometryPool } from '../../platform/geometria/pool.ts'
import { normalizar, type ProblemaGeometria, reparar } from '../../platform/geometria/validez.ts'
import { type Caja, cajaWkb, type TipoGeometria } from '../../platform/geometria/wkb.ts'
import type { Familia } from '../clases.ts'
import { metros } from '../revisiones/reunir.ts'
import type { Reparo } from './anotador.ts'

/** A geometry that passed the door, measured. Areas in m², "0.00" for lines and points. */
export interface Medida {
  wkb: Uint8Array
  caja: Caja
  elipsoidal: string
  plana: string
}

const TIPOS: Record<Familia, readonly TipoGeometria[]> = {
  poligono: ['Polygon', 'MultiPolygon'],
  linea: ['LineString', 'MultiLineString'],
  punto: ['Point', 'MultiPoint'],
}

/** Mended on entering without moving a border: told only as a number. */
const MENORES: ReadonlySet<string> = new Set(['orientacion', 'punto-repetido'])

export interface RevisionDeLote {
  medidas: (Medida | null)[]
  reparos: Reparo[]
  /** Repeated vertices dropped and rings turned. */
  normalizadas: number
}

/** The door of geometry for a batch of objects: in worker threads, so that reading goes on meanwhile. */
export async function revisarGeometrias(
  objetos: readonly ObjetoLeido[],
  o: { pool: GeometryPool; familias: readonly Familia[]; reparar: boolean },
): Promise<RevisionDeLote> {
  const admite = o.familias.flatMap(f => TIPOS[f])
  const con = objetos.flatMap((objeto, i) => {
    const wkb = objeto.wkb ?? (o.reparar ? objeto.wkbReparado : undefined)
    return wkb ? [{ i, wkb }] : []
  })
  // A batch takes an instant: it is let finish, and cancelling is looked at between batches.
  const { problemas } = await o.pool.run('revisar', { geometrias: empacar(con.map(c => c.wkb)), admite })
  const porObjeto = new Map<number, ProblemaGeometria[]>()
  for (const p of problemas) {
    const { i } = con[p.indice]!
    const lista = porObjeto.get(i)
    if (lista) lista.push(p)
    else porObjeto.set(i, [p])
  }
  const r: RevisionDeLote = { medidas: objetos.map(() => null), reparos: [], normalizadas: 0 }
  for (const { i, wkb } of con) {
    const objeto = objetos[i]!
    const suyos = porObjeto.get(i) ?? []
    const graves = suyos.filter(p => p.gravedad === 'rechazo')
    if (graves.length > 0) {
      const entra = await tratar(objeto.indice, wkb, graves, o.reparar, r.reparos)
      if (entra) r.medidas[i] = medir(entra)
      continue
    }
    for (const p of suyos) if (!MENORES.has(p.codigo)) r.reparos.push(aReparo(objeto.indice, p, false))
    const menores = suyos.some(p => MENORES.has(p.codigo))
    if (menores) r.normalizadas++
    if (!objeto.wkb && objeto.wkbReparado) r.reparos.push(cerrado(objeto.indice))
    r.medidas[i] = medir(menores ? normalizar(wkb) : wkb)
  }
  for (const [i, objeto] of objetos.entries()) r.reparos.push(...deLectura(objeto, r.medidas[i] !== null))
  return r
}

function medir(wkb: Uint8Array): Medida {
  return {
    wkb,
    caja: cajaWkb(wkb),
    elipsoidal: textoM2(areaElipsoidalNumero(wkb)),
    plana: textoM2(areaPlanaNumero(wkb)),
  }
}

/** Invalid: with consent it enters mended and that is told; without it, the repair is offered with both areas. */
async function tratar(
  indice: number,
  wkb: Uint8Array,
  graves: readonly ProblemaGeometria[],
  consiente: boolean,
  reparos: Reparo[],
): Promise<Uint8Array | undefined> {
  const arreglo = graves.every(p => p.reparable) ? reparar(wkb, await loadGeos()) : undefined
  if (arreglo && consiente) {
    const primero = graves[0]!
    reparos.push({
      ...aReparo(indice, primero, false),
      codigo: 'geometria-reparada',
      motivo: `${primero.motivo} Se reparó con su permiso: ${metros(arreglo.areaAntesM2)} antes, ${metros(arreglo.areaDespuesM2)} después.`,
      cura: 'Revise en el mapa que el polígono reparado sea el que debe ser.',
    })
    return arreglo.wkb
  }
  const oferta = arreglo
    ? ` Si acepta la reparación, el área pasa de ${metros(arreglo.areaAntesM2)} a ${metros(arreglo.areaDespuesM2)}.`
    : ''
  for (const p of graves) reparos.push({ ...aReparo(indice, p, true), cura: `${p.cura}${oferta}` })
  return undefined
}

function aReparo(indice: number, p: ProblemaGeometria, grave: boolean): Reparo {
  return { indice, codigo: p.codigo, motivo: p.motivo, cura: p.cura, punto: p.punto, grave }
}

function cerrado(indice: number): Reparo {
  return {
    indice,
    codigo: 'geometria-reparada',
    motivo: 'El polígono no cerraba; se cerró con su permiso uniendo el último vértice con el primero.',
    cura: 'Revise en el mapa que el polígono cerrado sea el que debe ser.',
    grave: false,
  }
}

/** What the reader of the format found in the object; an open ring that was closed with consent is no longer wrong. */
function* deLectura({ indice, problemas, wkb, wkbReparado }: ObjetoLeido, entra: boolean): Generator<Reparo> {
  for (const p of problemas) {
    if (entra && wkbReparado && p.codigo === 'anillo-abierto') continue
    yield { indice, campo: p.campo, codigo: p.codigo, motivo: p.motivo, cura: p.cura, punto: enGrados(p), grave: true }
  }
  if (!wkb && !wkbReparado && problemas.length === 0)
    yield {
      indice,
      codigo: 'sin-geometria',
      motivo: 'El objeto no trae geometría.',
      cura: 'Dibújelo en el archivo, o quítelo si sobra.',
      grave: true,
    }
}

function enGrados({ punto }: Problema): readonly [number, number] | undefined {
  return punto && Math.abs(punto[0]) <= 180 && Math.abs(punto[1]) <= 90 ? punto : undefined
}
