import { deOtraLey } from '../articulos/referencia.ts'
import {
  leerCada,
  leerDecimal,
  leerDecimalOpcional,
  leerFecha,
  leerFechaOpcional,
  leerLista,
  leerObjeto,
  leerOpcion,
  leerOpcionOpcional,
  leerTexto,
  malo,
  type Objeto,
  objeto,
  unaOpcion,
  unEntero,
  unir,
} from '../lector.ts'
import { Rechazo } from '../rechazo.ts'
import type { Conducta, Cuantia, Deber, Medida, Regimen, Sancion } from './regimen.ts'

const CONDUCTAS_LEIDAS: readonly Conducta[] = ['1', '2', '3', '4']
const MEDIDAS: readonly Medida[] = [
  'demolicion',
  'suspension-y-sellamiento',
  'suspension-de-servicios',
  'demolicion-del-cerramiento',
]
const DEBERES: readonly Deber[] = ['obtener-licencia', 'adecuar-o-renovar', 'restituir-espacio-publico']
const CAMPOS = ['id', 'acto', 'desde', 'hasta', 'sanciones', 'conductaDelRetardo', 'destino']
const MAYOR_ESTRATO = 6

/**
 * Reads a regime of fines: `{"id", "acto", "desde", "hasta", "sanciones": {"1": {"articulo", "cuantias": [{"minimo", "maximo",
 * "estratos": [1, 2], "porM2": {"salariosDiariosPorMes", "tope"}}], "incremento", "medidas", "deber"}, … "4"},
 * "conductaDelRetardo", "destino"}`. `estratos`, `porM2`, `incremento`, `deber` and `hasta` may be left out.
 */
export function leerRegimen(json: unknown, campo = ''): Regimen {
  const o = objeto(json, campo, CAMPOS)
  const acto = leerTexto(o, 'acto', campo)
  const desde = leerFecha(o, 'desde', campo)
  const hasta = leerFechaOpcional(o, 'hasta', campo)
  if (hasta !== undefined && hasta < desde) throw malo(unir(campo, 'hasta'), 'es anterior a «desde»')
  const s = leerObjeto(o, 'sanciones', campo, CONDUCTAS_LEIDAS)
  const una = (c: Conducta): Sancion => leerSancion(s, c, unir(campo, 'sanciones'), acto)
  return {
    id: leerTexto(o, 'id', campo),
    acto,
    desde,
    hasta,
    sanciones: { 1: una('1'), 2: una('2'), 3: una('3'), 4: una('4') },
    conductaDelRetardo: leerOpcion(o, 'conductaDelRetardo', campo, CONDUCTAS_LEIDAS),
    destino: leerTexto(o, 'destino', campo),
  }
}

/** Reads the regimes that the municipality loaded; refuses two that rule on one day. */
export function leerRegimenes(o: Objeto, nombre: string): Regimen[] {
  const leidos = leerLista(o, nombre).map((v, i) => leerRegimen(v, `${nombre}[${i}]`))
  leidos.forEach((r, i) => {
    const otro = leidos.slice(0, i).find(x => r.desde <= (x.hasta ?? r.desde) && x.desde <= (r.hasta ?? x.desde))
    if (!otro) return
    throw new Rechazo({
      codigo: 'regimenes-superpuestos',
      mensaje: `Los regímenes «${otro.id}» y «${r.id}» rigen a la vez.`,
      campo: `${nombre}[${i}].desde`,
      cura: 'Cierre el anterior el día antes de que empiece el siguiente.',
    })
  })
  return leidos
}

function leerSancion(s: Objeto, conducta: Conducta, campo: string, acto: string): Sancion {
  const o = leerObjeto(s, conducta, campo, ['articulo', 'cuantias', 'incremento', 'medidas', 'deber'])
  const aqui = unir(campo, conducta)
  const cuantias = leerCada(o, 'cuantias', aqui, leerCuantia)
  if (cuantias.length === 0) throw malo(unir(aqui, 'cuantias'), 'debe tener al menos una cuantía')
  return {
    articulo: deOtraLey(acto, leerTexto(o, 'articulo', aqui)),
    cuantias,
    incremento: leerDecimalOpcional(o, 'incremento', aqui, 0),
    medidas: leerLista(o, 'medidas', aqui).map((m, i) => unaOpcion(m, `${aqui}.medidas[${i}]`, MEDIDAS)),
    deber: leerOpcionOpcional(o, 'deber', aqui, DEBERES),
  }
}

function leerCuantia(v: unknown, campo: string): Cuantia {
  const o = objeto(v, campo, ['estratos', 'minimo', 'maximo', 'porM2'])
  const minimo = leerDecimal(o, 'minimo', campo, 0)
  const maximo = leerDecimal(o, 'maximo', campo, 0)
  if (maximo.lt(minimo)) throw malo(unir(campo, 'maximo'), 'no puede ser menor que «minimo»')
  return {
    minimo,
    maximo,
    estratos:
      o.estratos === undefined
        ? undefined
        : leerLista(o, 'estratos', campo).map((n, i) => unEntero(n, `${campo}.estratos[${i}]`, 1, MAYOR_ESTRATO)),
    porM2: o.porM2 === undefined ? undefined : leerPorM2(o, campo),
  }
}

function leerPorM2(o: Objeto, campo: string): Cuantia['porM2'] {
  const p = leerObjeto(o, 'porM2', campo, ['salariosDiariosPorMes', 'tope'])
  const aqui = unir(campo, 'porM2')
  const salariosDiariosPorMes = leerDecimal(p, 'salariosDiariosPorMes', aqui, 1)
  return { salariosDiariosPorMes, tope: leerDecimal(p, 'tope', aqui, 0) }
}
