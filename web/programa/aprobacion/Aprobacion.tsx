import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Entrada, Salida } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { hoy } from '../../marco/sesion.tsx'
import { Cita, ConCita } from '../../partes/Cita.tsx'
import { EstadoIcono } from '../../partes/EstadoInsignia.tsx'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import type { Periodo } from '../modelo.ts'
import css from '../programa.module.css'
import { AccionEnLateral } from '../proyecto/AccionEnLateral.tsx'
import type { ProgramaVivo, usePrograma } from '../usarPrograma.ts'

type Comprobacion = Salida<'programa.revision'>['comprobaciones'][number]

/** The texts of the programme as a whole that art. 18 asks for. */
const ESQUEMA: readonly { clave: keyof Periodo['esquema']; nombre: string; ayuda: string }[] = [
  {
    clave: 'planDeInversiones',
    nombre: 'Cómo se integra al plan de inversiones',
    ayuda: 'Para que el concejo apruebe ambos a la vez.',
  },
  { clave: 'gestion', nombre: 'Esquema de gestión', ayuda: 'Quién dirige y cómo se coordinan las entidades.' },
  { clave: 'financiacion', nombre: 'Esquema de financiación', ayuda: 'De dónde sale el dinero.' },
  { clave: 'ejecucion', nombre: 'Esquema de ejecución', ayuda: 'Quién hace y por qué medios.' },
  { clave: 'seguimiento', nombre: 'Esquema de seguimiento', ayuda: 'Cada cuánto se mira y quién responde.' },
  {
    clave: 'instrumentos',
    nombre: 'Instrumentos para la ejecución',
    ayuda: 'Los de gestión del suelo y financiación que se usarán.',
  },
  {
    clave: 'terrenosVis',
    nombre: 'Terrenos para vivienda de interés social',
    ayuda: 'Dónde están, o por qué no los hay en este período.',
  },
  {
    clave: 'mejoramientoIntegral',
    nombre: 'Zonas de mejoramiento integral',
    ayuda: 'Cuáles son, o por qué no las hay en este período.',
  },
  {
    clave: 'desarrolloPrioritario',
    nombre: 'Inmuebles de desarrollo prioritario',
    ayuda: 'Cuáles son, o por qué no los hay en este período.',
  },
]

