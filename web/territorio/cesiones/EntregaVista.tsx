import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { area, fechaLarga } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import type { EntregaDeCesion } from '../tipos.ts'

/** One deed: what it handed over, whether it is registered, and what may still be recorded of it. */
export function EntregaVista(props: { entrega: EntregaDeCesion; escribe: (accion: string) => boolean }) {
  const { entrega: e, escribe } = props
  const [haciendo, hacer] = useState<'registro' | 'anular'>()
  const cerrar = () => hacer(undefined)
  return (
    <article aria-label={`Escritura ${e.escritura}`}>
      <p style={{ margin: 0 }}>
        <strong>{area(e.areaM2, 'm2')}</strong> por la escritura {e.escritura} de {e.notaria}, del{' '}
        {fechaLarga(e.otorgada)}.{e.acto && ` Recibida con ${e.acto}.`}
      </p>
      <p style={{ margin: '4px 0' }}>
        {e.registrada === null ? (
          <EstadoInsignia estado="atencion" texto="Sin registrar" />
        ) : (
          <>
            <EstadoInsignia estado="regla" texto="Registrada" /> en el folio {e.folio}, el {fechaLarga(e.registrada)}
          </>
        )}{' '}
        <small>· Anotó {e.anotadaPor}</small>
      </p>
      {haciendo === 'registro' && <Inscribir entrega={e} cerrar={cerrar} />}
      {haciendo === 'anular' && <Anular entrega={e} cerrar={cerrar} />}
      {haciendo === undefined && (
        <Group gap="xs">
          {e.registrada === null && escribe('territorio.inscribirEntrega') && (
            <Button size="xs" onClick={() => hacer('registro')}>
              Anotar su registro
            </Button>
          )}
          {escribe('territorio.anularEntrega') && (
            <Button size="xs" variant="default" onClick={() => hacer('anular')}>
              Anular la anotación
            </Button>
          )}
        </Group>
      )}
    </article>
  )
}

const camposDeRegistro = (e: EntregaDeCesion): Campo[] => [
  { tipo: 'texto', nombre: 'folio', etiqueta: 'Folio de matrícula', obligatorio: true },
  {
    tipo: 'fecha',
    nombre: 'registrada',
    etiqueta: 'Fecha del registro',
    obligatorio: true,
    desde: e.otorgada,
    hasta: hoy(),
    articulo: 'art. 117',
  },
]

function Inscribir({ entrega: e, cerrar }: { entrega: EntregaDeCesion; cerrar: () => void }) {
  const inscribir = useEjecucion('territorio.inscribirEntrega')
  return (
    <Formulario
      campos={camposDeRegistro(e)}
      accion="Anotar el registro"
      cancelar={cerrar}
      alEnviar={async v => {
        const entrada = { id: e.id, folio: String(v.folio), registrada: String(v.registrada) }
        await inscribir.mutateAsync({ entrada, version: e.version })
        avisar(`La escritura ${e.escritura} quedó registrada.`)
        cerrar()
      }}
    />
  )
}

const MOTIVO: Campo[] = [
  {
    tipo: 'parrafo',
    nombre: 'motivo',
    etiqueta: 'Por qué se anula la anotación',
    obligatorio: true,
    ancho: 'todo',
    ayuda: 'La escritura no cambia: solo deja de contarse aquí. Queda en la auditoría con su nombre.',
  },
]

function Anular({ entrega: e, cerrar }: { entrega: EntregaDeCesion; cerrar: () => void }) {
  const anular = useEjecucion('territorio.anularEntrega')
  return (
    <Formulario
      campos={MOTIVO}
      accion="Anular la anotación"
      cancelar={cerrar}
      alEnviar={async v => {
        await anular.mutateAsync({ entrada: { id: e.id, motivo: String(v.motivo) }, version: e.version })
        avisar(`La escritura ${e.escritura} dejó de contarse.`)
      }}
    />
  )
}
