/** What limits building: protection, hazard, risk, determinants (art. 10), affectations, planned cessions. */
import { type Rect, rect } from './cobertura.ts'
import { type Campo, celdas } from './rural.ts'
import { type CapaPintada, PBOT, PRECISION, zona } from './suelo.ts'
import { RIO, type Trazado } from './trazado.ts'
import type { Zona } from './zonas.ts'

/** Horizontal lines that follow the river: they need close vertices. */
export function lineasDelRio(): number[] {
  return [RIO.cauce, RIO.ronda, RIO.determinante, 110, 60].flatMap(m => [(RIO.eje - m) * 10, (RIO.eje + m) * 10])
}

export function pintarLimitaciones(t: Trazado, campo: Campo): CapaPintada[] {
  const todo = campo.municipio
  const franja = (m: number): Rect => ({ ...todo, y0: (RIO.eje - m) * 10, y1: (RIO.eje + m) * 10 })
  const pueblo = t.pueblo
  const ladera = rect(pueblo.x1 - 2600, pueblo.y1 - 2750, pueblo.x1, pueblo.y1 - 1100)
  const escarpe = rect(pueblo.x1 - 900, pueblo.y1 - 1900, pueblo.x1, pueblo.y1 - 1100)
  const cerro = campo.veredas[19]!.rect
  const ronda = conValor('SP-RH', 'Ronda hídrica del río Lindero', 'Ambiental', 'RONDA HIDRICA')
  const patrimonio = conValor('SP-PC', 'Centro fundacional', 'Patrimonio', 'PATRIMONIO')
  const red = conValor('SP-PT', 'Planta de tratamiento de agua potable', 'Servicios_Publicos', 'PTAP')
  const proteccion = [
    { valor: ronda, rect: { ...franja(RIO.ronda), x0: pueblo.x0, x1: pueblo.x1 } },
    ...celdas(t, c => (['centro', 'plaza', 'institucional'].includes(c.tipo) ? patrimonio : null)),
    { valor: red, rect: rect(pueblo.x0 - 6000, 9000, pueblo.x0 - 4300, 10400) },
    { valor: conValor('SP-CA', 'Cerro Azul', 'Ambiental', 'CERRO AZUL'), rect: cerro },
  ]
  const inundacionMedia = amenaza('AM-IM', 'Inundación, media', 'Inundacion', 'Media')
  const inundacionAlta = amenaza('AM-IA', 'Inundación, alta', 'Inundacion', 'Alta')
  const masaMedia = amenaza('AM-MM', 'Movimientos en masa, media', 'Movimientos_En_Masa', 'Media')
  const masaAlta = amenaza('AM-MA', 'Movimientos en masa, alta', 'Movimientos_En_Masa', 'Alta')
  const noMitigable = riesgo('RI-NM', 'Riesgo alto no mitigable, escarpe de La Cruz', 'Alta', false)
  const mitigable = riesgo('RI-MI', 'Riesgo alto mitigable, ribera sur', 'Alta', true)
  const via = rect(todo.x0, RIO.eje * 10 + 4600, pueblo.x0, RIO.eje * 10 + 5200)
  const cesionNorte = zona('CE-01', 'Parque de cesión Brisas', 'CESION TIPO A', {
    areaM2: 4000,
    destino: 'Espacio público',
  })
  const cesionVia = zona('CE-02', 'Vía de cesión Calle 3', 'CESION VIAL', { areaM2: 1600, destino: 'Vía' })
  const [ex, ey] = [t.carreras[15]!, t.calles[1]!]
  const capa = (
    clase: CapaPintada['clase'],
    nombre: string,
    pinceladas: { valor: Zona; rect: Rect }[],
  ): CapaPintada => ({
    clase,
    nombre,
    versiones: [{ ...PBOT, pinceladas }],
  })
  return [
    {
      clase: 'proteccion',
      nombre: 'Suelo de protección',
      versiones: [
        { ...PBOT, pinceladas: proteccion },
        {
          ...PRECISION,
          pinceladas: [
            ...proteccion,
            {
              valor: ronda,
              rect: rect(t.carreras[13]!, (RIO.eje - 60) * 10, t.carreras[16]!, (RIO.eje - RIO.ronda) * 10),
            },
          ],
        },
      ],
    },
    capa('amenaza', 'Zonificación de amenaza', [
      { valor: inundacionMedia, rect: franja(110) },
      { valor: inundacionAlta, rect: franja(60) },
      { valor: masaMedia, rect: ladera },
      { valor: masaAlta, rect: escarpe },
      { valor: masaMedia, rect: campo.veredas[18]!.rect },
    ]),
    capa('riesgo', 'Áreas con condición de riesgo', [
      { valor: noMitigable, rect: escarpe },
      {
        valor: mitigable,
        rect: rect(t.carreras[5]!, (RIO.eje - 110) * 10, t.carreras[12]!, (RIO.eje - RIO.ronda) * 10),
      },
    ]),
    ...determinantes(t, campo, franja(RIO.determinante), escarpe, via, cerro),
    capa('cesion', 'Cesiones previstas', [
      { valor: cesionNorte, rect: rect(ex, ey + 100, ex + 1000, ey + 500) },
      { valor: cesionVia, rect: rect(ex, ey, ex + 1000, ey + 100) },
    ]),
    capa('afectacion', 'Afectaciones', [
      {
        valor: zona('AF-01', 'Reserva para la variante', 'AFECT. VIAL', { motivo: 'Vía arterial', acto: PBOT.acto }),
        rect: rect(pueblo.x0 - 9000, 20000, pueblo.x1 + 9000, 20300),
      },
      {
        valor: zona('AF-02', 'Ampliación de la Calle 10', 'AFECT. VIAL', {
          motivo: 'Ampliación vial',
          acto: PBOT.acto,
        }),
        rect: rect(t.carreras[7]!, t.calles[9]! + 40, t.carreras[12]!, t.calles[9]! + 140),
      },
    ]),
  ]
}

