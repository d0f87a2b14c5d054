/** A national project has 13 digits; some systems write 15. Excel's 2,02E+12 has lost them. */
const BPIN = /^\d{6,20}$/

/** Why a text is not the code of a project in the national bank (BPIN). */
export interface BpinMalo {
  codigo: string
  motivo: string
  cura: string
}

/** What is wrong with a code that is not empty, if anything is: it is what joins works, projects and budget. */
export function bpinMalo(texto: string): BpinMalo | undefined {
  if (BPIN.test(texto)) return undefined
  return {
    codigo: 'bpin-invalido',
    motivo: `«${texto}» no es un código BPIN.`,
    cura: 'Escriba el código completo, solo cifras; en Excel, dé a la columna formato de texto antes de pegarlo.',
  }
}
