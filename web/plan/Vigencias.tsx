import { Button } from '@mantine/core'
import Timer from 'lucide-react/icons/timer'
import { useState } from 'react'
import { Memoria } from '../../ley388/memoria.ts'
import { alertasDeVigencia } from '../../ley388/plan/revision.ts'
import { NOMBRE_DEL_PLAN } from '../../ley388/plan/tipo-de-plan.ts'
import type { Salida } from '../api.ts'
import { useConsulta } from '../consultas.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { FechaTexto } from '../partes/Cifras.tsx'
import { Cita } from '../partes/Cita.tsx'
import { Aviso, Cargando, ErrorVista, Vacio } from '../partes/Estados.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../partes/Panel.tsx'
import { PorQue } from '../partes/PorQue.tsx'
import { pasosDe } from '../partes/pasos-de-memoria.ts'
import { AdoptarPlan } from './AdoptarPlan.tsx'
import { CLASE_DE_ACTO, useCorte, usePuedeEscribir } from './comun.tsx'
import css from './plan.module.css'
import { RegistrarActo } from './RegistrarActo.tsx'
import { TablaDeVigencias } from './TablaDeVigencias.tsx'

export type Vigente = Salida<'plan.vigente'>
export type PlanRegistrado = NonNullable<Vigente['plan']>

/** PL1, PL13, PL18: which plan rules, of what kind and why, until when, and by which acts it has changed. */
export default function Vigencias() {
  const corte = useCorte()
  const escribe = usePuedeEscribir()
  const consulta = useConsulta('plan.vigente', corte)
  const [forma, abrir] = useState<'plan' | 'acto'>()
  const v = consulta.data
  return (
    <Pagina
      titulo="¿Qué plan rige y hasta cuándo?"
      ancho="medio"
      entradilla="El plan sigue rigiendo hasta que se adopte otro, pero sus contenidos vencen por plazos y la ley dice desde qué día debe empezar la revisión."
      acciones={
        v?.plan &&
        escribe('plan.adoptar') && (
          <Button variant="default" onClick={() => abrir('plan')}>
            Registrar un plan nuevo
          </Button>
        )
      }
      principal={
        v?.plan &&
        escribe('plan.registrarActo') && <Button onClick={() => abrir('acto')}>Registrar un acto del plan</Button>
      }
    >
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : !v ? (
        <Cargando que="el plan y sus vigencias" />
      ) : (
        <>
          {v.plan && v.vigencias ? (
            <PlanQueRige v={v} plan={v.plan} />
          ) : (
            <PrimerPlan v={v} abrir={() => abrir('plan')} />
          )}
          <OtrosPlanes v={v} />
        </>
      )}
      <Lateral titulo="Registrar un plan" abierto={forma === 'plan'} cerrar={() => abrir(undefined)}>
        {v && <AdoptarPlan vigente={v} cerrar={() => abrir(undefined)} />}
      </Lateral>
      <Lateral titulo="Registrar un acto del plan" abierto={forma === 'acto'} cerrar={() => abrir(undefined)}>
        {v?.plan && <RegistrarActo plan={v.plan} cerrar={() => abrir(undefined)} />}
      </Lateral>
    </Pagina>
  )
}

function PrimerPlan({ v, abrir }: { v: Vigente; abrir: () => void }) {
  const escribe = usePuedeEscribir()
  const t = v.tipoQueCorresponde
  return (
    <Panel sinMargen>
      <Vacio
        icono={Timer}
        titulo={
          v.planes.length
            ? `El ${fechaLarga(v.al)} no regía ningún plan registrado`
            : 'Empiece por el plan que rige hoy'
        }
        accion={escribe('plan.adoptar') && <Button onClick={abrir}>Registrar el plan</Button>}
        ejemplo="Por ejemplo: Plan Básico de Ordenamiento Territorial, Acuerdo 021 de 2015, adoptado el 27 de noviembre de 2015."
      >
        Con el acto y la fecha de adopción, Lindero cuenta las tres vigencias (art. 28), avisa desde qué día debe
        empezar la revisión (art. 23) y le dice qué contenidos mínimos le faltan.
        {t && ` Por su población, a ${v.municipio?.nombre ?? 'este municipio'} le corresponde un ${t.tipo} (art. 9).`}
      </Vacio>
    </Panel>
  )
}

