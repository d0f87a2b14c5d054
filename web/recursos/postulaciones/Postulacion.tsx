import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useConsulta } from '../../consultas.ts'
import { useCorte, usePuedeEscribir } from '../../marco/corte.ts'
import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import { Lateral } from '../../partes/Lateral.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import css from '../recursos.module.css'
import type { Ficha } from '../tipos.ts'
import { AvisoEnPalabras } from './AvisoEnPalabras.tsx'
import { DineroDePostulacion } from './DineroDePostulacion.tsx'
import { FormularioDePostulacion } from './FormularioDePostulacion.tsx'
import { Historia } from './Historia.tsx'
import { ESTADO_DE_ETAPA } from './palabras.ts'
import { Requisitos } from './Requisitos.tsx'
import { SiguienteEtapa } from './SiguienteEtapa.tsx'

const MIGAS = [{ texto: 'Cofinanciación', a: '/recursos/postulaciones' }]

/** P3: one application: where it stands, what is missing, its projects and their money, and all that happened. */
export default function Postulacion() {
  const { id } = useParams({ strict: false }) as { id: string }
  const consulta = useConsulta('recursos.postulacion', { id, ...useCorte() })
  const escribe = usePuedeEscribir()
  const [corrigiendo, corregir] = useState(false)
  const d = consulta.data
  if (!d)
    return (
      <Pagina titulo="Postulación" migas={MIGAS} ancho="medio">
        {consulta.error ? (
          <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : (
          <Cargando que="la postulación" />
        )}
      </Pagina>
    )
  const p = d.postulacion
  return (
    <Pagina
      titulo={p.nombre}
      migas={MIGAS}
      ancho="medio"
      entradilla={
        <>
          {p.entidad} · {p.claseNombre.toLowerCase()}
          {p.convocatoria && ` · ${p.convocatoria}`}
        </>
      }
      acciones={
        p.editable &&
        escribe('recursos.guardarPostulacion') && (
          <Button variant="default" onClick={() => corregir(true)}>
            Corregir
          </Button>
        )
      }
    >
      {p.avisos.length > 0 && (
        <div className={css.avisos}>
          {p.avisos.map(a => (
            <Aviso key={a.texto} estado={a.estado}>
              <AvisoEnPalabras aviso={a} />
            </Aviso>
          ))}
        </div>
      )}
      <Panel
        titulo="Cómo va"
        nota={`Desde el ${fechaLarga(p.desde)}`}
        acciones={<EstadoInsignia estado={ESTADO_DE_ETAPA[p.etapa]} texto={p.etapaNombre} />}
      >
        <Cifras ficha={d} />
        {escribe('recursos.registrarEtapa') && <SiguienteEtapa ficha={d} />}
      </Panel>
      <div className={css.dosColumnas}>
        <Requisitos ficha={d} />
        <Panel titulo="La convocatoria">
          <ListaDefiniciones
            datos={[
              { nombre: 'Fuente', valor: p.fuenteNombre },
              { nombre: 'Abre', valor: p.abre && fechaLarga(p.abre) },
              { nombre: 'Cierra', valor: p.cierra && fechaLarga(p.cierra) },
              { nombre: 'Responsable', valor: p.responsable },
              { nombre: 'Nota', valor: p.nota },
            ]}
          />
        </Panel>
      </div>
      <DineroDePostulacion ficha={d} />
      <Historia ficha={d} />
      <Lateral titulo="Corregir la postulación" abierto={corrigiendo} cerrar={() => corregir(false)}>
        <FormularioDePostulacion ficha={d} cerrar={() => corregir(false)} />
      </Lateral>
    </Pagina>
  )
}

function Cifras({ ficha: { postulacion: p } }: { ficha: Ficha }) {
  const cifras = [
    { nombre: 'Se solicita', valor: p.solicitado },
    { nombre: 'Contrapartida', valor: p.contrapartida },
    ...(p.concedido === null
      ? []
      : [
          { nombre: 'Concedido', valor: p.concedido },
          { nombre: 'Comprometido', valor: p.comprometido },
          { nombre: 'Recibido', valor: p.recibido },
        ]),
  ]
  return (
    <dl className={css.cifras}>
      {cifras.map(c => (
        <div key={c.nombre}>
          <dt>{c.nombre}</dt>
          <dd>
            <Dinero valor={c.valor} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
