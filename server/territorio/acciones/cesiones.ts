import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zId } from '../../platform/esquemas.ts'
import { zCesion } from '../cesiones/formas.ts'
import { leerCesiones } from '../cesiones/leer.ts'
import { esInterno } from '../consulta/version-de-capa.ts'

/** S6: the planned cessions with what was handed over of each and what is owed, on a date. */
export const cesiones = defineAction({
  nombre: 'territorio.cesiones',
  clase: 'consulta',
  resumen: 'Ver las cesiones previstas, qué se ha entregado de cada una y qué se debe.',
  articulo: 'arts. 37 y 117',
  entrada: zAl.extend({ capa: zId.optional(), codigos: z.array(z.string().max(120)).max(200).optional() }),
  salida: z.array(zCesion),
  ejecutar: ({ tx, municipio, hoy, actor }, { al = hoy, capa, codigos }) =>
    leerCesiones(tx, municipio, { al, capa, codigos, interno: esInterno(actor) }),
})
