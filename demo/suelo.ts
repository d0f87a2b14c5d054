/** What is painted on the sheet: land classes, categories, treatments, activity areas, barrios, veredas, limits. */
import type { Pincelada, Rect } from './cobertura.ts'
import { BARRIOS } from './nombres.ts'
import { codigoDeBarrio, comunaDe } from './predios.ts'
import { type Campo, celdas } from './rural.ts'
import type { ClaseDeCapa } from './tipos.ts'
import { type Celda, RIO, type Trazado } from './trazado.ts'
import { ACTIVIDADES as A, CLASES, CATEGORIAS as K, TRATAMIENTOS as T, type Zona } from './zonas.ts'

export interface VersionPintada {
  acto: string
  desde: string
  pinceladas: Pincelada<Zona>[]
}
export interface CapaPintada {
  clase: ClaseDeCapa
  nombre: string
  versiones: VersionPintada[]
}

export const PBOT = { acto: 'Acuerdo 021 de 2015', desde: '2015-11-27' }
export const PRECISION = { acto: 'Decreto 064 de 2018', desde: '2018-05-17' }
export const REVISION = { acto: 'Acuerdo 009 de 2020', desde: '2020-08-31' }

/** Cells and lots where a problem is put on purpose. */
export interface Descuidos {
  sinTratamiento: Celda
  loteSinActividad: Rect
  /** Strip of the urban perimeter that the services perimeter leaves out. */
  sinServicios: Rect
  suburbanoEnUrbano: Rect
}

export function pintarSuelo(t: Trazado, campo: Campo, d: Descuidos): CapaPintada[] {
  const todo = campo.municipio
  const esUrbana = (c: Celda) => c.tipo !== 'expansion'
  const urbanas = <X>(v: X) => celdas(t, c => (esUrbana(c) ? v : null))
  const borrarPueblo = celdas<Zona | undefined>(t, () => undefined)
  const uno = (clase: ClaseDeCapa, nombre: string, pinceladas: Pincelada<Zona | undefined>[]): CapaPintada => ({
    clase,
    nombre,
    versiones: [{ ...PBOT, pinceladas: pinceladas as Pincelada<Zona>[] }],
  })
  const comunas = [1, 2, 3, 4].map(n => zona(`0${n}`, `Comuna ${n}`, `COMUNA ${n}`))
  const barrios = BARRIOS.map((b, i) =>
    zona(`0${comunaDe(i)}${codigoDeBarrio(i)}`, b, b.toUpperCase(), { comuna: `0${comunaDe(i)}` }),
  )
  const perimetro = zona('PU', 'Perímetro urbano', 'PERIMETRO URBANO')
  const servicios = zona('PS', 'Perímetro de servicios', 'PERIM. SERVICIOS')
  const tratamientos = celdas<Zona | undefined>(t, c => (c === d.sinTratamiento ? undefined : tratamiento(c)))
  const actividades: Pincelada<Zona | undefined>[] = [
    ...celdas<Zona | undefined>(t, actividad),
    { valor: undefined, rect: d.loteSinActividad },
  ]
  return [
    uno('limite-municipal', 'Límite municipal', [{ valor: zona('98001', 'Puerto Lindero', 'MPIO'), rect: todo }]),
    uno('clase-de-suelo', 'Clasificación del suelo', [
      { valor: CLASES.rural, rect: todo },
      ...celdas(t, c => (esUrbana(c) ? CLASES.urbano : CLASES.expansion)),
    ]),
    uno('categoria-rural', 'Categorías del suelo rural', [
      ...campo.veredas.map((v, i) => ({ valor: categoria(i), rect: v.rect })),
      { valor: K.campestre, rect: campo.campestre },
      { valor: K.poblado, rect: campo.poblado },
      { valor: K.suburbano, rect: campo.suburbano },
      { valor: K.ronda, rect: { ...todo, y0: (RIO.eje - RIO.ronda) * 10, y1: (RIO.eje + RIO.ronda) * 10 } },
      ...borrarPueblo,
      { valor: K.suburbano, rect: d.suburbanoEnUrbano },
    ]),
    {
      clase: 'tratamiento',
      nombre: 'Tratamientos urbanísticos',
      versiones: [
        { ...PBOT, pinceladas: tratamientos as Pincelada<Zona>[] },
        {
          ...REVISION,
          pinceladas: [
            ...tratamientos,
            ...celdas(t, c => ((c.i === 4 || c.i === 5) && c.j >= 5 && c.j <= 6 ? T.renovacion : null)),
          ] as Pincelada<Zona>[],
        },
      ],
    },
    {
      clase: 'area-de-actividad',
      nombre: 'Áreas de actividad',
      versiones: [
        { ...PBOT, pinceladas: actividades as Pincelada<Zona>[] },
        {
          ...REVISION,
          pinceladas: [
            ...actividades,
            ...celdas(t, c => (c.j === 5 && c.tipo === 'residencial' && c.i >= 14 ? A.m2 : null)),
            ...celdas(t, c => (c.j === 2 && c.i >= 4 && c.i <= 6 && c.tipo === 'residencial-sur' ? A.c1 : null)),
          ] as Pincelada<Zona>[],
        },
      ],
    },
    uno('perimetro-urbano', 'Perímetro urbano', urbanas(perimetro)),
    uno('perimetro-de-servicios', 'Perímetro de servicios públicos', [
      ...urbanas(servicios),
      { valor: undefined, rect: d.sinServicios },
    ]),
    uno(
      'barrio',
      'Barrios',
      celdas(t, c => (esUrbana(c) ? barrios[c.barrio]! : null)),
    ),
    uno(
      'comuna',
      'Comunas',
      celdas(t, c => (esUrbana(c) ? comunas[comunaDe(c.barrio) - 1]! : null)),
    ),
    uno('vereda', 'Veredas', [
      ...campo.veredas.map(v => ({ valor: zona(v.codigo, v.nombre, `VDA. ${v.nombre.toUpperCase()}`), rect: v.rect })),
      ...celdas<Zona | undefined>(t, c => (esUrbana(c) ? undefined : null)),
    ]),
  ]
}

