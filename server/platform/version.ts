import { Rechazo } from '../../ley388/rechazo.ts'

/**
 * Tells the second of two people who edit the same thing. `vista` is the version that the caller read (If-Match),
 * `actual` the one in the database. Nothing is overwritten: without a version, or with an old one, it is refused.
 */
export function exigirVersion(vista: number | undefined, actual: number, que: string): void {
  if (vista === actual) return
  throw new Rechazo(
    vista === undefined
      ? {
          codigo: 'falta-version',
          mensaje: `Para cambiar ${que} hay que decir cuál versión se leyó.`,
          cura: 'Envíe la versión en la cabecera If-Match.',
        }
      : {
          codigo: 'version-anterior',
          mensaje: `Otra persona cambió ${que} mientras usted lo editaba (usted leyó la versión ${vista}, la actual es la ${actual}).`,
          cura: 'Vuelva a cargarlo, revise lo que cambió y aplique otra vez su cambio.',
        },
  )
}
