import { useState } from 'react'
import { type Entrada, ErrorApi } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { hoy } from '../hoy.ts'
import { avisarConDeshacer } from '../partes/Deshacer.tsx'
import { Aviso } from '../partes/Estados.tsx'
import type { Campo, Valores } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import type { Contenido } from './Contenidos.tsx'
import { NOMBRE_DE_ESTADO } from './estados-de-contenido.ts'
import css from './plan.module.css'
import { useReleer } from './releer.ts'

type Guardar = Entrada<'plan.guardarContenido'>

/** How a content stands, changed in its place. If somebody else changed it meanwhile, both versions are shown. */
export function EditarContenido({ contenido: c, cerrar }: { contenido: Contenido; cerrar: () => void }) {
  const guardar = useEjecucion('plan.guardarContenido')
  const releer = useReleer()
  // The version on which this form began: what another person saved later must not pass for read.
  const [base, basarse] = useState(c)
  const otro = c.version !== base.version
  const version = (n: number) => (n > 0 ? { version: n } : {})
  return (
    <>
      {otro && (
        <div className={css.separado}>
          <Aviso estado="atencion" alerta>
            <p>
              <strong>Otra persona cambió este contenido mientras usted lo editaba.</strong> Ahora está así:{' '}
              {NOMBRE_DE_ESTADO[c.estado].toLowerCase()}
              {c.documento && `; documento: ${c.documento}`}
              {c.mapa && `; plano: ${c.mapa}`}
              {c.justificacion && `; ${c.justificacion}`}.
            </p>
            <p>
              Lo que usted escribió sigue abajo. Compárelo y{' '}
              <button type="button" className={css.enlace} onClick={() => basarse(c)}>
                continúe con lo suyo
              </button>{' '}
              o{' '}
              <button type="button" className={css.enlace} onClick={cerrar}>
                deje lo de la otra persona
              </button>
              .
            </p>
          </Aviso>
        </div>
      )}
      <Formulario
        campos={camposDe(c)}
        inicial={{
          estado: c.estado,
          documento: c.documento ?? '',
          mapa: c.mapa ?? '',
          justificacion: c.justificacion ?? '',
          desde: hoy(),
        }}
        accion="Guardar"
        cancelar={cerrar}
        alEnviar={async valores => {
          try {
            const { version: nueva } = await guardar.mutateAsync({
              entrada: leer(c, valores),
              ...version(base.version),
            })
            cerrar()
            avisarConDeshacer(
              `«${c.resumen}» quedó como ${NOMBRE_DE_ESTADO[leer(c, valores).estado].toLowerCase()}.`,
              () =>
                guardar.mutateAsync({
                  entrada: { ...comoEstaba(base), desde: leer(c, valores).desde },
                  version: nueva,
                }),
            )
          } catch (error) {
            if (error instanceof ErrorApi && error.problema.status === 412) await releer('plan.contenidos')
            throw error
          }
        }}
      />
    </>
  )
}

function camposDe(c: Contenido): Campo[] {
  const aplica = (v: Valores) => v.estado !== 'no-aplica'
  return [
    {
      tipo: 'dominio',
      nombre: 'estado',
      etiqueta: 'Estado',
      obligatorio: true,
      opciones: Object.entries(NOMBRE_DE_ESTADO)
        .filter(([valor]) => c.eventual || valor !== 'no-aplica')
        .map(([valor, nombre]) => ({ valor, nombre })),
      ...(c.eventual ? { ayuda: 'La ley lo pide solo si es del caso.' } : {}),
    },
    {
      tipo: 'texto',
      nombre: 'documento',
      etiqueta: 'Documento que lo contiene',
      ejemplo: 'Documento técnico de soporte, capítulo 6',
      cuando: aplica,
    },
    {
      tipo: 'texto',
      nombre: 'mapa',
      etiqueta: 'Plano',
      ejemplo: 'Plano CU-04',
      cuando: v => aplica(v) && c.exigeMapa,
      ayuda: 'La ley lo ubica en el territorio: sin plano no está completo.',
    },
    {
      tipo: 'parrafo',
      nombre: 'justificacion',
      etiqueta: 'Por qué no aplica',
      obligatorio: true,
      cuando: v => v.estado === 'no-aplica',
      articulo: c.articulo,
    },
    {
      tipo: 'fecha',
      nombre: 'desde',
      etiqueta: 'Está así desde',
      obligatorio: true,
      ...(c.desde ? { desde: c.desde } : {}),
      hasta: hoy(),
      ayuda: 'Lo que era antes se sigue respondiendo en su fecha.',
    },
  ]
}

const texto = (v: Valores[string] | undefined): string | null => (typeof v === 'string' && v.trim() ? v.trim() : null)

function leer(c: Contenido, v: Valores): Guardar {
  return {
    id: c.id,
    estado: v.estado as Guardar['estado'],
    archivo: c.archivo as Guardar['archivo'],
    documento: texto(v.documento),
    mapa: texto(v.mapa),
    justificacion: texto(v.justificacion),
    ...(texto(v.desde) ? { desde: texto(v.desde)! } : {}),
  }
}

function comoEstaba(c: Contenido): Guardar {
  const { id, estado, documento, mapa, justificacion } = c
  return { id, estado, archivo: c.archivo as Guardar['archivo'], documento, mapa, justificacion }
}
