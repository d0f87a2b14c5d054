import type { Fecha } from '../../../ley388/fecha.ts'
import { CAUSAS_DE_DESVIACION } from '../../../proyectos/causas.ts'
import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { fechaCorta, fechaLarga } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { nombreDeCausa } from '../palabras.ts'
import { SituacionDeDesviacion } from '../SituacionDeDesviacion.tsx'
import { AccionEnLateral } from './AccionEnLateral.tsx'
import { CLASE_DE_DESVIACION, type Ficha, opciones } from './ficha.ts'
import css from './proyecto.module.css'

type Desviacion = Ficha['desviaciones'][number]

/** P4: what left its course: why, who answers, what will be done and what came of it. */
export function Desviaciones({ f, al }: { f: Ficha; al: Fecha }) {
  const escribe = usePuedeEscribir()
  const abrir = useEjecucion('programa.abrirDesviacion')
  return (
    <Panel
      titulo="Desviaciones"
      nota="Cada una con su causa, quien responde, la medida y lo que se hizo."
      acciones={
        escribe('programa.abrirDesviacion') && (
          <AccionEnLateral
            texto="Registrar una desviación"
            accion="Registrar la desviación"
            hecho="La desviación quedó abierta, con su medida y su fecha."
            inicial={{ detectada: hoy(), responsable: f.proyecto.responsable }}
            campos={[
              {
                tipo: 'dominio',
                nombre: 'clase',
                etiqueta: 'De qué es',
                obligatorio: true,
                opciones: opciones(CLASE_DE_DESVIACION),
              },
              {
                tipo: 'dominio',
                nombre: 'causa',
                etiqueta: 'Causa',
                obligatorio: true,
                opciones: CAUSAS_DE_DESVIACION.map(c => ({ valor: c.id, nombre: c.nombre })),
              },
              {
                tipo: 'dominio',
                nombre: 'actividad',
                etiqueta: 'Actividad',
                ancho: 'todo',
                opciones: f.actividades.map(a => ({ valor: a.id, nombre: a.nombre })),
              },
              { tipo: 'parrafo', nombre: 'descripcion', etiqueta: 'Qué pasó', obligatorio: true },
              { tipo: 'parrafo', nombre: 'medida', etiqueta: 'Qué se hará', obligatorio: true },
              { tipo: 'texto', nombre: 'responsable', etiqueta: 'Quién responde', obligatorio: true },
              { tipo: 'fecha', nombre: 'detectada', etiqueta: 'Se detectó el', obligatorio: true, hasta: hoy() },
              { tipo: 'fecha', nombre: 'compromiso', etiqueta: 'Debe estar resuelta el', obligatorio: true },
            ]}
            alEnviar={v =>
              abrir.mutateAsync({
                entrada: { ...v, proyecto: f.proyecto.id } as unknown as Entrada<'programa.abrirDesviacion'>,
              })
            }
          />
        )
      }
    >
      {f.desviaciones.length === 0 && <p className={css.tenue}>No se ha registrado ninguna.</p>}
      {f.desviaciones.map(d => (
        <article key={d.id} className={css.desviacion} aria-label={d.descripcion}>
          <header>
            <SituacionDeDesviacion cerrada={d.cerrada} compromiso={d.compromiso} al={al} />
            <strong>
              {CLASE_DE_DESVIACION[d.clase]}: {nombreDeCausa(d.causa).toLowerCase()}
            </strong>
            <small>Se detectó el {fechaLarga(d.detectada)}</small>
          </header>
          <p>{d.descripcion}</p>
          <p>
            <b>Medida:</b> {d.medida} <b>Responde:</b> {d.responsable}.
          </p>
          {d.seguimientos.length > 0 && (
            <ol>
              {d.seguimientos.map(s => (
                <li key={`${s.fecha} ${s.nota}`}>
                  <time dateTime={s.fecha}>{fechaCorta(s.fecha)}</time> {s.nota} <small>({s.por})</small>
                </li>
              ))}
            </ol>
          )}
          {d.cerrada === null && escribe('programa.seguirDesviacion') && <Seguir d={d} />}
        </article>
      ))}
    </Panel>
  )
}

function Seguir({ d }: { d: Desviacion }) {
  const seguir = useEjecucion('programa.seguirDesviacion')
  return (
    <AccionEnLateral
      texto="Anotar un seguimiento"
      accion="Anotar"
      hecho="El seguimiento quedó anotado."
      inicial={{ fecha: hoy() }}
      campos={[
        { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha', obligatorio: true, hasta: hoy() },
        { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Qué se hizo', obligatorio: true },
        { tipo: 'booleano', nombre: 'cerrar', etiqueta: 'Con esto queda resuelta' },
      ]}
      alEnviar={v =>
        seguir.mutateAsync({
          entrada: {
            id: d.id,
            fecha: v.fecha,
            nota: v.nota,
            cerrar: v.cerrar === true,
          } as Entrada<'programa.seguirDesviacion'>,
        })
      }
    />
  )
}
