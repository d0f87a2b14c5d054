/** What a refusal tells: a stable code, a Spanish sentence, and where it helps the field, the article and the cure. */
export interface DetalleRechazo {
  codigo: string
  mensaje: string
  campo?: string | undefined
  articulo?: string | undefined
  cura?: string | undefined
}

/**
 * A refusal that the user can understand and mend. It is the only kind of error whose text reaches a person;
 * anything else is a defect of ours and is shown as such.
 */
export class Rechazo extends Error {
  readonly codigo: string
  readonly mensaje: string
  readonly campo: string | undefined
  readonly articulo: string | undefined
  readonly cura: string | undefined

  constructor(detalle: DetalleRechazo) {
    super(detalle.mensaje)
    this.name = 'Rechazo'
    this.codigo = detalle.codigo
    this.mensaje = detalle.mensaje
    this.campo = detalle.campo
    this.articulo = detalle.articulo
    this.cura = detalle.cura
  }
}
