import { createHash } from 'node:crypto'
import { Decimal } from '../../../ley388/decimal.ts'
import { bpinMalo } from '../../platform/bpin.ts'
import { LLAVES, type Llave, MONTOS, type Monto, TEXTOS, type Texto } from './campos.ts'
import type { Mapeo } from './mapeo.ts'
import { leerMonto, pesosEscritos } from './monto.ts'
import type { RechazoDeFila } from './rechazo-de-fila.ts'

/** A line of the budget as one cut-off tells it. */
export interface FilaDeEjecucion {
  readonly fila: number
  readonly clave: string
  readonly huella: string
  readonly datos: Readonly<Record<Llave | Texto, string>>
  readonly montos: Readonly<Record<Monto, Decimal>>
}

const CERO = new Decimal(0)
const SIN_VACIO: readonly (Llave | Texto)[] = ['bpin', 'rubro', 'fondo', 'proyecto']

/** Reads one row by our fields; or gives all that is wrong with it. A field that the source lacks comes undefined. */
export function leerFila(
  fila: number,
  escrito: (campo: string) => string | undefined,
  mapeo: Readonly<Mapeo>,
): FilaDeEjecucion | RechazoDeFila[] {
  const objeto = `fila ${fila}`
  const malos: RechazoDeFila[] = []
  const datos: Partial<Record<Llave | Texto, string>> = {}
  for (const { campo } of [...LLAVES, ...TEXTOS]) datos[campo] = (escrito(campo) ?? '').replace(/\s+/g, ' ').trim()
  for (const campo of SIN_VACIO)
    if (datos[campo] === '')
      malos.push({
        objeto,
        campo: mapeo[campo] ?? campo,
        codigo: 'campo-vacio',
        motivo: 'Está vacío.',
        cura: 'Complételo; si es una fila de totales, quítela: los totales se calculan.',
      })
  const ajeno = datos.bpin ? bpinMalo(datos.bpin) : undefined
  if (ajeno) malos.push({ objeto, campo: mapeo.bpin ?? 'bpin', ...ajeno })
  const montos: Partial<Record<Monto, Decimal>> = {}
  for (const { campo, signo } of MONTOS) {
    const texto = escrito(campo)
    const leido = texto === undefined ? CERO : leerMonto(texto, signo)
    if (leido instanceof Decimal) montos[campo] = leido
    else malos.push({ objeto, campo: mapeo[campo] ?? campo, ...leido })
  }
  if (malos.length > 0) return malos
  const completa = { datos: datos as Record<Llave | Texto, string>, montos: montos as Record<Monto, Decimal> }
  const roto = identidadRota(completa.montos)
  if (roto) return [{ objeto, campo: mapeo.modificado ?? 'modificado', ...roto }]
  return { fila, clave: LLAVES.map(l => completa.datos[l.campo]).join('|'), huella: huellaDe(completa), ...completa }
}

/** What the modified budget must be: the initial one with all its changes. */
export function modificadoSegun(m: Readonly<Record<Monto, Decimal>>): Decimal {
  return m.inicial
    .plus(m.adiciones)
    .minus(m.reducciones)
    .plus(m.creditos)
    .minus(m.contracreditos)
    .minus(m.aplazamientos)
    .plus(m.desaplazamientos)
}

function identidadRota(
  m: Readonly<Record<Monto, Decimal>>,
): Pick<RechazoDeFila, 'codigo' | 'motivo' | 'cura'> | undefined {
  const esperado = modificadoSegun(m)
  if (esperado.equals(m.modificado)) return undefined
  return {
    codigo: 'no-cuadra',
    motivo: `El presupuesto inicial con sus cambios da ${pesosEscritos(esperado)} y el archivo dice ${pesosEscritos(m.modificado)}: diferencia de ${pesosEscritos(m.modificado.minus(esperado).abs())}.`,
    cura: 'Revise en la fuente: inicial + adiciones − reducciones + créditos − contracréditos − aplazamientos + desaplazamientos debe dar el modificado.',
  }
}

/** Digest of what a row says, so that two cut-offs are compared without reading every column. */
function huellaDe({ datos, montos }: Pick<FilaDeEjecucion, 'datos' | 'montos'>): string {
  const todo = [...[...LLAVES, ...TEXTOS].map(c => datos[c.campo]), ...MONTOS.map(c => montos[c.campo].toFixed())]
  return createHash('sha256').update(JSON.stringify(todo)).digest('hex')
}