/** One layer for each: determinants overlap, which a coverage cannot. */
function determinantes(t: Trazado, campo: Campo, ronda: Rect, escarpe: Rect, via: Rect, cerro: Rect): CapaPintada[] {
  const car = 'Corporación Autónoma Regional de Ejemplo'
  const det = (
    codigo: string,
    nombre: string,
    original: string,
    a: NonNullable<Zona['atributos']>,
    rects: Rect[],
  ): CapaPintada => {
    const valor = zona(codigo, nombre, original, a)
    return { clase: 'determinante', nombre, versiones: [{ ...PBOT, pinceladas: rects.map(r => ({ valor, rect: r })) }] }
  }
  const sinEdificar = { nivel: 1, prohibeConstruir: true }
  const centro = t.celdas.filter(c => ['centro', 'plaza', 'institucional'].includes(c.tipo)).map(c => c.celda)
  return [
    det(
      'DE-01',
      'Ronda hídrica del río Lindero',
      'DET. RONDA',
      {
        ...sinEdificar,
        autoridad: car,
        acto: 'Resolución 0412 de 2013',
        restriccion: 'No se permite edificar; solo recuperación ambiental y senderos.',
      },
      [ronda],
    ),
    det(
      'DE-02',
      'Distrito de manejo integrado Cerro Azul',
      'DMI CERRO AZUL',
      {
        ...sinEdificar,
        autoridad: car,
        acto: 'Acuerdo 007 de 2011',
        restriccion: 'Preservación y restauración; no se permite edificar fuera de la zona de uso público.',
      },
      [cerro],
    ),
    det(
      'DE-03',
      'Alto riesgo no mitigable del escarpe de La Cruz',
      'ALTO RIESGO',
      {
        ...sinEdificar,
        autoridad: car,
        acto: 'Resolución 0155 de 2015',
        restriccion: 'No se permite ocupar; las viviendas existentes se reubican.',
      },
      [escarpe],
    ),
    det(
      'DE-04',
      'Área de protección para la producción de alimentos La Vega',
      'APPA',
      {
        nivel: 2,
        autoridad: 'Ministerio de Agricultura y Desarrollo Rural',
        acto: 'Resolución 000230 de 2024',
        restriccion: 'Prevalece la producción de alimentos; no se parcela para vivienda.',
        prohibeConstruir: false,
        alturaMaximaPisos: 2,
      },
      [campo.veredas[4]!.rect],
    ),
    det(
      'DE-05',
      'Centro fundacional, bien de interés cultural',
      'BIC',
      {
        nivel: 3,
        autoridad: 'Departamento de ejemplo, Consejo de Patrimonio',
        acto: 'Ordenanza 018 de 2009',
        restriccion: 'Conservar paramentos y alturas; toda obra requiere concepto previo.',
        prohibeConstruir: false,
        alturaMaximaPisos: 2,
      },
      centro,
    ),
    det(
      'DE-06',
      'Faja de retiro de la vía nacional',
      'FAJA VIA',
      {
        nivel: 4,
        autoridad: 'Instituto Nacional de Vías',
        acto: 'Ley 1228 de 2008',
        restriccion: 'Faja de 60 m: no se edifica.',
        prohibeConstruir: true,
      },
      [via],
    ),
    det(
      'DE-07',
      'Proyecto turístico especial Embarcadero',
      'PTE',
      {
        nivel: 6,
        autoridad: 'Ministerio de Comercio, Industria y Turismo',
        acto: 'Decreto 901 de 2022',
        restriccion: 'Se reserva el suelo para infraestructura de turismo.',
        prohibeConstruir: false,
        alturaMaximaPisos: 3,
      },
      [rect(t.carreras[16]!, t.calles[5]!, t.carreras[19]!, t.calles[6]!)],
    ),
  ]
}

function conValor(codigo: string, nombre: string, valor: string, original: string): Zona {
  return { codigo, nombre, valor, original }
}

function amenaza(codigo: string, nombre: string, fenomeno: string, categoria: string): Zona {
  return { codigo, nombre, valor: categoria, original: nombre.toUpperCase(), atributos: { fenomeno, categoria } }
}

function riesgo(codigo: string, nombre: string, categoria: string, mitigable: boolean): Zona {
  return { codigo, nombre, original: nombre.toUpperCase(), atributos: { categoria, mitigable } }
}
