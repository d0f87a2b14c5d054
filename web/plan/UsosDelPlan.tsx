import { Select, TextInput } from '@mantine/core'
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { type ClaseDeUso, sonIncompatibles } from '../../ley388/plan/usos.ts'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { Cita } from '../partes/Cita.tsx'
import { avisarConDeshacer } from '../partes/Deshacer.tsx'
import { Cargando, ErrorVista } from '../partes/Estados.tsx'
import { llano } from '../partes/formato.ts'
import { Panel } from '../partes/Panel.tsx'
import { useCorte, usePuedeEscribir } from './comun.tsx'
import type { Norma } from './normas-del-plan.ts'
import css from './plan.module.css'

const CLASES: Record<ClaseDeUso, string> = {
  vivienda: 'Vivienda',
  'dotacional-educativo': 'Dotacional educativo',
  'alto-impacto-prostitucion': 'Alto impacto referido a la prostitución',
  otro: 'Otro uso',
}

/** Art. 15 par. 2: each use of the plan with its class of the law, and those that can never go together. */
export function UsosDelPlan({ normas }: { normas: readonly Norma[] }) {
  const consulta = useConsulta('plan.usos', useCorte())
  const clasificar = useEjecucion('plan.clasificarUsos')
  const escribe = usePuedeEscribir()('plan.clasificarUsos')
  const [busca, buscar] = useState('')
  if (consulta.error) return <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
  if (!consulta.data) return <Cargando que="los usos" />
  const claseDe = new Map(consulta.data.usos.map(u => [u.nombre, u.clase]))
  const zonasDe = zonasPorUso(normas)
  const nombres = [...new Set([...claseDe.keys(), ...zonasDe.keys()])]
    .filter(n => llano(n).includes(llano(busca)))
    .sort((a, b) => a.localeCompare(b, 'es'))
  const cambiar = async (nombre: string, clase: ClaseDeUso) => {
    const antes = claseDe.get(nombre) ?? 'otro'
    if (antes === clase) return
    await clasificar.mutateAsync({ entrada: { usos: [{ nombre, clase }] } })
    avisarConDeshacer(`«${nombre}» quedó como ${CLASES[clase].toLowerCase()}.`, () =>
      clasificar.mutateAsync({ entrada: { usos: [{ nombre, clase: antes }] } }),
    )
  }
  return (
    <>
      <Panel titulo="Usos que nunca pueden ir juntos">
        <p className={css.tenue}>
          Los servicios de alto impacto referidos a la prostitución no pueden ser compatibles con usos residenciales ni
          dotacionales educativos <Cita de="art. 15 par. 2" />. Lindero rechaza la norma que los admita en una misma
          zona.
        </p>
        {consulta.data.incompatibles.length === 0 ? (
          <p>Con las clases de abajo, ningún par de usos del plan está en ese caso.</p>
        ) : (
          <ul>
            {consulta.data.incompatibles.map(i => (
              <li key={`${i.uso} ${i.con}`}>
                «{i.uso}» con «{i.con}»
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {clasificar.error && (
        <div className={css.separado}>
          <ErrorVista error={clasificar.error} />
        </div>
      )}
      <Panel
        titulo="Usos del plan"
        nota="A qué clase de la ley pertenece cada uno"
        sinMargen
        acciones={
          <TextInput
            size="xs"
            value={busca}
            onChange={e => buscar(e.currentTarget.value)}
            leftSection={<Search size={15} aria-hidden />}
            aria-label="Buscar un uso"
            placeholder="Buscar un uso"
          />
        }
      >
        {nombres.map(nombre => {
          const clase = claseDe.get(nombre) ?? 'otro'
          const aparte = nombres.filter(n => sonIncompatibles(clase, claseDe.get(n) ?? 'otro'))
          return (
            <div key={nombre} className={css.uso}>
              <div>
                {nombre}{' '}
                <small>
                  {zonasDe.has(nombre) && `en ${zonasDe.get(nombre)!.join(', ')}`}
                  {aparte.length > 0 &&
                    ` · incompatible con ${aparte.length === 1 ? `«${aparte[0]}»` : `${aparte.length} usos`}`}
                </small>
              </div>
              {escribe ? (
                <Select
                  size="xs"
                  aria-label={`Clase de «${nombre}»`}
                  value={clase}
                  data={Object.entries(CLASES).map(([value, label]) => ({ value, label }))}
                  onChange={v => v && void cambiar(nombre, v as ClaseDeUso).catch(() => undefined)}
                />
              ) : (
                <span>{CLASES[clase]}</span>
              )}
            </div>
          )
        })}
      </Panel>
    </>
  )
}

/** In which zones each use is admitted or forbidden. */
function zonasPorUso(normas: readonly Norma[]): Map<string, string[]> {
  const zonas = new Map<string, string[]>()
  for (const n of normas) {
    const { prohibido, ...admitidos } = n.usos
    for (const uso of Object.values(admitidos).flat()) zonas.set(uso, [...(zonas.get(uso) ?? []), n.zona])
    for (const uso of prohibido) if (!zonas.has(uso)) zonas.set(uso, [])
  }
  for (const [uso, lista] of zonas) if (lista.length === 0) zonas.set(uso, ['ninguna zona: prohibido'])
  return zonas
}
