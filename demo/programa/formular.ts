import type { ProyectoVivido } from './historia.ts'
import { PROGRAMAS } from './proyectos.ts'
import type { Cargado, Puertas } from './puertas.ts'
import { CRITERIOS, ESQUEMA } from './relato.ts'

/** Draws the programme up: its scheme and criteria, its tree, its schedule and its budget. */
export async function formular(p: Puertas, todos: readonly ProyectoVivido[]): Promise<Cargado> {
  const nodos = (await p.hacer('plan.objetivos', {})) as { id: string; clase: string; texto: string }[]
  const estrategia = (texto: string | undefined) =>
    texto === undefined ? null : nodos.find(n => n.clase === 'estrategia' && n.texto.startsWith(texto))!.id
  const periodo = (
    (await p.hacer('programa.crearPeriodo', {
      nombre: 'Programa de ejecución 2024-2027',
      desde: '2024-01-01',
      hasta: '2027-12-31',
    })) as { id: string }
  ).id
  await p.hacer('programa.ajustarPeriodo', { id: periodo, esquema: ESQUEMA, criterios: CRITERIOS }, 1)
  const programas = new Map<string, string>()
  const agregarPrograma = async (codigo: string, nombre: string, sirve: string | null) => {
    const r = await p.hacer('programa.guardarPrograma', { periodo, codigo, nombre, estrategia: sirve })
    programas.set(codigo, (r as { id: string }).id)
  }
  for (const [codigo, nombre, sirve] of PROGRAMAS) await agregarPrograma(codigo, nombre, estrategia(sirve))
  await agregarPrograma('PR-7', 'Compromisos con la comunidad', null)

  const c: Cargado = { periodo, proyectos: new Map(), actividades: new Map() }
  const agregar: { antes: string; despues: string }[] = []
  for (const v of todos) {
    const { proyecto: x } = v
    const [meta, metaUnidad, metaCantidad] = x.meta
    const { id } = (await p.hacer('programa.guardarProyecto', {
      periodo,
      programa: programas.get(x.programa),
      codigo: x.codigo,
      nombre: x.nombre,
      clase: x.clase,
      estrategia: estrategia(x.estrategia),
      justificacion: x.justificacion ?? null,
      articulo: x.articulo ?? null,
      lineaDesarrollo: x.linea,
      bpin: x.bpin ?? null,
      obras: x.obras ?? [],
      predios: x.predios ? p.prediosDe(...x.predios) : [],
      entidad: x.entidad,
      responsable: x.responsable,
      meta,
      metaUnidad,
      metaCantidad,
      puntajes: Object.fromEntries(CRITERIOS.map((k, i) => [k.id, String(x.puntajes[i])])),
    })) as { id: string }
    const guardadas = (await p.hacer('programa.guardarActividades', {
      proyecto: id,
      actividades: v.actividades.map((a, i) => ({
        codigo: a.codigo,
        nombre: a.nombre,
        duracion: a.duracion,
        noAntes: i === 0 ? x.inicio : null,
        costo: a.costo,
        responsable: x.responsable,
      })),
    })) as { actividades: { id: string; codigo: string; version: number }[] }
    for (const g of guardadas.actividades)
      c.actividades.set(`${x.codigo}/${g.codigo}`, { id: g.id, version: g.version })
    for (const a of v.actividades)
      if (a.despuesDe !== undefined)
        agregar.push({
          antes: c.actividades.get(`${x.codigo}/${a.despuesDe}`)!.id,
          despues: c.actividades.get(`${x.codigo}/${a.codigo}`)!.id,
        })
    const { version } = (await p.hacer(
      'programa.guardarPresupuesto',
      {
        proyecto: id,
        lineas: x.presupuesto.map(([vigencia, fuente, rubro, millones]) => ({
          vigencia,
          fuente,
          rubro,
          valor: String(millones * 1_000_000),
        })),
      },
      1,
    )) as { version: number }
    c.proyectos.set(x.codigo, { id, version })
  }
  await p.hacer('programa.reprogramar', { periodo, agregar })
  return c
}
