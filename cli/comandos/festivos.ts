import { festivosDe } from '../../ley388/parametros/festivos.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir } from '../io.ts'

/** `lindero festivos AÑO`: the national holidays, each with its law (T5). */
export const comando: Comando = {
  nombre: 'festivos',
  uso: 'lindero festivos 2026                          los festivos nacionales del año, con su norma',
  async ejecutar(args, io) {
    const texto = leerArgumentos(args, {}, 1).sueltos[0]
    if (texto === undefined || !/^\d{4}$/.test(texto)) {
      throw new Rechazo({
        codigo: texto === undefined ? 'campo-faltante' : 'campo-invalido',
        mensaje: texto === undefined ? 'Falta el año.' : `«${texto}» no es un año.`,
        campo: 'anio',
        cura: 'Escriba el año con cuatro cifras: lindero festivos 2026.',
      })
    }
    const anio = Number(texto)
    await escribir(io.salida, `${JSON.stringify({ anio, festivos: festivosDe(anio) })}\n`)
    return 0
  },
}
