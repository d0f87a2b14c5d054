import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { LineaDeTiempo } from '../../partes/LineaDeTiempo.tsx'
import type { Limites } from '../../partes/mapa/tipos.ts'
import { Panel } from '../../partes/Panel.tsx'
import { useParametro } from '../../ruteo.ts'
import type { Capa } from '../tipos.ts'
import { Comparacion } from './Comparacion.tsx'
import css from './capas.module.css'
import { nombreDeVersion } from './version.ts'

/** The versions on a line of time, and what changed between two of them. */
export function Versiones({ capa, limites }: { capa: Capa; limites: Limites | undefined }) {
  const { fecha } = useFechaDeCorte()
  const [pedidas, pedir] = useParametro('comparar')
  const [antes0, despues0] = pedidas?.split(',') ?? []
  const ultimas = capa.versiones.slice(-2)
  const [antes, ponerAntes] = useState(antes0 ?? ultimas[0]?.id ?? null)
  const [despues, ponerDespues] = useState(despues0 ?? ultimas[1]?.id ?? null)
  const opciones = capa.versiones.map(v => ({ value: v.id, label: nombreDeVersion(v) }))
  // What has no end is drawn to the end of the year, so that what began today has a width.
  const finAbierto = (desde: string) => `${(desde < fecha ? fecha : desde).slice(0, 4)}-12-31` as Fecha
  return (
    <Panel
      titulo="Sus versiones"
      nota="Cada una conserva lo que decía: un caso de una fecha se responde siempre con la versión de esa fecha."
    >
      <LineaDeTiempo
        nombre={`Versiones de ${capa.nombre}`}
        hoy={fecha}
        tramos={capa.versiones.map(v => ({
          id: v.id,
          nombre: v.acto,
          desde: v.desde as Fecha,
          hasta: (v.hasta ?? finAbierto(v.desde)) as Fecha,
          estado: v.id === capa.vigente?.id ? 'regla' : 'informativo',
        }))}
        conLista={false}
      />
      <ul className={css.lista}>
        {capa.versiones.map(v => (
          <li key={v.id}>
            {nombreDeVersion(v)}
            {v.id === capa.vigente?.id && <strong> · es la que rige</strong>}
          </li>
        ))}
      </ul>
      {capa.versiones.length > 1 && (
        <>
          <form
            className={`${css.comparar} ${css.resumen}`}
            onSubmit={e => {
              e.preventDefault()
              if (antes && despues) pedir(`${antes},${despues}`, { paso: true })
            }}
          >
            <Select label="Comparar esta versión" data={opciones} value={antes} onChange={ponerAntes} />
            <Select label="con esta otra" data={opciones} value={despues} onChange={ponerDespues} />
            <Button type="submit" disabled={!antes || !despues || antes === despues} style={{ justifySelf: 'start' }}>
              Ver qué cambió
            </Button>
          </form>
          {antes0 && despues0 && <Comparacion capa={capa} antes={antes0} despues={despues0} limites={limites} />}
        </>
      )}
    </Panel>
  )
}
