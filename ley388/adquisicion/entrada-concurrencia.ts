import {
  leerDecimalOpcional,
  leerEnteroOpcional,
  leerFechaOpcional,
  leerOpcionOpcional,
  leerSiNoOpcional,
  objeto,
} from '../lector.ts'
import { exigirRige } from '../parametros/limite.ts'
import type { HechosDeConcurrencia } from './concurrencia.ts'
import { ACTUACIONES_CON_TERCEROS, type ActuacionConTerceros, CONTENIDOS_DEL_CONVENIO } from './concurrencia-datos.ts'
import { leerNumeros } from './contenidos-exigidos.ts'
import { MOTIVOS } from './motivos-datos.ts'
import { POBLACION_CONCURRENCIA } from './parametros.ts'

const ACTUACIONES = Object.keys(ACTUACIONES_CON_TERCEROS) as ActuacionConTerceros[]
const MOTIVOS_POSIBLES = [...MOTIVOS.map(m => m.literal), 'decreto-4821']
const PROYECTO = ['fecha', 'motivo', 'actuacion', 'ejecucion', 'poblacionUrbana', 'areaM2']
const CONVENIO = ['convenio', 'contenidos', 'recursosAportados', 'recursos', 'titular']
const SELECCION = ['iniciativa', 'seleccionObjetiva', 'promotorNoAdjudicatario', 'reconoceGastos']
const MAXIMA_POBLACION = 100_000_000

/**
 * Reads `{"motivo": "c", "actuacion": "renovacion", "ejecucion": "particulares", "poblacionUrbana": 500001, "areaM2", "convenio",
 * "contenidos": [1, 2], "recursosAportados", "recursos", "titular", "iniciativa", "seleccionObjetiva", …}`. Each may be left out.
 */
export function leerConcurrencia(json: unknown): HechosDeConcurrencia {
  const o = objeto(json, '', [...PROYECTO, ...CONVENIO, ...SELECCION])
  const fecha = leerFechaOpcional(o, 'fecha')
  if (fecha) exigirRige(POBLACION_CONCURRENCIA, fecha, 'fecha')
  return {
    motivo: leerOpcionOpcional(o, 'motivo', '', MOTIVOS_POSIBLES),
    actuacion: leerOpcionOpcional(o, 'actuacion', '', ACTUACIONES),
    ejecucion: leerOpcionOpcional(o, 'ejecucion', '', ['particulares', 'mixta', 'publica']),
    poblacionUrbana: leerEnteroOpcional(o, 'poblacionUrbana', '', 0, MAXIMA_POBLACION),
    areaM2: leerDecimalOpcional(o, 'areaM2', '', 0),
    convenio: leerSiNoOpcional(o, 'convenio'),
    contenidos: o.contenidos === undefined ? undefined : leerNumeros(o, 'contenidos', CONTENIDOS_DEL_CONVENIO.length),
    recursosAportados: leerSiNoOpcional(o, 'recursosAportados'),
    recursos: leerOpcionOpcional(o, 'recursos', '', ['privados', 'publicos-y-privados']),
    titular: leerOpcionOpcional(o, 'titular', '', ['tercero', 'entidad']),
    iniciativa: leerOpcionOpcional(o, 'iniciativa', '', ['propietarios', 'entidad', 'tercero-no-propietario']),
    seleccionObjetiva: leerSiNoOpcional(o, 'seleccionObjetiva'),
    promotorNoAdjudicatario: leerSiNoOpcional(o, 'promotorNoAdjudicatario'),
    reconoceGastos: leerSiNoOpcional(o, 'reconoceGastos'),
  }
}
