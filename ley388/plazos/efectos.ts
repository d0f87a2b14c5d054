/** T7: what the expiry of a term brings. */
export type EfectoDeVencimiento =
  | 'ninguno'
  | 'silencio-positivo'
  | 'silencio-negativo'
  | 'pasa-la-competencia'
  | 'falta-disciplinaria'
  | 'falta-grave'
  | 'sin-efecto'
  | 'firmeza'
  | 'caducidad'
  | 'desistimiento'
  | 'archivo'
  | 'continua'
  | 'nuevo-avaluo'
  | 'procede-expropiacion'
  | 'procede-enajenacion'
  | 'demolicion'
  | 'multas-sucesivas'
  | 'recuperacion'
  | 'sancion-penal'

/** What each effect means, for whoever reads it before and after it happens. */
export const EFECTOS: Readonly<Record<EfectoDeVencimiento, { nombre: string; antes: string; despues: string }>> = {
  ninguno: {
    nombre: 'La ley no le da efecto',
    antes: 'Si el término vence, la ley no le da un efecto: la actuación sigue pendiente.',
    despues: 'El término venció sin efecto: la actuación sigue pendiente.',
  },
  'silencio-positivo': {
    nombre: 'Silencio administrativo positivo',
    antes: 'Si el término vence sin decisión, la solicitud se entiende aprobada como se presentó.',
    despues: 'El término venció sin decisión: la solicitud se entiende aprobada como se presentó.',
  },
  'silencio-negativo': {
    nombre: 'Silencio administrativo negativo',
    antes: 'Si el término vence sin decisión, se entiende negado lo pedido.',
    despues: 'El término venció sin decisión: se entiende negado lo pedido.',
  },
  'pasa-la-competencia': {
    nombre: 'Pasa la competencia',
    antes: 'Si el término vence, podrá decidir otra autoridad.',
    despues: 'El término venció: ya puede decidir otra autoridad.',
  },
  'falta-disciplinaria': {
    nombre: 'Falta disciplinaria',
    antes: 'Si el término vence sin decisión, los funcionarios responsables incurren en falta disciplinaria.',
    despues: 'El término venció sin decisión: hay falta disciplinaria de los funcionarios responsables.',
  },
  'falta-grave': {
    nombre: 'Falta grave',
    antes:
      'Si el término vence sin pronunciamiento, el director y los funcionarios responsables incurren en falta grave.',
    despues: 'El término venció sin pronunciamiento: hay falta grave del director y de los funcionarios responsables.',
  },
  'sin-efecto': {
    nombre: 'La decisión no produce efecto',
    antes: 'Si el término vence, la decisión no produce efecto y el procedimiento debe empezar de nuevo.',
    despues: 'El término venció: la decisión no produce efecto y el procedimiento debe empezar de nuevo.',
  },
  firmeza: {
    nombre: 'El acto queda en firme',
    antes: 'Si el término vence sin recurso, el acto queda en firme.',
    despues: 'El término venció sin recurso: el acto quedó en firme.',
  },
  caducidad: {
    nombre: 'Se pierde el derecho a pedir o a demandar',
    antes: 'Si el término vence, ya no se puede pedir ni demandar.',
    despues: 'El término venció: ya no se puede pedir ni demandar.',
  },
  desistimiento: {
    nombre: 'Desistimiento tácito',
    antes: 'Si el término vence sin completar lo pedido, se entiende que el interesado desistió.',
    despues: 'El término venció sin completar lo pedido: se entiende que el interesado desistió.',
  },
  archivo: {
    nombre: 'Archivo',
    antes: 'Si el término vence, el proyecto queda archivado.',
    despues: 'El término venció: el proyecto quedó archivado.',
  },
  continua: {
    nombre: 'El trámite sigue',
    antes: 'Si el término vence sin respuesta, el trámite sigue sin ella.',
    despues: 'El término venció sin respuesta: el trámite sigue sin ella.',
  },
  'nuevo-avaluo': {
    nombre: 'Se puede pedir otro avalúo',
    antes: 'Si el término vence sin avalúo, se puede pedir a otro perito.',
    despues: 'El término venció sin avalúo: se puede pedir a otro perito.',
  },
  'procede-expropiacion': {
    nombre: 'Procede la expropiación',
    antes: 'Si el término vence sin acuerdo formal, procede la expropiación.',
    despues: 'El término venció sin acuerdo formal: procede la expropiación.',
  },
  'procede-enajenacion': {
    nombre: 'Procede la enajenación forzosa',
    antes: 'Si el término vence sin cumplir, procede la enajenación forzosa.',
    despues: 'El término venció sin cumplir: procede la enajenación forzosa.',
  },
  demolicion: {
    nombre: 'Demolición y nuevas multas',
    antes:
      'Si el término vence sin adecuarse, se ordena la demolición a costa del infractor y se imponen nuevas multas.',
    despues:
      'El término venció sin adecuarse: se ordena la demolición a costa del infractor y se imponen nuevas multas.',
  },
  'multas-sucesivas': {
    nombre: 'Multas sucesivas',
    antes: 'Si el término vence sin cumplir, se impone una multa por cada mes de retardo.',
    despues: 'El término venció sin cumplir: se impone una multa por cada mes de retardo.',
  },
  recuperacion: {
    nombre: 'El antiguo dueño puede recuperar el bien',
    antes: 'Si el término vence sin destinar el bien a su fin, quien era su dueño puede pedir que se le devuelva.',
    despues: 'El término venció sin destinar el bien a su fin: quien era su dueño puede pedir que se le devuelva.',
  },
  'sancion-penal': {
    nombre: 'Sanción penal',
    antes: 'Si el término vence sin cumplir la sentencia, se remite copia a la autoridad penal.',
    despues: 'El término venció sin cumplir la sentencia: se remite copia a la autoridad penal.',
  },
}