/** PL8, PL11: what arts. 18 and 21 ask of the programme, what it lacks, and the acts that approved it. */
export default function Aprobacion({
  p,
  entrada,
}: {
  p: ProgramaVivo
  entrada: ReturnType<typeof usePrograma>['entrada']
}) {
  const escribe = usePuedeEscribir()
  const revision = useConsulta('programa.revision', entrada)
  const aprobar = useEjecucion('programa.aprobarPeriodo')
  const otraBase = useEjecucion('programa.nuevaLineaBase')
  const { periodo, base } = p
  const aprobado = periodo.estado === 'aprobado'
  const delActo: Campo[] = [
    { tipo: 'texto', nombre: 'acto', etiqueta: 'Acto', obligatorio: true, ejemplo: 'Acuerdo 006 de 2024' },
    { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha del acto', obligatorio: true, hasta: hoy() },
  ]
  return (
    <>
      <Panel
        titulo="Lo aprobado"
        acciones={
          aprobado
            ? escribe('programa.nuevaLineaBase') && (
                <AccionEnLateral
                  texto="Registrar una línea base nueva"
                  accion="Congelar la línea base"
                  hecho="La línea base nueva quedó congelada; la anterior no se borra."
                  antes={
                    <Aviso estado="informativo">
                      <p>
                        Quedan como nueva promesa las fechas del cronograma y los costos de hoy. Lo prometido antes
                        sigue guardado y se ve al mirar el programa en una fecha anterior.
                      </p>
                    </Aviso>
                  }
                  campos={[...delActo, { tipo: 'parrafo', nombre: 'motivo', etiqueta: 'Motivo', obligatorio: true }]}
                  alEnviar={v =>
                    otraBase.mutateAsync({
                      entrada: { ...v, id: periodo.id } as unknown as Entrada<'programa.nuevaLineaBase'>,
                    })
                  }
                />
              )
            : escribe('programa.aprobarPeriodo') && (
                <AccionEnLateral
                  texto="Registrar la aprobación"
                  variant="filled"
                  accion="Aprobar y congelar"
                  hecho="El programa quedó aprobado y su línea base, congelada."
                  antes={
                    <Aviso estado="atencion">
                      <p>
                        Esto no se deshace: las fechas y los costos de hoy quedan como lo prometido (línea base), y
                        desde entonces cambiarlos pide un acto con su motivo <Cita de="art. 18" />.
                      </p>
                    </Aviso>
                  }
                  campos={delActo}
                  alEnviar={v =>
                    aprobar.mutateAsync({
                      entrada: { ...v, id: periodo.id } as unknown as Entrada<'programa.aprobarPeriodo'>,
                      version: periodo.version,
                    })
                  }
                />
              )
        }
      >
        {aprobado ? (
          <ListaDefiniciones
            datos={[
              {
                nombre: 'Lo aprobó',
                valor: `${periodo.acto}, del ${fechaLarga(periodo.aprobado!)}`,
                nota: 'Junto con el plan de inversiones.',
              },
              base && {
                nombre: `Línea base ${base.numero}`,
                valor: base.numero === 1 ? 'La que se aprobó' : `${base.acto}, del ${fechaLarga(base.fecha)}`,
                nota:
                  base.motivo ||
                  `${numero(base.proyectos.length)} proyectos y ${numero(base.actividades.length)} actividades, con sus fechas y sus pesos.`,
              },
            ]}
          />
        ) : (
          <p className={css.tenue}>
            Está en formulación. El concejo lo aprueba por acuerdo, junto con el plan de inversiones{' '}
            <Cita de="art. 18" />.
          </p>
        )}
      </Panel>
      <Panel titulo="Qué le falta" nota="Lo que piden los artículos 18 y 21, elemento por elemento." sinMargen>
        {revision.error ? (
          <ErrorVista error={revision.error} reintentar={() => void revision.refetch()} />
        ) : !revision.data ? (
          <Cargando que="la revisión" filas={6} />
        ) : (
          <Revision comprobaciones={revision.data.comprobaciones} />
        )}
      </Panel>
      <Esquema periodo={periodo} escribe={escribe('programa.ajustarPeriodo')} />
    </>
  )
}

const ORDEN: readonly Comprobacion['estado'][] = ['no-cumple', 'falta-dato', 'cumple', 'no-aplica']
const ICONO = { 'no-cumple': 'vencido', 'falta-dato': 'atencion', cumple: 'regla', 'no-aplica': 'informativo' } as const

function Revision({ comprobaciones }: { comprobaciones: readonly Comprobacion[] }) {
  const [todo, ver] = useState(false)
  const faltas = comprobaciones.filter(c => c.estado === 'no-cumple' || c.estado === 'falta-dato')
  const vistas = (todo ? comprobaciones : faltas).toSorted((a, b) => ORDEN.indexOf(a.estado) - ORDEN.indexOf(b.estado))
  return (
    <div className={css.revision}>
      <p>
        {faltas.length === 0
          ? 'No le falta nada de lo que piden los artículos 18 y 21.'
          : `${faltas.length === 1 ? 'Falta 1 cosa' : `Faltan ${numero(faltas.length)} cosas`} de ${numero(comprobaciones.length)}.`}{' '}
        <Button
          size="compact-xs"
          variant="default"
          className="no-imprimir"
          onClick={() => ver(v => !v)}
          aria-pressed={todo}
        >
          {todo ? 'Ver solo lo que falta' : 'Ver todo lo que se revisó'}
        </Button>
      </p>
      <ul>
        {vistas.map(c => (
          <li key={c.id}>
            <EstadoIcono estado={ICONO[c.estado]} />
            <span>
              <ConCita texto={c.mensaje} de={c.articulo} /> {c.cura && <small>{c.cura}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Esquema({ periodo, escribe }: { periodo: Periodo; escribe: boolean }) {
  const [editando, editar] = useState(false)
  const guardar = useEjecucion('programa.ajustarPeriodo')
  return (
    <Panel
      titulo="Lo que el programa dice de sí mismo"
      nota="Los textos que pide el artículo 18."
      acciones={
        escribe && (
          <Button size="xs" variant="default" className="no-imprimir" onClick={() => editar(true)}>
            Escribirlos
          </Button>
        )
      }
    >
      <ListaDefiniciones
        datos={ESQUEMA.map(e => ({ nombre: e.nombre, valor: periodo.esquema[e.clave] || <em>Por escribir</em> }))}
      />
      <Lateral titulo="Lo que el programa dice de sí mismo" abierto={editando} cerrar={() => editar(false)}>
        <Formulario
          campos={ESQUEMA.map(
            (e): Campo => ({ tipo: 'parrafo', nombre: e.clave, etiqueta: e.nombre, ayuda: e.ayuda, filas: 2 }),
          )}
          inicial={Object.fromEntries(ESQUEMA.map(e => [e.clave, periodo.esquema[e.clave] ?? '']))}
          accion="Guardar los textos"
          cancelar={() => editar(false)}
          alEnviar={async v => {
            const esquema = Object.fromEntries(
              ESQUEMA.map(e => [e.clave, String(v[e.clave] ?? '')]),
            ) as Periodo['esquema']
            await guardar.mutateAsync({ entrada: { id: periodo.id, esquema }, version: periodo.version })
            editar(false)
          }}
        />
      </Lateral>
    </Panel>
  )
}
