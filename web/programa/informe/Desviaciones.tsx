import type { Fecha } from '../../../ley388/fecha.ts'
import type { Salida } from '../../api.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Cita } from '../../partes/Cita.tsx'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import { nombreDeCausa } from '../palabras.ts'
import css from '../programa.module.css'
import { CLASE_DE_DESVIACION } from '../proyecto/ficha.ts'
import { SituacionDeDesviacion, situacionDeDesviacion } from '../SituacionDeDesviacion.tsx'
import type { usePrograma } from '../usarPrograma.ts'

type Desviacion = Salida<'programa.desviaciones'>[number]

/** P4: what left its course in the whole programme: why, who answers and until when; first what is overdue. */
export function Desviaciones({ entrada, al }: { entrada: ReturnType<typeof usePrograma>['entrada']; al: Fecha }) {
  const { data, error, refetch } = useConsulta('programa.desviaciones', entrada)
  return (
    <Panel titulo="Desviaciones" nota={data && data.length > 0 ? enFrase(data, al) : undefined} sinMargen>
      <Tabla
        nombre="Desviaciones del programa"
        clave="d"
        columnas={columnasDe(al)}
        filas={data}
        idDe={d => d.id}
        error={error}
        reintentar={() => void refetch()}
        alto={420}
        vacio={
          <p className={css.ayuda}>
            Ningún proyecto tiene desviaciones registradas. Cuando uno se sale de su curso, en su página se escriben la
            causa, quién responde, la medida y hasta cuándo; aquí se ven todas, primero las vencidas{' '}
            <Cita de="art. 18" />.
          </p>
        }
      />
    </Panel>
  )
}

function enFrase(todas: readonly Desviacion[], al: Fecha): string {
  const abiertas = todas.filter(d => d.cerrada === null)
  const vencidas = abiertas.filter(d => d.compromiso < al).length
  const cuantas = abiertas.length === 1 ? '1 abierta' : `${numero(abiertas.length)} abiertas`
  const tarde =
    vencidas === 0 ? '' : vencidas === 1 ? ', 1 de ellas vencida' : `, ${numero(vencidas)} de ellas vencidas`
  const cerradas = todas.length - abiertas.length
  return `${cuantas}${tarde}, y ${cerradas === 1 ? '1 cerrada' : `${numero(cerradas)} cerradas`}.`
}

const columnasDe = (al: Fecha): Columna<Desviacion>[] => [
  {
    clave: 'situacion',
    titulo: 'Situación',
    tipo: 'opcion',
    valor: d => situacionDeDesviacion({ ...d, al }),
    celda: d => <SituacionDeDesviacion cerrada={d.cerrada} compromiso={d.compromiso} al={al} corta />,
    ancho: 130,
  },
  {
    clave: 'proyecto',
    titulo: 'Proyecto',
    valor: d => d.nombreDelProyecto,
    celda: d => <Enlace a={`/programa/proyecto/${d.proyecto}`}>{d.nombreDelProyecto}</Enlace>,
    ancho: 220,
  },
  { clave: 'causa', titulo: 'Causa', tipo: 'opcion', valor: d => nombreDeCausa(d.causa), ancho: 200 },
  texto('responsable', 'Responde', 200),
  {
    clave: 'compromiso',
    titulo: 'Compromiso',
    tipo: 'fecha',
    valor: d => d.compromiso,
    celda: d => fechaCorta(d.compromiso),
    ancho: 125,
  },
  texto('descripcion', 'Qué pasó', 260),
  texto('medida', 'Medida', 260),
  {
    clave: 'seguimiento',
    titulo: 'Último seguimiento',
    valor: ({ seguimientos: s }) => (s.length > 0 ? `${fechaCorta(s.at(-1)!.fecha)}: ${s.at(-1)!.nota}` : ''),
    ancho: 260,
  },
  {
    clave: 'clase',
    titulo: 'De qué es',
    tipo: 'opcion',
    valor: d => CLASE_DE_DESVIACION[d.clase],
    ancho: 120,
    oculta: true,
  },
  fechaDe('detectada', 'Se detectó'),
  fechaDe('cerrada', 'Se cerró'),
]

function texto(clave: 'descripcion' | 'responsable' | 'medida', titulo: string, ancho: number): Columna<Desviacion> {
  return { clave, titulo, valor: d => d[clave], celda: d => <span title={d[clave]}>{d[clave]}</span>, ancho }
}

function fechaDe(clave: 'detectada' | 'cerrada', titulo: string): Columna<Desviacion> {
  const celda = (d: Desviacion) => d[clave] && fechaCorta(d[clave])
  return { clave, titulo, tipo: 'fecha', valor: d => d[clave], celda, ancho: 125, oculta: true }
}
