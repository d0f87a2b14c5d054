import { respuestaEnJson } from '../../ley388/calculos.ts'
import { procedimientoEnJson } from '../../ley388/procedimientos/respuesta.ts'
import { buscarProcedimiento, PROCEDIMIENTOS } from '../../ley388/procedimientos/tabla.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir, leerJson, leerTodo } from '../io.ts'
import { porLote } from '../lote.ts'

const IDS = PROCEDIMIENTOS.map(p => p.id)

const USO = `lindero procedimiento ID [ARCHIVO|-]            en qué va un caso: etapa, términos, lo que se puede hacer
lindero procedimiento ID --lote [ARCHIVO|-]     un caso por línea (NDJSON)

  ${IDS.join('\n  ')}`

/** `lindero procedimiento`: where a case of a procedure of the law stands on a day. */
export const comando: Comando = {
  nombre: 'procedimiento',
  uso: USO,
  async ejecutar(args, io) {
    const { opciones, sueltos } = leerArgumentos(args, { lote: 'marca' }, 2)
    const [id, archivo = '-'] = sueltos
    const procedimiento = id === undefined ? undefined : buscarProcedimiento(id)
    if (!procedimiento) {
      throw new Rechazo({
        codigo: id === undefined ? 'campo-faltante' : 'procedimiento-desconocido',
        mensaje: id === undefined ? 'Falta el procedimiento.' : `El procedimiento «${id}» no existe.`,
        campo: 'id',
        cura: `Procedimientos: ${IDS.join(', ')}.`,
      })
    }
    const responder = (json: unknown): string => respuestaEnJson(procedimientoEnJson(procedimiento, json))
    if (opciones.lote) return porLote(io, archivo, responder)
    await escribir(io.salida, `${responder(leerJson(await leerTodo(io, archivo)))}\n`)
    return 0
  },
}
