/** A record of a CSV file: its fields as written and the line of the file where it begins. */
export interface Registro {
  readonly campos: string[]
  readonly linea: number
}

/** The records, and whether the text ends inside a quoted field, which a whole file never does. */
export interface Csv {
  readonly registros: Registro[]
  readonly abierto: boolean
}

const PUNTO_Y_COMA = 59
const SALTO = 10
const COMILLA = 34

/**
 * Reads semicolon-separated text. A quote opens a field only at its start; inside, two are one and line breaks are
 * text. Blank lines are left out.
 */
export function leerCsv(texto: string): Csv {
  const registros: Registro[] = []
  let campos: string[] = []
  let abierto = false
  let linea = 1
  let desde = 1
  let i = 0
  while (i < texto.length || campos.length > 0) {
    let campo = ''
    if (texto.charCodeAt(i) === COMILLA) {
      const citado = leerCitado(texto, i)
      campo = citado.campo
      abierto = citado.abierto
      linea += campo.split('\n').length - 1
      i = citado.fin
    }
    const inicio = i
    while (i < texto.length && texto.charCodeAt(i) !== PUNTO_Y_COMA && texto.charCodeAt(i) !== SALTO) i++
    campo += texto.slice(inicio, i)
    const sigue = i < texto.length && texto.charCodeAt(i) === PUNTO_Y_COMA
    campos.push(sigue ? campo : campo.replace(/\r$/, ''))
    i++
    if (sigue) continue
    linea++
    if (campos.length > 1 || campos[0]?.trim()) registros.push({ campos, linea: desde })
    campos = []
    desde = linea
  }
  return { registros, abierto }
}

/** A quoted field that begins at `desde`, and where what follows it begins. */
function leerCitado(texto: string, desde: number): { campo: string; fin: number; abierto: boolean } {
  let campo = ''
  let i = desde + 1
  for (;;) {
    const cierre = texto.indexOf('"', i)
    if (cierre < 0) return { campo: campo + texto.slice(i), fin: texto.length, abierto: true }
    campo += texto.slice(i, cierre)
    if (texto.charCodeAt(cierre + 1) !== COMILLA) return { campo, fin: cierre + 1, abierto: false }
    campo += '"'
    i = cierre + 2
  }
}
