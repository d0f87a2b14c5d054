import type { Fecha } from '../../../ley388/fecha.ts'
import { direccion } from '../../api.ts'
import { fechaCorta } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import type { CapaMapa } from '../../partes/mapa/tipos.ts'
import { aspectoDe, grupoDe, tablaDe } from '../aspecto.ts'
import type { Capa } from '../tipos.ts'

export type Version = Capa['versiones'][number]

/** One version of a layer as the map draws it, whatever the date. */
export function capaDeVersion(c: Capa, v: Version, valores?: readonly string[]): CapaMapa {
  const a = aspectoDe(c.clase)
  return {
    id: v.id,
    titulo: `${c.nombre}, desde el ${fechaCorta(v.desde as Fecha)}`,
    grupo: grupoDe(c.grupo),
    geometria: v.geometria ?? 'poligono',
    origen: {
      tipo: 'teselas',
      url: `${direccion('territorio.mosaicos')}/${v.id}/{z}/{x}/{y}`,
      capa: 'objetos',
    },
    idCampo: 'id',
    acto: v.acto,
    ...(a.tabla ? { clases: { campo: 'valor', tabla: a.tabla, ...(valores ? { valores: [...valores] } : {}) } } : {}),
    ...(a.color ? { color: a.color } : {}),
    ...(a.soloBorde ? { soloBorde: true } : {}),
    ...(a.rotulo ? { rotulo: a.rotulo } : {}),
  }
}

/** A standard value as people read it. */
export function nombreDeValor(clase: string, valor: string | null): string {
  if (valor === null || valor === '') return ''
  const tabla = tablaDe(clase)
  return tabla ? claseColor(tabla, valor).nombre.replaceAll('_', ' ') : valor.replaceAll('_', ' ')
}

/** How a version is named in a list: "Acuerdo 018 de 2015 (desde el 1 ene 2015)". */
export function nombreDeVersion(v: Version): string {
  return `${v.acto} (desde el ${fechaCorta(v.desde as Fecha)}${v.hasta ? ` hasta el ${fechaCorta(v.hasta as Fecha)}` : ''})`
}
