import type { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { programar } from '../../../proyectos/cronograma.ts'
import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import { PROMETIDO } from '../../../proyectos/prometido.ts'
import type { Actividad, Dependencia } from '../../../proyectos/tipos.ts'
import { zDatosDePrograma } from '../acciones/proyectos.ts'
import { zLinea } from '../escribir/presupuesto.ts'
import { exigirQueSiga, PROMETIDO_DE_PROYECTO } from '../escribir/proyecto.ts'
import { exigirReales } from '../escribir/reglas-de-actividad.ts'
import { zDatosDeActividad, zDatosDeProyecto, zDependencia } from '../formas.ts'
import type { CambioDePlantilla } from './cambio.ts'
import { campoDePuntaje, type Hoja } from './columnas.ts'
import type { Comparacion } from './comparar.ts'
import type { Contenido } from './contenido.ts'
import { entradaDe } from './entradas.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'

/** What the actions of the screen ask of each kind of row, references apart. */
const FORMAS: Readonly<Record<Hoja, z.ZodType>> = {
  Programas: zDatosDePrograma.omit({ estrategia: true }),
  Proyectos: zDatosDeProyecto.omit({ programa: true, estrategia: true }),
  Actividades: zDatosDeActividad,
  Dependencias: zDependencia.omit({ antes: true, despues: true }),
  Presupuesto: zLinea,
}

/** The rules that a review can check without writing: those of the actions, row by row, and the schedule as a whole. */
export function validar(c: Contenido, comparacion: Comparacion, hoy: Fecha, errores: ErrorDePlantilla[]): void {
  const conError = new Set(errores.map(lugar))
  for (const cambio of comparacion.cambios) {
    if (cambio.tipo === 'desaparecido' || conError.has(lugar(cambio))) continue
    const suyos = deFila(c, cambio, hoy)
    if (suyos.length > 0) conError.add(lugar(cambio))
    errores.push(...suyos)
  }
  errores.push(...delCronograma(c, comparacion, conError))
}

const lugar = ({ hoja, fila }: { hoja: string | null; fila: number | null }): string => `${hoja} ${fila}`

function deFila(c: Contenido, cambio: CambioDePlantilla, hoy: Fecha): ErrorDePlantilla[] {
  const { hoja, fila, valores } = cambio
  const columna = (campo: string) => c.columnas[hoja].find(col => col.campo === campo)
  const leido = FORMAS[hoja].safeParse(entradaDe[hoja](valores))
  if (!leido.success)
    return leido.error.issues.map(({ path, message }) => {
      const col = columna(path[0] === 'puntajes' ? campoDePuntaje(String(path[1])) : String(path[0]))
      return {
        hoja,
        fila,
        columna: col?.titulo ?? null,
        codigo: 'campo-invalido',
        motivo: message.endsWith('.') ? message : `${message}.`,
        cura: col?.explica ?? 'Corrija el valor.',
      }
    })
  try {
    deLaLey(cambio, hoy)
    return []
  } catch (error) {
    if (!(error instanceof Rechazo)) throw error
    const campo = error.campo?.split('.').at(-1) ?? ''
    return [
      {
        hoja,
        fila,
        columna: columna(campo)?.titulo ?? null,
        codigo: error.codigo,
        motivo: error.mensaje,
        cura: error.cura ?? 'Corrija la fila.',
      },
    ]
  }
}

/** What of the actions' rules looks at a single row. */
function deLaLey({ hoja, antes, nombre, valores }: CambioDePlantilla, hoy: Fecha): void {
  if (hoja === 'Actividades')
    exigirReales(
      { nombre, inicioReal: valores.inicioReal as Fecha | null, finReal: valores.finReal as Fecha | null },
      hoy,
      '',
    )
  if (hoja !== 'Proyectos') return
  const habia = (antes?.valores.estado ?? 'formulado') as EstadoDeProyecto
  const estado = valores.estado as EstadoDeProyecto
  if (estado !== habia) exigirQueSiga(nombre, habia, estado)
}

/** The schedule that would result, to say which rows go round in a loop. Rows already wrong are left out. */
function delCronograma(c: Contenido, { quedan }: Comparacion, conError: ReadonlySet<string>): ErrorDePlantilla[] {
  const buenas = (hoja: Hoja) => [...quedan[hoja]].filter(([, q]) => !conError.has(lugar({ hoja, fila: q.fila })))
  const actividades = buenas('Actividades').map(
    ([id, { valores: v }]): Actividad => ({
      id,
      proyecto: v.proyecto ?? '',
      calendario: quedan.Proyectos.get(v.proyecto ?? '')?.valores.calendario === 'corridos' ? 'corridos' : 'habiles',
      duracion: Number(v.duracion),
      noAntes: v.noAntes as Fecha | null,
      inicioReal: v.inicioReal as Fecha | null,
      finReal: v.finReal as Fecha | null,
      avance: new Decimal(0),
    }),
  )
  const hay = new Set(actividades.map(a => a.id))
  const filas = buenas('Dependencias').filter(
    ([, { valores: v }]) => hay.has(v.antes ?? '') && hay.has(v.despues ?? ''),
  )
  const dependencias = filas.map(
    ([, { valores: v }]): Dependencia => ({
      antes: v.antes ?? '',
      despues: v.despues ?? '',
      tipo: v.tipo as Dependencia['tipo'],
      espera: Number(v.espera),
    }),
  )
  const nombrados: string[] = []
  try {
    programar(actividades, dependencias, {
      desde: c.periodo.desde,
      nombrar: id => {
        nombrados.push(id)
        return quedan.Actividades.get(id)?.valores.nombre ?? id
      },
    })
    return []
  } catch (error) {
    if (!(error instanceof Rechazo)) throw error
    const { codigo, mensaje: motivo, cura = 'Corrija el cronograma.' } = error
    // A loop names its activities in order: each dependency between two that follow is one of its rows.
    const pasos = new Set(nombrados.map((id, i) => `${id} ${nombrados[(i + 1) % nombrados.length]}`))
    const suyas = filas.filter(([, { valores: v, fila }]) => fila !== null && pasos.has(`${v.antes} ${v.despues}`))
    const columna = c.columnas.Dependencias.find(col => col.campo === 'despues')?.titulo ?? null
    if (suyas.length === 0) return [{ hoja: 'Actividades', fila: null, columna: null, codigo, motivo, cura }]
    return suyas.map(([, { fila }]) => ({ hoja: 'Dependencias', fila, columna, codigo, motivo, cura }))
  }
}

/** Whether, once the programme is approved, a change is of what was promised and needs an act (art. 18). */
export function tocaLoPrometido({ hoja, tipo, campos, valores, antes }: CambioDePlantilla): boolean {
  const cambia = (prometidos: readonly string[]) => campos.some(x => prometidos.includes(x.campo))
  switch (hoja) {
    case 'Programas':
      return false
    case 'Proyectos':
      return (
        tipo === 'nuevo' ||
        cambia(PROMETIDO_DE_PROYECTO) ||
        (cambia(['estado']) && [valores.estado, antes?.valores.estado].includes('descartado'))
      )
    case 'Actividades':
      return tipo !== 'cambiado' || cambia(PROMETIDO)
    default:
      return true
  }
}
