import { CLASES_DE_PROYECTO } from '../../../ley388/plan/clases-de-proyecto.ts'
import type { Entrada } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { Cargando } from '../../partes/Estados.tsx'
import type { Campo, Valores } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { enLista } from '../../partes/formulario/listas.ts'
import type { Periodo, Programa, Proyecto } from '../modelo.ts'
import { camposDeActo, porActo } from './AccionEnLateral.tsx'

/** A project as a person writes it, new or not: what it is, what it serves, who does it and what it delivers. */
export function EditarProyecto(props: { periodo: Periodo; proyecto?: Proyecto; cerrar: (id?: string) => void }) {
  const { periodo, proyecto } = props
  const consulta = useConsulta('programa.programa', { periodo: periodo.id })
  const guardar = useEjecucion('programa.guardarProyecto')
  if (!consulta.data) return <Cargando que="el árbol del plan" filas={6} />
  return (
    <Formulario
      campos={camposDe(consulta.data, periodo)}
      inicial={
        proyecto
          ? comoValores(proyecto, periodo)
          : { calendario: 'habiles', codigo: `PR-${consulta.data.proyectos.length + 1}` }
      }
      accion={proyecto ? 'Guardar el proyecto' : 'Agregar el proyecto'}
      cancelar={() => props.cerrar()}
      alEnviar={async v => {
        const entrada = {
          ...(proyecto ? { id: proyecto.id } : {}),
          periodo: periodo.id,
          ...deValores(v),
          obras: enLista(v.obras),
          puntajes: Object.fromEntries(
            periodo.criterios.flatMap(c => (v[`p.${c.id}`] ? [[c.id, String(v[`p.${c.id}`])]] : [])),
          ),
          ...porActo(v),
        } as Entrada<'programa.guardarProyecto'>
        const { id } = await guardar.mutateAsync({ entrada, ...(proyecto ? { version: proyecto.version } : {}) })
        props.cerrar(id)
      }}
    />
  )
}

function camposDe(p: Programa, periodo: Periodo): Campo[] {
  return [
    { tipo: 'texto', nombre: 'codigo', etiqueta: 'Código', obligatorio: true },
    {
      tipo: 'dominio',
      nombre: 'programa',
      etiqueta: 'Programa',
      obligatorio: true,
      opciones: p.programas.map(x => ({ valor: x.id, nombre: `${x.codigo} · ${x.nombre}` })),
    },
    { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true, ancho: 'todo' },
    {
      tipo: 'dominio',
      nombre: 'clase',
      etiqueta: 'Clase de proyecto',
      articulo: 'art. 18',
      obligatorio: true,
      ancho: 'todo',
      opciones: CLASES_DE_PROYECTO.map(c => ({ valor: c.id, nombre: c.nombre })),
    },
    {
      tipo: 'dominio',
      nombre: 'estrategia',
      etiqueta: 'Estrategia del plan a la que sirve',
      ayuda: 'Vacía: la de su programa.',
      ancho: 'todo',
      opciones: p.nodos
        .filter(n => n.clase === 'estrategia')
        .map(n => ({ valor: n.id, nombre: `${n.codigo}. ${n.texto}` })),
    },
    {
      tipo: 'parrafo',
      nombre: 'justificacion',
      etiqueta: 'Justificación',
      ayuda: 'Solo si no sirve a ninguna estrategia: por qué entra.',
      filas: 2,
    },
    { tipo: 'decimal', nombre: 'articulo', etiqueta: 'Artículo del acuerdo del plan' },
    { tipo: 'texto', nombre: 'bpin', etiqueta: 'BPIN', mascara: /^\d{10,20}$/, ejemplo: '2024980010001' },
    { tipo: 'texto', nombre: 'lineaDesarrollo', etiqueta: 'Línea del Plan de Desarrollo', ancho: 'todo' },
    { tipo: 'texto', nombre: 'entidad', etiqueta: 'Entidad que lo ejecuta', articulo: 'art. 18' },
    { tipo: 'texto', nombre: 'responsable', etiqueta: 'Persona responsable' },
    { tipo: 'texto', nombre: 'meta', etiqueta: 'Meta', ayuda: 'Qué se entrega.', ancho: 'todo' },
    { tipo: 'decimal', nombre: 'metaCantidad', etiqueta: 'Cuánto' },
    { tipo: 'texto', nombre: 'metaUnidad', etiqueta: 'Unidad', ejemplo: 'km' },
    {
      tipo: 'dominio',
      nombre: 'calendario',
      etiqueta: 'Sus duraciones son en',
      obligatorio: true,
      opciones: [
        { valor: 'habiles', nombre: 'Días hábiles' },
        { valor: 'corridos', nombre: 'Días corridos' },
      ],
    },
    {
      tipo: 'parrafo',
      nombre: 'predios',
      etiqueta: 'Predios',
      ayuda: 'Números prediales de 30 cifras, uno por línea.',
      filas: 2,
    },
    {
      tipo: 'parrafo',
      nombre: 'obras',
      etiqueta: 'Obras del mapa',
      ayuda: 'Sus códigos, separados por comas.',
      filas: 1,
    },
    {
      tipo: 'parrafo',
      nombre: 'determinantes',
      etiqueta: 'Determinantes que toca',
      articulo: 'art. 10',
      ayuda: 'Sus códigos, separados por comas.',
      filas: 1,
    },
    { tipo: 'parrafo', nombre: 'descripcion', etiqueta: 'Descripción' },
    ...periodo.criterios.map(
      (c): Campo => ({
        tipo: 'decimal',
        nombre: `p.${c.id}`,
        etiqueta: c.nombre,
        sufijo: 'de 100',
        ayuda: `Pesa ${c.peso} de 100 en la prioridad.`,
      }),
    ),
    ...camposDeActo(periodo),
  ]
}

const TEXTOS = [
  'codigo',
  'programa',
  'nombre',
  'descripcion',
  'clase',
  'entidad',
  'responsable',
  'meta',
  'metaUnidad',
  'calendario',
] as const
const OPCIONALES = ['estrategia', 'justificacion', 'lineaDesarrollo', 'bpin', 'metaCantidad'] as const

function comoValores(p: Proyecto, periodo: Periodo): Valores {
  return {
    ...Object.fromEntries([...TEXTOS, ...OPCIONALES].map(k => [k, p[k]])),
    metaCantidad: p.metaCantidad?.replace('.', ',') ?? null,
    articulo: p.articulo === null ? null : String(p.articulo),
    predios: p.predios.join('\n'),
    obras: p.obras.join(', '),
    determinantes: p.determinantes.join(', '),
    ...Object.fromEntries(periodo.criterios.map(c => [`p.${c.id}`, p.puntajes[c.id]?.replace('.', ',') ?? null])),
  }
}

function deValores(v: Valores): object {
  return {
    ...Object.fromEntries(TEXTOS.map(k => [k, String(v[k] ?? '')])),
    ...Object.fromEntries(OPCIONALES.map(k => [k, v[k] ?? null])),
    articulo: v.articulo ? Number(v.articulo) : null,
    predios: enLista(v.predios),
    determinantes: enLista(v.determinantes),
  }
}
