import type { DatosDeExportar } from './datos.ts'

/** The whole programme for other programs: decimals as text, dates as year-month-day, and what the schedule computed. */
export function escribirJson(d: DatosDeExportar): string {
  const { arbol, pronostico, plan } = d
  const { plan: _, ...periodo } = d.periodo
  return `${JSON.stringify({
    municipio: d.municipio,
    al: d.al,
    periodo,
    nodos: arbol.nodos,
    programas: arbol.programas,
    proyectos: arbol.proyectos.map(p => ({ ...p, ...(pronostico.proyectos.get(p.id) ?? { inicio: null, fin: null }) })),
    actividades: arbol.actividades.map(a => {
      const previsto = plan.actividades.get(a.id)!
      return { ...a, ...pronostico.actividades.get(a.id), planeado: { inicio: previsto.inicio, fin: previsto.fin } }
    }),
    dependencias: arbol.dependencias,
    lineaBase: arbol.base,
    avances: d.avances,
    dinero: { ...d.dinero, serie: d.serie },
    giros: d.giros,
  })}\n`
}
