import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fecha, sumarDias } from '../ley388/fecha.ts'
import { esDiaHabil } from '../ley388/plazos/conteo.ts'
import {
  abierto,
  actividad,
  aPaso,
  DESDE,
  dependencia,
  despuesDe,
  fechaDe,
  type RedDePrueba,
  redes,
} from './cronograma.fixture.ts'
import { type Cronograma, programar } from './cronograma.ts'

const estados = fc.option(
  fc.integer({ min: -3, max: 20 }).map(n => sumarDias(DESDE, n)),
  { nil: undefined },
)
const VECES = { numRuns: 500 }

const calcular = (r: RedDePrueba, estado?: Fecha): Cronograma =>
  programar(r.actividades, r.dependencias, { desde: DESDE, estado })

const fechas = (c: Cronograma) => Object.fromEntries([...c.actividades].map(([id, p]) => [id, `${p.inicio} ${p.fin}`]))

describe('el cronograma, sea cual sea la red', () => {
  it('da las mismas fechas que empujar día por día lo que incumple', () => {
    fc.assert(
      fc.property(redes({ conHechos: true }), estados, (r, estado) => {
        const lento = [...aPaso(r, { estado })].map(([id, p]) => [id, `${fechaDe(p.inicio)} ${fechaDe(p.fin)}`])
        expect(fechas(calcular(r, estado))).toEqual(Object.fromEntries(lento))
      }),
      { numRuns: 1500 },
    )
  })

  it('cumple cada dependencia sin espera, mirada en sus fechas', () => {
    fc.assert(
      fc.property(redes(), r => {
        const c = calcular(r)
        const hito = new Set(r.actividades.filter(a => a.duracion === 0).map(a => a.id))
        for (const d of r.dependencias) {
          if (d.espera < 0) continue
          const antes = c.actividades.get(d.antes)!
          const despues = c.actividades.get(d.despues)!
          if (d.tipo === 'inicio-inicio') expect(despues.inicio >= antes.inicio).toBe(true)
          else if (d.tipo === 'fin-fin') expect(despues.fin >= antes.fin).toBe(true)
          else if (d.tipo === 'inicio-fin') expect(despues.fin >= antes.inicio).toBe(true)
          else if (hito.has(d.antes) || hito.has(d.despues)) expect(despues.inicio >= antes.fin).toBe(true)
          else expect(despues.inicio > antes.fin).toBe(true)
        }
      }),
      VECES,
    )
  })

  it('nada empieza ni termina en un día que su calendario no tiene, ni antes de lo que se le permitió', () => {
    fc.assert(
      fc.property(redes(), r => {
        const c = calcular(r)
        for (const a of r.actividades) {
          const { inicio, fin } = c.actividades.get(a.id)!
          expect(inicio >= DESDE && inicio >= (a.noAntes ?? DESDE)).toBe(true)
          expect(fin >= inicio).toBe(true)
          if (a.calendario === 'habiles') expect(esDiaHabil(inicio) && esDiaHabil(fin)).toBe(true)
        }
      }),
      VECES,
    )
  })

  it('en un pronóstico los hechos no se mueven y lo demás no empieza ni termina antes de la fecha de corte', () => {
    fc.assert(
      fc.property(redes({ conHechos: true }), estados, (r, estado = DESDE) => {
        const c = calcular(r, estado)
        for (const a of r.actividades) {
          const { inicio, fin } = c.actividades.get(a.id)!
          const empezo = a.inicioReal !== null && a.inicioReal <= estado
          if (empezo) expect(inicio).toBe(a.inicioReal)
          else expect(inicio >= estado).toBe(true)
          if (empezo && a.finReal !== null && a.finReal <= estado) expect(fin).toBe(a.finReal)
          else if (a.duracion > 0) expect(fin >= estado).toBe(true)
        }
      }),
      VECES,
    )
  })

  it('alargar una actividad nunca adelanta un fin', () => {
    fc.assert(
      fc.property(redes(), fc.nat(7), fc.integer({ min: 1, max: 9 }), (r, cual, mas) => {
        const i = cual % r.actividades.length
        const { id } = r.actividades[i]!
        // What is held by its end begins earlier if it lasts longer: whoever waits for its beginning may then advance.
        const seAdelanta = r.dependencias.some(d => d.despues === id && d.tipo.endsWith('-fin'))
        fc.pre(!seAdelanta || !r.dependencias.some(d => d.antes === id && d.tipo.startsWith('inicio-')))
        const antes = calcular(r)
        const larga = r.actividades.map(a => (a.id === id ? { ...a, duracion: a.duracion + mas } : a))
        const despues = calcular({ ...r, actividades: larga })
        for (const [otra, p] of antes.actividades) expect(despues.actividades.get(otra)!.fin >= p.fin).toBe(true)
      }),
      VECES,
    )
  })

  it('el orden en que llegan actividades y dependencias no cambia nada', () => {
    const mezcladas = redes({ conHechos: true }).chain(r =>
      fc.record({
        r: fc.constant(r),
        actividades: fc.shuffledSubarray(r.actividades, { minLength: r.actividades.length }),
        dependencias: fc.shuffledSubarray(r.dependencias, { minLength: r.dependencias.length }),
      }),
    )
    fc.assert(
      fc.property(mezcladas, estados, ({ r, actividades, dependencias }, estado) => {
        const uno = calcular(r, estado)
        const otro = calcular({ actividades, dependencias }, estado)
        expect(Object.fromEntries(otro.actividades)).toEqual(Object.fromEntries(uno.actividades))
        expect(Object.fromEntries(otro.proyectos)).toEqual(Object.fromEntries(uno.proyectos))
        expect(otro.fin).toBe(uno.fin)
      }),
      VECES,
    )
  })

  it('deslizarse la holgura no mueve nada ajeno ni el fin del proyecto; un día más, sí', () => {
    fc.assert(
      fc.property(redes({ conHechos: true }), estados, fc.nat(7), (r, estado, cual) => {
        const a = r.actividades[cual % r.actividades.length]!
        const { holgura } = calcular(r, estado).actividades.get(a.id)!
        const base = aPaso(r, { estado })
        const empezo = estado !== undefined && a.inicioReal !== null && a.inicioReal <= estado
        // What has ended slips no more, and has no slack.
        if (empezo && (a.duracion === 0 || a.avance.eq(100) || (a.finReal !== null && a.finReal <= estado))) {
          expect(holgura).toBe(0)
          return
        }
        // Of what is under way, what slips is its remaining part, which is known by its end.
        const movil = empezo ? resto(r, a.id, estado) : base.get(a.id)!.inicio
        const mueve = (dias: number): boolean => {
          const despues = aPaso(r, { estado, forzar: { id: a.id, desde: despuesDe(a, movil, dias) } })
          return (
            r.actividades.some(x => {
              if (x.proyecto === a.proyecto) return false
              const [u, v] = [base.get(x.id)!, despues.get(x.id)!]
              return u.inicio !== v.inicio || u.fin !== v.fin
            }) || finDe(r, base, a.proyecto) !== finDe(r, despues, a.proyecto)
          )
        }
        expect(mueve(holgura)).toBe(false)
        expect(mueve(holgura + 1)).toBe(true)
      }),
      { numRuns: 1500 },
    )

    /** First day of the remaining part of what is under way: pushed by itself, day by day, until its end moves. */
    function resto(r: RedDePrueba, id: string, estado: Fecha) {
      const a = r.actividades.find(x => x.id === id)!
      const fin = aPaso(r, { estado }).get(id)!.fin
      let p = `${abierto(a, estado)} 1` as const
      for (;;) {
        const siguiente = despuesDe(a, p, 1)
        if (aPaso(r, { estado, forzar: { id, desde: siguiente } }).get(id)!.fin > fin) return p
        p = siguiente as typeof p
      }
    }

    function finDe(r: RedDePrueba, puestas: ReturnType<typeof aPaso>, proyecto: string): Fecha {
      return r.actividades
        .filter(x => x.proyecto === proyecto)
        .map(x => fechaDe(puestas.get(x.id)!.fin))
        .sort()
        .at(-1)!
    }
  })

  it('cada proyecto tiene algo crítico que termina con él, y su ruta llega a algo que no espera a nadie del proyecto', () => {
    fc.assert(
      fc.property(redes({ calendarios: ['habiles'] }), r => {
        const c = calcular(r)
        for (const [proyecto, { fin }] of c.proyectos) {
          const suyas = r.actividades.filter(a => a.proyecto === proyecto)
          let en = suyas.find(a => c.actividades.get(a.id)!.critica && c.actividades.get(a.id)!.fin === fin)
          expect(en).toBeDefined()
          // Back along the path: without what drives it, an activity would begin before; what drives it is critical too.
          for (;;) {
            const a = en!
            const entran = r.dependencias.filter(d => d.despues === a.id)
            const sola = calcular({
              actividades: r.actividades,
              dependencias: r.dependencias.filter(d => d.despues !== a.id),
            })
            if (sola.actividades.get(a.id)!.inicio === c.actividades.get(a.id)!.inicio) break
            const propias = entran.filter(d => suyas.some(x => x.id === d.antes))
            const deFuera = calcular({
              actividades: r.actividades,
              dependencias: r.dependencias.filter(d => !propias.includes(d)),
            })
            if (deFuera.actividades.get(a.id)!.inicio === c.actividades.get(a.id)!.inicio) break
            en = suyas.find(x => propias.some(d => d.antes === x.id) && c.actividades.get(x.id)!.critica)
            expect(en).toBeDefined()
          }
        }
      }),
      VECES,
    )
  })

  it('en una sola ruta, acortar en un día cualquiera de sus actividades adelanta el fin en un día hábil', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }),
        fc.nat(9),
        (dias, cual) => {
          const cadena = (duraciones: number[]): RedDePrueba => ({
            actividades: duraciones.map((duracion, i) => actividad(`a${i}`, { duracion })),
            dependencias: duraciones.slice(1).map((_, i) => dependencia(`a${i}`, `a${i + 1}`)),
          })
          const i = cual % dias.length
          const antes = calcular(cadena([...dias, 1]))
          const despues = calcular(cadena([...dias.map((d, k) => (k === i ? d - 1 : d)), 1]))
          expect([...antes.actividades.values()].every(p => p.critica)).toBe(true)
          expect(despues.fin).toBe(fechaDe(despuesDe(actividad('x'), `${antes.fin!} 1`, -1)))
        },
      ),
      VECES,
    )
  })
})
