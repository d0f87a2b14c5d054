import { ESCENARIOS } from './escenarios.ts'
import { FUENTES } from './fuentes.ts'
import { type DineroDemo, INGRESOS } from './ingresos.ts'
import { type MontoDemo, POSTULACIONES, type PostulacionDemo } from './postulaciones.ts'
import { PROYECTOS_DE_RECURSOS, type ProyectoDeRecursos } from './proyectos.ts'

/** Performs an action by its name. */
type Hacer = (nombre: string, entrada: unknown, version?: number) => Promise<unknown>

const PRIMER_ANIO = 2024

interface Guardado {
  id: string
}

/** The resources of the demo, through the actions with which an office would record them. The programme comes first. */
export async function cargarRecursos(hacer: Hacer): Promise<void> {
  const { proyectos } = (await hacer('recursos.proyectos', {})) as { proyectos: { id: string; codigo: string }[] }
  const idDe = (p: ProyectoDeRecursos) => proyectos.find(x => x.codigo === PROYECTOS_DE_RECURSOS[p])?.id
  const conId = <T extends { proyecto: ProyectoDeRecursos }>(lista: readonly T[]) =>
    lista.flatMap(m => {
      const proyecto = idDe(m.proyecto)
      return proyecto === undefined ? [] : [{ ...m, proyecto }]
    })
  const fuentes = new Map<string, string>()
  for (const { previsto, ...f } of FUENTES) {
    const { id } = (await hacer('recursos.guardarFuente', {
      ...f,
      previsto: previsto.map((valor, i) => ({ vigencia: PRIMER_ANIO + i, valor })),
    })) as Guardado
    fuentes.set(f.nombre, id)
  }
  for (const p of POSTULACIONES) await cargarPostulacion(p)
  for (const { fuente, ...i } of INGRESOS) await registrar({ fuente: fuentes.get(fuente) }, i)
  for (const [i, e] of ESCENARIOS.entries()) await hacer('recursos.guardarEscenario', { ...e, referencia: i === 0 })

  async function cargarPostulacion({ requisitos, etapas, dinero, proyectos, fuente, ...p }: PostulacionDemo) {
    const pedidos = conId(proyectos)
    if (pedidos.length === 0) return
    const { id: postulacion } = (await hacer('recursos.guardarPostulacion', {
      ...p,
      fuente: fuentes.get(fuente),
      solicitado: suma(pedidos),
      proyectos: pedidos,
    })) as Guardado
    for (const r of requisitos) await hacer('recursos.guardarRequisito', { ...r, postulacion })
    for (const { montos = [], ...e } of etapas)
      await hacer('recursos.registrarEtapa', { ...e, postulacion, montos: conId(montos) })
    for (const d of dinero) await registrar({ postulacion }, d)
  }

  async function registrar(origen: object, { proyectos, ...d }: DineroDemo) {
    const pagados = conId(proyectos)
    if (pagados.length > 0)
      await hacer('recursos.registrarIngreso', { ...d, ...origen, valor: suma(pagados), proyectos: pagados })
  }
}

function suma(montos: readonly Pick<MontoDemo, 'valor'>[]): string {
  return montos.reduce((total, m) => total + BigInt(m.valor), 0n).toString()
}
