import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { ErrorApi } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { useSesion } from '../../marco/sesion.tsx'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Area, FechaTexto } from '../../partes/Cifras.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { area } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { Capa } from '../tipos.ts'
import css from './capas.module.css'
import { enlaceDeExportar } from './Exportar.tsx'
import { leerZonas } from './leer-zonas.ts'

const CAMPOS: Campo[] = [
  {
    nombre: 'acto',
    etiqueta: 'Acto que la adopta',
    tipo: 'texto',
    obligatorio: true,
    ejemplo: 'Resolución 045 de 2026',
  },
  { nombre: 'fecha', etiqueta: 'Fecha del acto', tipo: 'fecha', obligatorio: true },
  {
    nombre: 'norma',
    etiqueta: 'Texto de la norma que el dibujo debe seguir',
    tipo: 'parrafo',
    obligatorio: true,
    ayuda: 'Cópielo del acuerdo, con su artículo. Ese texto no cambia.',
    articulo: '12',
  },
  {
    nombre: 'justificacion',
    etiqueta: 'Por qué el dibujo no coincidía',
    tipo: 'parrafo',
    obligatorio: true,
  },
  {
    nombre: 'archivo',
    etiqueta: 'Zonas corregidas (GeoJSON)',
    tipo: 'archivo',
    acepta: '.geojson,.json',
    obligatorio: true,
    ancho: 'todo',
    ayuda: 'Solo las zonas que se corrigen, con su código y en longitud y latitud.',
  },
]

/** Art. 12 par. 3: where text and map disagree the text prevails, and the map is redrawn without touching the articles. */
export function Precisiones({ capa }: { capa: Capa }) {
  const { puede } = useSesion()
  const [abierto, abrir] = useState(false)
  const { data, error, refetch } = useConsulta('territorio.precisiones', { capa: capa.id })
  const registra = puede('territorio.registrarPrecision') && capa.vigente !== null
  return (
    <Panel
      titulo="Precisiones cartográficas"
      nota="Cuando el dibujo no coincide con el texto del acuerdo, prevalece el texto y se corrige el dibujo."
      acciones={
        registra &&
        !abierto && (
          <Button size="xs" variant="default" onClick={() => abrir(true)}>
            Registrar una precisión
          </Button>
        )
      }
    >
      {abierto && <Nueva capa={capa} cerrar={() => abrir(false)} />}
      {error ? (
        <ErrorVista error={error} reintentar={() => void refetch()} />
      ) : !data ? (
        <Cargando que="las precisiones" filas={2} />
      ) : data.length === 0 ? (
        !abierto && (
          <p style={{ margin: 0, color: 'var(--mantine-color-dimmed)' }}>
            Esta capa no tiene ninguna. Una precisión corrige el borde de zonas que ya existen (
            <ArticuloRef cita="12" />, parágrafo 3); cambiar lo que la zona permite es modificar el plan.
          </p>
        )
      ) : (
        <ul className={css.lista}>
          {data.map(p => (
            <li key={p.id} className={css.precision}>
              <p>
                <strong>{p.acto}</strong>, <FechaTexto fecha={p.fecha as Fecha} />: <Area m2={p.areaCambiadaM2} /> en{' '}
                {p.zonas.map(z => z.nombre || z.codigo).join(', ')}.
              </p>
              <p>{p.justificacion}</p>
              <p>
                <small>
                  Norma que se siguió: {p.norma} · Registró {p.registradaPor}
                </small>
              </p>
              <ul>
                {p.zonas.map(z => (
                  <li key={z.codigo}>
                    {z.codigo}: de {z.areaAntesM2 ? area(z.areaAntesM2, 'm2') : 'sin área'} a{' '}
                    {z.areaDespuesM2 ? area(z.areaDespuesM2, 'm2') : 'sin área'}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Nueva({ capa, cerrar }: { capa: Capa; cerrar: () => void }) {
  const registrar = useEjecucion('territorio.registrarPrecision')
  return (
    <div style={{ marginBottom: 18 }}>
      <p>
        <a href={enlaceDeExportar(capa.id, 'geojson')} download>
          Descargue la capa en GeoJSON
        </a>
        , corrija el borde en su programa de mapas para que diga lo que dice el texto, deje solo las zonas corregidas y
        súbalas aquí. Se creará una versión nueva de la capa; la anterior se conserva.
      </p>
      <Formulario
        campos={CAMPOS}
        inicial={{ fecha: hoy() }}
        accion="Registrar la precisión"
        cancelar={cerrar}
        alEnviar={async v => {
          const zonas = leerZonas(v.archivo instanceof File ? await v.archivo.text() : '')
          if ('mensaje' in zonas)
            throw new ErrorApi({ status: 422, codigo: 'zonas-ilegibles', mensaje: zonas.mensaje, campo: 'archivo' })
          const hecha = await registrar.mutateAsync({
            entrada: {
              capa: capa.id,
              acto: String(v.acto),
              fecha: String(v.fecha),
              justificacion: String(v.justificacion),
              norma: String(v.norma),
              objetos: zonas.zonas as never,
            },
          })
          avisar(`Quedó registrada: cambiaron ${area(hecha.areaCambiadaM2)} del dibujo.`)
          cerrar()
        }}
      />
    </div>
  )
}
