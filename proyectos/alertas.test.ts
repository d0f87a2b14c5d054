import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import type { ActividadVigilada, ProyectoVigilado, Vigilancia } from './alertas/hechos.ts'
import type { Alerta } from './alertas/tipos.ts'
import { ALERTAS, alertas } from './alertas.ts'
import { POR_OMISION, UMBRALES } from './umbrales.ts'
import { promesa } from './valor-ganado.fixture.ts'
import { type ValorGanado, valorGanado } from './valor-ganado.ts'

/** A Wednesday; Monday the 29th is a holiday. */
const AL = fecha('2026-07-01')
const d = (n: number | string): Decimal => new Decimal(n)

/** An activity of sixty running days, of which thirty-one have passed, that goes as it should. */
function actividad(mas: Partial<ActividadVigilada> = {}): ActividadVigilada {
  return {
    id: 'a1',
    nombre: 'Diseños',
    responsable: 'Ana Ruiz',
    calendario: 'corridos',
    base: { inicio: fecha('2026-06-01'), fin: fecha('2026-07-30') },
    inicioReal: fecha('2026-06-01'),
    finReal: null,
    avance: d(52),
    ...mas,
  }
}

/** A project of which nothing is to be said. */
function proyecto(mas: Partial<ProyectoVigilado> = {}): ProyectoVigilado {
  return {
    id: 'p1',
    nombre: 'Parque lineal',
    estado: 'en-ejecucion',
    responsable: 'Luis Paz',
    estrategia: 'e1',
    justificacion: null,
    actividades: [actividad()],
    ultimaLectura: fecha('2026-06-20'),
    finPrevisto: fecha('2026-07-30'),
    valor: valor(100, 100),
    presupuesto: d(1000),
    obligaciones: d(100),
    certificados: [],
    compromisos: [],
    giros: [],
    desviaciones: [],
    meta: null,
    economias: d(0),
    adicionales: d(0),
    ...mas,
  }
}

/** Of a promise of $ 1.000, of which $ 100 had to be done. */
function valor(hecho: number, costo: number): ValorGanado {
  return valorGanado({
    al: AL,
    base: [promesa('a', '2026-06-22', '2026-09-29', 1000)],
    lecturas: [{ actividad: 'a', fecha: AL, fisico: d(hecho).div(10) }],
    costoReal: d(costo),
  })!
}

const giro = { id: 'g1', entidad: 'EMRU', fecha: fecha('2026-06-30'), valor: d(500), girado: d(0) }
const desviacion = {
  id: 'd1',
  descripcion: 'Faltan predios.',
  responsable: 'Eva Gil',
  compromiso: fecha('2026-06-30'),
  cerrada: null,
}
const viejo = { fecha: fecha('2026-05-01'), valor: d(300) }
const reciente = { fecha: fecha('2026-06-15'), valor: d(200) }

function vigilar(p: Partial<ProyectoVigilado>, mas: Partial<Vigilancia> = {}): Alerta[] {
  const periodo = { desde: fecha('2024-01-01'), hasta: fecha('2027-12-31') }
  return alertas({ al: AL, periodo, umbrales: POR_OMISION, proyectos: [proyecto(p)], ...mas })
}

