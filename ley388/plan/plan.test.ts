import { describe, expect, it } from 'vitest'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { ACCIONES_URBANISTICAS, type AccionUrbanistica, revisarAccion } from './acciones.ts'
import { CONTENIDOS, contenidosFaltantes } from './contenidos.ts'
import { CLASES_DETERMINANTE, type Determinante, revisarDeterminante } from './determinantes.ts'
import type { Disposicion } from './disposicion.ts'
import { MATERIAS_DE_NORMA, puedeCambiarse, revisarVis } from './normas.ts'
import { conflictos, conflictosEntre, porPrevalencia, prevalencia, type Regla } from './prevalencia.ts'
import { alertasDeVigencia, revisarRevision } from './revision.ts'
import { exigeConsejoConsultivo } from './tipo-de-plan.ts'
import { revisarMatriz } from './usos.ts'
import { vigencias } from './vigencias.ts'

const pisos = (n: number): Disposicion => ({
  efecto: 'maximo',
  materia: 'altura',
  valor: new Decimal(n),
  unidad: 'pisos',
})
const prohibeConstruir: Disposicion = { efecto: 'prohibe', materia: 'construir' }
const norma = (nombre: string, nivel: 'estructural' | 'general' | 'complementaria', d: Disposicion): Regla => ({
  clase: 'norma',
  norma: { id: nombre, nombre, nivel, disposiciones: [d] },
})
const dato: Determinante = {
  id: 'b',
  nombre: 'B',
  clase: '1c',
  nivel: 1,
  autoridad: 'Corporación autónoma',
  acto: 'Resolución 1 de 2024',
  fecha: '2024-01-01' as Fecha,
  restricciones: [prohibeConstruir],
}
const determinante = (cambios: Partial<Determinante>): Regla => ({
  clase: 'determinante',
  determinante: { ...dato, ...cambios },
})

describe('PL2, art. 10: determinantes', () => {
  it('una norma que deja construir donde la determinante lo prohíbe se explica en una frase', () => {
    const [c] = conflictos(norma('A', 'general', pisos(5)), determinante({}))
    expect(c?.frase).toBe(
      'La norma A permite 5 pisos; la determinante B, de nivel 1, prohíbe construir: prevalece B (art. 10)',
    )
    expect(c?.prevalece).toBe('segunda')
    expect(repetir(c!.memoria)).toEqual([])
  })
  it('entre dos determinantes prevalece la de número menor, venga como venga', () => {
    const patrimonio = determinante({ nombre: 'C', clase: '3', nivel: 3 })
    expect(prevalencia(patrimonio, determinante({})).prevalece).toBe('segunda')
    expect(prevalencia(determinante({}), patrimonio).prevalece).toBe('primera')
    expect(porPrevalencia([norma('A', 'estructural', pisos(5)), patrimonio, determinante({})])).toEqual([
      determinante({}),
      patrimonio,
      norma('A', 'estructural', pisos(5)),
    ])
  })
  it('dos del mismo nivel no tienen prevalencia y se dice', () => {
    const otra = determinante({ nombre: 'D', restricciones: [{ efecto: 'permite', materia: 'construir' }] })
    expect(conflictos(determinante({}), otra)[0]?.frase).toContain('la ley no dice cuál prevalece')
  })
  it('par. 3: el fundamento propio de un pueblo indígena obliga a todos en su territorio', () => {
    const propio: Regla = { clase: 'fundamento-propio', nombre: 'F', restricciones: [prohibeConstruir] }
    const [c] = conflictos(norma('A', 'estructural', pisos(2)), propio)
    expect(c).toMatchObject({ prevalece: 'segunda', articulo: 'art. 10 par. 3' })
  })
  it('hay seis niveles y el literal e del nivel 1 no está vigente', () => {
    expect(new Set(CLASES_DETERMINANTE.map(c => c.nivel)).size).toBe(6)
    expect(CLASES_DETERMINANTE.filter(c => !c.vigente).map(c => c.id)).toEqual(['1e'])
    expect(revisarDeterminante({ ...dato, clase: '1e' })[0]?.mensaje).toContain('no está vigente')
    expect(revisarDeterminante(dato)).toEqual([])
    expect(revisarDeterminante({ ...dato, nivel: 2, acto: '' }).map(d => d.campo)).toEqual(['nivel', 'acto'])
  })
})

