import { Rechazo } from '../../../ley388/rechazo.ts'

/** Of a node that is no strategy of the plan that the programme executes. */
export function noEsEstrategia(): Rechazo {
  return new Rechazo({
    codigo: 'no-es-estrategia',
    mensaje: 'Eso no es una estrategia del plan que este programa ejecuta.',
    campo: 'estrategia',
    articulo: 'art. 18',
    cura: 'Elija una estrategia del árbol de objetivos del plan.',
  })
}

/** Of a code that something else of its kind already has. */
export function codigoRepetido(codigo: string, deQuien: string, campo = 'codigo'): Rechazo {
  return new Rechazo({
    codigo: 'codigo-repetido',
    mensaje: `El código «${codigo}» ya es de «${deQuien}».`,
    campo,
    cura: 'Use otro código.',
  })
}
