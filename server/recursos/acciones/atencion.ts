import { z } from 'zod'
import { art } from '../../../ley388/articulos/referencia.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { LIMITE_DE_FUNCIONAMIENTO } from '../../../ley388/recursos/funcionamiento.ts'
import { defineAction } from '../../platform/accion.ts'
import { ajustesDe } from '../../platform/ajustes.ts'
import { type Asunto, zAsunto } from '../../platform/asunto.ts'
import { zAl } from '../../platform/esquemas.ts'
import { necesidadDelPrograma } from '../../programa/index.ts'
import { type Aviso, avisosDe } from '../avisos.ts'
import { type Escenario, leerEscenarios } from '../consultas/leer-escenarios.ts'
import { leerPostulaciones, type Postulacion } from '../consultas/leer-postulaciones.ts'
import { enPesos } from '../dinero.ts'
import { type ResultadoDeEscenario, resolver } from '../resultado-de-escenario.ts'

/** What of the resources needs somebody today, from the most to the least serious. */
export const atencion = defineAction({
  nombre: 'recursos.atencion',
  clase: 'consulta',
  resumen: 'Ver qué asuntos de los recursos requieren atención.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.array(zAsunto),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const ajustes = await ajustesDe(tx, municipio)
    const postulaciones = await leerPostulaciones(tx, municipio, al)
    const asuntos = postulaciones.flatMap(p => {
      const [aviso] = avisosDe(p, al, ajustes)
      return aviso ? [dePostulacion(p, aviso)] : []
    })
    const referencia = (await leerEscenarios(tx, municipio)).find(e => e.referencia)
    if (referencia) {
      const programa = await necesidadDelPrograma(tx, municipio, al)
      const r = resolver(referencia.supuestos, programa, postulaciones)
      asuntos.push(...delEscenario(r, referencia, al))
    }
    const orden = { vencido: 0, atencion: 1, informativo: 2 }
    return asuntos.sort((a, b) => orden[a.estado] - orden[b.estado] || (a.vence ?? '9').localeCompare(b.vence ?? '9'))
  },
})

function dePostulacion(p: Postulacion, { texto, ...aviso }: Aviso): Asunto {
  return {
    id: `postulacion-${p.id}`,
    que: `Postulación «${p.nombre}» a ${p.entidad}`,
    porque: texto,
    articulo: art(18),
    quien: p.responsable || 'Oficina de planeación',
    ...aviso,
    ruta: `recursos/postulaciones/${p.id}`,
  }
}

/** What the scenario of reference says of the year that runs. */
function delEscenario(r: ResultadoDeEscenario, { nombre, supuestos }: Escenario, al: Fecha): Asunto[] {
  const anio = Number(al.slice(0, 4))
  const brecha = r.brecha.find(a => a.anio === anio)
  const finanzas = r.anios.find(a => a.anio === anio)
  const asuntos: Asunto[] = []
  if (brecha?.aplazado.gt(0)) {
    const cuantos = brecha.filas.filter(f => f.aplazado.gt(0)).length
    asuntos.push({
      id: `brecha-${anio}`,
      que: `Al programa le faltan ${enPesos(brecha.aplazado)} en ${anio}`,
      porque: `Con el escenario «${nombre}» ${cuantos === 1 ? 'un proyecto tendría' : `${cuantos} proyectos tendrían`} que aplazarse, en todo o en parte.`,
      articulo: art(18),
      quien: 'Hacienda y oficina de planeación',
      estado: 'atencion',
      ruta: 'recursos/brecha',
    })
  }
  if (finanzas?.exceso.gt(0))
    asuntos.push({
      id: `funcionamiento-${anio}`,
      que: `El funcionamiento de ${anio} pasaría su máximo en ${enPesos(finanzas.exceso)}`,
      porque: `Lo que se gasta en funcionamiento deja de invertirse, y el escenario «${nombre}» lo supone por encima del límite.`,
      articulo: LIMITE_DE_FUNCIONAMIENTO[supuestos.categoria].articulo,
      quien: 'Hacienda',
      estado: 'atencion',
      ruta: 'recursos/escenarios',
    })
  return asuntos
}
