/**
 * Rows that kysely's typed builder knows. An area adds its own by declaration merging:
 *
 *     declare module '../platform/database/tables.ts' {
 *       interface Tablas { predio: TablaPredio }
 *     }
 *
 * Most of our SQL is written with kysely's `sql` tag, which needs no entry here.
 */
export interface Tablas {
  migracion: { numero: number; nombre: string; sha256: string; aplicada: Date }
}
