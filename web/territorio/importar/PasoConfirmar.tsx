import { Button, Checkbox, Title } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero } from '../../partes/formato.ts'
import { DeshacerImportacion } from './DeshacerImportacion.tsx'
import css from './importar.module.css'
import { EnCurso } from './PasoRevision.tsx'
import { PorCorregir } from './PorCorregir.tsx'
import { type ClavePaso, type Importacion, type Informe, loQueTrae } from './tipos.ts'

interface Props {
  importacion: Importacion
  alTerminar: () => void
  irA: (paso: ClavePaso) => void
}

/** Last step, and the only one that writes: says what will be, what cannot be undone, and does it. */
export function PasoConfirmar(props: Props) {
  const { importacion: i } = props
  if (i.estado === 'confirmando')
    return <EnCurso importacion={i} que="Llevando lo revisado al plan" alTerminar={props.alTerminar} />
  if (!i.informe) return null
  return i.estado === 'confirmada' ? (
    <Hecha importacion={i} informe={i.informe} />
  ) : (
    <PorConfirmar {...props} informe={i.informe} />
  )
}

function PorConfirmar({ importacion: i, informe, irA }: Props & { informe: Informe }) {
  const confirmar = useEjecucion('territorio.confirmarImportacion')
  const { data: capas } = useConsulta('territorio.capas', { al: i.opciones.desde })
  const [omitir, ponerOmitir] = useState(false)
  const desde = fechaLarga(i.opciones.desde as Fecha)
  const esCapa = i.destino === 'capa'
  const cierra = esCapa || i.opciones.completo === true
  const reemplaza = esCapa
    ? capas?.capas.find(c => c.clase === i.clase && c.nombre === i.capaNombre)?.vigente
    : undefined
  const nada = informe.nuevos + informe.cambiados === 0 && (!cierra || informe.desaparecidos === 0)
  return (
    <div className={css.apilado}>
      {nada ? (
        <Aviso estado="informativo">
          <p>
            <strong>El archivo dice lo mismo que ya rige.</strong> Si confirma, queda constancia de que se recibió y
            nada cambia.
          </p>
        </Aviso>
      ) : (
        <ul className={css.promesa}>
          <li>
            {esCapa
              ? `Entran ${numero(informe.aceptados)} objetos a la capa «${i.capaNombre}»`
              : `Entran ${numero(informe.nuevos)} predios nuevos y ${numero(informe.cambiados)} con cambios`}
            , por <strong>{i.opciones.acto}</strong>, y rigen desde el <strong>{desde}</strong>.
          </li>
          {reemplaza && (
            <li>
              La versión que rige hoy ({reemplaza.acto}) termina ese día. No se borra: sigue respondiendo por su tiempo.
            </li>
          )}
          {!esCapa && informe.cambiados > 0 && (
            <li>Lo que decían antes los predios que cambian se conserva con sus fechas.</li>
          )}
          {cierra && informe.desaparecidos > 0 && (
            <li>
              {informe.desaparecidos === 1
                ? `Un ${esCapa ? 'objeto' : 'predio'} que hoy rige no viene en el archivo: deja de regir ese día.`
                : `${numero(informe.desaparecidos)} ${esCapa ? 'objetos' : 'predios'} que hoy rigen no vienen en el archivo: dejan de regir ese día.`}
            </li>
          )}
          {informe.iguales > 0 && !esCapa && <li>{numero(informe.iguales)} predios quedan como están.</li>}
        </ul>
      )}
      <Aviso estado="atencion">
        <p>
          <strong>Desde ese día el plan responde con esto.</strong> Si fue un error, se puede deshacer mientras nada
          posterior se apoye en ella; después se corrige importando otra versión, con su acto y su fecha.
        </p>
      </Aviso>
      {informe.rechazados > 0 && (
        <Checkbox
          label={`Que entren los ${numero(informe.aceptados)} que están bien, sin los ${numero(informe.rechazados)} rechazados`}
          description="Los rechazados quedan en una lista por corregir, aquí mismo. Sin esta marca no entra ninguno."
          checked={omitir}
          onChange={e => ponerOmitir(e.currentTarget.checked)}
        />
      )}
      {confirmar.error !== null && <ErrorVista error={confirmar.error} />}
      <div className={css.pie}>
        <Button
          loading={confirmar.isPending}
          disabled={informe.impedimentos.length > 0 || (informe.rechazados > 0 && !omitir)}
          onClick={() => confirmar.mutate({ entrada: { id: i.id, omitirRechazados: omitir }, version: i.version })}
        >
          Confirmar: que entre al plan
        </Button>
        <Button variant="default" onClick={() => irA('revision')}>
          Volver a la revisión
        </Button>
        {informe.rechazados > 0 && !omitir && <small>Hay rechazados: corrija el archivo o marque la casilla.</small>}
      </div>
    </div>
  )
}

function Hecha({ importacion: i, informe }: { importacion: Importacion; informe: Informe }) {
  const [codigo, filtrar] = useState<string>()
  const { data: capas } = useConsulta('territorio.capas', {}, { activa: i.destino === 'capa' })
  const capa = capas?.capas.find(c => c.clase === i.clase && c.nombre === i.capaNombre)
  const omitidos = informe.confirmacion?.omitidos ?? 0
  return (
    <div className={css.apilado}>
      <Aviso estado="regla">
        <p>
          <strong>
            {informe.confirmacion?.sinCambios
              ? 'El archivo decía lo mismo que ya regía: quedó constancia y nada cambió.'
              : `Ya está: ${loQueTrae(i)} ${i.destino === 'predios' ? 'rigen' : 'rige'} desde el ${fechaLarga(i.opciones.desde as Fecha)}.`}
          </strong>
        </p>
        <p>
          {numero(informe.nuevos)} nuevos, {numero(informe.cambiados)} con cambios, {numero(informe.iguales)} iguales.
          El archivo original se conserva, con su huella {i.archivo.sha256.slice(0, 12)}.
        </p>
      </Aviso>
      <div className={css.pie} style={{ marginTop: 0 }}>
        {capa && <Enlace a={`/capas/${capa.id}`}>Ver la capa</Enlace>}
        {i.clase === 'obra' && <Enlace a="/programa/obras">Ver las obras y sus proyectos</Enlace>}
        <Enlace a="/mapa">Ver en el mapa</Enlace>
        <Enlace a="/revision">Revisar el mapa</Enlace>
        <Enlace a="/importar">Importar otro archivo</Enlace>
      </div>
      {informe.confirmacion?.sinCambios === false && <DeshacerImportacion importacion={i} />}
      {omitidos > 0 && (
        <>
          <Title order={2}>Quedaron por corregir: {numero(omitidos)}</Title>
          <PorCorregir importacion={i} informe={informe} codigo={codigo} filtrar={filtrar} />
        </>
      )}
    </div>
  )
}
