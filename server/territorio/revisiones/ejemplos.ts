import { escribirWkb } from '../../platform/geometria/wkb.ts'
import { corbatin, type Escena, numeroEn, type Rectangulo, X, Y, type ZonaDibujada } from './escena.ts'

/** A drawing that a check accepts, one that it refuses, and what it must say of the second. */
export interface Ejemplo {
  valido: Escena
  invalido: Escena
  /** Objects named by each finding of the invalid drawing, and its plane m² as drawn. */
  espera: readonly { gravedad: string; codigo: string; objetos: readonly string[]; m2?: number; dice: RegExp }[]
}

const LIMITE: ZonaDibujada = { rect: [0, 0, 200, 100], codigo: 'M' }
const urbano = (rect: Rectangulo): ZonaDibujada => ({ rect, codigo: 'SU', valor: 'Urbano' })
const rural = (rect: Rectangulo): ZonaDibujada => ({ rect, codigo: 'SR', valor: 'Rural' })
const expansion = (rect: Rectangulo): ZonaDibujada => ({ rect, codigo: 'SE', valor: 'Expansion_Urbana' })
const [A, B] = [numeroEn('15', '96', 1), numeroEn('15', '96', 2)]

/** Valid and invalid examples of each check, by its id. */
export const EJEMPLOS: Readonly<Record<string, Ejemplo>> = {
  'S1.huecos': {
    valido: {
      capas: { 'limite-municipal': [LIMITE], 'clase-de-suelo': [urbano([0, 0, 80, 100]), rural([80, 0, 120, 100])] },
    },
    invalido: {
      capas: {
        'limite-municipal': [LIMITE],
        // Protection lies over the gap and does not fill it: it is inside a class or nowhere.
        'clase-de-suelo': [
          urbano([0, 0, 80, 100]),
          rural([90, 0, 110, 100]),
          { rect: [80, 0, 10, 100], codigo: 'SP', valor: 'Proteccion' },
        ],
      },
    },
    espera: [{ gravedad: 'error', codigo: 'hueco', objetos: ['SU', 'SR'], m2: 1000, dice: /sin clase de suelo/ }],
  },
  'S1.traslapes': {
    valido: {
      capas: {
        'clase-de-suelo': [
          urbano([0, 0, 80, 100]),
          rural([80, 0, 120, 100]),
          { rect: [150, 0, 20, 20], codigo: 'SB', valor: 'Suburbano' },
          { rect: [70, 0, 20, 20], codigo: 'SP', valor: 'Protección' },
        ],
      },
    },
    invalido: {
      capas: { 'clase-de-suelo': [urbano([0, 0, 80, 100]), expansion([70, 0, 30, 100]), rural([99.97, 0, 100, 100])] },
    },
    espera: [
      {
        gravedad: 'error',
        codigo: 'traslape',
        objetos: ['SU', 'SE'],
        m2: 1000,
        dice: /urbano y suelo de expansión.*art\. 30/,
      },
      { gravedad: 'astilla', codigo: 'astilla-traslape', objetos: ['SE', 'SR'], m2: 3, dice: /se traslapan/ },
    ],
  },
  'S4.suburbano': {
    valido: {
      capas: {
        'clase-de-suelo': [rural([0, 0, 100, 100])],
        'categoria-rural': [{ rect: [10, 10, 20, 20], codigo: 'SB', valor: 'Desarrollo_Restringido.Suburbano' }],
      },
    },
    invalido: {
      capas: {
        'clase-de-suelo': [urbano([100, 0, 50, 100]), rural([0, 0, 100, 100])],
        'categoria-rural': [
          { rect: [90, 10, 20, 20], codigo: 'SB', valor: 'Desarrollo_Restringido.Suburbano' },
          { rect: [90, 50, 20, 20], codigo: 'AG', valor: 'Suelo_Rural_Productivo.Agropecuario' },
        ],
      },
    },
    espera: [{ gravedad: 'error', codigo: 'fuera', objetos: ['SB'], m2: 200, dice: /se sale del suelo rural/ }],
  },
  'PL4.perimetro': {
    valido: {
      capas: {
        'perimetro-urbano': [{ rect: [10, 10, 50, 50], codigo: 'PU' }],
        'perimetro-de-servicios': [{ rect: [0, 0, 100, 100], codigo: 'PS' }],
      },
    },
    invalido: {
      capas: {
        'perimetro-urbano': [{ rect: [0, 0, 109, 100], codigo: 'PU' }],
        'perimetro-de-servicios': [{ rect: [0, 0, 100, 100], codigo: 'PS' }],
      },
    },
    espera: [
      {
        gravedad: 'error',
        codigo: 'fuera',
        objetos: ['PU'],
        m2: 900,
        dice: /pasa del perímetro de servicios en 89\d,\d+ m²/,
      },
    ],
  },
  'PL3.actividad': {
    valido: {
      capas: {
        'clase-de-suelo': [urbano([0, 0, 50, 50])],
        'area-de-actividad': [
          { rect: [0, 0, 25, 50], codigo: 'R1' },
          { rect: [25, 0, 25, 50], codigo: 'C1' },
        ],
      },
    },
    invalido: {
      capas: {
        'clase-de-suelo': [urbano([0, 0, 50, 50]), rural([50, 0, 50, 50])],
        'area-de-actividad': [{ rect: [0, 0, 40, 50], codigo: 'R1' }],
      },
    },
    espera: [{ gravedad: 'error', codigo: 'sin-norma', objetos: ['SU'], m2: 500, dice: /sin área de actividad/ }],
  },
  'PL3.tratamiento': {
    valido: {
      capas: { 'clase-de-suelo': [urbano([0, 0, 50, 50])], tratamiento: [{ rect: [-1, -1, 60, 60], codigo: 'TC' }] },
    },
    invalido: {
      capas: { 'clase-de-suelo': [urbano([0, 0, 50, 50])], tratamiento: [{ rect: [0, 0, 50, 49.95], codigo: 'TC' }] },
    },
    espera: [{ gravedad: 'astilla', codigo: 'astilla-sin-norma', objetos: ['SU'], m2: 2.5, dice: /sin tratamiento/ }],
  },
  'mapa.fuera': {
    valido: {
      capas: { 'limite-municipal': [LIMITE], barrio: [{ rect: [10, 10, 10, 10], codigo: '1596' }] },
      predios: [{ rect: [20, 20, 10, 10], numeros: [A] }],
    },
    invalido: {
      capas: {
        'limite-municipal': [LIMITE],
        barrio: [{ rect: [190, 10, 20, 10], codigo: '1596' }],
        obra: [{ rect: [0, 0, 0, 0], codigo: 'OB', wkb: escribirWkb({ type: 'Point', coordinates: [X - 5, Y - 5] }) }],
      },
      predios: [{ rect: [300, 20, 10, 10], numeros: [A] }],
    },
    espera: [
      {
        gravedad: 'error',
        codigo: 'fuera',
        objetos: ['1596'],
        m2: 100,
        dice: /de la capa «barrio», se sale del municipio/,
      },
      { gravedad: 'error', codigo: 'fuera', objetos: ['OB'], dice: /se sale del municipio/ },
      { gravedad: 'error', codigo: 'fuera', objetos: [A], m2: 100, dice: /El predio 76001/ },
    ],
  },
  'mapa.anillos': {
    valido: {
      capas: { proteccion: [{ rect: [0, 0, 10, 10], codigo: 'P' }] },
      predios: [{ rect: [0, 0, 10, 10], numeros: [A] }],
    },
    invalido: { capas: { proteccion: [{ rect: [0, 0, 10, 10], codigo: 'P', wkb: corbatin([0, 0, 10, 10]) }] } },
    espera: [{ gravedad: 'error', codigo: 'anillo-se-cruza', objetos: ['P'], dice: /«P».*se cruza a sí mismo/ }],
  },
  'predios.traslapes': {
    valido: {
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [10, 0, 10, 10], numeros: [B] },
      ],
    },
    invalido: {
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [8, 0, 10, 10], numeros: [B] },
        { rect: [17.98, 0, 10, 10], numeros: [numeroEn('15', '96', 3)] },
      ],
    },
    espera: [
      { gravedad: 'error', codigo: 'traslape', objetos: [A, B], m2: 20, dice: /ocupan los mismos/ },
      {
        gravedad: 'astilla',
        codigo: 'astilla-traslape',
        objetos: [B, numeroEn('15', '96', 3)],
        m2: 0.2,
        dice: /ocupan/,
      },
    ],
  },
  'predios.sin-clase': {
    valido: {
      capas: { 'clase-de-suelo': [urbano([0, 0, 50, 50])] },
      predios: [{ rect: [0, 0, 10, 10], numeros: [A] }],
    },
    invalido: {
      capas: { 'clase-de-suelo': [urbano([0, 0, 50, 50])] },
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [60, 0, 10, 10], numeros: [B] },
      ],
    },
    espera: [
      { gravedad: 'error', codigo: 'sin-clase', objetos: [B], m2: 100, dice: /no está en ninguna clase de suelo/ },
    ],
  },
  'predios.sin-actividad': {
    valido: {
      capas: {
        'clase-de-suelo': [urbano([0, 0, 50, 50]), rural([50, 0, 50, 50])],
        'area-de-actividad': [{ rect: [0, 0, 20, 20], codigo: 'R1' }],
      },
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [60, 0, 10, 10], numeros: [B] },
      ],
    },
    invalido: {
      capas: {
        'clase-de-suelo': [urbano([0, 0, 50, 50])],
        'area-de-actividad': [{ rect: [0, 0, 20, 20], codigo: 'R1' }],
      },
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [30, 0, 10, 10], numeros: [B] },
      ],
    },
    espera: [{ gravedad: 'error', codigo: 'sin-actividad', objetos: [B], m2: 100, dice: /no tiene área de actividad/ }],
  },
  'predios.barrio': {
    valido: {
      capas: { barrio: [{ rect: [0, 0, 50, 50], codigo: '1596' }] },
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [80, 0, 10, 10], numeros: [numeroEn('00', '00', 9)] },
      ],
    },
    invalido: {
      capas: {
        barrio: [
          { rect: [0, 0, 50, 50], codigo: '1596' },
          { rect: [50, 0, 50, 50], codigo: '1504', nombre: 'Otro' },
        ],
      },
      predios: [{ rect: [46, 0, 10, 10], numeros: [A, B] }],
    },
    espera: [A, B].map(n => ({
      gravedad: 'aviso',
      codigo: 'otro-barrio',
      objetos: [n],
      m2: 100,
      dice: /el barrio 1596, y por el mapa en «1504 Otro» \(60 % de su área\)/,
    })),
  },
  'predios.comuna': {
    valido: {
      capas: { comuna: [{ rect: [0, 0, 50, 50], codigo: '15' }] },
      predios: [{ rect: [0, 0, 10, 10], numeros: [A] }],
    },
    invalido: {
      capas: { comuna: [{ rect: [0, 0, 50, 50], codigo: '5' }] },
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A] },
        { rect: [80, 0, 10, 10], numeros: [B] },
      ],
    },
    espera: [
      { gravedad: 'aviso', codigo: 'otro-comuna', objetos: [A], m2: 100, dice: /la comuna 15, y por el mapa en «5»/ },
      { gravedad: 'aviso', codigo: 'sin-comuna', objetos: [B], m2: 100, dice: /no está en ninguna comuna/ },
    ],
  },
  'predios.area': {
    valido: {
      predios: [
        { rect: [0, 0, 10, 10], numeros: [A], registradaM2: '95.00' },
        { rect: [0, 0, 10, 10], numeros: [A, B] },
      ],
    },
    invalido: { predios: [{ rect: [0, 0, 10, 10], numeros: [A], registradaM2: '80.00' }] },
    espera: [
      {
        gravedad: 'aviso',
        codigo: 'area-distinta',
        objetos: [A],
        m2: 20,
        dice: /80,00 m² registrados y mide 99,\d+ m².*más/,
      },
    ],
  },
}
