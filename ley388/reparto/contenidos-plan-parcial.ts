export type NumeralDel19 = '1' | '2' | '3' | '4' | '5' | '6'

/** PL9, art. 19: the minimum contents of a partial plan, in our own words. */
export const CONTENIDOS_DEL_19: readonly { readonly numeral: NumeralDel19; readonly resumen: string }[] = [
  { numeral: '1', resumen: 'Delimita y describe el área de la operación o de la unidad mínima de actuación' },
  { numeral: '2', resumen: 'Define objetivos y directrices, estímulos a propietarios, programas y prioridades' },
  { numeral: '3', resumen: 'Fija usos, intensidades de ocupación y construcción, retiros, aislamientos y alturas' },
  { numeral: '4', resumen: 'Traza espacio público, vías y redes secundarias, y localiza los equipamientos' },
  { numeral: '5', resumen: 'Tiene lo demás que su operación o su actuación necesita' },
  { numeral: '6', resumen: 'Adopta los instrumentos de suelo, plusvalía y reparto, y su evaluación y financiación' },
]
