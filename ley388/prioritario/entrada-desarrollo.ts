import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import {
  leerAjuste,
  leerDecimal,
  leerDecimalOpcional,
  leerFecha,
  leerFechaOpcional,
  leerLista,
  leerObjeto,
  leerOpcion,
  leerOpcionOpcional,
  leerSiNo,
  malo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { exigirRige } from '../parametros/limite.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { Rechazo } from '../rechazo.ts'
import { INCUMPLIMIENTO } from './ajustes.ts'
import type { HechosDeCumplimiento } from './cumplimiento.ts'
import type { DesarrolloPrioritarioEntrada, SolicitudDeProrroga } from './desarrollo-prioritario.ts'
import { FRACCION_SIN_USO, MESES_DE_MERCADO, PRORROGA } from './parametros.ts'
import { CLASES_PRIORITARIAS, type ClasePrioritaria, NOMBRES_DE_CLASE } from './plazo-prioritario.ts'

const CAMPOS = ['clase', 'promulgacion', 'enUAU', 'prorroga', 'prorrogasMercado', 'fraccionSinUso', 'estudios']
const DEL_MUNICIPIO = ['sabados', 'noHabiles']
const DEL_CUMPLIMIENTO = ['al', 'obras', 'incumplimiento']

/**
 * Reads `{"clase": "expansion", "promulgacion": "2020-06-15", "enUAU": false, "prorroga": {"solicitada": "…", "avance":
 * "0.55", "fraccion": "0.5", "decision": "concedida"}, "prorrogasMercado": [6]}` and, to know whether the declaration is
 * met, `"al"`, `"obras": {"iniciadas", "terminadas"}` and the setting `"incumplimiento"`. `"sabados"` and `"noHabiles"` are the
 * municipality's; a building also has `"fraccionSinUso"` and `"estudios"`.
 */
export function leerDesarrolloPrioritario(json: unknown): DesarrolloPrioritarioEntrada {
  const o = objeto(json, '', [...CAMPOS, ...DEL_MUNICIPIO, ...DEL_CUMPLIMIENTO])
  const clase = leerOpcion(o, 'clase', '', NOMBRES_DE_CLASE)
  const promulgacion = leerFecha(o, 'promulgacion')
  exigirRige(CLASES_PRIORITARIAS[clase].plazo, promulgacion, 'promulgacion')
  exigirDeclarable(o, clase)
  return {
    clase,
    promulgacion,
    enUAU: leerSiNo(o, 'enUAU'),
    prorroga: o.prorroga === undefined ? undefined : leerProrroga(o, promulgacion),
    prorrogasMercado: leerMercado(o),
    hechos: o.al === undefined ? sinHechos(o) : leerHechos(o),
    ...leerDiasHabiles(o),
  }
}

/** Art. 52 num. 4: a building is declared on studies, and for what is not used of it. */
function exigirDeclarable(o: Objeto, clase: ClasePrioritaria): void {
  const fraccion = leerDecimalOpcional(o, 'fraccionSinUso', '', 0)
  const estudios = o.estudios === undefined || leerSiNo(o, 'estudios')
  if (clase !== 'edificacion-subutilizada') {
    if (fraccion !== undefined)
      throw malo('fraccionSinUso', 'solo se da para una edificación', FRACCION_SIN_USO.articulo)
    return
  }
  if (fraccion?.gt(1)) throw malo('fraccionSinUso', 'no puede ser mayor que 1')
  if (fraccion?.lte(FRACCION_SIN_USO.valor)) {
    throw new Rechazo({
      codigo: 'edificacion-en-uso',
      mensaje: 'La edificación no está sin uso en más del 60 % de su área construida cubierta.',
      campo: 'fraccionSinUso',
      articulo: FRACCION_SIN_USO.articulo,
      cura: 'No procede la declaratoria, salvo que la edificación esté abandonada.',
    })
  }
  if (!estudios) {
    throw new Rechazo({
      codigo: 'faltan-estudios',
      mensaje: 'La declaratoria de una edificación se apoya en estudios técnicos, sociales y legales.',
      campo: 'estudios',
      articulo: FRACCION_SIN_USO.articulo,
      cura: 'Haga los estudios por la entidad que encargue el alcalde.',
    })
  }
}

function leerProrroga(o: Objeto, promulgacion: Fecha): SolicitudDeProrroga {
  const p = leerObjeto(o, 'prorroga', '', ['solicitada', 'avance', 'fraccion', 'decision'])
  const solicitada = leerFecha(p, 'solicitada', 'prorroga')
  if (solicitada < promulgacion) throw malo('prorroga.solicitada', 'es anterior a la promulgación', art(54))
  const avance = leerDecimal(p, 'avance', 'prorroga', 0)
  if (avance.gt(1)) throw malo('prorroga.avance', 'no puede ser mayor que 1: el 55 % se escribe "0.55"')
  const fraccion = leerDecimalOpcional(p, 'fraccion', 'prorroga') ?? PRORROGA.hasta
  return {
    solicitada,
    avance,
    fraccion: PRORROGA.exigir(fraccion, 'prorroga.fraccion'),
    decision: leerOpcionOpcional(p, 'decision', 'prorroga', ['concedida', 'negada']),
  }
}

/** Art. 54: whole months, and no more than 18 in all. */
function leerMercado(o: Objeto): number[] {
  const meses = leerLista(o, 'prorrogasMercado').map((v, i) => {
    if (typeof v === 'number' && Number.isInteger(v) && v > 0) return v
    throw malo(`prorrogasMercado[${i}]`, 'debe ser un número entero de meses, mayor que cero')
  })
  const total = meses.reduce((a, b) => a + b, 0)
  if (MESES_DE_MERCADO.valor.gte(total)) return meses
  throw new Rechazo({
    codigo: 'fuera-de-rango',
    mensaje: `Las prórrogas por dificultades generales suman ${total} meses y no pueden pasar de ${MESES_DE_MERCADO.valor}.`,
    campo: 'prorrogasMercado',
    articulo: MESES_DE_MERCADO.articulo,
    cura: 'Reduzca las prórrogas hasta que sumen lo que la ley permite.',
  })
}

function leerHechos(o: Objeto): HechosDeCumplimiento {
  const obras = o.obras === undefined ? {} : leerObjeto(o, 'obras', '', ['iniciadas', 'terminadas'])
  const iniciadas = leerFechaOpcional(obras, 'iniciadas', 'obras')
  const terminadas = leerFechaOpcional(obras, 'terminadas', 'obras')
  if (terminadas !== undefined && (iniciadas === undefined || terminadas < iniciadas)) {
    throw malo('obras.terminadas', 'necesita una fecha de inicio que no sea posterior')
  }
  return { al: leerFecha(o, 'al'), iniciadas, terminadas, lectura: leerAjuste(o, 'incumplimiento', '', INCUMPLIMIENTO) }
}

function sinHechos(o: Objeto): undefined {
  for (const campo of ['obras', 'incumplimiento']) {
    if (o[campo] !== undefined) throw malo(campo, 'se da con «al», el día en que se pregunta')
  }
}
