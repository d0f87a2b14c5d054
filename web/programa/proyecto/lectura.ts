import type { Entrada } from '../../api.ts'
import { hoy } from '../../hoy.ts'
import type { Campo, Valores } from '../../partes/formulario/campos.ts'
import { subir } from '../../partes/subir.ts'
import { CLASE_DE_EVIDENCIA, opciones } from './ficha.ts'

const conArchivo = (v: Valores) => v.archivo instanceof File

/** What is asked of a reading of progress, first or corrected: how much, when, and what proves it. */
export const camposDeLectura = (): Campo[] => [
  { tipo: 'decimal', nombre: 'fisico', etiqueta: 'Avance acumulado', sufijo: '%', obligatorio: true },
  { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Al día', obligatorio: true, hasta: hoy() },
  { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Qué se hizo', filas: 2 },
  {
    tipo: 'archivo',
    nombre: 'archivo',
    etiqueta: 'Evidencia',
    ayuda: 'Foto del lugar, acta o informe.',
    ancho: 'todo',
  },
  { tipo: 'dominio', nombre: 'clase', etiqueta: 'Qué es', opciones: opciones(CLASE_DE_EVIDENCIA), cuando: conArchivo },
  { tipo: 'texto', nombre: 'pie', etiqueta: 'Qué se ve', cuando: conArchivo },
  {
    tipo: 'decimal',
    nombre: 'latitud',
    etiqueta: 'Latitud',
    ayuda: 'Grados, por ejemplo 4,4103.',
    cuando: conArchivo,
  },
  {
    tipo: 'decimal',
    nombre: 'longitud',
    etiqueta: 'Longitud',
    ayuda: 'Grados, por ejemplo −75,2960.',
    cuando: conArchivo,
  },
]

/** The reading as it is registered; its file, if there is one, goes up first. */
export async function leerLectura(actividad: string, v: Valores): Promise<Entrada<'programa.registrarAvance'>> {
  const archivo =
    v.archivo instanceof File
      ? await subir(v.archivo, { progreso: () => undefined, senal: new AbortController().signal })
      : undefined
  const evidencia = archivo && {
    clase: v.clase ?? 'foto',
    archivo: archivo.id,
    fecha: v.fecha,
    longitud: v.longitud ?? null,
    latitud: v.latitud ?? null,
    nota: String(v.pie ?? ''),
  }
  return {
    actividad,
    fecha: v.fecha,
    fisico: String(v.fisico),
    nota: String(v.nota ?? ''),
    evidencias: evidencia ? [evidencia] : [],
  } as Entrada<'programa.registrarAvance'>
}
