import { ActionIcon } from '@mantine/core'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Enlace } from '../../marco/Enlace.tsx'
import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Dinero, FechaTexto, Porcentaje } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { fechaLarga, llano, numero } from '../../partes/formato.ts'
import { claseColor } from '../../partes/mapa/colores.ts'
import { Clase } from '../../partes/mapa/Muestra.tsx'
import { type Definicion, ListaDefiniciones } from '../../partes/Panel.tsx'
import { fraccion } from '../montos.ts'
import { formaDe } from './capas.ts'
import css from './obras.module.css'
import { CRUCES, cuantas, type Obra, type RespuestaObras } from './palabras.ts'

/** One work: where it stands, of which project it is, how the money of the project goes, and by which article. */
export function FichaDeObra(props: { obra: Obra; datos: RespuestaObras; cerrar: () => void }) {
  const { obra: o, datos } = props
  const proyecto = datos.presupuesto.find(p => p.bpin === o.bpinDelProyecto)
  const suyos = datos.programa.filter(p => o.proyectos.includes(p.id))
  return (
    <section className={css.ficha} aria-label={`Ficha de la obra ${o.nombre}`}>
      <header>
        <h3>{o.nombre}</h3>
        <ActionIcon onClick={props.cerrar} aria-label="Cerrar la ficha">
          <X size={16} />
        </ActionIcon>
      </header>
      <ListaDefiniciones
        datos={[
          {
            nombre: 'Estado',
            valor: <Clase tabla="obra" clave={o.situacion} forma={formaDe(o)} />,
            nota: otraPalabra(o) && `El archivo dice «${o.estado}»`,
          },
          o.avanceFisico !== null && {
            nombre: 'Avance físico',
            valor: (
              <span>
                <span className="cifra">{numero(o.avanceFisico, 2)} %</span>{' '}
                <span className={css.base}>de la obra</span>
              </span>
            ),
          },
          {
            nombre: 'Su proyecto',
            valor: <EstadoInsignia estado={CRUCES[o.cruce].estado} texto={CRUCES[o.cruce].nombre} />,
            nota: CRUCES[o.cruce].que,
          },
          { nombre: 'BPIN', valor: o.bpinDelProyecto, nota: o.bpin ? undefined : 'Por el código que cita el programa' },
          { nombre: 'Proyecto', valor: proyecto?.nombre },
          ...suyos.map(p => ({
            nombre: 'En el programa',
            valor: (
              <Enlace a={`/programa/proyecto/${p.id}`}>
                {p.codigo} · {p.nombre}
              </Enlace>
            ),
            nota: p.articulo !== null && (
              <Enlace a={`/plan/acuerdo/${p.articulo}`}>Artículo {p.articulo} del acuerdo</Enlace>
            ),
          })),
        ]}
      />
      {proyecto?.dinero && datos.corte && <DineroDelProyecto proyecto={proyecto} corte={datos.corte} />}
      <h4>La obra</h4>
      <ListaDefiniciones
        datos={[
          { nombre: 'Código', valor: o.codigo },
          { nombre: 'Qué se hace', valor: [o.intervencion ?? o.tipo, o.descripcion].filter(Boolean).join('. ') },
          { nombre: 'Dónde', valor: [o.comuna, o.barrio].filter(Boolean).join(', ') },
          ...cifrasDe(o),
          { nombre: 'Fuente', valor: o.fuente },
          {
            nombre: 'La pide',
            valor: <ArticuloRef cita="art. 18" />,
            nota: 'Los programas y proyectos del plan se ejecutan en cada período',
          },
        ]}
      />
    </section>
  )
}

/** Whether the file's own word says something that ours does not. */
function otraPalabra({ estado, situacion }: Obra): boolean {
  return estado !== null && llano(estado) !== llano(claseColor('obra', situacion).nombre)
}

function plazo(desde: Obra['finReal'], hasta: Obra['finReal']): ReactNode {
  if (!desde && !hasta) return null
  return (
    <>
      {desde && (
        <>
          desde el <FechaTexto fecha={desde} corta />
        </>
      )}{' '}
      {hasta && (
        <>
          hasta el <FechaTexto fecha={hasta} corta />
        </>
      )}
    </>
  )
}

/** The figures of the work itself; what its file left empty is not shown. */
function cifrasDe(o: Obra): (Definicion | false)[] {
  const pagado = o.pagado !== null && o.presupuesto !== null ? fraccion(o.pagado, o.presupuesto) : null
  const medida = (v: string) => `${numero(v, 2)} ${o.unidad ?? ''}`.trim()
  return [
    o.presupuesto !== null && {
      nombre: 'Presupuesto de la obra',
      valor: <Dinero valor={o.presupuesto} completo />,
    },
    o.pagado !== null && {
      nombre: 'Pagado en la obra',
      valor: <Dinero valor={o.pagado} completo />,
      nota: pagado && <Porcentaje fraccion={pagado} base="del presupuesto de la obra" />,
    },
    o.longitudPrevista !== null && {
      nombre: 'Longitud',
      valor: `${medida(o.longitudPrevista)} previstos`,
      nota: o.longitudEjecutada !== null && `${medida(o.longitudEjecutada)} ejecutados`,
    },
    { nombre: 'Previsto', valor: plazo(o.inicioPrevisto, o.finPrevisto) },
    { nombre: 'Ejecutado', valor: plazo(o.inicioReal, o.finReal) },
  ]
}

/** The money is of the whole project: with several works it says so, for nobody must add it work by work. */
function DineroDelProyecto(props: {
  proyecto: RespuestaObras['presupuesto'][number]
  corte: NonNullable<RespuestaObras['corte']>
}) {
  const { corte, proyecto } = props
  const { dinero: d, obras, bpin } = proyecto
  if (!d) return null
  const parte = (valor: string) => {
    const f = fraccion(valor, d.modificado)
    return f && <Porcentaje fraccion={f} base="del modificado" />
  }
  return (
    <>
      <h4>El dinero del proyecto</h4>
      <p className={css.deTodo}>
        {obras > 1
          ? `Es de todo el proyecto, que tiene ${cuantas(obras, 'obra')} en el mapa: no es de esta obra ni se suma por obra.`
          : 'Es de todo el proyecto, no de esta obra.'}
      </p>
      <ListaDefiniciones
        datos={[
          { nombre: 'Modificado', valor: <Dinero valor={d.modificado} completo /> },
          { nombre: 'Comprometido (RP)', valor: <Dinero valor={d.rp} completo />, nota: parte(d.rp) },
          { nombre: 'Obligado', valor: <Dinero valor={d.obligaciones} completo />, nota: parte(d.obligaciones) },
          { nombre: 'Pagado', valor: <Dinero valor={d.pagos} completo />, nota: parte(d.pagos) },
        ]}
      />
      <p>
        <Enlace a="/programa/ejecucion" buscar={{ corte: corte.id, bpin }}>
          Ver las filas del corte del {fechaLarga(corte.fecha)}
        </Enlace>
      </p>
    </>
  )
}
