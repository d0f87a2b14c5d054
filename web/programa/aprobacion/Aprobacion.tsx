import type { Entrada } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { Cita } from '../../partes/Cita.tsx'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import css from '../programa.module.css'
import { AccionEnLateral } from '../proyecto/AccionEnLateral.tsx'
import type { ProgramaVivo, usePrograma } from '../usarPrograma.ts'
import { Esquema } from './Esquema.tsx'
import { LineasBase } from './LineasBase.tsx'
import { Revision } from './Revision.tsx'

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
                        Quedan como nueva promesa las fechas que el cronograma pronostica hoy y los costos de hoy. Lo
                        prometido antes sigue guardado y se ve al mirar el programa en una fecha anterior.
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
      {aprobado && <LineasBase entrada={entrada} />}
      <Panel titulo="Qué le falta" nota="Lo que piden los artículos 18 y 21, elemento por elemento." sinMargen>
        {revision.error ? (
          <ErrorVista error={revision.error} reintentar={() => void revision.refetch()} />
        ) : !revision.data ? (
          <Cargando que="la revisión" filas={6} />
        ) : (
          <Revision comprobaciones={revision.data.comprobaciones} />
        )}
      </Panel>
      <Esquema periodo={periodo} proyectos={p.proyectos} escribe={escribe('programa.ajustarPeriodo')} />
    </>
  )
}
