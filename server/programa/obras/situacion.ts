/** How a work stands, in the words that the map and the tables tell apart. */
export const SITUACIONES = ['por-iniciar', 'en-ejecucion', 'suspendida', 'terminada', 'otra', 'sin-dato'] as const
export type Situacion = (typeof SITUACIONES)[number]

/** Beginnings of the words by which files say each; the first row that is found decides. */
const PALABRAS: readonly (readonly [Situacion, RegExp])[] = [
  ['suspendida', /suspend|paraliz|deten/],
  ['por-iniciar', /(por|sin) (iniciar|contratar|ejecutar)|proyecta|planea|programad|previst|formula|licitac|contratac/],
  ['terminada', /termina|finaliza|ejecutad|entrega|liquida|existente|construid|conclu/],
  ['en-ejecucion', /ejecucion|construccion|en obra|en proceso|en curso|inicia|avance/],
]

/** The state that a file gives in its own words, as one of ours; what is not known stays as the file's own word. */
export function situacionDe(estado: string | null): Situacion {
  const llano = (estado ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  if (llano === '') return 'sin-dato'
  return PALABRAS.find(([, palabras]) => palabras.test(llano))?.[0] ?? 'otra'
}
