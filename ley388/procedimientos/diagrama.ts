import { enCapas } from './diagrama/capas.ts'
import { caja, linea, type Plano, rotulo } from './diagrama/dibujo.ts'
import { ESTILO } from './diagrama/estilo.ts'
import { cajas, flechas } from './diagrama/grafo.ts'
import { ALTO_DE_LEYENDA, ANCHO_DE_LEYENDA, leyenda } from './diagrama/leyenda.ts'
import { type Medida, ubicar } from './diagrama/lugar.ts'
import { medir, type Renglon, redondo, renglones } from './diagrama/renglones.ts'
import { enLineas, escapar } from './diagrama/texto.ts'
import { articulosEnPalabras } from './palabras.ts'
import type { Procedimiento } from './tipos.ts'

const ANCHO_DE_CAJA = 205
const ANCHO_DE_ROTULO = 156
const ORILLA = 22
const PASO: Medida = { ancho: 10, alto: 0 }

/**
 * A procedure as a picture (SVG): its stages from the first one down, what is done as arrows and the terms that end as
 * dashed ones, with `actual` marked where it is given. It takes the colours of the page, or those of the reader's scheme.
 */
export function diagrama(p: Procedimiento, actual?: string): string {
  const lasCajas = cajas(p, actual)
  const capas = enCapas(
    p.inicial,
    lasCajas.map(c => c.id),
    flechas(p),
  )
  const textos = new Map<string, Renglon[]>()
  const medidas = new Map<string, Medida>()
  for (const c of lasCajas) textos.set(c.id, renglones(c.rotulos, ANCHO_DE_CAJA))
  for (const [id, f] of capas.rotulos) textos.set(id, renglones(f.rotulos, ANCHO_DE_ROTULO))
  for (const [id, t] of textos) medidas.set(id, medir(t, !capas.rotulos.has(id)))
  const medida = (id: string): Medida => medidas.get(id) ?? PASO
  const lugares = ubicar(capas, medida)
  const capaDe = new Map(capas.orden.flatMap((c, i) => c.map(id => [id, i] as const)))
  const plano: Plano = { capas, lugares, medida, capaDe }

  const ancho = Math.ceil(Math.max(lugares.ancho, ANCHO_DE_LEYENDA) + 2 * ORILLA)
  const cabeza = encabezado(p, ancho)
  const arriba = ORILLA + cabeza.alto
  const alto = Math.ceil(arriba + lugares.alto + ALTO_DE_LEYENDA + ORILLA / 2)
  const partes = [
    ...capas.lineas.map(l => linea(plano, l)),
    ...[...capas.rotulos.keys()].map(id => rotulo(plano, id, textos.get(id)!)),
    ...lasCajas.map(c => caja(plano, c, textos.get(c.id)!, c.id === actual)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ancho} ${alto}" width="${ancho}" height="${alto}" class="tramite" role="img" aria-labelledby="titulo-${p.id} desc-${p.id}">
<title id="titulo-${p.id}">${escapar(titulo(p))}</title>
<desc id="desc-${p.id}">${escapar(descripcion(p, actual))}</desc>
${ESTILO}
<rect class="fondo" width="${ancho}" height="${alto}" style="stroke:none"/>
${cabeza.texto}
<g transform="translate(${redondo((ancho - lugares.ancho) / 2)} ${redondo(arriba)})">
${partes.join('\n')}
</g>
${leyenda(ancho, alto - ALTO_DE_LEYENDA / 2)}
</svg>
`
}

/** The citation keeps together where the title breaks. */
function titulo(p: Procedimiento): string {
  return `${p.nombre} (${articulosEnPalabras(p.articulos).replaceAll(' ', '\u00a0')})`
}

function encabezado(p: Procedimiento, ancho: number): { texto: string; alto: number } {
  const limite = ancho - 2 * ORILLA
  const filas = [
    ...enLineas(titulo(p), 16, limite, true).map(texto => ({ texto, clase: 'titulo', alto: 21 })),
    ...enLineas(p.que, 11, limite).map(texto => ({ texto, clase: 'que', alto: 15 })),
  ]
  let y = ORILLA - 6
  const texto = filas.map(f => {
    y += f.alto
    return `<text class="${f.clase}" x="${redondo(ancho / 2)}" y="${y}">${escapar(f.texto)}</text>`
  })
  return { texto: texto.join('\n'), alto: y - ORILLA + 22 }
}

/** What the picture shows, for whoever does not see it. */
function descripcion(p: Procedimiento, actual?: string): string {
  const nombres = Object.values(p.etapas).map(e => (e.final ? `${e.nombre} (fin)` : e.nombre))
  const donde = actual === undefined ? '' : ` El caso está en la etapa «${p.etapas[actual]!.nombre}».`
  return `${p.que} Empieza en «${p.etapas[p.inicial]!.nombre}». Etapas: ${nombres.join('; ')}.${donde}`
}
