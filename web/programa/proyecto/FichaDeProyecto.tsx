import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import Printer from 'lucide-react/icons/printer'
import { useMemo, useState } from 'react'
import { Decimal } from '../../../ley388/decimal.ts'
import { useConsulta } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte, useSesion } from '../../marco/sesion.tsx'
import { Asuntos } from '../../partes/Asunto.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga } from '../../partes/formato.ts'
import { Lateral } from '../../partes/Lateral.tsx'
import { Pagina } from '../../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import { avanceConPasos } from '../avance.ts'
import { CambiarEstado } from '../CambiarEstado.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { CifrasDeValor } from '../curva/CifrasDeValor.tsx'
import { GraficaCurva } from '../curva/GraficaCurva.tsx'
import { conPrevision, leerValor } from '../curva/leer-curva.ts'
import { fechaDeEstado, modelar } from '../modelo.ts'
import { ESTADOS_DE_PROYECTO } from '../palabras.ts'
import { segunDe } from '../usarPrograma.ts'
import { Cronograma } from './Cronograma.tsx'
import { Desviaciones } from './Desviaciones.tsx'
import { Documentos } from './Documentos.tsx'
import { DineroDelProyecto } from './dinero/DineroDelProyecto.tsx'
import { EditarProyecto } from './EditarProyecto.tsx'
import { Evidencias } from './Evidencias.tsx'
import type { Ficha } from './ficha.ts'
import { Logros } from './Logros.tsx'
import { Lugar } from './Lugar.tsx'
import { Modificaciones } from './Modificaciones.tsx'
import { Promesa } from './Promesa.tsx'
import css from './proyecto.module.css'
import { QuitarProyecto } from './QuitarProyecto.tsx'
import { Razones } from './Razones.tsx'

/** P1, P2, P4: a project on one page: what it promised and how it goes, why it is there, who does it, and all that happened. */
export default function PaginaDelProyecto() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { al } = useFechaDeCorte()
  const consulta = useConsulta('programa.proyecto', { id, ...(al ? { al } : {}) })
  const f = consulta.data
  if (f) return <Hoja f={f} />
  return (
    <Pagina titulo="¿Cómo va este proyecto?" migas={[{ texto: 'Proyectos', a: '/programa' }]} ancho="todo">
      {consulta.error ? (
        <ErrorVista error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <Cargando que="el proyecto" filas={12} />
      )}
    </Pagina>
  )
}

