import type { Fecha } from '../../../ley388/fecha.ts'
import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { fechaCorta, numero, pesos } from '../../partes/formato.ts'
import type { ColumnaEditable } from '../../partes/tabla/CeldaEditable.tsx'
import type { Agrupacion } from '../../partes/tabla/grupos.ts'
import type { Cambio } from '../borrador.ts'
import { atrasoEnPalabras } from '../modelo.ts'
import { ESTADOS_DE_PROYECTO, nombreDeClase, nombreDeEstado } from '../palabras.ts'
import type { FilaDeTabla } from './filas.ts'

type C = ColumnaEditable<FilaDeTabla>

/** How something goes against what was promised, as a word. */
export const SITUACIONES = [
  { valor: 'tarde', nombre: 'Tarde' },
  { valor: 'a-tiempo', nombre: 'A tiempo' },
  { valor: 'antes', nombre: 'Antes' },
] as const

export function situacion(atraso: number | null): string | null {
  return atraso === null ? null : atraso > 0 ? 'tarde' : atraso < 0 ? 'antes' : 'a-tiempo'
}

export function Atraso({ dias }: { dias: number | null }) {
  if (dias === null) return null
  return <EstadoInsignia estado={dias > 0 ? 'atencion' : 'regla'} texto={atrasoEnPalabras(dias)} />
}

const fecha = (f: string | null | undefined) => (f ? fechaCorta(f as Fecha) : '')

/** The columns of the table. Those with `editar` change in place; what is changed waits until it is saved. */
export function columnasDe(cambiar: ((id: string, c: Cambio) => void) | undefined): C[] {
  const enSitio = (
    tipo: NonNullable<C['editar']>['tipo'],
    valor: (a: NonNullable<FilaDeTabla['actividad']>) => string,
    cambio: (v: string | null) => Cambio,
    puede: (a: NonNullable<FilaDeTabla['actividad']>) => boolean = () => true,
  ): Pick<C, 'editar'> =>
    cambiar
      ? {
          editar: {
            tipo,
            puede: f => f.actividad !== null && puede(f.actividad),
            valor: f => (f.actividad ? valor(f.actividad) : ''),
            poner: (f, v) => f.actividad && cambiar(f.actividad.id, cambio(v)),
          },
        }
      : {}
  return [
    {
      clave: 'nombre',
      titulo: 'Actividad',
      valor: f => f.actividad?.nombre ?? 'Sin actividades todavía',
      celda: f => <span title={f.actividad?.nombre}>{f.actividad?.nombre ?? <em>Sin actividades todavía</em>}</span>,
      ancho: 300,
    },
    { clave: 'proyecto', titulo: 'Proyecto', valor: f => f.proyecto.nombre, ancho: 220, oculta: true },
    { clave: 'programa', titulo: 'Programa', valor: f => f.programa.nombre, ancho: 200, oculta: true },
    {
      clave: 'duracion',
      titulo: 'Días',
      tipo: 'numero',
      valor: f => f.actividad?.duracion ?? null,
      ancho: 80,
      ...enSitio(
        'entero',
        a => String(a.duracion),
        v => ({ duracion: Number(v) }),
      ),
    },
    {
      clave: 'noAntes',
      titulo: 'No antes de',
      tipo: 'fecha',
      valor: f => f.actividad?.noAntes ?? null,
      celda: f => fecha(f.actividad?.noAntes) || '—',
      ancho: 140,
      ...enSitio(
        'fecha',
        a => a.noAntes ?? '',
        v => ({ noAntes: v as Fecha | null }),
        a => a.inicioReal === null,
      ),
    },
    {
      clave: 'inicio',
      titulo: 'Empieza',
      tipo: 'fecha',
      valor: f => f.fechas?.inicio,
      celda: f => fecha(f.fechas?.inicio),
      ancho: 120,
    },
    {
      clave: 'fin',
      titulo: 'Termina',
      tipo: 'fecha',
      valor: f => f.fechas?.fin,
      celda: f => fecha(f.fechas?.fin),
      ancho: 120,
    },
    {
      clave: 'finBase',
      titulo: 'Prometido',
      tipo: 'fecha',
      valor: f => f.finBase,
      celda: f => fecha(f.finBase),
      ancho: 120,
    },
    {
      clave: 'situacion',
      titulo: 'Frente a lo prometido',
      tipo: 'opcion',
      opciones: [...SITUACIONES],
      valor: f => situacion(f.atraso),
      celda: f => <Atraso dias={f.atraso} />,
      ancho: 180,
    },
    {
      clave: 'avance',
      titulo: 'Avance',
      tipo: 'numero',
      valor: f => f.actividad?.avance ?? null,
      celda: f => (f.actividad ? `${numero(f.actividad.avance, 1)} %` : ''),
      ancho: 95,
    },
    {
      clave: 'costo',
      titulo: 'Costo',
      tipo: 'numero',
      valor: f => f.actividad?.costo ?? null,
      celda: f => f.actividad && <Dinero valor={f.actividad.costo} completo />,
      total: 'suma',
      escribirTotal: pesos,
      ancho: 180,
      ...enSitio(
        'decimal',
        a => a.costo,
        v => ({ costo: v ?? '0' }),
      ),
    },
    {
      clave: 'responsable',
      titulo: 'Responsable',
      valor: f => f.actividad?.responsable || f.proyecto.responsable,
      ancho: 180,
      ...enSitio(
        'texto',
        a => a.responsable,
        v => ({ responsable: v ?? '' }),
      ),
    },
    { clave: 'entidad', titulo: 'Entidad', tipo: 'opcion', valor: f => f.proyecto.entidad, ancho: 180 },
    {
      clave: 'inicioReal',
      titulo: 'Inicio real',
      tipo: 'fecha',
      valor: f => f.actividad?.inicioReal ?? null,
      celda: f => fecha(f.actividad?.inicioReal) || '—',
      ancho: 140,
      ...enSitio(
        'fecha',
        a => a.inicioReal ?? '',
        v => ({ inicioReal: v as Fecha | null }),
      ),
    },
    {
      clave: 'finReal',
      titulo: 'Fin real',
      tipo: 'fecha',
      valor: f => f.actividad?.finReal ?? null,
      celda: f => fecha(f.actividad?.finReal) || '—',
      ancho: 140,
      ...enSitio(
        'fecha',
        a => a.finReal ?? '',
        v => ({ finReal: v as Fecha | null }),
      ),
    },
    {
      clave: 'critica',
      titulo: 'Ruta crítica',
      tipo: 'opcion',
      opciones: [{ valor: 'sí', nombre: 'Crítica' }],
      valor: f => (f.fechas?.critica ? 'sí' : null),
      celda: f => (f.fechas?.critica ? 'Crítica' : ''),
      ancho: 110,
    },
    {
      clave: 'estado',
      titulo: 'Estado del proyecto',
      tipo: 'opcion',
      opciones: ESTADOS_DE_PROYECTO.map(e => ({ valor: e.id, nombre: e.nombre })),
      valor: f => f.proyecto.estado,
      ancho: 160,
    },
    {
      clave: 'clase',
      titulo: 'Clase (art. 18)',
      tipo: 'opcion',
      valor: f => nombreDeClase(f.proyecto.clase),
      ancho: 210,
      oculta: true,
    },
    {
      clave: 'estrategia',
      titulo: 'Sirve al plan',
      tipo: 'opcion',
      opciones: [
        { valor: 'si', nombre: 'A una estrategia' },
        { valor: 'no', nombre: 'A ninguna' },
      ],
      valor: f => (f.conEstrategia ? 'si' : 'no'),
      ancho: 150,
      oculta: true,
    },
  ]
}

