/** What changed, for the audit. `objeto` is "kind:id"; personal data never goes in `detalle`. */
export interface Cambio {
  objeto: string
  detalle: Record<string, unknown>
}
