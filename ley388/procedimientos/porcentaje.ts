import type { Cifra } from './tipos.ts'

/** A part of the law as the messages say it: "51 %". */
export function porcentaje({ valor }: Cifra): string {
  return `${valor.times(100).toFixed()} %`
}
