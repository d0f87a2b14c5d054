/** Objectives → policies → strategies (5, 9, 16), minimum contents of a PBOT (arts. 16, 14) and urban actions (art. 8). */
import type { AccionDemo, ContenidoDemo, ObjetivoDemo } from './tipos.ts'

/** Lines by depth: no mark, `-` policy, `--` strategy. */
const ARBOL = `
Proteger el agua y la montaña que la produce
- Recuperar la ronda del río Lindero
-- Adecuar el parque lineal en las dos márgenes
-- Reubicar las edificaciones de la ronda
- Conservar Cerro Azul y los nacimientos
-- Acordar la conservación con los propietarios
-- Comprar los predios de los nacimientos
Reducir el riesgo de quienes viven en la ladera y la ribera
- Reubicar a quienes están en riesgo no mitigable
-- Construir vivienda de reubicación en suelo de expansión
-- Vigilar el escarpe desocupado
- Mitigar lo que se puede mitigar
-- Construir el jarillón de la ribera sur
Vivir cerca: una cabecera compacta y con servicios
- Consolidar antes de extender
-- Renovar la antigua estación
-- Urbanizar los predios vacíos del norte
- Mejorar Alto de la Cruz
-- Titular los predios
-- Llevar acueducto y alcantarillado completos
Un campo que produce y en el que vale la pena quedarse
- Cuidar el suelo que da alimentos
-- Frenar la parcelación en La Vega
- Fortalecer el centro poblado El Cruce
-- Dotar el puesto de salud y la escuela
-- Pavimentar la vía a El Cruce
Un municipio que cumple y rinde cuentas
- Planear, medir y mostrar
-- Llevar el expediente municipal al día
-- Publicar cada semestre los indicadores
`

export function objetivos(): ObjetivoDemo[] {
  const lista: ObjetivoDemo[] = []
  for (const linea of ARBOL.trim().split('\n')) {
    const texto = linea.replace(/^-+ /, '')
    const objetivo = lista.at(-1)
    const politica = objetivo?.politicas.at(-1)
    if (linea.startsWith('-- ') && politica) {
      politica.estrategias.push({ codigo: `${politica.codigo}.${politica.estrategias.length + 1}`, texto })
    } else if (linea.startsWith('- ') && objetivo) {
      objetivo.politicas.push({ codigo: `${objetivo.codigo}.${objetivo.politicas.length + 1}`, texto, estrategias: [] })
    } else {
      lista.push({ codigo: String(lista.length + 1), texto, politicas: [] })
    }
  }
  return lista
}

const DTS = 'Documento técnico de soporte'
const CONTENIDOS: readonly (readonly [string, ContenidoDemo['estado'], string?])[] = [
  ['16.1.1', 'completo', `${DTS}, capítulo 2`],
  ['16.1.2', 'completo', 'Plano CG-04'],
  ['16.1.3', 'completo', 'Plano CG-05'],
  ['16.1.4', 'completo', 'Plano CG-07'],
  ['16.1.5', 'completo', 'Plano CG-02'],
  ['16.1.6', 'parcial', 'Estudio básico de riesgo de 2014'],
  ['16.2.1', 'completo', 'Plano CU-03'],
  ['16.2.2', 'completo', 'Plano CU-05'],
  ['16.2.3', 'parcial', `${DTS}, capítulo 6`],
  ['16.2.4', 'falta'],
  ['16.2.5', 'completo', 'Acuerdo 021 de 2015, artículos 36 a 73'],
  ['14.1', 'completo', `${DTS}, capítulo 8`],
  ['14.2', 'completo', 'Plano CR-01'],
  ['14.3', 'completo', 'Plano CR-02'],
  ['14.4', 'parcial', 'Plano CR-03'],
  ['14.5', 'completo', 'Plano CR-04'],
  ['14.6', 'falta'],
  ['14.7', 'completo', 'Acuerdo 021 de 2015, artículo 79'],
]

export function contenidos(): ContenidoDemo[] {
  return CONTENIDOS.map(([numeral, estado, documento]) => ({ numeral, estado, ...(documento ? { documento } : {}) }))
}

export function acciones(): AccionDemo[] {
  const a = (
    numeral: string,
    nombre: string,
    acto: string,
    fecha: string,
    autorizadaPor: string | null,
  ): AccionDemo => ({
    numeral,
    nombre,
    acto,
    fecha,
    autorizadaPor,
  })
  const pbot = 'Acuerdo 021 de 2015'
  return [
    a('1', 'Clasificación del territorio', pbot, '2015-11-27', `${pbot}, artículo 9`),
    a('3', 'Zonificación por áreas de actividad', pbot, '2015-11-27', `${pbot}, artículo 44`),
    a('4', 'Parque lineal del río Lindero', 'Decreto 031 de 2017', '2017-04-06', `${pbot}, artículo 35`),
    a('5', 'Zona no urbanizable del escarpe de La Cruz', 'Decreto 058 de 2016', '2016-09-22', `${pbot}, artículo 21`),
    a(
      '7-2',
      'Desarrollo prioritario de los predios del norte',
      'Acuerdo 009 de 2020',
      '2020-08-31',
      `${pbot}, artículo 73`,
    ),
    a('8', 'Puente de la Carrera 14', 'Resolución 212 de 2022', '2022-03-15', `${pbot}, artículo 33`),
    a('8', 'Coliseo en la margen sur del río', 'Resolución 388 de 2024', '2024-07-19', null),
    a('12', 'Reserva para la variante', 'Decreto 012 de 2019', '2019-02-11', `${pbot}, artículo 23`),
  ]
}