/** For each kind: what makes it speak, with a part of what it says, and what is like it and keeps it silent. */
const EJEMPLOS: Record<string, { avisa: [Partial<ProyectoVigilado>, string][]; calla: Partial<ProyectoVigilado>[] }> = {
  'debio-empezar': {
    avisa: [
      [
        { actividades: [actividad({ inicioReal: null, avance: d(0) })] },
        'Debía empezar el 1.º de junio de 2026, hace 19 días hábiles, y no consta su inicio.',
      ],
      [
        { estado: 'formulado', actividades: [actividad({ inicioReal: fecha('2026-07-02'), avance: d(0) })] },
        'no consta su inicio',
      ],
    ],
    calla: [
      { actividades: [actividad({ inicioReal: null })] },
      { actividades: [actividad({ inicioReal: null, avance: d(0), base: null })] },
      { actividades: [actividad({ inicioReal: null, avance: d(0), base: { inicio: AL, fin: fecha('2026-09-01') } })] },
      {
        estado: 'suspendido',
        desviaciones: [{ ...desviacion, compromiso: AL }],
        actividades: [actividad({ inicioReal: null, avance: d(0) })],
      },
      { estado: 'descartado', actividades: [actividad({ inicioReal: null, avance: d(0) })] },
    ],
  },
  'debio-terminar': {
    avisa: [
      [
        { actividades: [actividad({ base: { inicio: fecha('2026-06-01'), fin: fecha('2026-06-26') } })] },
        'Debía terminar el 26 de junio de 2026, hace 2 días hábiles, y va en 52 %.',
      ],
      [
        {
          actividades: [
            actividad({
              inicioReal: null,
              avance: d(0),
              base: { inicio: fecha('2026-06-01'), fin: fecha('2026-06-30') },
            }),
          ],
        },
        'y va en 0 %',
      ],
    ],
    calla: [
      { actividades: [actividad({ base: { inicio: fecha('2026-06-01'), fin: AL }, avance: d(100) })] },
      {
        actividades: [
          actividad({ finReal: fecha('2026-06-30'), base: { inicio: fecha('2026-06-01'), fin: fecha('2026-06-26') } }),
        ],
      },
    ],
  },
  'por-terminar': {
    avisa: [
      [
        { actividades: [actividad({ base: { inicio: fecha('2026-06-01'), fin: fecha('2026-07-10') } })] },
        'Debe terminar el 10 de julio de 2026 (faltan 7 días hábiles): debía ir en 77,5 % y va en 52 %.',
      ],
      [{ actividades: [actividad({ base: { inicio: fecha('2026-06-01'), fin: AL } })] }, 'debía ir en 100 %'],
    ],
    calla: [
      {
        actividades: [
          actividad({ base: { inicio: fecha('2026-06-01'), fin: fecha('2026-07-10') }, avance: d('77.5') }),
        ],
      },
      { actividades: [actividad({ avance: d(10) })] },
    ],
  },
  'indice-bajo': {
    avisa: [
      [
        { valor: valor(82, 90), presupuesto: d(5000) },
        'se han ejecutado $ 82. Su SPI es 0,82; se avisa por debajo de 0,9.',
      ],
      [
        { valor: valor(100, 120), presupuesto: d(5000) },
        'Por cada $ 100 obligados se ha ejecutado lo que vale $ 83,3.',
      ],
    ],
    calla: [{ valor: valor(90, 100) }, { valor: null }, { valor: valor(10, 10), estado: 'formulado' }],
  },
  'sin-lectura': {
    avisa: [
      [{ ultimaLectura: fecha('2026-05-31') }, 'El último avance es del 31 de mayo de 2026, hace 31 días.'],
      [
        { ultimaLectura: null, actividades: [actividad({ inicioReal: fecha('2026-05-15') })] },
        'Empezó el 15 de mayo de 2026, hace 47 días, y no se ha registrado ningún avance.',
      ],
    ],
    calla: [
      { ultimaLectura: fecha('2026-06-01') },
      { ultimaLectura: fecha('2026-01-01'), estado: 'terminado' },
      { ultimaLectura: fecha('2026-01-01'), actividades: [actividad({ finReal: fecha('2026-06-30') })] },
      { ultimaLectura: null, actividades: [actividad({ inicioReal: null, base: null })] },
    ],
  },
  'giro-pendiente': {
    avisa: [
      [{ giros: [giro] }, 'Se acordó girarlos el 30 de junio de 2026 para «Parque lineal», y no consta el giro.'],
      [
        { giros: [{ ...giro, girado: d(200) }] },
        'Se acordó girar $ 500 el 30 de junio de 2026 para «Parque lineal», y se han girado $ 200.',
      ],
    ],
    calla: [{ giros: [{ ...giro, fecha: AL }] }, { giros: [{ ...giro, girado: d(500) }] }],
  },
  'certificado-sin-compromiso': {
    avisa: [
      [{ certificados: [viejo, reciente] }, 'El certificado más antiguo es del 1.º de mayo de 2026'],
      [
        {
          certificados: [reciente, { ...viejo, fecha: fecha('2026-04-01') }, viejo],
          compromisos: [{ ...reciente, valor: d(350) }],
        },
        'El certificado más antiguo es del 1.º de mayo de 2026',
      ],
    ],
    calla: [
      { certificados: [reciente] },
      { certificados: [{ ...viejo, fecha: fecha('2026-05-02') }] },
      { certificados: [viejo, reciente], compromisos: [{ ...viejo, fecha: AL }] },
    ],
  },
  'fuera-del-periodo': {
    avisa: [[{ finPrevisto: fecha('2028-01-03') }, 'Se prevé que termine el 3 de enero de 2028']],
    calla: [
      { finPrevisto: fecha('2027-12-31') },
      { finPrevisto: null },
      { finPrevisto: fecha('2028-01-03'), estado: 'terminado' },
    ],
  },
  'suspendido-sin-desviacion': {
    avisa: [
      [{ estado: 'suspendido' }, 'no tiene una desviación abierta'],
      [{ estado: 'suspendido', desviaciones: [{ ...desviacion, cerrada: AL }] }, 'no tiene una desviación abierta'],
    ],
    calla: [{ estado: 'suspendido', desviaciones: [{ ...desviacion, compromiso: AL }] }],
  },
  'desviacion-vencida': {
    avisa: [
      [
        { desviaciones: [desviacion] },
        'Faltan predios. Se había comprometido su corrección para el 30 de junio de 2026.',
      ],
      [{ desviaciones: [{ ...desviacion, cerrada: fecha('2026-07-05') }] }, 'Faltan predios.'],
    ],
    calla: [{ desviaciones: [{ ...desviacion, compromiso: AL }] }, { desviaciones: [{ ...desviacion, cerrada: AL }] }],
  },
  'sin-estrategia': {
    avisa: [
      [{ estrategia: null }, 'no tiene una justificación escrita'],
      [{ estrategia: null, justificacion: '  ' }, 'no tiene una justificación escrita'],
    ],
    calla: [{ estrategia: null, justificacion: 'La creciente obliga.' }],
  },
  'meta-superada': {
    avisa: [
      [
        { meta: { unidad: 'km', cantidad: d('2.5'), logrado: d(3) }, economias: d(40), adicionales: d(60) },
        'Se prometió 2,5 km y se ha entregado 3 km. Lo hicieron posible $ 40 de economías y $ 60 de recursos adicionales.',
      ],
      [
        { meta: { unidad: 'km', cantidad: d(2), logrado: d(3) }, estado: 'terminado' },
        'No constan economías ni recursos adicionales.',
      ],
    ],
    calla: [
      { meta: { unidad: 'km', cantidad: d(3), logrado: d(3) } },
      { meta: { unidad: 'km', cantidad: d(0), logrado: d(3) } },
    ],
  },
  'costo-por-encima': {
    avisa: [
      [{ valor: valor(100, 105) }, 'costaría $ 1.050: $ 50 más que su presupuesto, que es de $ 1.000.'],
      [{ valor: null, obligaciones: d(1001) }, 'Se han obligado $ 1.001 y su presupuesto es de $ 1.000.'],
    ],
    calla: [
      { valor: valor(100, 105), presupuesto: d(1050) },
      { valor: valor(100, 105), estado: 'terminado' },
    ],
  },
}

