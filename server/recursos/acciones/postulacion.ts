import { z } from 'zod'
import type { Decimal } from '../../../ley388/decimal.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { ajustesDe } from '../../platform/ajustes.ts'
import { zAl, zFecha, zId } from '../../platform/esquemas.ts'
import { nombresDeProyectos } from '../../programa/index.ts'
import { concedidoPorProyecto, registradoPorProyecto } from '../asignado.ts'
import { leerIngresos } from '../consultas/leer-ingresos.ts'
import { leerPostulaciones, type Monto } from '../consultas/leer-postulaciones.ts'
import { FICHA_DE_ETAPA } from '../etapas.ts'
import { zEtapa } from '../formas.ts'
import { resumir, zResumenDePostulacion } from '../resumen-de-postulacion.ts'

const zMonto = z.object({ proyecto: z.string(), vigencia: z.number(), valor: z.string() })
const zSiguiente = z.object({
  id: zEtapa,
  nombre: z.string(),
  exige: z.array(z.enum(['documento', 'respuesta', 'montos'])),
})

/** P3: an application with its requirements, its history, the projects that it would pay and their money. */
export const postulacion = defineAction({
  nombre: 'recursos.postulacion',
  clase: 'consulta',
  resumen: 'Ver una postulación: requisitos, historia, proyectos y dinero.',
  articulo: 'art. 18',
  entrada: zAl.extend({ id: zId }),
  salida: z.object({
    postulacion: zResumenDePostulacion,
    requisitos: z.array(
      z.object({
        id: z.string(),
        nombre: z.string(),
        responsable: z.string(),
        vence: zFecha.nullable(),
        estado: z.enum(['pendiente', 'en-tramite', 'cumplido', 'no-aplica']),
        cumplido: zFecha.nullable(),
        documento: z.string(),
        version: z.number(),
      }),
    ),
    historia: z.array(
      z.object({
        id: z.string(),
        etapa: zEtapa,
        etapaNombre: z.string(),
        fecha: zFecha,
        documento: z.string(),
        archivo: z.string().nullable(),
        respuesta: z.string(),
        registradaPor: z.string(),
        montos: z.array(zMonto),
        anulada: z.object({ motivo: z.string(), por: z.string(), fecha: zFecha }).nullable(),
      }),
    ),
    /** What may be recorded now. */
    siguientes: z.array(zSiguiente),
    admite: z.array(z.enum(['compromiso', 'ingreso'])),
    pedidos: z.array(zMonto),
    concedidos: z.array(zMonto).nullable(),
    /** Every project that it names, with its sums. */
    proyectos: z.array(
      z.object({
        id: z.string(),
        codigo: z.string(),
        nombre: z.string(),
        solicitado: z.string(),
        concedido: z.string(),
        comprometido: z.string(),
        recibido: z.string(),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy, id }) {
    const [p] = await leerPostulaciones(tx, municipio, al, id)
    if (!p) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa postulación no existe en esa fecha.', campo: 'id' })
    const ingresos = await leerIngresos(tx, municipio, al)
    const ficha = FICHA_DE_ETAPA[p.etapa]
    const solicitado = concedidoPorProyecto({ concedidos: p.pedidos })
    const concedido = concedidoPorProyecto(p)
    const origen = { clase: 'postulacion', id: p.id } as const
    const comprometido = registradoPorProyecto(ingresos, 'compromiso', origen)
    const recibido = registradoPorProyecto(ingresos, 'ingreso', origen)
    const nombres = await nombresDeProyectos(tx, municipio, [...solicitado.keys(), ...concedido.keys()])
    const de = (suma: ReadonlyMap<string, Decimal>, proyecto: string) => suma.get(proyecto)?.toFixed() ?? '0'
    return {
      postulacion: resumir(p, ingresos, al, await ajustesDe(tx, municipio)),
      requisitos: [...p.requisitos],
      historia: p.historia.map(e => ({
        ...e,
        etapaNombre: FICHA_DE_ETAPA[e.etapa].nombre,
        montos: enTexto(e.montos),
      })),
      siguientes: ficha.siguen.map(s => ({
        id: s,
        nombre: FICHA_DE_ETAPA[s].nombre,
        exige: [...FICHA_DE_ETAPA[s].exige],
      })),
      admite: [...ficha.admite],
      pedidos: enTexto(p.pedidos),
      concedidos: p.concedidos && enTexto(p.concedidos),
      proyectos: [...nombres.values()]
        .sort((a, b) => (a.codigo < b.codigo ? -1 : 1))
        .map(n => ({
          ...n,
          solicitado: de(solicitado, n.id),
          concedido: de(concedido, n.id),
          comprometido: de(comprometido, n.id),
          recibido: de(recibido, n.id),
        })),
    }
  },
})

function enTexto(montos: readonly Monto[]): { proyecto: string; vigencia: number; valor: string }[] {
  return montos.map(m => ({ ...m, valor: m.valor.toFixed() }))
}
