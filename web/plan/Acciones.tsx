import { Button } from '@mantine/core'
import Hammer from 'lucide-react/icons/hammer'
import { useState } from 'react'
import { art } from '../../ley388/articulos/referencia.ts'
import type { Entrada, Salida } from '../api.ts'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { hoy } from '../hoy.ts'
import { ArticuloRef } from '../partes/Articulo.tsx'
import { Cita } from '../partes/Cita.tsx'
import { avisar } from '../partes/Deshacer.tsx'
import { Vacio } from '../partes/Estados.tsx'
import { fechaCorta } from '../partes/formato.ts'
import type { Campo } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { Lateral } from '../partes/Lateral.tsx'
import { Pagina } from '../partes/Pagina.tsx'
import { Panel } from '../partes/Panel.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { Tabla } from '../partes/tabla/Tabla.tsx'
import { EnlaceArticulo, useCorte, usePuedeEscribir } from './comun.tsx'
import css from './plan.module.css'

type Registro = Salida<'plan.acciones'>
type Accion = Registro['acciones'][number]

/** P6: the urban actions of art. 8, each with the plan or instrument that authorises it. */
export default function Acciones() {
  const escribe = usePuedeEscribir()
  const consulta = useConsulta('plan.acciones', useCorte())
  const [registrando, registrar] = useState(false)
  const boton = escribe('plan.registrarAccion') && (
    <Button onClick={() => registrar(true)}>Registrar una acción urbanística</Button>
  )
  return (
    <Pagina
      titulo="¿Qué autoriza cada acción urbanística?"
      entradilla={
        <>
          Clasificar el suelo, zonificar, localizar obras, reservar terrenos o expropiar son decisiones que solo valen
          si el plan, o un instrumento que lo desarrolla, las contiene o las autoriza <Cita de="art. 8" />.
        </>
      }
      principal={consulta.data && consulta.data.acciones.length > 0 && boton}
    >
      <Panel sinMargen>
        <Tabla
          nombre="Acciones urbanísticas"
          clave="a"
          columnas={columnasDe(consulta.data)}
          filas={consulta.data?.acciones}
          idDe={a => a.id}
          cargando={consulta.isPending}
          error={consulta.error}
          reintentar={() => void consulta.refetch()}
          vacio={
            <Vacio
              icono={Hammer}
              titulo="Todavía no hay acciones urbanísticas registradas"
              accion={boton}
              ejemplo="Por ejemplo: «Reserva para la variante», Decreto 012 de 2019, autorizada por el artículo 23 del plan (art. 8 num. 12)."
            >
              Aquí queda cada decisión del municipio sobre su territorio, con su acto, su fecha y lo que la autoriza. La
              que nada autoriza se rechaza.
            </Vacio>
          }
        />
      </Panel>
      <Lateral titulo="Registrar una acción urbanística" abierto={registrando} cerrar={() => registrar(false)}>
        {consulta.data && <Registrar registro={consulta.data} cerrar={() => registrar(false)} />}
      </Lateral>
    </Pagina>
  )
}

function columnasDe(registro: Registro | undefined): Columna<Accion>[] {
  const clases = new Map(registro?.clases.map(c => [c.id, c]))
  const clase = (a: Accion) => clases.get(a.clase)?.nombre ?? ''
  return [
    { clave: 'nombre', titulo: 'Acción', valor: a => a.nombre, celda: a => <span title={a.nombre}>{a.nombre}</span> },
    {
      clave: 'clase',
      titulo: 'Qué hace, según el artículo 8',
      valor: a => `Num. ${clases.get(a.clase)?.numeral ?? ''}. ${clase(a)}`,
      celda: a => (
        <span title={clase(a)}>
          <ArticuloRef cita={clases.get(a.clase)?.articulo ?? art(8)} /> {clase(a)}
        </span>
      ),
      ancho: 270,
    },
    { clave: 'acto', titulo: 'Acto', valor: a => a.acto, ancho: 175 },
    {
      clave: 'fecha',
      titulo: 'Fecha',
      tipo: 'fecha',
      valor: a => a.fecha,
      celda: a => fechaCorta(a.fecha),
      ancho: 125,
    },
    {
      clave: 'autoriza',
      titulo: 'La autoriza',
      valor: a => `${a.autorizadaPor}${a.articulo === null ? '' : `, artículo ${a.articulo}`}`,
      celda: a => (
        <span title={a.autorizadaPor}>
          {a.articulo !== null && (
            <>
              <EnlaceArticulo numero={a.articulo}>Artículo {a.articulo}</EnlaceArticulo> ·{' '}
            </>
          )}
          {a.autorizadaPor}
        </span>
      ),
      ancho: 220,
    },
  ]
}

function Registrar({ registro, cerrar }: { registro: Registro; cerrar: () => void }) {
  const registrar = useEjecucion('plan.registrarAccion')
  const campos: Campo[] = [
    {
      tipo: 'dominio',
      nombre: 'clase',
      etiqueta: 'Qué hace',
      obligatorio: true,
      opciones: registro.clases.map(c => ({ valor: c.id, nombre: `${c.numeral}. ${c.nombre}` })),
      articulo: 'art. 8',
      ancho: 'todo',
    },
    { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre de la acción', obligatorio: true, ancho: 'todo' },
    { tipo: 'texto', nombre: 'acto', etiqueta: 'Acto', obligatorio: true, ejemplo: 'Decreto 012 de 2019' },
    { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha del acto', obligatorio: true, hasta: hoy() },
    {
      tipo: 'dominio',
      nombre: 'autorizadaPor',
      etiqueta: 'Plan o instrumento que la autoriza',
      ayuda: 'Debía estar vigente en la fecha del acto. Si ninguno la autoriza, no se puede registrar.',
      articulo: 'art. 8',
      opciones: registro.instrumentos.map(i => ({
        valor: i.id,
        nombre: `${i.nombre} (desde el ${fechaCorta(i.desde)})`,
      })),
      ancho: 'todo',
    },
    { tipo: 'decimal', nombre: 'articulo', etiqueta: 'Artículo del acuerdo que la contiene' },
    {
      tipo: 'parrafo',
      nombre: 'objetivo',
      etiqueta: 'Objetivo del plan al que responde',
      obligatorio: true,
      cuando: v => v.clase === 'otras',
      articulo: 'art. 8 num. 13',
    },
  ]
  return (
    <>
      <p className={css.tenue}>Una acción que ni el plan ni un instrumento contienen o autorizan se rechaza.</p>
      <Formulario
        campos={campos}
        accion="Registrar la acción"
        cancelar={cerrar}
        alEnviar={async v => {
          const entrada = {
            clase: v.clase,
            nombre: v.nombre,
            acto: v.acto,
            fecha: v.fecha,
            ...(v.autorizadaPor ? { autorizadaPor: v.autorizadaPor } : {}),
            ...(v.objetivo ? { objetivo: v.objetivo } : {}),
            ...(v.articulo ? { articulo: Number(v.articulo) } : {}),
          } as Entrada<'plan.registrarAccion'>
          await registrar.mutateAsync({ entrada })
          avisar(`«${entrada.nombre}» quedó registrada.`)
          cerrar()
        }}
      />
    </>
  )
}
