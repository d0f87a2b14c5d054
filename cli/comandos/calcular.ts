import { buscarCalculo, CALCULOS, respuestaEnJson } from '../../ley388/calculos.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Solver } from '../../ley388/solver.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir, leerJson, leerTodo } from '../io.ts'
import { porLote } from '../lote.ts'

const NOMBRES = CALCULOS.map(c => c.nombre)

const USO = `lindero calcular NOMBRE [ARCHIVO|-]            un cálculo de la ley, con su memoria
lindero calcular NOMBRE --lote [ARCHIVO|-]     un caso por línea (NDJSON)

${CALCULOS.map(c => `  ${c.nombre.padEnd(28)} ${c.articulos}`).join('\n')}`

/** The solver is loaded only for who may need it: it weighs more than all the rest of a calculation. */
async function solverDeHighs(): Promise<Solver> {
  return (await import('../../solver/highs.ts')).cargarSolver()
}

/** `lindero calcular`: the calculations of ley388 by name. */
export const comando: Comando = {
  nombre: 'calcular',
  uso: USO,
  async ejecutar(args, io) {
    const { opciones, sueltos } = leerArgumentos(args, { lote: 'marca' }, 2)
    const [nombre, archivo = '-'] = sueltos
    const calculo = nombre === undefined ? undefined : buscarCalculo(nombre)
    if (!calculo) {
      throw new Rechazo({
        codigo: nombre === undefined ? 'campo-faltante' : 'calculo-desconocido',
        mensaje: nombre === undefined ? 'Falta el nombre del cálculo.' : `El cálculo «${nombre}» no existe.`,
        campo: 'nombre',
        cura: `Cálculos: ${NOMBRES.join(', ')}.`,
      })
    }
    if (opciones.lote) {
      const solver = calculo.pideSolver ? await solverDeHighs() : undefined
      return porLote(io, archivo, json => respuestaEnJson(calculo.responder(json, solver)))
    }
    const json = leerJson(await leerTodo(io, archivo))
    const solver = calculo.pideSolver?.(json) ? await solverDeHighs() : undefined
    await escribir(io.salida, `${respuestaEnJson(calculo.responder(json, solver))}\n`)
    return 0
  },
}
