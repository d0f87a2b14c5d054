import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../ley388/fecha.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../platform/testing.ts'
import { acciones, registrarAccion } from './acciones/acciones.ts'
import { registrarActo } from './acciones/actos.ts'
import { adoptar } from './acciones/adoptar.ts'
import { agregarArticulos, articulos } from './acciones/articulos.ts'
import { atencion } from './acciones/atencion.ts'
import { contenidos, guardarContenido } from './acciones/contenidos.ts'
import { agregarNormas, conflictos, normas } from './acciones/normas.ts'
import { agregarObjetivos, objetivos, quitarObjetivo } from './acciones/objetivos.ts'
import { clasificarUsos } from './acciones/usos.ts'
import { vigente } from './acciones/vigente.ts'
import { accionesDePlan } from './index.ts'

let l: PlataformaDePrueba
const ADOPCION = fecha('2015-11-27')

beforeAll(async () => {
  l = await plataformaDePrueba({ acciones: accionesDePlan, ahora: '2026-11-20T15:00:00Z' })
  // The municipality of the tests has 24,000 inhabitants.
  await l.hacer(adoptar, { tipo: 'EOT', nombre: 'EOT 2015', acto: 'Acuerdo 021 de 2015', adopcion: ADOPCION })
})
afterAll(() => l.destroy())

const norma = {
  capaClase: 'area-de-actividad',
  zona: 'R1',
  nivel: 'general' as const,
  articulo: 40,
  acto: 'Acuerdo 021 de 2015',
  desde: ADOPCION,
  usos: { principal: ['Vivienda'], complementario: [], restringido: [], prohibido: [] },
  indices: { ocupacion: '0.70', construccion: '2.10', base: 'área neta del predio' },
  alturaPisos: 3,
  aislamientos: null,
  cesiones: [],
}

describe('the plan in force', () => {
  it('art. 28: a plan adopted in November 2015 counts from 2016 and its long term ends on 31 December 2027', async () => {
    const r = await l.hacer(vigente, {})
    expect(r.plan?.nombre).toBe('EOT 2015')
    expect(r.vigencias?.corto.hasta).toBe('2019-12-31')
    expect(r.vigencias?.largo.hasta).toBe('2027-12-31')
    expect(r.tipoQueCorresponde?.opciones).toEqual(['EOT', 'PBOT'])
  })

  it('art. 9: a POT is refused to a municipality of 24,000 inhabitants', async () => {
    const intento = l.hacer(adoptar, { tipo: 'POT', nombre: 'x', acto: 'x', adopcion: fecha('2020-01-01') })
    await expect(intento).rejects.toMatchObject({ codigo: 'tipo-de-plan', articulo: 'art. 9' })
  })

  it('art. 17 par.: a PBOT there needs its recorded dynamics of growth', async () => {
    const intento = l.hacer(adoptar, { tipo: 'PBOT', nombre: 'x', acto: 'x', adopcion: fecha('2020-01-01') })
    await expect(intento).rejects.toMatchObject({ codigo: 'falta-dinamica' })
  })

  it('arts. 23 and 28: says what is overdue and what is missing', async () => {
    const asuntos = await l.hacer(atencion, {})
    expect(asuntos.map(a => a.id)).toEqual(expect.arrayContaining(['vigencia-corto', 'vigencia-mediano', 'contenidos']))
    expect(asuntos[0]?.estado).toBe('vencido')
    expect(asuntos[0]?.dias).toBeLessThan(0)
  })

  it('art. 23: on 30 June 2027 the review of the long term is being prepared, and on 1 July it must start', async () => {
    const largo = async (al: string) =>
      (await l.hacer(atencion, { al: fecha(al) })).find(a => a.id === 'vigencia-largo')
    expect(await largo('2026-12-31')).toBeUndefined()
    expect(await largo('2027-06-30')).toMatchObject({ estado: 'informativo', vence: '2027-07-01' })
    expect(await largo('2027-07-01')).toMatchObject({ estado: 'atencion', vence: '2027-12-31', articulo: 'art. 23' })
    expect(await largo('2027-12-31')).toMatchObject({ estado: 'atencion', dias: 0 })
    expect(await largo('2028-01-01')).toMatchObject({ estado: 'vencido', articulo: 'art. 28' })
  })

  it('before its adoption there was no plan', async () => {
    expect((await l.hacer(vigente, { al: fecha('2015-11-26') })).plan).toBeNull()
  })
})

