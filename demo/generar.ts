/** Puerto Lindero: a municipality that does not exist, the same for the same seed. */
import { Azar } from './azar.ts'
import { anilloDe, disolver, Lineas, pintar, type Rect, rect } from './cobertura.ts'
import { lineas as obras, puntos } from './obras.ts'
import { plan } from './plan.ts'
import { type Borrador, borradores, CODIGO, numerar } from './predios.ts'
import { sembrarProblemas } from './problemas.ts'
import { Relieve } from './relieve.ts'
import { lineasDelRio, pintarLimitaciones } from './riesgo.ts'
import { repartirCampo } from './rural.ts'
import { type CapaPintada, type Descuidos, pintarSuelo } from './suelo.ts'
import type { CapaDemo, MunicipioDemo, ObjetoDemo } from './tipos.ts'
import { RIO, type Trazado, trazar } from './trazado.ts'
import { usuarios } from './usuarios.ts'
import type { Zona } from './zonas.ts'

export const SEMILLA = 388

/** Generates the whole municipality in memory. Pure: no clock, no files; the same seed gives the same bytes. */
export function generarMunicipio(semilla: number = SEMILLA): MunicipioDemo {
  const azar = new Azar(semilla)
  const trazado = trazar(azar)
  const campo = repartirCampo(azar, trazado)
  const lista = borradores(azar, trazado, campo)
  const descuidos = elegirDescuidos(trazado, lista)
  const pintadas = [...pintarSuelo(trazado, campo, descuidos), ...pintarLimitaciones(trazado, campo)]

  const { pueblo } = trazado
  const lineas = new Lineas(800, 200, (x, y) => x <= pueblo.x0 || x >= pueblo.x1 || y <= pueblo.y0 || y >= pueblo.y1)
  for (const y of lineasDelRio()) lineas.fina(y)
  for (const b of lista) lineas.registrar(b.rect)
  const versiones = pintadas.map(c => c.versiones.map(v => ({ ...v, grupos: pintar(v.pinceladas) })))
  for (const grupos of versiones.flat())
    for (const rects of grupos.grupos.values()) for (const r of rects) lineas.registrar(r)

  const relieve = new Relieve(RIO.eje, enMetros(pueblo))
  const predios = numerar(azar, lista, lineas, relieve)
  const capas: CapaDemo[] = pintadas.map((c: CapaPintada, k) => ({
    clase: c.clase,
    nombre: c.nombre,
    versiones: versiones[k]!.map(v => ({
      acto: v.acto,
      desde: v.desde,
      objetos: [...v.grupos].map(([z, rects]) => objeto(z, rects, lineas, relieve)),
    })),
  }))
  capas.push(...obras(trazado, campo, relieve), puntos(azar, trazado, relieve))
  const centro = (r: Rect) => relieve.punto([Math.round((r.x0 + r.x1) / 2), Math.round((r.y0 + r.y1) / 2)])
  const problemasDeliberados = sembrarProblemas(azar, predios, lista, capas, descuidos, centro)
  const borde = anilloDe(campo.municipio, lineas).map(n => relieve.punto(n))
  const [xs, ys] = [borde.map(p => p[0]), borde.map(p => p[1])]
  return {
    codigo: CODIGO,
    nombre: 'Puerto Lindero',
    departamento: 'Departamento de ejemplo',
    habitantes: 38_600,
    semilla,
    caja: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    predios,
    capas,
    plan: plan(),
    usuarios: usuarios(),
    problemasDeliberados,
  }
}

function objeto(z: Zona, rects: readonly Rect[], lineas: Lineas, relieve: Relieve): ObjetoDemo {
  return {
    codigo: z.codigo,
    nombre: z.nombre,
    ...(z.valor === undefined ? {} : { valor: z.valor }),
    valorOriginal: z.original,
    atributos: { ...z.atributos },
    geometria: relieve.region(disolver(rects, lineas)),
  }
}

function elegirDescuidos(t: Trazado, lista: readonly Borrador[]): Descuidos {
  const en = (i: number, j: number) => t.celdas.find(c => c.i === i && c.j === j)!
  const borde = en(19, 7).celda
  const poniente = en(0, 6).celda
  const lote = lista.find(b => b.celda?.i === 9 && b.celda.j === 10)!
  return {
    sinTratamiento: en(12, 9),
    loteSinActividad: lote.rect,
    sinServicios: rect(borde.x1 - 90, borde.y0, borde.x1, borde.y1),
    suburbanoEnUrbano: rect(poniente.x0, poniente.y0 + 120, poniente.x0 + 350, poniente.y1 - 220),
  }
}

function enMetros(r: Rect): Rect {
  return { x0: r.x0 / 10, y0: r.y0 / 10, x1: r.x1 / 10, y1: r.y1 / 10 }
}
