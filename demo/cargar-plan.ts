import { ACCIONES_URBANISTICAS } from '../ley388/plan/acciones.ts'
import type { AccionDemo, NormaDemo, PlanDemo } from './tipos.ts'

/** Performs an action by its name. */
type Hacer = (nombre: string, entrada: unknown, version?: number) => Promise<unknown>

const CLASE_DE_ACTO = { precisa: 'precision-cartografica', modifica: 'revision' } as const
const ESTADO = { completo: 'completo', parcial: 'en-elaboracion', falta: 'ausente' } as const

/** The plan of the demo, through the actions with which an office would write it. */
export async function cargarPlan(hacer: Hacer, plan: PlanDemo): Promise<void> {
  await hacer('plan.adoptar', { tipo: plan.tipo, nombre: plan.nombre, acto: plan.acto, adopcion: plan.adoptado })
  for (const a of plan.actos)
    if (a.efecto !== 'adopta')
      await hacer('plan.registrarActo', {
        clase: CLASE_DE_ACTO[a.efecto],
        nombre: a.nombre,
        fecha: a.fecha,
        resumen: a.objeto,
      })
  await hacer('plan.agregarArticulos', {
    articulos: plan.articulos.map(({ numero, titulo, texto, acto, desde, zonas }) => ({
      numero,
      titulo,
      texto,
      acto,
      desde,
      zonas,
    })),
  })
  await hacer('plan.agregarObjetivos', {
    nodos: plan.objetivos.flatMap(o => [
      { clase: 'objetivo', codigo: o.codigo, texto: o.texto },
      ...o.politicas.flatMap(p => [
        { clase: 'politica', codigo: p.codigo, texto: p.texto, padre: o.codigo },
        ...p.estrategias.map(e => ({ clase: 'estrategia', codigo: e.codigo, texto: e.texto, padre: p.codigo })),
      ]),
    ]),
  })
  for (const c of plan.contenidos)
    await hacer('plan.guardarContenido', {
      id: c.numeral,
      estado: ESTADO[c.estado],
      documento: c.documento ?? null,
      mapa: c.estado === 'completo' ? 'Plano de formulación del PBOT' : null,
      desde: plan.adoptado,
    })
  await hacer('plan.clasificarUsos', { usos: usosDe(plan.normas) })
  await hacer('plan.agregarNormas', { normas: plan.normas.map(n => norma(n, plan)) })
  await cargarAcciones(hacer, plan.acciones)
}

/** The class of the law of each use, by its name. */
function usosDe(normas: readonly NormaDemo[]): { nombre: string; clase: string }[] {
  const nombres = new Set(normas.flatMap(n => Object.values(n.usos ?? {}).flat()))
  return [...nombres].map(nombre => ({ nombre, clase: claseDeUso(nombre) }))
}

function claseDeUso(nombre: string): string {
  if (/vivienda/i.test(nombre)) return 'vivienda'
  if (/educa|colegio|escuela/i.test(nombre)) return 'dotacional-educativo'
  return /alto impacto/i.test(nombre) ? 'alto-impacto-prostitucion' : 'otro'
}

function norma(n: NormaDemo, plan: PlanDemo): object {
  const acto = plan.actos.find(a => a.fecha === n.desde)?.nombre ?? plan.acto
  return {
    capaClase: n.capa,
    zona: n.zona,
    nivel: n.nivel,
    articulo: n.articulo,
    acto,
    desde: n.desde,
    usos: n.usos ?? { principal: [], complementario: [], restringido: [], prohibido: [] },
    indices: n.indices ?? null,
    alturaPisos: n.alturaPisos ?? null,
    aislamientos: n.aislamientos ?? null,
    cesiones: n.cesiones ?? [],
  }
}

/** The unauthorised one is refused by the system, as the law asks, and so it does not enter. */
async function cargarAcciones(hacer: Hacer, acciones: readonly AccionDemo[]): Promise<void> {
  const { instrumentos } = (await hacer('plan.acciones', {})) as { instrumentos: { id: string; nombre: string }[] }
  for (const a of acciones) {
    if (a.autorizadaPor === null) continue
    const [numeral, cual = '1'] = a.numeral.split('-')
    // Two entries of the law carry the number 7: the demo says which by its order.
    const clase = ACCIONES_URBANISTICAS.filter(c => c.numeral.split(' ')[0] === numeral)[Number(cual) - 1]
    if (!clase) throw new Error(`art. 8 has no entry ${a.numeral}`)
    const instrumento = instrumentos.find(i => a.autorizadaPor?.includes(i.nombre)) ?? instrumentos[0]
    const articulo = /art(?:ículo|\.)\s*(\d+)/i.exec(a.autorizadaPor)?.[1]
    await hacer('plan.registrarAccion', {
      clase: clase.id,
      nombre: a.nombre,
      acto: a.acto,
      fecha: a.fecha,
      autorizadaPor: instrumento?.id,
      ...(clase.id === 'otras' ? { objetivo: a.nombre } : {}),
      ...(articulo ? { articulo: Number(articulo) } : {}),
    })
  }
}