describe('the text of the acuerdo', () => {
  it('a later act replaces an article from its date on, and the past still answers as it did', async () => {
    const base = { numero: 40, titulo: 'Alturas', acto: 'Acuerdo 021 de 2015', zonas: ['R1'] }
    await l.hacer(agregarArticulos, { articulos: [{ ...base, texto: 'Tres pisos.', desde: ADOPCION }] })
    const cambio = { ...base, texto: 'Cuatro pisos.', acto: 'Acuerdo 009 de 2020', desde: fecha('2020-06-01') }
    expect(await l.hacer(agregarArticulos, { articulos: [cambio] })).toEqual({ agregados: 1, reemplazados: 1 })
    const leer = async (al: string) => (await l.hacer(articulos, { al: fecha(al) }))[0]?.texto
    expect(await leer('2020-05-31')).toBe('Tres pisos.')
    expect(await leer('2020-06-01')).toBe('Cuatro pisos.')
    await expect(l.hacer(agregarArticulos, { articulos: [cambio] })).rejects.toMatchObject({
      codigo: 'articulo-repetido',
    })
  })
})

describe('objectives, policies, strategies', () => {
  it('a strategy hangs from a policy and never from an objective', async () => {
    const nodos = [
      { clase: 'objetivo' as const, codigo: 'O1', texto: 'Cuidar el río' },
      { clase: 'politica' as const, codigo: 'P1', texto: 'Recuperar la ronda', padre: 'O1' },
      { clase: 'estrategia' as const, codigo: 'E1', texto: 'Reforestar', padre: 'P1' },
    ]
    expect(await l.hacer(agregarObjetivos, { nodos })).toEqual({ agregados: 3 })
    const mal = [{ clase: 'estrategia' as const, codigo: 'E2', texto: 'x', padre: 'O1' }]
    await expect(l.hacer(agregarObjetivos, { nodos: mal })).rejects.toMatchObject({ codigo: 'padre-invalido' })
  })

  it('what has dependents is not taken away, nor by someone who saw an older version', async () => {
    const [o1, , e1] = await l.hacer(objetivos, {})
    await expect(l.hacer(quitarObjetivo, { id: o1!.id }, { version: 1 })).rejects.toMatchObject({
      codigo: 'con-dependientes',
    })
    await expect(l.hacer(quitarObjetivo, { id: e1!.id })).rejects.toMatchObject({ codigo: 'falta-version' })
    await expect(l.hacer(quitarObjetivo, { id: e1!.id }, { version: 7 })).rejects.toMatchObject({
      codigo: 'version-anterior',
    })
  })
})

describe('minimum contents', () => {
  it('art. 17: every content of an EOT is missing until it has its document', async () => {
    const antes = await l.hacer(contenidos, {})
    expect(antes.contenidos.every(c => c.falta)).toBe(true)
    const uno = antes.contenidos.find(c => !c.exigeMapa)!
    await l.hacer(guardarContenido, {
      id: uno.id,
      estado: 'completo',
      documento: 'Documento técnico, cap. 2',
      archivo: null,
      mapa: null,
      justificacion: null,
    })
    const despues = await l.hacer(contenidos, {})
    expect(despues.contenidos.find(c => c.id === uno.id)?.falta).toBeNull()
  })

  it('of two people who save the same one at once, the second is told', async () => {
    const id = (await l.hacer(contenidos, {})).contenidos.find(c => c.version === 0)!.id
    const guardar = (documento: string, version?: number) =>
      l.hacer(
        guardarContenido,
        { id, estado: 'completo', documento, archivo: null, mapa: null, justificacion: null },
        version === undefined ? {} : { version },
      )
    for (const [i, version] of [undefined, 1].entries()) {
      const dos = await Promise.allSettled([guardar(`A${i}`, version), guardar(`B${i}`, version)])
      expect(dos.map(d => d.status).sort()).toEqual(['fulfilled', 'rejected'])
      const perdio = dos.find(d => d.status === 'rejected')
      expect(perdio?.reason.codigo).toBe(version === undefined ? 'falta-version' : 'version-anterior')
    }
  })

  it('each date is answered as it stood: what changes today was otherwise yesterday', async () => {
    const id = (await l.hacer(contenidos, {})).contenidos.find(c => c.version === 0)!.id
    const guardar = (estado: 'en-elaboracion' | 'completo', desde: string, version?: number) =>
      l.hacer(
        guardarContenido,
        {
          id,
          estado,
          documento: `Tomo de ${desde}`,
          archivo: null,
          mapa: null,
          justificacion: null,
          desde: fecha(desde),
        },
        version === undefined ? {} : { version },
      )
    const el = async (al: string) => {
      const c = (await l.hacer(contenidos, { al: fecha(al) })).contenidos.find(x => x.id === id)!
      return [c.estado, c.documento, c.desde]
    }
    await guardar('en-elaboracion', '2018-05-01')
    await guardar('completo', '2020-08-31', 1)
    expect(await el('2018-04-30')).toEqual(['ausente', null, null])
    expect(await el('2020-08-30')).toEqual(['en-elaboracion', 'Tomo de 2018-05-01', '2018-05-01'])
    expect(await el('2020-08-31')).toEqual(['completo', 'Tomo de 2020-08-31', '2020-08-31'])
    await expect(guardar('completo', '2019-01-01', 2)).rejects.toMatchObject({
      codigo: 'fecha-anterior',
      campo: 'desde',
    })
    await expect(guardar('completo', '2026-11-21', 2)).rejects.toMatchObject({ codigo: 'fecha-futura' })
    await expect(guardar('completo', '2021-01-01', 1)).rejects.toMatchObject({ codigo: 'version-anterior' })
    // The same day is corrected in its place.
    await guardar('en-elaboracion', '2020-08-31', 2)
    expect((await el('2026-11-20'))[0]).toBe('en-elaboracion')
    expect((await el('2020-08-30'))[1]).toBe('Tomo de 2018-05-01')
  })
})

