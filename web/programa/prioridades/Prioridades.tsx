import { useMemo } from 'react'
import { Decimal } from '../../../ley388/decimal.ts'
import { prioridad } from '../../../proyectos/prioridad.ts'
import { numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { PorQue } from '../../partes/PorQue.tsx'
import { columnaDePesos, conSuma } from '../../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../../partes/tabla/columnas.ts'
import { Tabla } from '../../partes/tabla/Tabla.tsx'
import type { DineroDeProyecto, Proyecto } from '../modelo.ts'
import { ESTADOS_DE_PROYECTO, nombreDeClase, nombreDeEstado } from '../palabras.ts'
import type { ProgramaVivo } from '../usarPrograma.ts'
import { Criterios } from './Criterios.tsx'

/** P1, PL8: the projects from the most to the least urgent, with what makes them so, and their money. */
export default function Prioridades(props: {
  p: ProgramaVivo
  dinero: ReadonlyMap<string, DineroDeProyecto>
  escribe: boolean
  abrirProyecto: (id: string) => void
}) {
  const { p, dinero } = props
  const columnas = useMemo(() => columnasDe(p, dinero), [p, dinero])
  const filas = useMemo(
    () => [...p.proyectos].sort((a, b) => Number(b.prioridad ?? -1) - Number(a.prioridad ?? -1)),
    [p.proyectos],
  )
  return (
    <>
      <Panel titulo="Qué hace urgente a un proyecto" nota="Cada criterio con lo que pesa; los pesos suman 100.">
        <Criterios periodo={p.periodo} escribe={props.escribe} />
      </Panel>
      <Panel titulo="Los proyectos, del más urgente al menos" sinMargen>
        <Tabla
          nombre="Proyectos por prioridad"
          clave="p"
          columnas={columnas}
          filas={filas}
          idDe={x => x.id}
          alAbrir={x => props.abrirProyecto(x.id)}
        />
      </Panel>
    </>
  )
}

function columnasDe(p: ProgramaVivo, dinero: ReadonlyMap<string, DineroDeProyecto>): Columna<Proyecto>[] {
  const { criterios } = p.periodo
  const programas = new Map(p.programas.map(x => [x.id, x]))
  const plata = (
    clave: keyof DineroDeProyecto & ('presupuesto' | 'modificado' | 'obligaciones' | 'pagos'),
    titulo: string,
  ): Columna<Proyecto> => conSuma(columnaDePesos(clave, titulo, x => dinero.get(x.id)?.[clave]))
  return [
    {
      clave: 'nombre',
      titulo: 'Proyecto',
      valor: x => x.nombre,
      celda: x => <span title={x.nombre}>{x.nombre}</span>,
      ancho: 280,
    },
    {
      clave: 'prioridad',
      titulo: 'Prioridad',
      tipo: 'numero',
      valor: x => x.prioridad,
      celda: x =>
        x.prioridad === null ? (
          '—'
        ) : (
          <>
            {numero(x.prioridad, 1)}
            <PorQueEsUrgente proyecto={x} criterios={criterios} />
          </>
        ),
      ancho: 150,
    },
    ...criterios.map(
      (c): Columna<Proyecto> => ({
        clave: `c.${c.id}`,
        titulo: c.nombre,
        tipo: 'numero',
        valor: x => x.puntajes[c.id] ?? null,
        celda: x => (x.puntajes[c.id] === undefined ? '—' : numero(x.puntajes[c.id]!, 1)),
        ancho: 150,
      }),
    ),
    {
      clave: 'estado',
      titulo: 'Estado',
      tipo: 'opcion',
      opciones: ESTADOS_DE_PROYECTO.map(e => ({ valor: e.id, nombre: e.nombre })),
      valor: x => x.estado,
      celda: x => nombreDeEstado(x.estado),
      ancho: 130,
    },
    { clave: 'clase', titulo: 'Clase', tipo: 'opcion', valor: x => nombreDeClase(x.clase), ancho: 210 },
    {
      clave: 'estrategia',
      titulo: 'Sirve al plan',
      tipo: 'opcion',
      opciones: [
        { valor: 'si', nombre: 'A una estrategia' },
        { valor: 'no', nombre: 'A ninguna' },
      ],
      valor: x => ((x.estrategia ?? programas.get(x.programa)?.estrategia) ? 'si' : 'no'),
      celda: x => ((x.estrategia ?? programas.get(x.programa)?.estrategia) ? 'A una estrategia' : 'A ninguna'),
      ancho: 150,
    },
    { clave: 'entidad', titulo: 'Entidad', tipo: 'opcion', valor: x => x.entidad, ancho: 200, oculta: true },
    plata('presupuesto', 'Presupuesto'),
    plata('obligaciones', 'Obligado'),
    plata('pagos', 'Pagado'),
  ]
}

function PorQueEsUrgente({
  proyecto: x,
  criterios,
}: {
  proyecto: Proyecto
  criterios: ProgramaVivo['periodo']['criterios']
}) {
  const r = prioridad(
    criterios.map(c => ({ ...c, peso: new Decimal(c.peso) })),
    Object.fromEntries(Object.entries(x.puntajes).map(([id, v]) => [id, new Decimal(v)])),
  )
  const sin = r.sinPuntaje.length > 0 ? ` Sin puntaje, contó 0: ${r.sinPuntaje.join(', ')}.` : ''
  return (
    <PorQue
      de={`la prioridad de ${x.nombre}`}
      explicacion={`En este orden: ${criterios.map(c => c.nombre).join(', ')}.${sin}`}
      memoria={r.memoria.toJSON()}
      articulo="art. 18"
    />
  )
}
