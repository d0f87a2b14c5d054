import type { Fecha } from '../../../ley388/fecha.ts'
import type { CeldaEscrita, HojaEscrita } from '../../platform/formatos/excel/tipos.ts'
import { cronogramaDe } from '../consultas/cronograma.ts'
import { CRONOGRAMA } from './columnas.ts'
import type { Contenido } from './contenido.ts'

const TITULOS = [
  'Proyecto',
  'Código',
  'Actividad',
  'Inicio previsto',
  'Fin previsto',
  'Holgura (días)',
  'Ruta crítica',
  'Avance (%)',
  'Inicio aprobado',
  'Fin aprobado',
]
const ANCHOS = [16, 14, 42, 14, 14, 12, 12, 12, 14, 14]

/** When each activity happens, as the schedule computes it today: to look at, never read back. */
export function hojaDeCronograma({ arbol, periodo }: Contenido, hoy: Fecha): HojaEscrita {
  const { actividades } = cronogramaDe(arbol, periodo, hoy)
  const base = new Map(arbol.base?.actividades.map(b => [b.actividad, b]))
  const codigos = new Map(arbol.proyectos.map(p => [p.id, p.codigo]))
  const texto = (t: string): CeldaEscrita => ({ valor: { tipo: 'texto', texto: t }, estilo: 'calculado' })
  const cifra = (numero: string): CeldaEscrita => ({ valor: { tipo: 'numero', numero }, estilo: 'calculado' })
  const dia = (f: Fecha | undefined): CeldaEscrita | undefined =>
    f && { valor: { tipo: 'fecha', fecha: f }, estilo: 'calculado-fecha' }
  return {
    nombre: CRONOGRAMA,
    protegida: true,
    fijas: 1,
    filtro: true,
    columnas: ANCHOS.map(ancho => ({ ancho })),
    filas: [
      TITULOS.map((t): CeldaEscrita => ({ valor: { tipo: 'texto', texto: t }, estilo: 'encabezado' })),
      ...arbol.actividades.map(a => {
        const p = actividades.get(a.id)!
        const b = base.get(a.id)
        return [
          texto(codigos.get(a.proyecto) ?? ''),
          texto(a.codigo),
          texto(a.nombre),
          dia(p.inicio),
          dia(p.fin),
          cifra(String(p.holgura)),
          texto(p.critica ? 'Sí' : 'No'),
          cifra(a.avance),
          dia(b?.inicio),
          dia(b?.fin),
        ]
      }),
    ],
    notas: [
      {
        fila: 1,
        columna: 3,
        texto: 'Se calcula con las duraciones, las dependencias, el calendario y lo que va ocurriendo.',
      },
      {
        fila: 1,
        columna: 8,
        texto: 'Lo que quedó en la línea base que se aprobó con el plan de inversiones (art. 18).',
      },
    ],
  }
}