describe('norms', () => {
  it('art. 15: a complementary norm that allows more than the general one is shown as a conflict naming both', async () => {
    await l.hacer(agregarNormas, {
      normas: [norma, { ...norma, nivel: 'complementaria', articulo: 77, alturaPisos: 5 }],
    })
    expect((await l.hacer(normas, {})).map(n => n.nivel)).toEqual(['general', 'complementaria'])
    const [c] = await l.hacer(conflictos, {})
    expect(c?.frase).toContain('permite 5 pisos')
    expect(c?.frase).toContain('(art. 15)')
  })

  it('art. 15 par. 2: a zone that admits housing cannot admit high-impact services', async () => {
    await l.hacer(clasificarUsos, {
      usos: [
        { nombre: 'Vivienda', clase: 'vivienda' },
        { nombre: 'Whiskería', clase: 'alto-impacto-prostitucion' },
      ],
    })
    const mezcla = { ...norma, usos: { ...norma.usos, restringido: ['Whiskería'] } }
    await expect(l.hacer(agregarNormas, { normas: [mezcla] })).rejects.toMatchObject({
      codigo: 'usos-incompatibles',
      articulo: 'art. 15 par. 2',
    })
  })
})

describe('urban actions', () => {
  it('art. 8: one that nothing authorises is refused, and one before its instrument too', async () => {
    const { instrumentos } = await l.hacer(acciones, {})
    const accion = {
      clase: 'zonificar',
      nombre: 'Zonificación del centro',
      acto: 'Decreto 10',
      fecha: fecha('2016-02-01'),
    }
    await expect(l.hacer(registrarAccion, accion)).rejects.toMatchObject({
      codigo: 'accion-no-autorizada',
      articulo: 'art. 8',
    })
    const antes = { ...accion, fecha: fecha('2014-01-01'), autorizadaPor: instrumentos[0]!.id }
    await expect(l.hacer(registrarAccion, antes)).rejects.toMatchObject({ codigo: 'accion-no-autorizada' })
    await l.hacer(registrarActo, {
      clase: 'reglamentacion',
      nombre: 'Decreto 5 de 2016',
      fecha: fecha('2016-01-15'),
      resumen: '',
    })
    const despues = await l.hacer(acciones, {})
    await l.hacer(registrarAccion, { ...accion, autorizadaPor: despues.instrumentos.at(-1)!.id })
    expect((await l.hacer(acciones, {})).acciones).toHaveLength(1)
    expect((await l.hacer(acciones, { al: fecha('2016-01-31') })).acciones).toEqual([])
    expect((await l.hacer(acciones, { al: fecha('2016-02-01') })).acciones).toHaveLength(1)
  })
})