describe('PL6, art. 15: niveles de las normas', () => {
  it('la norma de menor nivel que contradice a la superior es un error que nombra a las dos', () => {
    const [c] = conflictosEntre([norma('E1', 'estructural', pisos(3)), norma('G1', 'general', pisos(5))])
    expect(c?.frase).toBe(
      'La norma estructural E1 permite 3 pisos; la norma general G1 permite 5 pisos: prevalece E1 (art. 15)',
    )
  })
  it('dos normas que se pueden cumplir a la vez no chocan', () => {
    const cesion: Disposicion = { efecto: 'minimo', materia: 'cesion', valor: new Decimal('0.3'), unidad: '' }
    expect(conflictosEntre([norma('E1', 'estructural', pisos(3)), norma('G1', 'general', cesion)])).toEqual([])
    expect(conflictosEntre([norma('E1', 'estructural', pisos(3)), norma('G1', 'general', pisos(3))])).toEqual([])
  })
  it('prohibir un uso no choca con permitir otro', () => {
    const prohibe = norma('E1', 'estructural', { efecto: 'prohibe', materia: 'uso', uso: 'industria' })
    expect(conflictos(prohibe, norma('G1', 'general', { efecto: 'permite', materia: 'uso', uso: 'vivienda' }))).toEqual(
      [],
    )
    expect(
      conflictos(prohibe, norma('G2', 'general', { efecto: 'permite', materia: 'uso', uso: 'industria' })),
    ).toHaveLength(1)
  })
  it('lo ambiental y el riesgo (1.5) solo cambian en la revisión', () => {
    const iniciativa = { via: 'iniciativa-del-alcalde', estudiosTecnicos: true } as const
    expect(puedeCambiarse('estructural', '1.5', iniciativa).admite).toBe(false)
    expect(puedeCambiarse('estructural', '1.5', { via: 'revision-general' }).admite).toBe(true)
    expect(puedeCambiarse('estructural', '1.2', iniciativa).admite).toBe(true)
    expect(puedeCambiarse('estructural', '1.2', { ...iniciativa, estudiosTecnicos: false }).admite).toBe(false)
  })
  it('la norma general se revisa parcialmente solo por motivos que ella prevé', () => {
    expect(puedeCambiarse('general', '2.1', { via: 'revision-parcial' }).admite).toBe(false)
    expect(puedeCambiarse('general', '2.1', { via: 'revision-parcial', motivoPrevisto: true }).admite).toBe(true)
  })
  it('la ley enumera 5 materias estructurales, 8 generales y 3 complementarias', () => {
    const cuantas = (n: string) => MATERIAS_DE_NORMA.filter(m => m.nivel === n).length
    expect([cuantas('estructural'), cuantas('general'), cuantas('complementaria')]).toEqual([5, 8, 3])
  })
  it('par.: una norma de loteo que frena la vivienda social se señala', () => {
    expect(revisarVis([{ nombre: 'Lote mínimo', materia: 'loteo', acordeConPrecioVis: false }])[0]?.motivo).toContain(
      'Lote mínimo',
    )
  })
})

describe('PL7, art. 15 par. 2: usos incompatibles', () => {
  const vivienda = { nombre: 'Vivienda', clase: 'vivienda' } as const
  const impacto = { nombre: 'Alto impacto', clase: 'alto-impacto-prostitucion' } as const
  const colegio = { nombre: 'Colegio', clase: 'dotacional-educativo' } as const
  it('la matriz que los declara compatibles se rechaza, en cualquier orden', () => {
    expect(revisarMatriz([{ uso: vivienda, con: impacto, compatible: true }])).toHaveLength(1)
    expect(revisarMatriz([{ uso: impacto, con: colegio, compatible: true }])).toHaveLength(1)
  })
  it('la que los declara incompatibles pasa, y vivienda con colegio también', () => {
    expect(revisarMatriz([{ uso: vivienda, con: impacto, compatible: false }])).toEqual([])
    expect(revisarMatriz([{ uso: vivienda, con: colegio, compatible: true }])).toEqual([])
  })
})

