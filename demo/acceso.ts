/** Code of the generated municipality: no department has the number 98. */
export const CODIGO_DEMO = '98001'

/** Password of every account of the demo. It is public on purpose: the demo holds nothing true. */
export const CLAVE_DEMO = 'puerto-lindero-2026'

const CORREO = 'planeacion@ejemplo.invalid'

/** How to enter the demo, for that municipality; undefined for a real one. */
export function accesoDemo(codigo: string): { correo: string; clave: string } | undefined {
  return codigo === CODIGO_DEMO ? { correo: CORREO, clave: CLAVE_DEMO } : undefined
}
