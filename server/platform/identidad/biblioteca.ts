import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { uuidv7 } from 'uuidv7'
import type { Database } from '../database/connect.ts'
import { LARGO_MAXIMO_DE_CLAVE, LARGO_MINIMO_DE_CLAVE } from './clave.ts'

/** A session ends a day after entering, or when the browser closes. */
const SESION_S = 24 * 3600

/** Header in which our own route tells the library the address of the client; a client's own is dropped. */
export const CABECERA_IP = 'x-lindero-ip'

export interface OpcionesDeBiblioteca {
  db: Database
  secreto: string
  /** Origin under which a proxy publishes Lindero, where its Host header does not reach us. */
  baseUrl?: string | undefined
  entradasPorMinuto: number
}

/** The identity library on our own tables. Only this folder knows it. */
export function crearBiblioteca({ db, secreto, baseUrl, entradasPorMinuto }: OpcionesDeBiblioteca) {
  return betterAuth({
    appName: 'Lindero',
    basePath: '/api/auth',
    secret: secreto,
    database: { db: db.global, type: 'postgres', schemaName: 'identidad', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: peticion => origenesPropios(peticion, baseUrl),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LARGO_MINIMO_DE_CLAVE,
      maxPasswordLength: LARGO_MAXIMO_DE_CLAVE,
    },
    session: {
      modelName: 'sesion',
      fields: {
        userId: 'persona',
        token: 'ficha',
        expiresAt: 'vence',
        ipAddress: 'ip',
        userAgent: 'agente',
        createdAt: 'creada',
        updatedAt: 'actualizada',
      },
      expiresIn: SESION_S,
      disableSessionRefresh: true,
    },
    user: {
      modelName: 'persona',
      fields: {
        name: 'nombre',
        email: 'correo',
        emailVerified: 'correo_verificado',
        image: 'imagen',
        createdAt: 'creada',
        updatedAt: 'actualizada',
      },
      additionalFields: {
        bloqueada: { type: 'boolean', input: false, defaultValue: false },
        debeCambiarClave: { type: 'boolean', input: false, defaultValue: false, fieldName: 'debe_cambiar_clave' },
      },
    },
    account: {
      modelName: 'cuenta',
      fields: {
        userId: 'persona',
        accountId: 'cuenta_externa',
        providerId: 'proveedor',
        password: 'clave',
        accessToken: 'ficha_acceso',
        refreshToken: 'ficha_renovacion',
        idToken: 'ficha_identidad',
        accessTokenExpiresAt: 'ficha_acceso_vence',
        refreshTokenExpiresAt: 'ficha_renovacion_vence',
        scope: 'alcance',
        createdAt: 'creada',
        updatedAt: 'actualizada',
      },
    },
    verification: {
      modelName: 'verificacion',
      fields: {
        identifier: 'identificador',
        value: 'valor',
        expiresAt: 'vence',
        createdAt: 'creada',
        updatedAt: 'actualizada',
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'limite',
      fields: { key: 'clave', count: 'cuenta', lastRequest: 'ultima' },
      customRules: {
        '/sign-in/email': { window: 60, max: entradasPorMinuto },
        '/two-factor/*': { window: 60, max: entradasPorMinuto },
        '/change-password': { window: 60, max: 10 },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Lindero',
        schema: {
          user: { fields: { twoFactorEnabled: 'segundo_factor' } },
          twoFactor: {
            modelName: 'segundo_factor',
            fields: {
              secret: 'secreto',
              backupCodes: 'codigos',
              userId: 'persona',
              verified: 'verificado',
              failedVerificationCount: 'fallos',
              lockedUntil: 'bloqueado_hasta',
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: 'lindero',
      // The same process serves http on the office's network and https behind a proxy: the route adds Secure.
      useSecureCookies: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [CABECERA_IP] },
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          // Reached only by who gave the right password, so that it tells nobody else that the account exists.
          before: async (sesion, contexto) => {
            const persona = await contexto?.context.internalAdapter.findUserById(sesion.userId)
            if (persona && 'bloqueada' in persona && persona.bloqueada === true)
              throw new APIError('FORBIDDEN', { code: 'CUENTA_BLOQUEADA', message: 'account blocked' })
          },
        },
      },
    },
  })
}

export type Biblioteca = ReturnType<typeof crearBiblioteca>

/** A page may send its orders only to the server that it came from. */
function origenesPropios(peticion: Request | undefined, baseUrl: string | undefined): string[] {
  const host = peticion?.headers.get('host')
  const propios = host ? [`http://${host}`, `https://${host}`] : []
  return baseUrl ? [...propios, new URL(baseUrl).origin] : propios
}
