import { Button } from '@mantine/core'
import Printer from 'lucide-react/icons/printer'
import { useMemo } from 'react'
import { Enlace } from '../../marco/Enlace.tsx'
import { useFechaDeCorte } from '../../marco/sesion.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { Cita } from '../../partes/Cita.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { fechaLarga, numero, porcentaje } from '../../partes/formato.ts'
import { Pagina } from '../../partes/Pagina.tsx'
import { ListaDefiniciones, Panel } from '../../partes/Panel.tsx'
import { atrasoEnPalabras, fechaDeEstado, modelar } from '../modelo.ts'
import { fraccion } from '../montos.ts'
import { nombreDeEstado } from '../palabras.ts'
import css from '../programa.module.css'
import { type ProgramaVivo, transcurrido, useDinero, usePrograma } from '../usarPrograma.ts'
import { Desviaciones } from './Desviaciones.tsx'
import { type Renglon, resumir } from './resumen.ts'

/** How the programme goes, in words, to be printed and handed over. */
export default function Informe() {
  const { consulta, entrada } = usePrograma()
  const dinero = useDinero(entrada)
  const p = consulta.data
  const error = consulta.error ?? dinero.consulta.error
  return (
    <Pagina
      titulo="Informe del programa de ejecución"
      migas={[{ texto: 'Proyectos', a: '/programa' }]}
      ancho="medio"
      acciones={
        <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => print()}>
          Imprimir
        </Button>
      }
    >
      {error ? (
        <ErrorVista error={error} reintentar={() => void consulta.refetch()} />
      ) : !p || !dinero.consulta.data ? (
        <Cargando que="el informe" filas={10} />
      ) : !p.periodo ? (
        <p>
          Todavía no hay un programa de ejecución. <Enlace a="/programa">Empiece por él</Enlace>.
        </p>
      ) : (
        <Cuerpo p={p as ProgramaVivo} dinero={dinero} entrada={entrada} />
      )}
    </Pagina>
  )
}

function Cuerpo(props: {
  p: ProgramaVivo
  dinero: ReturnType<typeof useDinero>
  entrada: ReturnType<typeof usePrograma>['entrada']
}) {
  const { p, dinero } = props
  const { fecha } = useFechaDeCorte()
  const { periodo, base } = p
  const r = useMemo(() => {
    const modelo = modelar(p, { desde: periodo.desde, estado: fechaDeEstado(periodo, fecha) })
    return resumir(p.proyectos, modelo, dinero.porProyecto)
  }, [p, periodo, fecha, dinero.porProyecto])
  const t = transcurrido(periodo, fecha)
  const parteDe = (v: string) => {
    const f = fraccion(v, r.dinero.modificado)
    return f === null ? '' : `${porcentaje(f)} del presupuesto vigente`
  }
  const cuantos = p.proyectos.filter(x => x.estado !== 'descartado').length
  const corte = dinero.consulta.data?.corte
  return (
    <>
      <Panel titulo={periodo.nombre} nota={`Al ${fechaLarga(fecha)}.`}>
        <p className={css.parrafo}>
          {periodo.estado === 'aprobado' ? (
            <>
              Lo aprobó el {periodo.acto} del {fechaLarga(periodo.aprobado!)}, con el plan de inversiones{' '}
              <Cita de="art. 18" />.
            </>
          ) : (
            'Está en formulación: todavía no se ha aprobado.'
          )}{' '}
          Va del {fechaLarga(periodo.desde)} al {fechaLarga(periodo.hasta)}: ha corrido el{' '}
          {porcentaje((t.pasados / t.todos).toFixed(4), 0)} del tiempo ({numero(t.pasados)} de {numero(t.todos)} días).
          De sus {numero(cuantos)} proyectos, {numero(r.tarde.length)} terminan después de lo prometido,{' '}
          {numero(r.antes.length)} antes y {numero(r.aTiempo.length)} a tiempo
          {r.sinPromesa.length > 0 && `; de ${numero(r.sinPromesa.length)} no hay promesa con qué comparar`}.
          {r.avance !== null &&
            ` El avance físico del conjunto es del ${numero(r.avance.toFixed(), 1)} %, cada proyecto según lo que cuesta.`}
        </p>
      </Panel>
      <Panel
        titulo="El dinero"
        nota={
          corte
            ? `De los proyectos con BPIN en la ejecución, según el corte del ${fechaLarga(corte.fecha)}; de los demás, según sus movimientos.`
            : 'Según los movimientos registrados.'
        }
      >
        <ListaDefiniciones
          datos={[
            { nombre: 'Prometido', valor: <Dinero valor={r.dinero.presupuesto} completo /> },
            { nombre: 'Presupuesto vigente', valor: <Dinero valor={r.dinero.modificado} completo /> },
            { nombre: 'Comprometido', valor: <Dinero valor={r.dinero.rp} completo />, nota: parteDe(r.dinero.rp) },
            {
              nombre: 'Obligado',
              valor: <Dinero valor={r.dinero.obligaciones} completo />,
              nota: parteDe(r.dinero.obligaciones),
            },
            { nombre: 'Pagado', valor: <Dinero valor={r.dinero.pagos} completo />, nota: parteDe(r.dinero.pagos) },
            r.dinero.economias !== '0' && {
              nombre: 'Economías',
              valor: <Dinero valor={r.dinero.economias} completo />,
            },
            r.dinero.adicionales !== '0' && {
              nombre: 'Recursos adicionales',
              valor: <Dinero valor={r.dinero.adicionales} completo />,
            },
          ]}
        />
      </Panel>
      <Desviaciones entrada={props.entrada} al={fecha} />
      <Grupo titulo="Terminan después de lo prometido" renglones={r.tarde} />
      <Grupo titulo="Terminan antes de lo prometido" renglones={r.antes} />
      <Grupo titulo="A tiempo" renglones={r.aTiempo} />
      <Grupo titulo={base ? 'Fuera de la línea base' : 'Sin línea base todavía'} renglones={r.sinPromesa} />
    </>
  )
}

function Grupo({ titulo, renglones }: { titulo: string; renglones: readonly Renglon[] }) {
  if (renglones.length === 0) return null
  return (
    <Panel titulo={`${titulo} (${numero(renglones.length)})`}>
      <ul className={css.informe}>
        {renglones.map(({ proyecto: x, atraso, avance, dinero: d }) => (
          <li key={x.id}>
            <Enlace a={`/programa/proyecto/${x.id}`}>{x.nombre}</Enlace>
            {atraso !== null && atraso !== 0 && <b> {atrasoEnPalabras(atraso)}</b>}
            <small>
              {[
                nombreDeEstado(x.estado),
                avance !== null && `avance físico ${numero(avance.toFixed(), 1)} %`,
                x.entidad,
                x.responsable,
              ]
                .filter(Boolean)
                .join(' · ')}
              {d && (
                <>
                  {' · '}obligado <Dinero valor={d.obligaciones} /> de{' '}
                  <Dinero valor={d.modificado === '0' ? d.presupuesto : d.modificado} />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
