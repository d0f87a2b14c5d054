import { Button } from '@mantine/core'
import { useState } from 'react'
import { direccion } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import { Progreso, useAvance } from '../../partes/Progreso.tsx'
import { Cuentas } from './Cuentas.tsx'
import css from './importar.module.css'
import { PorCorregir } from './PorCorregir.tsx'
import { Reparacion } from './Reparacion.tsx'
import type { ClavePaso, Importacion } from './tipos.ts'

interface Props {
  importacion: Importacion
  alTerminar: () => void
  seguir: () => void
  irA: (paso: ClavePaso) => void
}

/** Fourth step: what would enter and what would not, on the map and in rows, each with its cure. */
export function PasoRevision(props: Props) {
  const { importacion: i } = props
  if (i.estado === 'analizando')
    return <EnCurso importacion={i} que="Revisando el archivo completo" alTerminar={props.alTerminar} />
  if (!i.informe || i.estado === 'abierta') return <SinRevisar {...props} />
  if (i.informe.falla) return <NoSePudo {...props} falla={i.informe.falla} />
  return <Revisada {...props} informe={i.informe} />
}

/** A job of this import as it runs; when it ends, the import is read anew. */
export function EnCurso(props: { importacion: Importacion; que: string; alTerminar: () => void }) {
  const { importacion: i, alTerminar } = props
  const cancelar = useEjecucion('platform.cancelarTrabajo', { refresca: ['territorio', 'platform'] })
  const avance = useAvance(i.trabajo ? `${direccion('platform.trabajos')}/${i.trabajo}/eventos` : undefined, alTerminar)
  return (
    <Progreso
      que={props.que}
      avance={avance}
      cancelar={() => i.trabajo && cancelar.mutate({ entrada: { id: i.trabajo } })}
    />
  )
}

function SinRevisar({ importacion: i, irA }: Props) {
  const analizar = useEjecucion('territorio.analizarImportacion')
  return (
    <div className={css.apilado}>
      <p>El archivo todavía no se ha revisado completo.</p>
      {analizar.error !== null && <ErrorVista error={analizar.error} />}
      <div className={css.pie}>
        <Button loading={analizar.isPending} onClick={() => analizar.mutate({ entrada: { id: i.id } })}>
          Revisar el archivo completo
        </Button>
        <Button variant="default" onClick={() => irA('campos')}>
          Volver a los campos
        </Button>
      </div>
    </div>
  )
}

function NoSePudo({ importacion: i, irA, falla }: Props & { falla: { motivo: string; cura: string } }) {
  const analizar = useEjecucion('territorio.analizarImportacion')
  return (
    <div className={css.apilado}>
      <Aviso estado="vencido" alerta>
        <p>
          <strong>{falla.motivo}</strong>
        </p>
        <p>{falla.cura}</p>
        <p>Nada de este archivo entró al plan.</p>
      </Aviso>
      {analizar.error !== null && <ErrorVista error={analizar.error} />}
      <div className={css.pie}>
        <Button onClick={() => irA('reconocido')}>Corregir lo que se reconoció</Button>
        <Button variant="default" onClick={() => irA('campos')}>
          Corregir los campos
        </Button>
        <Button
          variant="default"
          loading={analizar.isPending}
          onClick={() => analizar.mutate({ entrada: { id: i.id } })}
        >
          Revisar otra vez
        </Button>
      </div>
    </div>
  )
}

function Revisada(props: Props & { informe: NonNullable<Importacion['informe']> }) {
  const { importacion: i, informe } = props
  const [codigo, filtrar] = useState<string>()
  const impedido = informe.impedimentos.length > 0
  return (
    <div className={css.apilado}>
      {informe.impedimentos.map(p => (
        <Aviso key={p.codigo} estado="vencido">
          <p>
            <strong>{p.motivo}</strong>
          </p>
          <p>{p.cura}</p>
        </Aviso>
      ))}
      {!impedido && (
        <Aviso estado={informe.rechazados > 0 ? 'atencion' : 'regla'}>
          {informe.rechazados > 0 ? (
            <p>
              <strong>
                {numero(informe.rechazados)} de {numero(informe.leidos)} objetos no pueden entrar como están.
              </strong>{' '}
              Corríjalos en el archivo y súbalo de nuevo, o siga y decida en el último paso si entran los demás.
            </p>
          ) : (
            <p>
              <strong>Los {numero(informe.leidos)} objetos del archivo pueden entrar.</strong>
              {informe.advertencias > 0 && ` Hay ${numero(informe.advertencias)} advertencias que conviene mirar.`}
            </p>
          )}
        </Aviso>
      )}
      <Cuentas importacion={i} informe={informe} />
      <Reparacion importacion={i} />
      <PorCorregir importacion={i} informe={informe} codigo={codigo} filtrar={filtrar} />
      <div className={css.pie}>
        <Button onClick={props.seguir} disabled={impedido}>
          Seguir a la confirmación
        </Button>
        <Button variant="default" onClick={() => props.irA('campos')}>
          Volver a los campos
        </Button>
        {impedido && <small>Primero hay que resolver lo que está marcado arriba.</small>}
      </div>
    </div>
  )
}
