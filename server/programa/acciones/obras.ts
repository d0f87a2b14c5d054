import { z } from 'zod'
import { agrupar } from '../../../proyectos/agrupar.ts'
import { ESTADOS_DE_PROYECTO } from '../../../proyectos/estados.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zFecha } from '../../platform/esquemas.ts'
import { obrasVigentes } from '../consultas/obras.ts'
import { CRUCES, cruzar, type ObraCruzada } from '../obras/cruzar.ts'
import { zObra } from '../obras/formas.ts'
import { proyectosAl } from '../obras/proyectos.ts'

const zTexto = z.string().nullable()

const zObraCruzada = zObra.extend({
  cruce: z.enum(CRUCES),
  bpinDelProyecto: zTexto,
  /** Ids of the projects of the programme to which it belongs. */
  proyectos: z.array(z.string()),
})

/** The money is of the whole project: it is told once here, never work by work. */
const zProyecto = z.object({
  bpin: z.string(),
  nombre: z.string(),
  /** How many works of the map are of it. */
  obras: z.int(),
  dinero: z.object({ modificado: z.string(), rp: z.string(), obligaciones: z.string(), pagos: z.string() }).nullable(),
})

const zDelPrograma = z.object({
  id: z.string(),
  codigo: z.string(),
  nombre: z.string(),
  bpin: zTexto,
  articulo: z.int().nullable(),
  estado: z.enum(ESTADOS_DE_PROYECTO),
  obras: z.int(),
})

/** Every work of the map with its project in the budget and in the programme, and what did not meet. */
export const obras = defineAction({
  nombre: 'programa.obras',
  clase: 'consulta',
  resumen: 'Ver las obras del mapa con su proyecto, el dinero del proyecto y lo que no cruza.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.object({
    al: zFecha,
    corte: z.object({ id: z.string(), fecha: zFecha }).nullable(),
    obras: z.array(zObraCruzada),
    /** Every BPIN of the cut-off, and those of earlier ones that some work names. */
    presupuesto: z.array(zProyecto),
    programa: z.array(zDelPrograma),
    sinCruce: z.object({
      sinBpin: z.array(z.string()),
      sinProyecto: z.array(z.object({ bpin: z.string(), obras: z.array(z.string()) })),
      /** BPIN of projects of the cut-off, and of the programme, of which no work is on the map. */
      proyectosSinObra: z.array(z.string()),
    }),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const proyectos = await proyectosAl(tx, municipio, al)
    const cruzadas = cruzar(await obrasVigentes(tx, municipio, al), proyectos)
    const porBpin = agrupar(
      cruzadas.flatMap(o => (o.bpinDelProyecto === null ? [] : [[o.bpinDelProyecto, o] as const])),
    )
    const porProyecto = agrupar(cruzadas.flatMap(o => o.proyectos.map(p => [p.id, o] as const)))
    const cuantas = (de: ReadonlyMap<string, ObraCruzada[]>, llave: string) => de.get(llave)?.length ?? 0
    const presupuesto = [...proyectos.presupuesto.values()]
      .filter(p => p.dinero !== null || porBpin.has(p.bpin))
      .map(p => ({ ...p, obras: cuantas(porBpin, p.bpin) }))
    const conDinero = new Set(presupuesto.map(p => p.bpin))
    return {
      al,
      corte: proyectos.corte,
      obras: cruzadas.map(o => ({ ...o, proyectos: o.proyectos.map(p => p.id) })),
      presupuesto,
      programa: proyectos.programa.map(p => ({ ...p, obras: cuantas(porProyecto, p.id) })),
      sinCruce: {
        sinBpin: cruzadas.filter(o => o.cruce === 'sin-bpin').map(o => o.id),
        sinProyecto: [
          ...agrupar(
            cruzadas.flatMap(o => (o.cruce === 'desconocido' && o.bpin !== null ? [[o.bpin, o] as const] : [])),
          ),
        ].map(([bpin, suyas]) => ({ bpin, obras: suyas.map(o => o.id) })),
        proyectosSinObra: [
          ...presupuesto.filter(p => p.obras === 0).map(p => p.bpin),
          ...proyectos.programa.flatMap(p =>
            p.bpin !== null && !conDinero.has(p.bpin) && cuantas(porProyecto, p.id) === 0 ? [p.bpin] : [],
          ),
        ],
      },
    }
  },
})
