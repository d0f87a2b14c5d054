/** Parcels: lots and farms with number, folio, address, registered area and owners. */
import type { Azar } from './azar.ts'
import { anilloDe, type Lineas, type Rect } from './cobertura.ts'
import { type Frente, lotear, lotearInformal } from './lotes.ts'
import { BARRIOS, MUNICIPIO_PROPIETARIO, nombreDeFinca, propietarios } from './nombres.ts'
import type { Relieve } from './relieve.ts'
import { type Campo, veredaEn } from './rural.ts'
import type { Anillo, PredioDemo, PropietarioDemo } from './tipos.ts'
import type { Celda, Trazado } from './trazado.ts'

export const CODIGO = '98001'

export interface Borrador {
  rect: Rect
  clase: PredioDemo['clase']
  /** zona + sector + comuna + barrio (8 digits), then block or vereda (4). */
  lugar: string
  manzana: string
  direccion: string
  destino: string
  duenos: PropietarioDemo[]
  celda?: Celda
}

export function comunaDe(barrio: number): number {
  const banda = Math.floor(barrio / 5)
  if (banda <= 1) return 1
  if (banda === 4) return 4
  return barrio % 5 <= 1 ? 2 : 3
}

/** Two digits of a barrio inside its comuna. */
export function codigoDeBarrio(barrio: number): string {
  const anteriores = BARRIOS.filter((_, b) => b <= barrio && comunaDe(b) === comunaDe(barrio)).length
  return String(anteriores).padStart(2, '0')
}

export function borradores(azar: Azar, trazado: Trazado, campo: Campo): Borrador[] {
  const lista: Borrador[] = []
  let manzana = 0
  for (const c of trazado.celdas) {
    if (c.tipo === 'rio' || c.tipo === 'expansion') continue
    manzana++
    const lugar = `0101${String(comunaDe(c.barrio)).padStart(2, '0')}${codigoDeBarrio(c.barrio)}`
    for (const l of lotesDe(azar, c)) {
      const publico = ['plaza', 'parque', 'dotacional', 'institucional'].includes(c.tipo)
      lista.push({
        rect: l.rect,
        clase: 'urbano',
        lugar,
        manzana: String(manzana).padStart(4, '0'),
        direccion: direccion(trazado, c, l.rect, l.frente),
        destino: destino(azar, c),
        duenos: publico ? [MUNICIPIO_PROPIETARIO] : propietarios(azar, c.tipo === 'industrial' ? 0.8 : 0.05),
        celda: c,
      })
    }
  }
  for (const c of trazado.celdas.filter(x => x.tipo === 'expansion')) {
    const corte = Math.round((c.celda.x0 + c.celda.x1) / 2) + azar.entero(-120, 120)
    for (const [x0, x1] of [
      [c.celda.x0, corte],
      [corte, c.celda.x1],
    ] as const) {
      lista.push(finca(azar, campo, { ...c.celda, x0, x1 }, 'expansion'))
    }
  }
  for (const f of campo.fincas) lista.push(finca(azar, campo, f.rect, 'rural', f.poblado))
  return lista
}

function finca(azar: Azar, campo: Campo, r: Rect, clase: 'expansion' | 'rural', poblado = false): Borrador {
  const vereda = veredaEn(campo, r)
  return {
    rect: r,
    clase,
    lugar: '00000000',
    manzana: vereda.codigo,
    direccion: poblado
      ? `Centro poblado El Cruce, casa ${azar.entero(1, 90)}`
      : `${nombreDeFinca(azar)}, vereda ${vereda.nombre}`,
    destino: poblado ? 'Habitacional' : azar.suerte(0.6) ? 'Agropecuario' : azar.suerte(0.5) ? 'Pecuario' : 'Forestal',
    duenos: propietarios(azar, 0.08),
  }
}

function lotesDe(azar: Azar, c: Celda): { rect: Rect; frente: Frente }[] {
  switch (c.tipo) {
    case 'plaza':
    case 'parque':
    case 'dotacional':
      return [{ rect: c.manzana, frente: 'sur' }]
    case 'institucional':
      return lotear(azar, c.manzana, 260, 420, 300)
    case 'industrial':
    case 'por-desarrollar':
      return lotear(azar, c.manzana, 240, 400, 330)
    case 'informal':
      return lotearInformal(azar, c.manzana)
    case 'centro':
      return lotear(azar, c.manzana, 70, 130, 230)
    default:
      return lotear(azar, c.manzana, 64, 98, 200)
  }
}

