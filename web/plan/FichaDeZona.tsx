import { Button, Group, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import type { Fecha } from '../../ley388/fecha.ts'
import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { FechaTexto } from '../partes/Cifras.tsx'
import { Cita } from '../partes/Cita.tsx'
import { avisar } from '../partes/Deshacer.tsx'
import { Aviso } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { ListaDefiniciones } from '../partes/Panel.tsx'
import { PorQue } from '../partes/PorQue.tsx'
import { FraseDeConflicto } from './ConflictosDeNormas.tsx'
import { EnlaceArticulo, NIVEL, nombreDeCapa, usePuedeEscribir } from './comun.tsx'
import type { Conflicto, Norma } from './normas-del-plan.ts'
import css from './plan.module.css'

/** Everything that rules one zone, from the highest level down. */
export function FichaDeZona(props: {
  normas: readonly Norma[]
  conflictos: readonly Conflicto[]
  agregar: (inicial: Partial<Norma>) => void
}) {
  const escribe = usePuedeEscribir()
  const primera = props.normas[0]
  if (!primera) return null
  return (
    <>
      <p className={css.tenue}>{nombreDeCapa(primera.capaClase)}</p>
      {props.conflictos.map(c => (
        <div key={c.frase} className={css.separado}>
          <Aviso estado="atencion">
            <FraseDeConflicto conflicto={c} />
          </Aviso>
        </div>
      ))}
      {props.normas.map(n => (
        <UnaNorma key={n.id} norma={n} />
      ))}
      {escribe('plan.agregarNormas') && (
        <Button
          variant="default"
          mt="md"
          onClick={() => props.agregar({ capaClase: primera.capaClase, zona: primera.zona })}
        >
          Agregar otra norma a esta zona
        </Button>
      )}
    </>
  )
}

const QUE_ES_EL_NIVEL: Record<Norma['nivel'], { texto: string; articulo: string }> = {
  estructural: {
    texto: 'Asegura los objetivos del plan. Prevalece sobre las demás y solo cambia en la revisión o por excepción.',
    articulo: 'art. 15 num. 1',
  },
  general: {
    texto: 'Fija usos e intensidades. Dice ella misma cuándo y por qué puede revisarse en parte.',
    articulo: 'art. 15 num. 2',
  },
  complementaria: {
    texto: 'Desarrolla las anteriores y se ajusta con el programa de ejecución.',
    articulo: 'art. 15 num. 3',
  },
}

function UnaNorma({ norma: n }: { norma: Norma }) {
  const escribe = usePuedeEscribir()
  const [terminando, terminar] = useState(false)
  const cifras: [string, ReactNode, string?][] = [
    ['Altura', n.alturaPisos === null ? null : `${n.alturaPisos} ${n.alturaPisos === 1 ? 'piso' : 'pisos'}`],
    ['Índice de ocupación', n.indices?.ocupacion ? numero(n.indices.ocupacion, 3, 2) : null, n.indices?.base],
    ['Índice de construcción', n.indices?.construccion ? numero(n.indices.construccion, 3, 2) : null, n.indices?.base],
    ...Object.entries(n.aislamientos ?? {}).map(([lado, m]): [string, ReactNode] => [
      `Aislamiento ${lado}`,
      m === null ? null : Number(m) === 0 ? 'No se exige' : `${numero(m, 2)} m`,
    ]),
    ...n.cesiones.map((c): [string, ReactNode, string] => [
      `Cesión: ${c.tipo.toLowerCase()}`,
      `${numero(c.porcentaje, 2)} %`,
      `del ${c.base.replace(/^el /, '')}`,
    ]),
  ]
  const visibles = cifras.filter(([, valor]) => valor !== null)
  const usos = [
    ['Principales', n.usos.principal],
    ['Complementarios', n.usos.complementario],
    ['Restringidos', n.usos.restringido],
    ['Prohibidos', n.usos.prohibido],
  ] as const
  return (
    <section className={css.norma}>
      <div className={css.normaCabeza}>
        <Title order={3}>Norma {NIVEL[n.nivel].toLowerCase()}</Title>
        <span>
          <EnlaceArticulo numero={n.articulo}>Artículo {n.articulo}</EnlaceArticulo>, {n.acto}
        </span>
        <PorQue
          de={`norma ${n.nivel} de la zona ${n.zona}`}
          explicacion={QUE_ES_EL_NIVEL[n.nivel].texto}
          acto={{ nombre: n.acto, fecha: n.desde, articulo: String(n.articulo) }}
          articulo={QUE_ES_EL_NIVEL[n.nivel].articulo}
        />
      </div>
      {visibles.length > 0 && (
        <dl className={css.cifras}>
          {visibles.map(([nombre, valor, base]) => (
            <div key={nombre}>
              <dt>{nombre}</dt>
              <dd>
                {valor}
                {base && <small>{base}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ListaDefiniciones
        datos={[
          ...usos.map(([nombre, lista]) => lista.length > 0 && { nombre, valor: lista.join(', ') }),
          { nombre: 'Rige desde', valor: <FechaTexto fecha={n.desde} /> },
          n.hasta !== null && { nombre: 'Rige hasta', valor: <FechaTexto fecha={n.hasta} /> },
        ]}
      />
      {escribe('plan.terminarNorma') && n.hasta === null && !terminando && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={() => terminar(true)}>
            Terminar por otro acto
          </Button>
        </Group>
      )}
      {terminando && <TerminarNorma norma={n} cerrar={() => terminar(false)} />}
    </section>
  )
}

/** Ends a norm on the day on which another act takes it away; the past stays as it was. */
function TerminarNorma({ norma: n, cerrar }: { norma: Norma; cerrar: () => void }) {
  const terminar = useEjecucion('plan.terminarNorma', { refresca: ['plan', 'territorio'] })
  return (
    <div className={css.entera}>
      <Aviso estado="informativo">
        La norma deja de regir ese día y lo anterior se sigue consultando en su fecha. Lindero no la revive: si fue un
        error, se agrega de nuevo <Cita de="art. 15" />.
      </Aviso>
      <Formulario
        campos={[
          { tipo: 'fecha', nombre: 'hasta', etiqueta: 'Deja de regir el', obligatorio: true, desde: n.desde },
          {
            tipo: 'texto',
            nombre: 'motivo',
            etiqueta: 'Acto y razón',
            obligatorio: true,
            ejemplo: 'Acuerdo 012 de 2026, artículo 4',
          },
        ]}
        accion="Terminar la norma"
        cancelar={cerrar}
        alEnviar={async v => {
          const entrada = { id: n.id, hasta: v.hasta, motivo: v.motivo } as Entrada<'plan.terminarNorma'>
          await terminar.mutateAsync({ entrada, version: n.version })
          avisar(`La norma de la zona ${n.zona} deja de regir el ${fechaLarga(v.hasta as Fecha)}.`)
          cerrar()
        }}
      />
    </div>
  )
}
