declare const marca: unique symbol

/**
 * A citation as people read it: "art. 79", "art. 15 par. 2" for Ley 388 de 1997, and with its act for any other law
 * ("Ley 4 de 1913, art. 62"). It is text because every result carries it as it is.
 */
export type Articulo = string & { readonly [marca]: 'Articulo' }

const citas = new Map<string, Articulo>()

/** An article of Ley 388 de 1997, with its numeral, literal or paragraph where there is one. */
export function art(numero: number | string, parte?: string): Articulo {
  return citar(`art. ${numero}${parte === undefined ? '' : ` ${parte}`}`)
}

/** An article of another act: `deOtraLey('Ley 4 de 1913', 62)`. */
export function deOtraLey(acto: string, articulo: number | string): Articulo {
  return citar(`${acto}, ${/ y |, |-/.test(String(articulo)) ? 'arts.' : 'art.'} ${articulo}`)
}

/** Number of the article of Ley 388 that a citation names, to link it; undefined where it cites another act. */
export function numeroDeArticulo(cita: string): string | undefined {
  return /^art\. (\d+(?:-[A-Z])?)(?:\s|$)/.exec(cita)?.[1]
}

function citar(texto: string): Articulo {
  const conocida = citas.get(texto)
  if (conocida) return conocida
  const nueva = texto as Articulo
  citas.set(texto, nueva)
  return nueva
}
