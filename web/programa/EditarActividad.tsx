import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import { TIPOS_DE_DEPENDENCIA } from '../../proyectos/tipos.ts'
import { hoy } from '../hoy.ts'
import { Enlace } from '../marco/Enlace.tsx'
import { fechaLarga, numero } from '../partes/formato.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { ListaDefiniciones } from '../partes/Panel.tsx'
import { atar, desatar } from './borrador.ts'
import { type Actividad, atrasoEnPalabras, diasDeAtraso } from './modelo.ts'
import { TIPO_DE_DEPENDENCIA } from './palabras.ts'
import css from './programa.module.css'
import { CAMPO_DE_PESO } from './proyecto/AgregarActividad.tsx'
import { QuitarActividad } from './QuitarActividad.tsx'
import type { Edicion } from './usarBorrador.ts'
import type { ProgramaVivo } from './usarPrograma.ts'

/** An activity: when it happens and why, what it waits for, and its fields; what is changed waits until it is saved. */
export function EditarActividad(props: {
  p: ProgramaVivo
  actividad: Actividad
  edicion: Edicion
  escribe: boolean
  cerrar: () => void
}) {
  const { p, actividad: a, edicion, escribe } = props
  const { modelo } = edicion
  const [atando, atarOtra] = useState(false)
  const proyecto = p.proyectos.find(x => x.id === a.proyecto)
  const fechas = modelo.cronograma.actividades.get(a.id)
  const base = modelo.baseDeActividad.get(a.id)
  const antes = modelo.dependencias.filter(d => d.despues === a.id)
  const guardadas = new Set(p.dependencias.filter(d => d.despues === a.id).map(d => d.antes))
  const nombre = (id: string) => modelo.porId.get(id)?.nombre ?? id
  return (
    <>
      <ListaDefiniciones
        datos={[
          {
            nombre: 'Proyecto',
            valor: proyecto && <Enlace a={`/programa/proyecto/${proyecto.id}`}>{proyecto.nombre}</Enlace>,
          },
          fechas && { nombre: 'Empieza', valor: fechaLarga(fechas.inicio) },
          fechas && {
            nombre: 'Termina',
            valor: fechaLarga(fechas.fin),
            nota:
              base && `Se prometió para el ${fechaLarga(base.fin)}: ${atrasoEnPalabras(diasDeAtraso(fechas, base))}.`,
          },
          fechas && {
            nombre: 'Holgura',
            valor: fechas.critica
              ? 'Ninguna: está en la ruta crítica'
              : a.finReal
                ? 'Ya terminó'
                : `${numero(fechas.holgura)} días`,
            nota: fechas.critica ? 'Lo que se atrase, atrasa el proyecto.' : undefined,
          },
          {
            nombre: 'Avance',
            valor: `${numero(a.avance, 1)} %`,
            nota: a.avanceFecha && `Leído el ${fechaLarga(a.avanceFecha)}.`,
          },
        ]}
      />
      <h3 className={css.subtitulo}>Qué espera</h3>
      {antes.length === 0 && <p className={css.tenue}>No espera a ninguna otra: empieza cuando su fecha lo permite.</p>}
      <ul className={css.lista}>
        {antes.map(d => (
          <li key={d.antes}>
            <span>
              «{nombre(d.antes)}»: {TIPO_DE_DEPENDENCIA[d.tipo]}
              {d.espera !== 0 && `, con ${numero(d.espera)} ${Math.abs(d.espera) === 1 ? 'día' : 'días'} de espera`}.
            </span>
            {escribe && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => edicion.aplicar(b => desatar(b, d, guardadas.has(d.antes)))}
              >
                Quitar
              </Button>
            )}
          </li>
        ))}
      </ul>
      {escribe && !atando && (
        <Button size="xs" variant="default" mb="md" onClick={() => atarOtra(true)}>
          Que espere a otra actividad
        </Button>
      )}
      {atando && (
        <Formulario
          campos={[
            {
              tipo: 'dominio',
              nombre: 'antes',
              etiqueta: 'Actividad que va antes',
              obligatorio: true,
              ancho: 'todo',
              opciones: candidatas(p, modelo.actividades, a),
            },
            {
              tipo: 'dominio',
              nombre: 'tipo',
              etiqueta: 'Esta actividad…',
              obligatorio: true,
              opciones: TIPOS_DE_DEPENDENCIA.map(t => ({ valor: t, nombre: TIPO_DE_DEPENDENCIA[t] })),
            },
            { tipo: 'decimal', nombre: 'espera', etiqueta: 'Días de espera', ayuda: 'Negativos: se traslapan.' },
          ]}
          inicial={{ tipo: 'fin-inicio', espera: '0' }}
          accion="Agregar"
          cancelar={() => atarOtra(false)}
          alEnviar={v => {
            edicion.aplicar(b =>
              atar(b, {
                antes: String(v.antes),
                despues: a.id,
                tipo: v.tipo as (typeof TIPOS_DE_DEPENDENCIA)[number],
                espera: Number(v.espera ?? 0),
              }),
            )
            atarOtra(false)
          }}
        />
      )}
      {escribe && (
        <>
          <h3 className={css.subtitulo}>Sus datos</h3>
          <Formulario
            campos={[
              { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true, ancho: 'todo' },
              {
                tipo: 'decimal',
                nombre: 'duracion',
                etiqueta: 'Duración',
                sufijo: proyecto?.calendario === 'corridos' ? 'días corridos' : 'días hábiles',
                ayuda: '0 si es un hito.',
                obligatorio: true,
              },
              { tipo: 'fecha', nombre: 'noAntes', etiqueta: 'No antes de', cuando: () => a.inicioReal === null },
              { tipo: 'decimal', nombre: 'costo', etiqueta: 'Costo', prefijo: '$', obligatorio: true },
              CAMPO_DE_PESO,
              { tipo: 'texto', nombre: 'responsable', etiqueta: 'Responsable' },
              { tipo: 'fecha', nombre: 'inicioReal', etiqueta: 'Inicio real', hasta: hoy() },
              { tipo: 'fecha', nombre: 'finReal', etiqueta: 'Fin real', hasta: hoy() },
            ]}
            inicial={{
              nombre: a.nombre,
              duracion: String(a.duracion),
              noAntes: a.noAntes,
              costo: a.costo.replace('.', ','),
              peso: a.peso?.replace('.', ',') ?? null,
              responsable: a.responsable,
              inicioReal: a.inicioReal,
              finReal: a.finReal,
            }}
            accion="Ver cómo queda"
            cancelar={props.cerrar}
            alEnviar={v => {
              edicion.cambiar(a.id, {
                nombre: String(v.nombre),
                duracion: Number(v.duracion),
                costo: String(v.costo),
                peso: v.peso === null || v.peso === undefined ? null : String(v.peso),
                responsable: String(v.responsable ?? ''),
                inicioReal: (v.inicioReal ?? null) as Fecha | null,
                finReal: (v.finReal ?? null) as Fecha | null,
                ...(a.inicioReal === null ? { noAntes: (v.noAntes ?? null) as Fecha | null } : {}),
              })
              props.cerrar()
            }}
          />
          <QuitarActividad p={p} actividad={a} edicion={edicion} cerrar={props.cerrar} />
        </>
      )}
    </>
  )
}

/** Those of its own project first; what already waits for it would make a loop and is refused when it is tried. */
function candidatas(p: ProgramaVivo, actividades: readonly Actividad[], a: Actividad) {
  const proyectos = new Map(p.proyectos.map(x => [x.id, x.nombre]))
  const propias = actividades.filter(x => x.proyecto === a.proyecto && x.id !== a.id)
  const ajenas = actividades.filter(x => x.proyecto !== a.proyecto)
  return [
    ...propias.map(x => ({ valor: x.id, nombre: x.nombre })),
    ...ajenas.map(x => ({ valor: x.id, nombre: `${x.nombre} (${proyectos.get(x.proyecto)})` })),
  ]
}
