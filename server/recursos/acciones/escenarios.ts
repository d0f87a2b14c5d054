import { z } from 'zod'
import { CATEGORIAS, LIMITE_DE_FUNCIONAMIENTO } from '../../../ley388/recursos/funcionamiento.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl } from '../../platform/esquemas.ts'
import { necesidadDelPrograma } from '../../programa/index.ts'
import { leerEscenarios } from '../consultas/leer-escenarios.ts'
import { leerPostulaciones } from '../consultas/leer-postulaciones.ts'
import { zPeriodo } from '../formas.ts'
import { anioEnTexto, brechaEnTexto, resolver, zAnioDeBrecha, zAnioDelEscenario } from '../resultado-de-escenario.ts'
import { zSupuestos } from '../supuestos.ts'

/** P3: the financial scenarios, each with what it assumes, what it gives by year and what it leaves without money. */
export const escenarios = defineAction({
  nombre: 'recursos.escenarios',
  clase: 'consulta',
  resumen: 'Ver los escenarios financieros, sus supuestos y su resultado por año.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.object({
    periodo: zPeriodo.nullable(),
    limites: z.array(z.object({ categoria: z.enum(CATEGORIAS), fraccion: z.string(), articulo: z.string() })),
    escenarios: z.array(
      z.object({
        id: z.string(),
        nombre: z.string(),
        descripcion: z.string(),
        referencia: z.boolean(),
        version: z.number(),
        supuestos: zSupuestos,
        anios: z.array(zAnioDelEscenario),
        brecha: z.array(zAnioDeBrecha),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const programa = await necesidadDelPrograma(tx, municipio, al)
    const postulaciones = await leerPostulaciones(tx, municipio, al)
    const lista = await leerEscenarios(tx, municipio)
    return {
      periodo: programa && { ...programa.periodo },
      limites: CATEGORIAS.map(categoria => {
        const { valor, articulo } = LIMITE_DE_FUNCIONAMIENTO[categoria]
        return { categoria, fraccion: valor.toFixed(), articulo }
      }),
      escenarios: lista.map(e => {
        const r = resolver(e.supuestos, programa, postulaciones)
        return { ...e, anios: r.anios.map(anioEnTexto), brecha: r.brecha.map(brechaEnTexto) }
      }),
    }
  },
})
