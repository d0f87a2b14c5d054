/** What each action takes and gives, by name: the server's own declaration, types only. */
export type { Acciones } from '../server/contrato.ts'
