import { ajustarMunicipio } from './ajustar-municipio.ts'
import { archivo } from './archivo.ts'
import { auditoria } from './auditoria.ts'
import { bloquearPersona } from './bloquear-persona.ts'
import { cambiarRoles } from './cambiar-roles.ts'
import { cancelarTrabajo } from './cancelar-trabajo.ts'
import { crearPersona } from './crear-persona.ts'
import { instalarMunicipio } from './instalar-municipio.ts'
import { municipio } from './municipio.ts'
import { permisos } from './permisos.ts'
import { personas } from './personas.ts'
import { restablecerEntrada } from './restablecer-entrada.ts'
import { trabajo } from './trabajo.ts'
import { trabajos } from './trabajos.ts'
import { verificarAuditoria } from './verificar-auditoria.ts'

/** What every municipality has, whatever its plan: people, permissions, audit, jobs, files, settings. */
export const accionesDePlatform = [
  municipio,
  instalarMunicipio,
  ajustarMunicipio,
  personas,
  crearPersona,
  cambiarRoles,
  bloquearPersona,
  restablecerEntrada,
  permisos,
  auditoria,
  verificarAuditoria,
  trabajos,
  trabajo,
  cancelarTrabajo,
  archivo,
] as const
