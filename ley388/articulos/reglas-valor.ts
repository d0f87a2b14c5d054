import type { FilaDeRegla } from './reglas.ts'

const REFORMA_URBANA = 'Gestión del POT, 1.1'

/** Plusvalía and additional rights, housing, licences, control, national projects. */
export const REGLAS_DE_VALOR_Y_CONTROL: readonly FilaDeRegla[] = [
  ['V1', '73 74', 'ley388', 'Reconoce los tres hechos generadores de la plusvalía.'],
  ['V2', '75 76', 'ley388', 'Calcula el mayor valor por metro en incorporación y cambio de uso.'],
  ['V3', '77', 'ley388', 'Calcula el efecto del mayor aprovechamiento.'],
  ['V4', '78', 'ley388', 'Calcula el área objeto de la participación.'],
  ['V5', '73 79', 'ley388', 'Aplica la tasa del acuerdo, acumula hechos y actualiza con el IPC.'],
  ['V6', '80', 'ley388', 'Lleva la solicitud y la estimación del mayor valor.'],
  ['V7', '81', 'ley388', 'Lleva la liquidación, su notificación y su inscripción.'],
  ['V8', '82', 'ley388', 'Cuenta el mes para revisar la estimación.'],
  ['V9', '83', 'ley388', 'Dice cuándo se exige la participación y la recalcula con la licencia.'],
  ['V10', '84', 'ley388', 'Combina las formas de pago con sus descuentos.'],
  ['V11', '85', 'ley388', 'Admite solo los destinos que la ley da al dinero.'],
  ['V12', '86 87', 'ley388', 'Evita cobrar dos veces una obra y cuenta los seis meses de su acto.'],
  ['V13', '88 89 90', 'ley388', 'Calcula los derechos adicionales, su precio y su cuenta.'],
  ['V14', '61 67 128', 'server', 'Lleva bonos y pagarés de reforma urbana y su servicio.', REFORMA_URBANA],
  ['V15', '39 86', 'ley388', 'Distribuye la contribución de valorización de una obra, al peso.', REFORMA_URBANA],
  ['H1', '91 92', 'ley388', 'Mide la necesidad de vivienda social y revisa el suelo que se le reserva.'],
  ['L1', '99', 'ley388', 'Lleva la licencia, con su término, su prórroga y su silencio.'],
  ['L2', '42 55 83 99 101 106', 'ley388', 'Revisa todo lo que impide otorgar una licencia y dice cómo subsanarlo.'],
  ['L3', '100 102', 'server', 'Publica las normas y las circulares que las interpretan.'],
  ['L4', '101', 'ley388', 'Revisa requisitos, período y número de los curadores.'],
  ['C1', '104', 'ley388', 'Da el rango de la multa según la conducta y el régimen de su fecha.'],
  ['C2', '105 107', 'ley388', 'Cuenta los 60 días para adecuarse y dice qué sigue.'],
  ['C3', '106 107', 'ley388', 'Obliga a reconstruir el patrimonio y a restituir el espacio público.'],
  ['N1', '112', 'server', 'Reúne y exporta el expediente urbano.'],
  ['N2', '113 114', 'ley388', 'Revisa las condiciones de actuaciones integrales y macroproyectos.'],
  ['N3', '116', 'ley388', 'Lleva los términos de la acción de cumplimiento.'],
  ['N4', '118', 'server', 'Lleva el inventario del banco inmobiliario.'],
  ['N5', '126', 'ley388', 'Dice si procede la valorización local.'],
  ['N6', '43', 'ley388', 'Lleva la reglamentación especial de un sector residencial.'],
]
