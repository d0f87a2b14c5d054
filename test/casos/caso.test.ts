import { describe, expect, it } from 'vitest'
import { leerCasos } from './caso.ts'
import { comprobar, diferencias } from './comprobar.ts'

const CABEZA = 'calculo: tipo-de-plan\nregla: PL1\nfuente: supuesta\ncasos:\n'
const bien = '  - { nombre: uno, articulo: 9, entrada: { poblacion: 5 }, salida: { tipo: EOT } }\n'
const leer = (texto: string): unknown => leerCasos('prueba.yaml', texto)

describe('casos resueltos', () => {
  it('un caso toma del archivo la regla y la fuente que no da', () => {
    const [caso] = leerCasos('prueba.yaml', CABEZA + bien).casos
    expect(caso).toMatchObject({ articulos: ['art. 9'], reglas: ['PL1'], fuente: 'supuesta' })
  })

  it('los artículos se escriben con su número; los de otra ley, enteros', () => {
    const texto = bien.replace('articulo: 9', 'articulo: [15 par. 2, 61-A, "Ley 4 de 1913, art. 62"]')
    expect(leerCasos('prueba.yaml', CABEZA + texto).casos[0]?.articulos).toEqual([
      'art. 15 par. 2',
      'art. 61-A',
      'Ley 4 de 1913, art. 62',
    ])
  })

  it('se rechaza lo que un abogado no podría revisar, y se dice dónde', () => {
    const malos: [texto: string, error: RegExp][] = [
      [CABEZA + bien.replace('articulo: 9, ', ''), /«uno»: no articulo/],
      [(CABEZA + bien).replace('fuente: supuesta\n', ''), /«uno»: no fuente/],
      [(CABEZA + bien).replace('regla: PL1\n', ''), /no rule/],
      [CABEZA + bien.replace('salida: { tipo: EOT }', 'salida: {}'), /says nothing/],
      [CABEZA + bien.replace('salida: { tipo: EOT }', 'error: { campo: x }'), /error.codigo/],
      [CABEZA + bien.replace(' }\n', ', error: { codigo: x } }\n'), /either salida or error/],
      [CABEZA + bien.replace('entrada', 'entradas'), /unknown field entradas/],
      [CABEZA + bien + bien, /two cases have one name/],
    ]
    for (const [texto, error] of malos) expect(() => leer(texto)).toThrow(error)
  })

  it('se nota la salida que no es, el rechazo que no llega y la cita de lo que no rige', () => {
    const con = (cambio: (t: string) => string): string[] => {
      const { calculo, casos } = leerCasos('prueba.yaml', CABEZA + cambio(bien))
      return comprobar(calculo, casos[0]!)
    }
    expect(con(t => t)).toEqual([])
    expect(con(t => t.replace('EOT', 'POT'))).toEqual(['salida.tipo: expected "POT", was "EOT"'])
    expect(con(t => t.replace('salida: { tipo: EOT }', 'error: { codigo: x }'))[0]).toContain('it was not refused')
    expect(con(t => t.replace('articulo: 9', 'articulo: 71 num. 3'))).toEqual([
      'art. 71 num. 3 is cited and is not in force',
    ])
  })

  it('una lista se compara entera y un objeto solo en los campos que se nombran', () => {
    expect(diferencias({ a: [1, { b: 2 }] }, { a: [1, { b: 2, c: 3 }], d: 4 }, '')).toEqual([])
    expect(diferencias([1], [1, 2], 'x')).toHaveLength(1)
    expect(diferencias({ a: 1 }, {}, 'x')).toEqual(['x.a: expected 1, was undefined'])
  })
})
