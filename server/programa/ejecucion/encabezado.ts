import { type Mapeo, sinColumna } from './mapeo.ts'
import type { RechazoDeFila } from './rechazo-de-fila.ts'

/** Why a header cannot be read at all, if it cannot. */
export function encabezadoMalo(nombres: readonly string[]): RechazoDeFila | undefined {
  if (nombres.length < 2)
    return {
      objeto: 'encabezado',
      campo: null,
      codigo: 'separador',
      motivo: 'El encabezado no está separado por punto y coma.',
      cura: 'Guarde el archivo como CSV separado por punto y coma, con los nombres de las columnas en la primera fila.',
    }
  const repetida = nombres.find((n, i) => n !== '' && nombres.indexOf(n) !== i)
  return repetida === undefined
    ? undefined
    : {
        objeto: 'encabezado',
        campo: repetida,
        codigo: 'columna-repetida',
        motivo: `La columna «${repetida}» está dos veces.`,
        cura: 'Deje una o cambie el nombre de la otra.',
      }
}

/** Columns that somebody named and the file has not. */
export function inexistentes(dada: Readonly<Mapeo>, nombres: readonly string[]): RechazoDeFila[] {
  return Object.entries(dada)
    .filter(([, columna]) => columna.trim() !== '' && !nombres.includes(columna.trim()))
    .map(([campo, columna]) => ({
      objeto: 'encabezado',
      campo,
      codigo: 'columna-inexistente',
      motivo: `El archivo no tiene la columna «${columna}» que se asignó a «${campo}».`,
      cura: `Columnas del archivo: ${nombres.join(', ')}.`,
    }))
}

/** Fields without a column, each with what there is to choose from. */
export function faltantes(mapeo: Readonly<Mapeo>, nombres: readonly string[]): RechazoDeFila[] {
  const usadas = new Set(Object.values(mapeo))
  const libres = nombres.filter(n => n !== '' && !usadas.has(n))
  const cuales = libres.length > 0 ? `Asígnele una de las que sobran (${libres.join(', ')})` : 'Expórtela en el archivo'
  return sinColumna(mapeo).map(c => ({
    objeto: 'encabezado',
    campo: c.campo,
    codigo: 'columna-faltante',
    motivo: `Falta la columna de «${c.nombre}» (suele llamarse «${c.sinonimos[0]}»).`,
    cura: c.esencial
      ? `${cuales}.`
      : `${cuales}; o, si la fuente no la tiene, dígalo en la asignación con un texto vacío.`,
  }))
}
