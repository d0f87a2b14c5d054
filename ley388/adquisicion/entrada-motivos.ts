import {
  leerAjuste,
  leerEntero,
  leerLista,
  leerObjeto,
  leerOpcion,
  leerOpcionOpcional,
  leerSiNo,
  leerSiNoOpcional,
  leerTextoOpcional,
  type Objeto,
  objeto,
} from '../lector.ts'
import { URGENCIA_EN_CASOS_ESPECIALES } from './ajustes.ts'
import type { HechosDeAdquisicion, Urgencia } from './motivos.ts'
import { CASOS_ADMINISTRATIVOS, type CasoAdministrativo, CRITERIOS_DE_URGENCIA, MOTIVOS } from './motivos-datos.ts'

const OTRA_LEY = 'otra-ley'
const LITERALES = [...MOTIVOS.map(m => m.literal), OTRA_LEY]
const CASOS = Object.keys(CASOS_ADMINISTRATIVOS) as CasoAdministrativo[]
const TEXTOS = ['via', 'motivo', 'caso', 'proyecto', 'sustento']
const HECHOS = ['conformeAlPlan', 'precisadoEnElPlan', 'entidadCompetente', 'emergencia', 'urgencia']

/**
 * Reads `{"via": "administrativa", "motivo": "c", "caso": "subasta-desierta", "proyecto", "sustento", "conformeAlPlan",
 * "precisadoEnElPlan", "entidadCompetente", "emergencia", "urgencia": {"declarada", "porLaInstancia", "criterios": [2]}}`.
 */
export function leerMotivos(json: unknown): HechosDeAdquisicion {
  const o = objeto(json, '', [...TEXTOS, ...HECHOS, 'urgenciaEnCasosEspeciales'])
  return {
    via: leerOpcion(o, 'via', '', ['voluntaria', 'judicial', 'administrativa']),
    motivo: leerOpcionOpcional(o, 'motivo', '', LITERALES),
    caso: leerOpcionOpcional(o, 'caso', '', CASOS),
    proyecto: leerTextoOpcional(o, 'proyecto'),
    sustento: leerTextoOpcional(o, 'sustento'),
    conformeAlPlan: leerSiNoOpcional(o, 'conformeAlPlan'),
    precisadoEnElPlan: leerSiNoOpcional(o, 'precisadoEnElPlan'),
    entidadCompetente: leerSiNoOpcional(o, 'entidadCompetente'),
    emergencia: leerSiNo(o, 'emergencia'),
    urgencia: o.urgencia === undefined ? { criterios: [] } : leerUrgencia(o),
    urgenciaEnCasosEspeciales: leerAjuste(o, 'urgenciaEnCasosEspeciales', '', URGENCIA_EN_CASOS_ESPECIALES),
  }
}

function leerUrgencia(o: Objeto): Urgencia {
  const u = leerObjeto(o, 'urgencia', '', ['declarada', 'porLaInstancia', 'criterios'])
  return {
    declarada: leerSiNoOpcional(u, 'declarada', 'urgencia'),
    porLaInstancia: leerSiNoOpcional(u, 'porLaInstancia', 'urgencia'),
    criterios: leerLista(u, 'criterios', 'urgencia').map((v, i) => {
      const campo = `urgencia.criterios[${i}]`
      return leerEntero({ [campo]: v }, campo, '', 1, CRITERIOS_DE_URGENCIA.length)
    }),
  }
}
