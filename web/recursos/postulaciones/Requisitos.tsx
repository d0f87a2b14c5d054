import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { avisarConDeshacer } from '../../partes/Deshacer.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { ErrorVista } from '../../partes/Estados.tsx'
import { fechaCorta } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Panel } from '../../partes/Panel.tsx'
import css from '../recursos.module.css'
import type { Ficha } from '../tipos.ts'
import { ESTADO_DE_REQUISITO, type Requisito } from './palabras.ts'

/** What the call asks for, as a checklist: what is met, what is missing, by when and by whom. */
export function Requisitos({ ficha }: { ficha: Ficha }) {
  const escribe = usePuedeEscribir()
  const [abierto, abrir] = useState<Requisito | 'nuevo'>()
  const { total, pendientes } = ficha.postulacion.requisitos
  const puede = escribe('recursos.guardarRequisito')
  return (
    <Panel
      titulo="Requisitos"
      nota={total === 0 ? undefined : pendientes === 0 ? 'Todos están cumplidos.' : `Faltan ${pendientes} de ${total}.`}
      acciones={
        puede && (
          <Button size="xs" variant="default" onClick={() => abrir('nuevo')}>
            Agregar un requisito
          </Button>
        )
      }
      sinMargen
    >
      {ficha.requisitos.length === 0 ? (
        <p className={css.tenue} style={{ margin: 0, padding: '14px 16px' }}>
          Copie aquí lo que pide la convocatoria: certificados, estudios, avales. Cada uno con su fecha y su
          responsable, para que Lindero avise a tiempo.
        </p>
      ) : (
        <ul className={css.lista}>
          {ficha.requisitos.map(r => (
            <Fila
              key={r.id}
              postulacion={ficha.postulacion.id}
              requisito={r}
              editar={puede ? () => abrir(r) : undefined}
            />
          ))}
        </ul>
      )}
      <Lateral
        titulo={abierto === 'nuevo' ? 'Agregar un requisito' : 'Corregir el requisito'}
        abierto={abierto !== undefined}
        cerrar={() => abrir(undefined)}
      >
        {abierto !== undefined && (
          <FormularioDeRequisito
            postulacion={ficha.postulacion.id}
            requisito={abierto === 'nuevo' ? undefined : abierto}
            cerrar={() => abrir(undefined)}
          />
        )}
      </Lateral>
    </Panel>
  )
}

function Fila(props: { postulacion: string; requisito: Requisito; editar: (() => void) | undefined }) {
  const { requisito: r } = props
  const guardar = useEjecucion('recursos.guardarRequisito')
  const { nombre, estado } = ESTADO_DE_REQUISITO[r.estado]
  const falta = r.estado === 'pendiente' || r.estado === 'en-tramite'
  const cumplir = async () => {
    const { nombre, responsable, vence, documento, estado } = r
    const base = { id: r.id, postulacion: props.postulacion, nombre, responsable, vence, documento }
    const { version } = await guardar.mutateAsync({
      entrada: { ...base, estado: 'cumplido', cumplido: hoy() },
      version: r.version,
    })
    avisarConDeshacer(`«${r.nombre}» quedó cumplido.`, () =>
      guardar.mutateAsync({ entrada: { ...base, estado }, version }),
    )
  }
  const detalle = [
    r.vence && (r.cumplido ? undefined : `para el ${fechaCorta(r.vence)}`),
    r.cumplido && `cumplido el ${fechaCorta(r.cumplido)}`,
    r.responsable,
    r.documento,
  ].filter(Boolean)
  return (
    <li>
      <div>
        {r.nombre}
        {detalle.length > 0 && <small>{detalle.join(' · ')}</small>}
        {guardar.error ? <ErrorVista error={guardar.error} /> : null}
      </div>
      <div className={css.acciones}>
        <EstadoInsignia estado={estado} texto={nombre} />
        {props.editar && falta && (
          <Button size="compact-xs" variant="light" loading={guardar.isPending} onClick={() => void cumplir()}>
            Cumplido<span className="solo-lector">: {r.nombre}</span>
          </Button>
        )}
        {props.editar && (
          <Button size="compact-xs" variant="subtle" onClick={props.editar}>
            Corregir<span className="solo-lector">: {r.nombre}</span>
          </Button>
        )}
      </div>
    </li>
  )
}

const CAMPOS: Campo[] = [
  { tipo: 'texto', nombre: 'nombre', etiqueta: 'Qué se pide', obligatorio: true, ancho: 'todo' },
  { tipo: 'texto', nombre: 'responsable', etiqueta: 'Quién lo consigue' },
  { tipo: 'fecha', nombre: 'vence', etiqueta: 'Para cuándo' },
  {
    tipo: 'dominio',
    nombre: 'estado',
    etiqueta: 'Estado',
    obligatorio: true,
    opciones: Object.entries(ESTADO_DE_REQUISITO).map(([valor, { nombre }]) => ({ valor, nombre })),
  },
  {
    tipo: 'fecha',
    nombre: 'cumplido',
    etiqueta: 'Cumplido el',
    obligatorio: true,
    hasta: hoy(),
    cuando: v => v.estado === 'cumplido',
  },
  { tipo: 'texto', nombre: 'documento', etiqueta: 'Documento', ejemplo: 'Certificado 014 de 2026' },
]

function FormularioDeRequisito(props: { postulacion: string; requisito: Requisito | undefined; cerrar: () => void }) {
  const { requisito: r } = props
  const guardar = useEjecucion('recursos.guardarRequisito')
  const quitar = useEjecucion('recursos.quitarRequisito')
  const alQuitar = async () => {
    if (!r) return
    const hecho = await quitar
      .mutateAsync({ entrada: { id: r.id, postulacion: props.postulacion }, version: r.version })
      .catch(() => undefined)
    if (!hecho) return
    props.cerrar()
    const { id: _, version: __, ...resto } = r
    avisarConDeshacer(`Se quitó «${r.nombre}».`, () =>
      guardar.mutateAsync({ entrada: { ...resto, postulacion: props.postulacion } }),
    )
  }
  return (
    <Formulario
      campos={CAMPOS}
      inicial={{
        nombre: r?.nombre ?? '',
        responsable: r?.responsable ?? '',
        vence: r?.vence ?? '',
        estado: r?.estado ?? 'pendiente',
        cumplido: r?.cumplido ?? hoy(),
        documento: r?.documento ?? '',
      }}
      accion={r ? 'Guardar' : 'Agregar'}
      cancelar={props.cerrar}
      cuerpo={quitar.error ? <ErrorVista error={quitar.error} /> : null}
      pie={
        r && (
          <Button variant="subtle" color="gray" loading={quitar.isPending} onClick={() => void alQuitar()}>
            Quitar
          </Button>
        )
      }
      alEnviar={async v => {
        const entrada = {
          ...(r ? { id: r.id } : {}),
          postulacion: props.postulacion,
          nombre: v.nombre,
          responsable: v.responsable ?? '',
          vence: v.vence,
          estado: v.estado,
          cumplido: v.cumplido ?? null,
          documento: v.documento ?? '',
        } as Entrada<'recursos.guardarRequisito'>
        await guardar.mutateAsync({ entrada, ...(r ? { version: r.version } : {}) })
        props.cerrar()
      }}
    />
  )
}
