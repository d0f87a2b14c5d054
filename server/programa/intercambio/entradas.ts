import { criterioDe } from './columnas.ts'
import { codigosDe, type Valores } from './registro.ts'

/** The fields of a row as the actions of the screen take them, references apart. */
export const entradaDe = {
  Programas: (v: Valores) => ({ codigo: v.codigo, nombre: v.nombre }),
  Proyectos: (v: Valores) => ({
    codigo: v.codigo,
    nombre: v.nombre,
    clase: v.clase,
    justificacion: v.justificacion,
    articulo: numero(v.articulo),
    lineaDesarrollo: v.lineaDesarrollo,
    bpin: v.bpin,
    descripcion: v.descripcion ?? '',
    calendario: v.calendario,
    entidad: v.entidad ?? '',
    responsable: v.responsable ?? '',
    meta: v.meta ?? '',
    metaUnidad: v.metaUnidad ?? '',
    metaCantidad: v.metaCantidad,
    predios: codigosDe(v.predios ?? null) ?? [],
    obras: codigosDe(v.obras ?? null) ?? [],
    determinantes: codigosDe(v.determinantes ?? null) ?? [],
    puntajes: puntajesDe(v),
  }),
  Actividades: (v: Valores) => ({
    codigo: v.codigo,
    nombre: v.nombre,
    duracion: numero(v.duracion),
    noAntes: v.noAntes,
    costo: v.costo,
    peso: v.peso,
    responsable: v.responsable ?? '',
    inicioReal: v.inicioReal,
    finReal: v.finReal,
  }),
  Dependencias: (v: Valores) => ({ tipo: v.tipo, espera: numero(v.espera) }),
  Presupuesto: (v: Valores) => ({
    vigencia: numero(v.vigencia),
    fuente: v.fuente,
    rubro: v.rubro ?? '',
    valor: v.valor,
  }),
}

const numero = (t: string | null | undefined): number | null => (t === null || t === undefined ? null : Number(t))

function puntajesDe(v: Valores): Record<string, string> {
  return Object.fromEntries(
    Object.entries(v).flatMap(([campo, valor]) => {
      const criterio = criterioDe(campo)
      return criterio === undefined || valor === null ? [] : [[criterio, valor]]
    }),
  )
}