describe('las alertas tempranas', () => {
  it('de un proyecto que va bien no se dice nada', () => {
    expect(vigilar({})).toEqual([])
  })

  it('cada una tiene sus ejemplos', () => {
    expect(ALERTAS.map(a => a.codigo).sort()).toEqual(Object.keys(EJEMPLOS).sort())
  })

  for (const [codigo, { avisa, calla }] of Object.entries(EJEMPLOS)) {
    it(`${codigo} avisa, y solo ella`, () => {
      for (const [caso, dice] of avisa) {
        const halladas = vigilar(caso)
        expect(halladas.map(a => a.codigo)).toEqual([codigo])
        expect(`${halladas[0]!.que}. ${halladas[0]!.porque}`.replaceAll('\u00a0', ' ')).toContain(dice)
      }
    })

    it(`${codigo} calla`, () => {
      for (const caso of calla) expect(vigilar(caso).filter(a => a.codigo === codigo)).toEqual([])
    })
  }

  it('una actividad atrasada se dice una sola vez, a quien responde por ella', () => {
    const [a, ...otras] = vigilar({
      actividades: [
        actividad({ inicioReal: null, avance: d(0), base: { inicio: fecha('2026-06-01'), fin: fecha('2026-06-30') } }),
      ],
    })
    expect(otras).toEqual([])
    expect(a).toMatchObject({
      id: 'debio-terminar:p1:a1',
      proyecto: 'p1',
      actividad: 'a1',
      quien: 'Ana Ruiz',
      vence: '2026-06-30',
      articulo: 'art. 18',
      gravedad: 'vencido',
    })
  })

  it('si la actividad no nombra a nadie, responde quien responde por el proyecto', () => {
    const tarde = { base: { inicio: fecha('2026-06-01'), fin: fecha('2026-06-30') }, responsable: '' }
    expect(vigilar({ actividades: [actividad(tarde)] })[0]!.quien).toBe('Luis Paz')
  })

  it('van de la más a la menos grave, y de la más antigua a la más reciente', () => {
    const todas = vigilar({
      giros: [giro, { ...giro, id: 'g0', fecha: fecha('2026-03-01') }],
      meta: { unidad: 'km', cantidad: d(1), logrado: d(2) },
      finPrevisto: fecha('2028-02-01'),
      estrategia: null,
    })
    expect(todas.map(a => a.id)).toEqual([
      'giro-pendiente:p1:g0',
      'giro-pendiente:p1:g1',
      'fuera-del-periodo:p1',
      'sin-estrategia:p1',
      'meta-superada:p1',
    ])
  })

  it('la oficina puede cambiar cada umbral', () => {
    const con = (cambio: Partial<typeof POR_OMISION>, p: Partial<ProyectoVigilado>) =>
      vigilar(p, { umbrales: { ...POR_OMISION, ...cambio } }).map(a => a.codigo)
    expect(con({ spi: d('0.80') }, { valor: valor(82, 82) })).toEqual([])
    expect(con({ cpi: d('1.01') }, {})).toEqual(['indice-bajo'])
    expect(con({ sinLectura: d(10) }, {})).toEqual(['sin-lectura'])
    expect(con({ sinCompromiso: d(15) }, { certificados: [reciente] })).toEqual(['certificado-sin-compromiso'])
    expect(con({ porTerminar: d(20) }, { actividades: [actividad({ avance: d(10) })] })).toEqual(['por-terminar'])
    const ids = Object.values(UMBRALES).map(u => u.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