function destino(azar: Azar, c: Celda): string {
  switch (c.tipo) {
    case 'industrial':
      return azar.suerte(0.8) ? 'Industrial' : 'Comercial'
    case 'plaza':
    case 'parque':
      return 'Uso público'
    case 'dotacional':
    case 'institucional':
      return 'Institucional'
    case 'por-desarrollar':
      return 'Lote urbanizable no urbanizado'
    case 'centro':
    case 'comercial':
    case 'mixto':
      return azar.suerte(0.4) ? 'Comercial' : 'Habitacional'
    default:
      return azar.suerte(0.06) ? 'Lote urbanizado no construido' : azar.suerte(0.08) ? 'Comercial' : 'Habitacional'
  }
}

/** «Calle 12 # 5-34»: the street, the crossing street with the lower number, and the metres from it. */
function direccion({ carreras, calles }: Trazado, c: Celda, r: Rect, frente: Frente): string {
  const x = Math.max(1, Math.round(((r.x0 + r.x1) / 2 - carreras[c.i]!) / 10))
  const y = Math.max(1, Math.round(((r.y0 + r.y1) / 2 - calles[c.j]!) / 10))
  const placa = (metros: number, par: boolean) =>
    String(metros + (metros % 2 === (par ? 0 : 1) ? 0 : 1)).padStart(2, '0')
  if (frente === 'sur' || frente === 'norte') {
    return `Calle ${c.j + 1 + (frente === 'norte' ? 1 : 0)} # ${c.i + 1}-${placa(x, frente === 'sur')}`
  }
  return `Carrera ${c.i + 1 + (frente === 'oriente' ? 1 : 0)} # ${c.j + 1}-${placa(y, frente === 'occidente')}`
}

const UNIDADES_PH = 60

/** Numbers each parcel and carries it to the ground; 60 of them hold several numbers (propiedad horizontal). */
export function numerar(azar: Azar, lista: readonly Borrador[], lineas: Lineas, relieve: Relieve): PredioDemo[] {
  const cuenta = new Map<string, number>()
  const aptos = lista.filter(b => b.celda && ['centro', 'comercial', 'mixto', 'residencial'].includes(b.celda.tipo))
  const ph = new Set<Borrador>()
  while (ph.size < Math.min(UNIDADES_PH, aptos.length)) ph.add(azar.de(aptos))
  let folio = 10000
  const predios: PredioDemo[] = []
  for (const b of lista) {
    const clave = b.lugar + b.manzana
    const terreno = (cuenta.get(clave) ?? 0) + 1
    cuenta.set(clave, terreno)
    const t = String(terreno).padStart(4, '0')
    const anillo = relieve.anillo(anilloDe(b.rect, lineas))
    const medida = areaDe(anillo)
    const unidades = ph.has(b) ? azar.entero(3, 12) : 1
    for (let u = 1; u <= unidades; u++) {
      folio++
      const apto = ph.has(b)
      const cola = apto ? `901${String(Math.ceil(u / 2)).padStart(2, '0')}${String(u).padStart(4, '0')}` : '000000000'
      const difiere = azar.suerte(0.12) ? 1 + (azar.uno() - 0.5) * 0.16 : 1 + (azar.uno() - 0.5) * 0.004
      predios.push({
        numero: CODIGO + clave + t + cola,
        numeroAnterior: `${CODIGO}${b.lugar.slice(0, 4)}${b.manzana}${t}${String(apto ? 900 + u : 0).padStart(3, '0')}`,
        folio: `999-${folio}`,
        direccion: apto ? `${b.direccion} Apto ${Math.ceil(u / 2)}0${((u - 1) % 2) + 1}` : b.direccion,
        areaRegistradaM2: ((medida * difiere) / (apto ? unidades : 1)).toFixed(2),
        destino: b.destino,
        clase: b.clase,
        propietarios: apto && u > 1 ? propietarios(azar, 0.05) : b.duenos,
        geometria: { type: 'Polygon', coordinates: [anillo] },
      })
    }
  }
  return predios
}

/** Plane area of a closed ring, m²; positive when counterclockwise. */
export function areaDe(anillo: Anillo): number {
  const [ox, oy] = anillo[0]!
  let s = 0
  for (let i = 0; i + 1 < anillo.length; i++) {
    const [a, b] = [anillo[i]!, anillo[i + 1]!]
    s += (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy)
  }
  return s / 2
}