export function zona(codigo: string, nombre: string, original: string, atributos: Zona['atributos'] = {}): Zona {
  return { codigo, nombre, original, atributos }
}

function categoria(vereda: number): Zona {
  if ([19, 18].includes(vereda)) return K.sinap
  if ([3, 7, 15, 0].includes(vereda)) return K.forestal
  if ([12, 4, 8].includes(vereda)) return K.alimentos
  return K.agro
}

function tratamiento(c: Celda): Zona {
  switch (c.tipo) {
    case 'expansion':
      return T.desarrolloExpansion
    case 'por-desarrollar':
      return T.desarrollo
    case 'informal':
      return T.mejoramiento
    case 'centro':
    case 'plaza':
    case 'institucional':
      return T.conservacion
    default:
      if (c.barrio === Math.floor(16 / 4) + 20) return T.mejoramiento
      if (c.i >= 6 && c.i <= 7 && c.j >= 5 && c.j <= 7) return T.renovacion
      return c.j <= 4 ? T.consolidacionSur : T.consolidacion
  }
}

function actividad(c: Celda): Zona {
  switch (c.tipo) {
    case 'expansion':
      return A.rx
    case 'informal':
      return A.r3
    case 'centro':
    case 'mixto':
      return A.m1
    case 'comercial':
      return A.c1
    case 'industrial':
      return A.i1
    case 'dotacional':
      return A.d1
    case 'institucional':
      return A.n1
    case 'plaza':
    case 'parque':
    case 'rio':
      return A.ep
    default:
      if (c.j === 3) return A.m2
      return c.j < 4 ? A.r2 : A.r1
  }
}
