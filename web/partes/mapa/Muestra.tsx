import { useId } from 'react'
import { type ClaseColor, claseColor, type NombreTabla } from './colores.ts'
import css from './Mapa.module.css'
import { GUIONES, TRAZO } from './tramas.ts'

/** The swatch of a class: its colour and its pattern, as on the map. */
export function Muestra(props: {
  clase: Pick<ClaseColor, 'color' | 'trama'>
  forma?: 'poligono' | 'linea' | 'punto'
  borde?: boolean
}) {
  const id = useId()
  const { color, trama } = props.clase
  return (
    <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden className={css.muestra}>
      {props.forma === 'linea' ? (
        <path
          d="M1 12 7 5 12 10 19 3"
          fill="none"
          stroke={color}
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeDasharray={GUIONES[trama]?.map(n => n * 2.5).join(' ')}
        />
      ) : props.forma === 'punto' ? (
        <circle cx="10" cy="8" r="5.5" fill={color} stroke="#1c2428" strokeWidth="1" />
      ) : (
        <>
          {trama !== 'lisa' && (
            <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse">
              <path
                d={TRAZO[trama]}
                stroke="#141e22"
                strokeOpacity=".62"
                strokeWidth={trama === 'puntos' ? 2.6 : 1.2}
                strokeLinecap="round"
              />
            </pattern>
          )}
          <rect
            x="1"
            y="1"
            width="18"
            height="14"
            rx="2"
            fill={props.borde ? 'none' : color}
            style={{ stroke: props.borde ? `light-dark(${color}, color-mix(in srgb, ${color}, #fff))` : '#4b575d' }}
            strokeWidth={props.borde ? 2 : 1}
          />
          {trama !== 'lisa' && !props.borde && <rect x="1" y="1" width="18" height="14" rx="2" fill={`url(#${id})`} />}
        </>
      )}
    </svg>
  )
}

/** A class as a chip, the same in tables and sheets as in the legend. */
export function Clase(props: {
  tabla: NombreTabla
  clave: string | null | undefined
  nombre?: string
  forma?: 'poligono' | 'linea' | 'punto'
}) {
  const clase = claseColor(props.tabla, props.clave)
  return (
    <span className={css.clase}>
      <Muestra clase={clase} {...(props.forma ? { forma: props.forma } : {})} />
      {props.nombre ?? clase.nombre}
    </span>
  )
}