function PlanQueRige({ v, plan }: { v: Vigente; plan: PlanRegistrado }) {
  const { fecha } = useFechaDeCorte()
  const t = v.tipoQueCorresponde
  const alertas = alertasDeVigencia({ ...v.vigencias!, memoria: new Memoria() }, fecha)
  const pendiente = alertas.filter(a => a.estado !== 'vigente').at(-1)
  return (
    <>
      {pendiente && (
        <div className={css.separado}>
          <Aviso estado={pendiente.estado === 'vencida' ? 'vencido' : 'atencion'}>
            <p>
              <strong>
                {pendiente.estado === 'vencida'
                  ? `Venció la vigencia de ${pendiente.contenido} plazo el ${fechaLarga(v.vigencias![pendiente.contenido].hasta)}.`
                  : `El trámite de revisión debe empezar ya: la vigencia de ${pendiente.contenido} plazo termina el ${fechaLarga(v.vigencias![pendiente.contenido].hasta)}.`}
              </strong>{' '}
              El plan no deja de regir, pero su revisión está pendiente <Cita de={pendiente.articulo} />. Lo primero es
              el diagnóstico y la evaluación del plan vigente.
            </p>
          </Aviso>
        </div>
      )}
      <Panel titulo="El plan que rige">
        <ListaDefiniciones
          datos={[
            { nombre: 'Plan', valor: <strong>{plan.nombre}</strong> },
            {
              nombre: 'Clase',
              valor: (
                <>
                  {NOMBRE_DEL_PLAN[plan.tipo]} ({plan.tipo})
                  {t && (
                    <PorQue
                      de={`clase de plan ${plan.tipo}`}
                      memoria={pasosDe(t.memoria)}
                      explicacion="La clase de plan depende de los habitantes del municipio o de que sea distrito."
                    />
                  )}
                </>
              ),
              nota:
                v.municipio?.poblacion == null
                  ? 'Escriba la población en los ajustes del municipio para comprobar la clase.'
                  : `Para ${numero(v.municipio.poblacion)} habitantes${v.municipio.distrito ? ', distrito' : ''}`,
            },
            {
              nombre: 'Adoptado por',
              valor: (
                <>
                  {plan.acto}, del <FechaTexto fecha={plan.adopcion} />
                </>
              ),
            },
            plan.dinamicaCrecimiento !== null && {
              nombre: 'Dinámica de crecimiento',
              valor: (
                <>
                  {plan.dinamicaCrecimiento} <Cita de="art. 17 par." />
                </>
              ),
            },
            v.consejoConsultivoObligatorio !== null && {
              nombre: 'Consejo Consultivo',
              valor: (
                <>
                  {v.consejoConsultivoObligatorio ? 'El alcalde debe conformarlo' : 'No es obligatorio'}{' '}
                  <Cita de="art. 29" />
                </>
              ),
              nota: 'Sigue el plan y propone sus ajustes; obliga por encima de la población que fija ese artículo.',
            },
          ]}
        />
        {t && !t.opciones.includes(plan.tipo) && (
          <Aviso estado="atencion">
            Con la población registrada le corresponde un {t.tipo}, no un {plan.tipo} <Cita de="art. 9" />. Revise la
            población en los ajustes del municipio.
          </Aviso>
        )}
      </Panel>
      <TablaDeVigencias v={v} alertas={alertas} />
      <Panel titulo="Actos del plan" nota="El que lo adoptó y los que después lo desarrollan o modifican">
        <ol className={css.actos}>
          {v.actos.map(a => (
            <li key={a.id}>
              <FechaTexto fecha={a.fecha} corta />
              <div>
                <strong>{a.nombre}</strong> · {CLASE_DE_ACTO[a.clase] ?? a.clase}
                {a.resumen && <p>{a.resumen}</p>}
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </>
  )
}

function OtrosPlanes({ v }: { v: Vigente }) {
  const otros = v.planes.filter(p => p.id !== v.plan?.id)
  if (otros.length === 0) return null
  return (
    <Panel titulo="Otros planes del municipio" nota="Ábralos para ver todo como era en su tiempo">
      <ul className={css.actos}>
        {otros.map(p => (
          <li key={p.id}>
            <FechaTexto fecha={p.desde} corta />
            <div>
              <Enlace a="/plan/vigencias" buscar={{ al: p.desde }}>
                {p.nombre}
              </Enlace>
              {p.hasta && <p>Rigió hasta que lo reemplazó otro, el {fechaLarga(p.hasta)}.</p>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