const porProyecto = { de: (f: FilaDeTabla) => f.proyecto.id, nombre: (f: FilaDeTabla) => f.proyecto.nombre }

export const AGRUPACIONES: readonly Agrupacion<FilaDeTabla>[] = [
  {
    clave: 'programa',
    nombre: 'Por programa y proyecto',
    niveles: [{ de: f => f.programa.id, nombre: f => `${f.programa.codigo} · ${f.programa.nombre}` }, porProyecto],
  },
  {
    clave: 'entidad',
    nombre: 'Por entidad',
    niveles: [{ de: f => f.proyecto.entidad, nombre: f => f.proyecto.entidad || 'Sin entidad' }, porProyecto],
  },
  {
    clave: 'responsable',
    nombre: 'Por responsable',
    niveles: [
      {
        de: f => f.actividad?.responsable || f.proyecto.responsable,
        nombre: f => f.actividad?.responsable || f.proyecto.responsable || 'Sin responsable',
      },
    ],
  },
  {
    clave: 'clase',
    nombre: 'Por clase (art. 18)',
    niveles: [{ de: f => f.proyecto.clase, nombre: f => nombreDeClase(f.proyecto.clase) }, porProyecto],
  },
  {
    clave: 'estado',
    nombre: 'Por estado',
    niveles: [{ de: f => f.proyecto.estado, nombre: f => nombreDeEstado(f.proyecto.estado) }, porProyecto],
  },
  { clave: 'ninguna', nombre: 'Sin agrupar', niveles: [] },
]
