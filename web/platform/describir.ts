/** An audit entry told in words: what was touched and how it changed. */

/** What each kind of object is called. */
const OBJETOS: Record<string, string> = {
  acto: 'Acto',
  archivo: 'Archivo',
  articulo: 'Artículo del acuerdo',
  capa: 'Capa',
  contenido: 'Contenido del plan',
  importacion: 'Importación',
  municipio: 'Municipio',
  norma: 'Norma',
  objetivo: 'Objetivo',
  persona: 'Persona',
  plan: 'Plan',
  predio: 'Predio',
  trabajo: 'Trabajo',
}

/** "persona:0193…" as its kind and its id. */
export function objetoDe(objeto: string): { clase: string; id: string } {
  const corte = objeto.indexOf(':')
  const clase = corte < 0 ? objeto : objeto.slice(0, corte)
  return { clase: OBJETOS[clase] ?? palabras(clase), id: corte < 0 ? '' : objeto.slice(corte + 1) }
}

/** Names of fields that lack an accent or a word when they are split. */
const CAMPOS: Record<string, string> = {
  antes: 'Antes',
  areaDeLiquidacion: 'Área de la liquidación',
  claveTemporal: 'Contraseña temporal',
  codigo: 'Código',
  despues: 'Después',
  noHabiles: 'Días no hábiles',
  poblacion: 'Población',
  quitarSegundoFactor: 'Se quitó el segundo factor',
  sabados: 'Sábados hábiles',
  sha256: 'Huella SHA-256',
  tamano: 'Tamaño',
  yaTeniaCuenta: 'Ya tenía cuenta',
}

/** "areaDeLiquidacion" as a person reads it. */
export function nombreDeCampo(clave: string): string {
  return CAMPOS[clave] ?? palabras(clave)
}

/** "cambioDeUso" and "cambio-de-uso": "Cambio de uso". */
function palabras(clave: string): string {
  const texto = clave
    .replaceAll(/[-_]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return texto.charAt(0).toUpperCase() + texto.slice(1)
}

const esObjeto = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)

/**
 * A value in words: yes or no, lists with commas, what was before and after with an arrow. `palabra` names the codes
 * that the object has (roles).
 */
export function valorEnPalabras(valor: unknown, palabra: (texto: string) => string = t => t): string {
  const decir = (v: unknown) => valorEnPalabras(v, palabra)
  if (valor === null || valor === undefined || valor === '') return 'nada'
  if (valor === true) return 'sí'
  if (valor === false) return 'no'
  if (Array.isArray(valor)) return valor.length === 0 ? 'ninguno' : valor.map(decir).join(', ')
  if (!esObjeto(valor)) return palabra(String(valor))
  const claves = Object.keys(valor)
  if (claves.length === 2 && 'antes' in valor && 'despues' in valor)
    return `${decir(valor.antes)} → ${decir(valor.despues)}`
  return claves.map(k => `${nombreDeCampo(k).toLowerCase()}: ${decir(valor[k])}`).join('; ')
}
