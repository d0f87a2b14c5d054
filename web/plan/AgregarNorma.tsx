import type { Entrada } from '../api.ts'
import { useEjecucion } from '../consultas.ts'
import { avisar } from '../partes/Deshacer.tsx'
import type { Campo, Valores } from '../partes/formulario/campos.ts'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { enLista } from '../partes/formulario/listas.ts'
import { CAPA, NIVEL } from './comun.tsx'
import type { Norma } from './normas-del-plan.ts'
import type { PlanRegistrado } from './Vigencias.tsx'

type NormaNueva = Entrada<'plan.agregarNormas'>['normas'][number]

/** Art. 37: the kinds of obligatory cession; each may have its share of the same base. */
const CESIONES = [
  { nombre: 'cesionEspacio', tipo: 'Espacio público' },
  { nombre: 'cesionEquipamientos', tipo: 'Equipamientos' },
  { nombre: 'cesionVias', tipo: 'Vías locales' },
] as const

const conIndices = (v: Valores) => Boolean(v.ocupacion || v.construccion)
const conCesiones = (v: Valores) => CESIONES.some(c => Boolean(v[c.nombre]))

function camposDe(plan: PlanRegistrado): Campo[] {
  const usos = (nombre: string, etiqueta: string, ayuda?: string): Campo => ({
    tipo: 'parrafo',
    nombre,
    etiqueta,
    filas: 2,
    ancho: 'mitad',
    ...(ayuda ? { ayuda } : {}),
  })
  return [
    {
      tipo: 'dominio',
      nombre: 'capaClase',
      etiqueta: 'Capa de la zona',
      obligatorio: true,
      opciones: Object.entries(CAPA).map(([valor, nombre]) => ({ valor, nombre })),
    },
    { tipo: 'texto', nombre: 'zona', etiqueta: 'Código de la zona', obligatorio: true, ejemplo: 'AA-R1' },
    {
      tipo: 'dominio',
      nombre: 'nivel',
      etiqueta: 'Nivel',
      obligatorio: true,
      articulo: 'art. 15',
      opciones: Object.entries(NIVEL).map(([valor, nombre]) => ({ valor, nombre })),
    },
    { tipo: 'decimal', nombre: 'articulo', etiqueta: 'Artículo del acto', obligatorio: true },
    { tipo: 'texto', nombre: 'acto', etiqueta: 'Acto', obligatorio: true, ejemplo: plan.acto },
    { tipo: 'fecha', nombre: 'desde', etiqueta: 'Rige desde', obligatorio: true, desde: plan.adopcion },
    { tipo: 'decimal', nombre: 'alturaPisos', etiqueta: 'Altura máxima', sufijo: 'pisos' },
    { tipo: 'decimal', nombre: 'ocupacion', etiqueta: 'Índice de ocupación' },
    { tipo: 'decimal', nombre: 'construccion', etiqueta: 'Índice de construcción' },
    {
      tipo: 'texto',
      nombre: 'base',
      etiqueta: 'Base de los índices',
      obligatorio: true,
      cuando: conIndices,
      ayuda: 'Un índice sin base no se puede medir.',
      ejemplo: 'área neta del predio',
    },
    { tipo: 'decimal', nombre: 'anterior', etiqueta: 'Aislamiento anterior', sufijo: 'm' },
    { tipo: 'decimal', nombre: 'lateral', etiqueta: 'Aislamiento lateral', sufijo: 'm' },
    { tipo: 'decimal', nombre: 'posterior', etiqueta: 'Aislamiento posterior', sufijo: 'm' },
    ...CESIONES.map(
      (c): Campo => ({
        tipo: 'decimal',
        nombre: c.nombre,
        etiqueta: `Cesión: ${c.tipo.toLowerCase()}`,
        sufijo: '%',
        articulo: 'art. 37',
      }),
    ),
    {
      tipo: 'texto',
      nombre: 'baseCesiones',
      etiqueta: 'Base de las cesiones',
      obligatorio: true,
      cuando: conCesiones,
      ejemplo: 'área neta urbanizable',
    },
    usos('principal', 'Usos principales', 'Uno por línea.'),
    usos('complementario', 'Usos complementarios', 'Uno por línea.'),
    usos('restringido', 'Usos restringidos', 'Uno por línea.'),
    usos('prohibido', 'Usos prohibidos', 'Uno por línea.'),
  ]
}

/** A norm of a zone; what the law refuses (uses that cannot go together) comes back with its article. */
export function AgregarNorma(props: { plan: PlanRegistrado; inicial: Partial<Norma>; cerrar: () => void }) {
  const agregar = useEjecucion('plan.agregarNormas', { refresca: ['plan', 'territorio'] })
  const { plan, inicial } = props
  return (
    <Formulario
      campos={camposDe(plan)}
      inicial={{
        capaClase: inicial.capaClase ?? 'area-de-actividad',
        zona: inicial.zona ?? '',
        nivel: inicial.nivel ?? 'general',
        acto: plan.acto,
        desde: plan.adopcion,
        base: 'área neta del predio',
        baseCesiones: 'área neta urbanizable',
      }}
      accion="Agregar la norma"
      cancelar={props.cerrar}
      alEnviar={async v => {
        const norma = leer(v)
        await agregar.mutateAsync({ entrada: { normas: [norma] } })
        avisar(`La zona ${norma.zona} tiene una norma nueva. Si contradice a otra, aparece arriba.`)
        props.cerrar()
      }}
    />
  )
}

const texto = (v: Valores[string] | undefined): string | null => (typeof v === 'string' && v !== '' ? v : null)

function leer(v: Valores): NormaNueva {
  const { ocupacion, construccion, anterior, lateral, posterior } = v
  const conAislamientos = [anterior, lateral, posterior].some(x => texto(x) !== null)
  return {
    capaClase: String(v.capaClase),
    zona: String(v.zona),
    nivel: v.nivel as NormaNueva['nivel'],
    articulo: Number(v.articulo),
    acto: String(v.acto),
    desde: v.desde as NormaNueva['desde'],
    usos: {
      principal: enLista(v.principal),
      complementario: enLista(v.complementario),
      restringido: enLista(v.restringido),
      prohibido: enLista(v.prohibido),
    },
    indices: conIndices(v)
      ? { ocupacion: texto(ocupacion), construccion: texto(construccion), base: String(v.base) }
      : null,
    alturaPisos: v.alturaPisos ? Number(v.alturaPisos) : null,
    aislamientos: conAislamientos
      ? { anterior: texto(anterior), lateral: texto(lateral), posterior: texto(posterior) }
      : null,
    cesiones: CESIONES.flatMap(c => {
      const porcentaje = texto(v[c.nombre])
      return porcentaje === null ? [] : [{ tipo: c.tipo, porcentaje, base: String(v.baseCesiones) }]
    }),
  }
}
