import { z } from 'zod'
import { ROLES } from '../rol.ts'
import { LARGO_MINIMO_DE_CLAVE } from './clave.ts'

/** Roles that a person can have, each once. */
export const zRoles = z
  .array(z.enum(ROLES).exclude(['anonimo']))
  .max(ROLES.length)
  .refine(roles => new Set(roles).size === roles.length, 'Un rol está repetido.')

export const zClaveTemporal = z
  .string()
  .min(LARGO_MINIMO_DE_CLAVE, `La contraseña temporal debe tener por lo menos ${LARGO_MINIMO_DE_CLAVE} caracteres.`)
  .max(200)