describe('PL3, arts. 11-17: contenidos mínimos', () => {
  it('cada clase de plan tiene los suyos', () => {
    expect([CONTENIDOS.POT.length, CONTENIDOS.PBOT.length, CONTENIDOS.EOT.length]).toEqual([26, 19, 6])
    for (const lista of Object.values(CONTENIDOS)) expect(new Set(lista.map(c => c.id)).size).toBe(lista.length)
  })
  it('de un plan vacío falta todo; uno con documento y plano está completo', () => {
    expect(contenidosFaltantes('PBOT', new Map())).toHaveLength(19)
    const completo = { estado: 'completo', documento: 'Documento técnico', mapa: 'Plano 1' } as const
    expect(contenidosFaltantes('POT', new Map(CONTENIDOS.POT.map(c => [c.id, completo])))).toEqual([])
  })
  it('solo puede no aplicar lo que la ley pide «si es del caso», y con su razón', () => {
    const todo = new Map(CONTENIDOS.POT.map(c => [c.id, { estado: 'no-aplica', justificacion: 'No hay' } as const]))
    const faltan = contenidosFaltantes('POT', todo).map(f => f.contenido.id)
    expect(faltan).not.toContain('13.8')
    expect(faltan).toContain('12.2.5')
  })
})

describe('P6, art. 8: acciones urbanísticas', () => {
  const accion: AccionUrbanistica = { clase: 'suelo-vis', acto: 'Decreto 10 de 2024', fecha: '2024-05-01' as Fecha }
  const plan = { clase: 'plan', nombre: 'POT de 2014', desde: '2014-12-17' as Fecha } as const
  it('la lista tiene quince entradas y dos llevan el numeral 7', () => {
    expect(ACCIONES_URBANISTICAS).toHaveLength(15)
    expect(ACCIONES_URBANISTICAS.filter(a => a.numeral === '7')).toHaveLength(2)
  })
  it('la que nada autoriza se rechaza', () => {
    expect(revisarAccion(accion)).toMatchObject([{ campo: 'autorizadaPor', articulo: 'art. 8' }])
    expect(revisarAccion({ ...accion, autorizadaPor: plan })).toEqual([])
  })
  it('el instrumento debe regir en la fecha del acto', () => {
    expect(revisarAccion({ ...accion, fecha: '2014-12-16' as Fecha, autorizadaPor: plan })[0]?.campo).toBe('fecha')
    expect(revisarAccion({ ...accion, fecha: '2014-12-17' as Fecha, autorizadaPor: plan })).toEqual([])
  })
  it('la residual dice a qué objetivo responde', () => {
    expect(revisarAccion({ ...accion, clase: 'otras', autorizadaPor: plan })[0]?.campo).toBe('objetivo')
  })
})

describe('PL13, PL18, arts. 23 y 28: revisión del plan', () => {
  const v = vigencias({ adopcion: '2012-06-15' as Fecha })
  const corto = (hoy: string) => alertasDeVigencia(v, hoy as Fecha)[0]?.estado
  it('la alerta cambia el día en que debe iniciarse el trámite y el día siguiente al fin', () => {
    expect(['2019-06-30', '2019-07-01', '2019-12-31', '2020-01-01'].map(corto)).toEqual([
      'vigente',
      'debe-iniciarse',
      'debe-iniciarse',
      'vencida',
    ])
  })
  const completa = {
    motivos: ['poblacion'],
    indicadores: ['Población urbana'],
    diagnostico: true,
    evaluacionDelPlan: true,
    serviciosDeAltoImpacto: true,
    inicio: '2016-01-01' as Fecha,
  }
  it('cabe desde el día siguiente al período en que se adoptó', () => {
    const adopcion = '2012-06-15' as Fecha
    expect(revisarRevision(adopcion, completa)).toEqual([])
    expect(revisarRevision(adopcion, { ...completa, inicio: '2015-12-31' as Fecha })[0]?.campo).toBe('inicio')
  })
  it('sin motivos, indicadores ni evaluación se dice todo lo que falta', () => {
    const vacia = {
      ...completa,
      motivos: [],
      indicadores: [],
      diagnostico: false,
      evaluacionDelPlan: false,
      serviciosDeAltoImpacto: false,
    }
    expect(revisarRevision('2012-06-15' as Fecha, vacia)).toHaveLength(5)
  })
})

describe('PL19, art. 29: consejo consultivo', () => {
  it('es obligatorio por encima de 30.000 habitantes, no con 30.000 justos', () => {
    expect([29_999, 30_000, 30_001].map(exigeConsejoConsultivo)).toEqual([false, false, true])
  })
})
