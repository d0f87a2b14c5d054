import { area, numero } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import { tablaDe } from '../aspecto.ts'
import type { RespuestaCapas } from '../tipos.ts'

/** The map in words, for those who hear the page and where it cannot be drawn. */
export function EnPalabras(props: { r: RespuestaCapas }) {
  const { r } = props
  return (
    <div>
      <p>
        {numero(r.predios.predios)} predios sobre {numero(r.predios.terrenos)} terrenos, y estas capas. La vista «Lista»
        las trae en una tabla; busque un predio para abrir su ficha.
      </p>
      <ul>
        {r.capas
          .filter(c => c.vigente)
          .map(c => (
            <li key={c.id}>
              {c.nombre}: {numero(c.vigente!.objetos)} {c.vigente!.objetos === 1 ? 'zona' : 'zonas'}
              {c.valores.length > 0 &&
                ` (${c.valores.map(v => `${nombreDe(c.clase, v.valor)}${v.areaM2 ? `, ${area(v.areaM2, 'ha')}` : ''}`).join('; ')})`}
              , según {c.vigente!.acto}.
            </li>
          ))}
      </ul>
    </div>
  )
}

/** A value as people read it. */
export function nombreDe(clase: string, valor: string): string {
  const tabla = tablaDe(clase)
  return tabla ? claseColor(tabla, valor).nombre : valor
}
