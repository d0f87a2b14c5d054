import { type CapaMapa, type EstadoCapa, GRUPOS } from './tipos.ts'

/** The state of the layers in the address: order from top to bottom, `-` for hidden, `*60` for the opacity. */
export function leerCapas(texto: string | undefined, capas: readonly CapaMapa[]): EstadoCapa[] {
  const propio = (c: CapaMapa): EstadoCapa => ({
    id: c.id,
    visible: c.visible ?? true,
    opacidad: c.opacidad ?? 100,
    sin: [],
  })
  const leidas: EstadoCapa[] = []
  for (const parte of texto?.split(',') ?? []) {
    const m = /^(-?)([^*!]+)(?:\*(\d+))?(?:!(.+))?$/.exec(parte)
    const capa = m && capas.find(c => c.id === m[2])
    if (!m || !capa || leidas.some(l => l.id === capa.id)) continue
    leidas.push({
      id: capa.id,
      visible: m[1] !== '-',
      opacidad: m[3] ? Math.min(100, Number(m[3])) : (capa.opacidad ?? 100),
      sin: m[4]?.split('!') ?? [],
    })
  }
  return [...leidas, ...capas.filter(c => !leidas.some(l => l.id === c.id)).map(propio)]
}

/** The counterpart; undefined when nothing differs from how the layers come. */
export function escribirCapas(estados: readonly EstadoCapa[], capas: readonly CapaMapa[]): string | undefined {
  const escribir = (lista: readonly EstadoCapa[]) =>
    lista
      .map(e => {
        const normal = capas.find(c => c.id === e.id)?.opacidad ?? 100
        return `${e.visible ? '' : '-'}${e.id}${e.opacidad === normal ? '' : `*${e.opacidad}`}${e.sin.map(s => `!${s}`).join('')}`
      })
      .join(',')
  const texto = escribir(estados)
  return texto === escribir(leerCapas(undefined, capas)) ? undefined : texto
}

/** The layers as they are listed and drawn: by group, and within it in the person's order. */
export function enOrden(estados: readonly EstadoCapa[], capas: readonly CapaMapa[]): EstadoCapa[] {
  const grupos = Object.keys(GRUPOS)
  const lugar = (e: EstadoCapa) => grupos.indexOf(capas.find(c => c.id === e.id)?.grupo ?? 'suelo')
  return [...estados].sort((a, b) => lugar(a) - lugar(b))
}
