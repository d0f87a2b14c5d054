/** Who acts in the procedures of the law, and how each is called. */
export const ACTORES = {
  alcalde: 'Alcalde',
  planeacion: 'Oficina de planeación',
  'consejo-de-gobierno': 'Consejo de Gobierno',
  concejo: 'Concejo',
  'consejo-territorial': 'Consejo Territorial de Planeación',
  'autoridad-ambiental': 'Autoridad ambiental',
  'ministerio-de-ambiente': 'Ministerio de Ambiente y Desarrollo Sostenible',
  'junta-metropolitana': 'Junta metropolitana',
  curador: 'Curador urbano o autoridad que expide licencias',
  interesado: 'Interesado',
  propietario: 'Propietario o titular de derechos reales',
  participes: 'Partícipes de la actuación',
  'entidad-gestora': 'Entidad gestora de la actuación',
  comunidad: 'Organización de la comunidad',
  tercero: 'Tercero concurrente',
  perito: 'IGAC o perito avaluador',
  'entidad-adquirente': 'Entidad que adquiere o expropia',
  'desarrollo-urbano': 'Entidad de desarrollo urbano',
  registro: 'Oficina de Registro de Instrumentos Públicos',
  notaria: 'Notaría',
  infractor: 'Infractor',
  juez: 'Juez o tribunal',
  'autoridad-demandada': 'Autoridad demandada',
  'gobierno-nacional': 'Gobierno Nacional',
} as const

export type Actor = keyof typeof ACTORES
