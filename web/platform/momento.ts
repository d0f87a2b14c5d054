const FORMA = new Intl.DateTimeFormat('es-CO', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'America/Bogota',
})

/** An instant as an office reads it, in Colombia's hour: "20 nov 2026, 3:05 p. m.". */
export function momento(iso: string): string {
  return FORMA.format(new Date(iso))
}

/** The same to the second and as it sorts, for tables that are exported. */
export function momentoExacto(iso: string): string {
  return new Date(new Date(iso).getTime() - 5 * 3600_000).toISOString().slice(0, 19).replace('T', ' ')
}
