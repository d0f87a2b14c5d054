import { PROCEDIMIENTOS } from '../../ley388/procedimientos/tabla.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'

/** `lindero procedimientos`: the procedures of the law, with their stages, actions, terms and options. */
export const comando: Comando = {
  nombre: 'procedimientos',
  uso: 'lindero procedimientos          los procedimientos de la ley: acciones, términos y opciones de cada uno',
  async ejecutar(args, io) {
    leerArgumentos(args, {}, 0)
    const procedimientos = PROCEDIMIENTOS.map(p => ({
      id: p.id,
      nombre: p.nombre,
      articulos: p.articulos,
      etapas: Object.keys(p.etapas),
      acciones: Object.keys(p.acciones),
      terminos: Object.keys(p.terminos),
      opciones: Object.keys(p.opciones),
    }))
    await escribir(io.salida, `${JSON.stringify({ procedimientos })}\n`)
    return 0
  },
}
