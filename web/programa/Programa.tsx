import { Button, NativeSelect, Tabs } from '@mantine/core'
import CalendarRange from 'lucide-react/icons/calendar-range'
import { Suspense, useState } from 'react'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { Cita } from '../partes/Cita.tsx'
import { Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { fechaLarga } from '../partes/formato.ts'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import { useParametro } from '../ruteo.ts'
import { Agregar } from './Agregar.tsx'
import { CrearPeriodo } from './CrearPeriodo.tsx'
import { CurvaS } from './codigo-de-vistas.ts'
import { usePuedeEscribir } from './comun.tsx'
import type { Periodo } from './modelo.ts'
import { type PedidoDePrograma, pedidoDeCurva } from './pedidos.ts'
import { type ProgramaVivo, usePrograma } from './usarPrograma.ts'
import { rotuloDeCorte, Vistas } from './Vistas.tsx'
import { type IdDeVista, VISTAS, vistaDe } from './vistas.ts'

/** Art. 18: the execution programme of an administration, seen in the ways in which an office works with it. */
export default function PaginaDelPrograma() {
  const escribe = usePuedeEscribir()
  const { consulta, entrada, elegir } = usePrograma()
  const [creando, crear] = useState(false)
  const [vista, ver] = useParametro('vista')
  const p = consulta.data
  const actual = vistaDe(vista)
  const nuevo = escribe('programa.crearPeriodo')
  return (
    <Pagina
      titulo="¿Cómo va el programa de ejecución?"
      entradilla={p?.periodo ? <EstadoDelPeriodo periodo={p.periodo} base={p.base} /> : QUE_ES}
      acciones={
        p && (
          <>
            {p.periodos.length > 1 && (
              <NativeSelect
                aria-label="Programa de la administración"
                value={p.periodo?.id ?? ''}
                onChange={e => elegir(e.currentTarget.value, { paso: true })}
                data={p.periodos.map(x => ({ value: x.id, label: x.nombre }))}
              />
            )}
            {p.periodo && (
              <Button component={Enlace} a="/programa/informe" variant="default">
                Informe
              </Button>
            )}
            {p.periodo && <Agregar periodo={p.periodo} programas={p.programas} />}
            {p.periodo && nuevo && (
              <Button variant="default" onClick={() => crear(true)}>
                Empezar otro
              </Button>
            )}
          </>
        )
      }
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !p ? (
        <MientrasViene vista={actual} ver={ver} entrada={entrada} />
      ) : !p.periodo ? (
        <Panel sinMargen>
          <Vacio
            icono={CalendarRange}
            titulo="Todavía no hay un programa de ejecución"
            accion={nuevo && <Button onClick={() => crear(true)}>Empezar el programa</Button>}
            ejemplo="Por ejemplo: «Programa de ejecución 2024-2027», con la vía al hospital, el parque de la ronda y los terrenos para vivienda social, cada uno con sus fechas y su dinero."
          >
            Aquí cada administración dice qué proyectos del plan hará, cuándo, con qué dinero y quién responde; el
            concejo lo aprueba con el plan de inversiones y desde entonces se mira lo prometido junto a lo que va
            pasando.
          </Vacio>
        </Panel>
      ) : (
        <>
          <Pestanas actual={actual} ver={ver} />
          <Vistas key={p.periodo.id} p={p as ProgramaVivo} vista={actual} entrada={entrada} />
        </>
      )}
      <Lateral titulo="Empezar el programa de una administración" abierto={creando} cerrar={() => crear(false)}>
        <CrearPeriodo
          existentes={p?.periodos ?? []}
          cerrar={id => {
            crear(false)
            if (id) elegir(id)
          }}
        />
      </Lateral>
    </Pagina>
  )
}

/** The curve of what is known is a small answer: it is seen before the programme comes, which adds the forecast to it. */
function MientrasViene(props: { vista: IdDeVista; ver: Ver; entrada: PedidoDePrograma }) {
  const { vista, entrada } = props
  const { al, fecha } = useFechaDeCorte()
  const [proyecto] = useParametro('proyecto')
  const curva = useConsulta('programa.curva', pedidoDeCurva(entrada, proyecto), { activa: vista === 'curva' })
  const cargando = <Cargando que="el programa de ejecución" filas={10} />
  if (!curva.data?.puntos.length) return cargando
  return (
    <>
      <Pestanas actual={vista} ver={props.ver} />
      <Suspense fallback={cargando}>
        <CurvaS entrada={entrada} al={fecha} rotuloAl={rotuloDeCorte(al)} />
      </Suspense>
    </>
  )
}

type Ver = ReturnType<typeof useParametro>[1]

function Pestanas({ actual, ver }: { actual: IdDeVista; ver: Ver }) {
  return (
    <Tabs value={actual} onChange={v => ver(v === 'tabla' ? undefined : (v ?? undefined), { paso: true })} mb="md">
      <Tabs.List aria-label="Maneras de ver el programa">
        {VISTAS.map(v => (
          <Tabs.Tab key={v.id} value={v.id}>
            {v.nombre}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

const QUE_ES = (
  <>
    Lo que el plan promete hacer en el período de una administración, con sus proyectos, fechas, dinero y responsables{' '}
    <Cita de="art. 18" />.
  </>
)

function EstadoDelPeriodo({ periodo, base }: { periodo: Periodo; base: ProgramaVivo['base'] }) {
  const { al } = useFechaDeCorte()
  return (
    <>
      {periodo.nombre}.{' '}
      {periodo.estado === 'aprobado' ? (
        <>
          Lo aprobó el {periodo.acto} del {fechaLarga(periodo.aprobado!)} con el plan de inversiones{' '}
          <Cita de="art. 18" />
          {base && base.numero > 1 && `; rige la línea base ${base.numero}, del ${base.acto}`}.{' '}
          {al ? `Visto como iba el ${fechaLarga(al)}.` : 'Las fechas son el pronóstico de hoy.'}
        </>
      ) : (
        <>Está en formulación: las fechas son lo que se propone, y todavía no hay nada aprobado con qué compararlas.</>
      )}
    </>
  )
}
