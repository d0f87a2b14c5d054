/** Letters and digits that nobody takes for another when they are read aloud or copied by hand. */
const ALFABETO = 'abcdefghjkmnpqrstuvwxyz23456789'
const GRUPOS = 4
const POR_GRUPO = 4

/** A temporary password of about 79 bits: "k7mw-p3xa-9rtz-hd4q". Made here, so that the server never has to show it. */
export function claveTemporal(): string {
  const letras: string[] = []
  while (letras.length < GRUPOS * POR_GRUPO) {
    const [azar = 255] = crypto.getRandomValues(new Uint8Array(1))
    // Beyond the last whole turn of the alphabet some letters would come more often.
    if (azar < 256 - (256 % ALFABETO.length)) letras.push(ALFABETO[azar % ALFABETO.length]!)
  }
  return Array.from({ length: GRUPOS }, (_, i) => letras.slice(i * POR_GRUPO, (i + 1) * POR_GRUPO).join('')).join('-')
}
