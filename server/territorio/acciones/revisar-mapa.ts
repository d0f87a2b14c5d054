import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zId } from '../../platform/esquemas.ts'
import { elegirRevisiones } from '../revisiones/tabla.ts'
import { trabajoRevisar } from '../revisiones/trabajo.ts'

/** Asks for the checks of the map: a job, for a city takes minutes. */
export const revisarMapa = defineAction({
  nombre: 'territorio.revisarMapa',
  clase: 'escritura',
  resumen: 'Revisar el mapa: vacíos, traslapes, perímetros y lo demás que exige la ley.',
  articulo: 'arts. 12 par. 2 y 30 a 35',
  entrada: zAl.extend({ reglas: z.array(z.string().max(60)).max(50).optional() }),
  salida: z.object({ trabajo: zId }),
  async ejecutar({ encolar, registrar }, { reglas, al }) {
    const ids = elegirRevisiones(reglas).map(r => r.id)
    const trabajo = await encolar(trabajoRevisar, { reglas: ids, ...(al ? { al } : {}) })
    registrar({ objeto: `trabajo:${trabajo}`, detalle: { reglas: ids, al: al ?? null } })
    return { trabajo }
  },
})
