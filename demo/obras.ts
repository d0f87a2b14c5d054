/** Works (lines) and the office's own layer of heritage trees (points). */
import type { Azar } from './azar.ts'
import type { Nodo } from './cobertura.ts'
import type { Relieve } from './relieve.ts'
import type { Campo } from './rural.ts'
import { PBOT } from './suelo.ts'
import type { CapaDemo, ObjetoDemo } from './tipos.ts'
import { RIO, type Trazado } from './trazado.ts'

export function lineas(t: Trazado, campo: Campo, relieve: Relieve): CapaDemo[] {
  const tramo = (x0: number, y0: number, x1: number, y1: number): Nodo[] => {
    const n = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 250))
    return Array.from(
      { length: n + 1 },
      (_, k): Nodo => [Math.round(x0 + ((x1 - x0) * k) / n), Math.round(y0 + ((y1 - y0) * k) / n)],
    )
  }
  const obra = (
    codigo: string,
    nombre: string,
    original: string,
    valor: string,
    estado: string,
    nodos: Nodo[],
  ): ObjetoDemo => ({
    codigo,
    nombre,
    valor,
    valorOriginal: original,
    atributos: { estado },
    geometria: relieve.linea(nodos),
  })
  const m = campo.municipio
  const p = t.pueblo
  const via = RIO.eje * 10 + 4900
  return [
    {
      clase: 'obra',
      nombre: 'Vías y redes',
      versiones: [
        {
          ...PBOT,
          objetos: [
            obra(
              'OB-01',
              'Vía nacional, tramo occidental',
              'VIA NAL',
              'Vias_Primer_Orden',
              'Existente',
              tramo(m.x0, via, p.x0, via),
            ),
            obra(
              'OB-02',
              'Variante de Puerto Lindero',
              'VARIANTE',
              'Vias_Primer_Orden',
              'Proyectado',
              tramo(p.x0 - 9000, 20150, p.x1 + 9000, 20150),
            ),
            obra(
              'OB-03',
              'Ampliación de la Calle 10',
              'CL 10',
              'Principal',
              'Proyectado',
              tramo(t.carreras[7]!, t.calles[9]!, t.carreras[12]!, t.calles[9]!),
            ),
            obra(
              'OB-04',
              'Colector de la margen norte',
              'COLECTOR N',
              'Alcantarillado',
              'Proyectado',
              tramo(p.x0, (RIO.eje + 34) * 10, p.x1, (RIO.eje + 34) * 10),
            ),
            obra(
              'OB-05',
              'Puente de la Carrera 14',
              'PUENTE',
              'Principal',
              'Proyectado',
              tramo(t.carreras[13]!, t.calles[4]!, t.carreras[13]!, t.calles[5]!),
            ),
            obra(
              'OB-06',
              'Vía al centro poblado El Cruce',
              'VIA CRUCE',
              'Vias_Tercer_Orden',
              'Existente',
              tramo(p.x1, 3000, campo.poblado.x0, 9000),
            ),
          ],
        },
      ],
    },
  ]
}

export function puntos(azar: Azar, t: Trazado, relieve: Relieve): CapaDemo {
  const especies = ['Samán', 'Ceiba', 'Guayacán amarillo', 'Caracolí', 'Gualanday']
  const sitios = t.celdas.filter(c => c.tipo === 'plaza' || c.tipo === 'parque' || c.tipo === 'rio')
  const objetos = Array.from({ length: 42 }, (_, k): ObjetoDemo => {
    const { manzana: r } = azar.de(sitios)
    const especie = azar.de(especies)
    const altura = azar.entero(8, 27)
    return {
      codigo: `AR-${String(k + 1).padStart(2, '0')}`,
      nombre: especie,
      valorOriginal: especie.toUpperCase(),
      atributos: { alturaM: altura },
      geometria: { type: 'Point', coordinates: [...relieve.punto([azar.entero(r.x0, r.x1), azar.entero(r.y0, r.y1)])] },
    }
  })
  return { clase: 'otra', nombre: 'Árboles patrimoniales', versiones: [{ ...PBOT, objetos }] }
}