function Hoja({ f }: { f: Ficha }) {
  const { al, fecha } = useFechaDeCorte()
  const { municipio } = useSesion()
  const escribe = usePuedeEscribir()
  const [lateral, abrir] = useState<'editar' | 'quitar'>()
  const cerrar = () => abrir(undefined)
  const { proyecto: p, periodo } = f
  const estado = ESTADOS_DE_PROYECTO.find(e => e.id === p.estado)!
  const modelo = useMemo(() => {
    // The schedule of a project may wait for another one's: all are scheduled, and only its own are shown.
    const todas = {
      proyectos: [p],
      actividades: [...f.actividades, ...f.ajenas],
      dependencias: f.dependencias,
      base: f.base,
    }
    return modelar(todas, { desde: periodo.desde, estado: fechaDeEstado(periodo, fecha) })
  }, [f, p, periodo, fecha])
  const valor = leerValor(f.curva.valor)
  const puntos = conPrevision(f.curva, { al: fecha, proyectos: [p], base: f.base, modelo })
  const segun = segunDe(f.corte, f.dinero.segun, fechaLarga)
  const costo = f.actividades.reduce((s, a) => s.plus(a.costo), new Decimal(0))
  return (
    <Pagina
      titulo={p.nombre}
      migas={[{ texto: 'Proyectos', a: '/programa' }]}
      entradilla={
        <>
          <EstadoInsignia estado={estado.insignia} texto={estado.nombre} /> {p.codigo} · {f.programa.nombre} ·{' '}
          {periodo.nombre}.{al && ` Visto como iba el ${fechaLarga(al)}.`}
        </>
      }
      acciones={
        <>
          <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => print()}>
            Imprimir
          </Button>
          {escribe('programa.guardarProyecto') && (
            <Button variant="default" onClick={() => abrir('editar')}>
              Editar
            </Button>
          )}
          {periodo.estado === 'formulacion' && escribe('programa.quitarProyecto') && (
            <Button variant="default" onClick={() => abrir('quitar')}>
              Quitar
            </Button>
          )}
        </>
      }
      principal={
        escribe('programa.cambiarEstado') && (
          <CambiarEstado proyecto={p} periodo={periodo} boton={<Button>Cambiar el estado</Button>} />
        )
      }
    >
      <div className={css.hoja}>
        <p className="solo-impresion">
          {municipio.nombre} · Ficha del proyecto al {fechaLarga(fecha)}
        </p>
        {f.alertas.length > 0 && (
          <Panel titulo="Requiere atención" nota="Primero lo de mayor consecuencia y menos días." sinMargen>
            <Asuntos asuntos={f.alertas} hoy={fecha} atender={false} />
          </Panel>
        )}
        <Panel
          titulo="Lo prometido y lo que pasa"
          nota={
            f.base
              ? `Línea base ${f.base.numero}: ${f.base.acto}, del ${fechaLarga(f.base.fecha)}.`
              : 'Todavía no hay una línea base aprobada.'
          }
          sinMargen
        >
          <Promesa
            f={f}
            al={fecha}
            tramo={modelo.cronograma.proyectos.get(p.id)}
            avance={avanceConPasos(f.actividades, fecha)}
            valor={valor}
            costo={costo}
            segun={segun}
          />
        </Panel>
        <div className={css.pareja}>
          <div>
            <Panel titulo="Por qué está en el programa">
              <Razones f={f} />
            </Panel>
            <Panel titulo="Quién lo hace">
              <ListaDefiniciones
                datos={[
                  { nombre: 'Entidad', valor: p.entidad || 'Sin entidad: el artículo 18 la pide.' },
                  { nombre: 'Responsable', valor: p.responsable || 'Sin responsable' },
                ]}
              />
            </Panel>
          </div>
          {puntos.length > 1 && valor && (
            <Panel titulo="Curva S y valor ganado" nota="Acumulado, en pesos.">
              <GraficaCurva puntos={puntos} al={fecha} rotuloAl={al ? 'corte' : 'hoy'} />
              <p className="no-imprimir">
                <Enlace a="/programa" buscar={{ vista: 'curva', proyecto: p.id, periodo: periodo.id }}>
                  Ver la tabla de sus puntos
                </Enlace>
              </p>
              <div className="no-imprimir">
                <CifrasDeValor valor={valor} />
              </div>
            </Panel>
          )}
        </div>
      </div>
      <div className="no-imprimir">
        <Cronograma f={f} modelo={modelo} />
        <DineroDelProyecto f={f} segun={segun} />
        <Logros f={f} />
        <Desviaciones f={f} al={fecha} />
        <Evidencias f={f} />
        <Lugar f={f} />
        <Documentos f={f} />
        <Modificaciones f={f} />
      </div>
      <Lateral titulo={`Editar «${p.nombre}»`} abierto={lateral === 'editar'} cerrar={cerrar}>
        <EditarProyecto
          periodo={periodo}
          proyecto={p}
          cerrar={guardado => {
            cerrar()
            if (guardado) avisar('El proyecto quedó guardado.')
          }}
        />
      </Lateral>
      <Lateral titulo="Quitar el proyecto" abierto={lateral === 'quitar'} cerrar={cerrar}>
        <QuitarProyecto f={f} cancelar={cerrar} />
      </Lateral>
    </Pagina>
  )
}
