import { ActionIcon, Checkbox, Slider } from '@mantine/core'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Settings from 'lucide-react/icons/sliders-horizontal'
import { useState } from 'react'
import { claseColor, TABLAS } from './colores.ts'
import css from './Mapa.module.css'
import { Muestra } from './Muestra.tsx'
import { type CapaMapa, type EstadoCapa, GRUPOS } from './tipos.ts'

/** The layer list, which is the legend: what is drawn, with which colour, how strongly, in which order. */
export function Leyenda(props: {
  capas: readonly CapaMapa[]
  /** In order of list: top first. */
  estados: readonly EstadoCapa[]
  cambiar: (estados: EstadoCapa[]) => void
  zoom: number
}) {
  const grupos = (Object.keys(GRUPOS) as (keyof typeof GRUPOS)[])
    .map(g => ({ g, estados: props.estados.filter(e => props.capas.find(c => c.id === e.id)?.grupo === g) }))
    .filter(x => x.estados.length > 0)
  const poner = (id: string, parte: Partial<EstadoCapa>) =>
    props.cambiar(props.estados.map(e => (e.id === id ? { ...e, ...parte } : e)))
  const mover = (id: string, vecino: string) => {
    const lista = [...props.estados]
    const a = lista.findIndex(e => e.id === id)
    const b = lista.findIndex(e => e.id === vecino)
    ;[lista[a], lista[b]] = [lista[b]!, lista[a]!]
    props.cambiar(lista)
  }
  return (
    <div>
      {grupos.map(({ g, estados }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame does not fit a list of layers
        <div key={g} role="group" aria-label={GRUPOS[g]} className={css.grupo}>
          <p className={css.grupoNombre} aria-hidden>
            {GRUPOS[g]}
          </p>
          {estados.map((e, i) => (
            <CapaDeLeyenda
              key={e.id}
              capa={props.capas.find(c => c.id === e.id)!}
              estado={e}
              poner={parte => poner(e.id, parte)}
              zoom={props.zoom}
              subir={i > 0 ? () => mover(e.id, estados[i - 1]!.id) : undefined}
              bajar={i < estados.length - 1 ? () => mover(e.id, estados[i + 1]!.id) : undefined}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function CapaDeLeyenda(props: {
  capa: CapaMapa
  estado: EstadoCapa
  poner: (parte: Partial<EstadoCapa>) => void
  zoom: number
  subir: (() => void) | undefined
  bajar: (() => void) | undefined
}) {
  const { capa, estado, poner } = props
  const [ajustes, ver] = useState(false)
  const lejos = estado.visible && capa.desdeZoom !== undefined && props.zoom < capa.desdeZoom
  const valores = capa.clases ? (capa.clases.valores ?? TABLAS[capa.clases.tabla].map(c => c.clave)) : []
  return (
    <div className={css.capa}>
      <div className={css.capaTitulo}>
        <Checkbox
          size="xs"
          checked={estado.visible}
          onChange={e => poner({ visible: e.currentTarget.checked })}
          label={
            <span className={css.capaNombre}>
              {!capa.clases && (
                <Muestra
                  clase={{ color: capa.color ?? '#17696d', trama: capa.trama ?? 'lisa' }}
                  forma={capa.geometria}
                  borde={capa.soloBorde ?? false}
                />
              )}
              {capa.titulo}
            </span>
          }
        />
        <ActionIcon
          size="sm"
          onClick={() => ver(!ajustes)}
          aria-expanded={ajustes}
          aria-label={`Ajustes de ${capa.titulo}: opacidad, orden y clases`}
        >
          <Settings size={14} />
        </ActionIcon>
      </div>
      {lejos && <p className={css.nota}>Acerque el mapa para verla.</p>}
      {ajustes && (
        <div className={css.ajustes}>
          <Slider
            size="sm"
            value={estado.opacidad}
            onChange={opacidad => poner({ opacidad })}
            label={v => `${v} %`}
            min={10}
            step={5}
            thumbLabel={`Opacidad de ${capa.titulo}`}
            aria-label={`Opacidad de ${capa.titulo}`}
          />
          <ActionIcon
            size="sm"
            disabled={!props.subir}
            onClick={props.subir}
            aria-label={`Poner ${capa.titulo} más arriba`}
          >
            <ArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            disabled={!props.bajar}
            onClick={props.bajar}
            aria-label={`Poner ${capa.titulo} más abajo`}
          >
            <ArrowDown size={14} />
          </ActionIcon>
        </div>
      )}
      {estado.visible && capa.clases && (
        <ul className={css.clases}>
          {valores.map(v => {
            const clase = claseColor(capa.clases!.tabla, v)
            return (
              <li key={v}>
                {ajustes ? (
                  <Checkbox
                    size="xs"
                    checked={!estado.sin.includes(v)}
                    onChange={e =>
                      poner({ sin: e.currentTarget.checked ? estado.sin.filter(s => s !== v) : [...estado.sin, v] })
                    }
                    label={
                      <span className={css.capaNombre}>
                        <Muestra clase={clase} forma={capa.geometria} />
                        {clase.nombre}
                      </span>
                    }
                  />
                ) : (
                  <span className={css.capaNombre} {...(estado.sin.includes(v) ? { 'data-apagada': true } : {})}>
                    <Muestra clase={clase} forma={capa.geometria} />
                    {clase.nombre}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {(capa.acto || capa.fuente) && ajustes && (
        <p className={css.nota}>{[capa.acto, capa.fuente].filter(Boolean).join(' · ')}</p>
      )}
    </div>
  )
}
