import Banknote from 'lucide-react/icons/banknote'
import CalendarRange from 'lucide-react/icons/calendar-range'
import ChartColumn from 'lucide-react/icons/chart-column'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import Coins from 'lucide-react/icons/coins'
import Construction from 'lucide-react/icons/construction'
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FileUp from 'lucide-react/icons/file-up'
import Hammer from 'lucide-react/icons/hammer'
import HandCoins from 'lucide-react/icons/hand-coins'
import Handshake from 'lucide-react/icons/handshake'
import History from 'lucide-react/icons/history'
import House from 'lucide-react/icons/house'
import LandPlot from 'lucide-react/icons/land-plot'
import Layers from 'lucide-react/icons/layers'
import ListChecks from 'lucide-react/icons/list-checks'
import ListTree from 'lucide-react/icons/list-tree'
import MapIcono from 'lucide-react/icons/map'
import Scale from 'lucide-react/icons/scale'
import ScrollText from 'lucide-react/icons/scroll-text'
import SearchCheck from 'lucide-react/icons/search-check'
import Settings from 'lucide-react/icons/settings'
import Timer from 'lucide-react/icons/timer'
import TrendingDown from 'lucide-react/icons/trending-down'
import Users from 'lucide-react/icons/users'

/** The navigation as data: where it goes, under which heading, and the permission that shows it. */
export interface EntradaDeArea {
  clave: string
  nombre: string
  ruta: string
  grupo: string
  icono: typeof House
  /** Shown only to who may do this action; without it, to everybody. */
  accion?: string
}

export const AREAS: readonly EntradaDeArea[] = [
  { clave: 'inicio', nombre: 'Inicio', ruta: '/', grupo: '', icono: House },
  { clave: 'mapa', nombre: 'Mapa', ruta: '/mapa', grupo: 'Territorio', icono: MapIcono },
  { clave: 'predios', nombre: 'Predios', ruta: '/predios', grupo: 'Territorio', icono: LandPlot },
  { clave: 'capas', nombre: 'Capas', ruta: '/capas', grupo: 'Territorio', icono: Layers },
  {
    clave: 'importar',
    nombre: 'Importar',
    ruta: '/importar',
    grupo: 'Territorio',
    icono: FileUp,
    accion: 'territorio.abrirImportacion',
  },
  {
    clave: 'revision',
    nombre: 'Revisión del mapa',
    ruta: '/revision',
    grupo: 'Territorio',
    icono: SearchCheck,
    accion: 'territorio.revisiones',
  },
  { clave: 'contenidos', nombre: 'Contenidos', ruta: '/plan/contenidos', grupo: 'Plan', icono: ListChecks },
  { clave: 'objetivos', nombre: 'Objetivos', ruta: '/plan/objetivos', grupo: 'Plan', icono: ListTree },
  { clave: 'normas', nombre: 'Normas', ruta: '/plan/normas', grupo: 'Plan', icono: Scale },
  { clave: 'acuerdo', nombre: 'Acuerdo', ruta: '/plan/acuerdo', grupo: 'Plan', icono: ScrollText },
  { clave: 'vigencias', nombre: 'Vigencias', ruta: '/plan/vigencias', grupo: 'Plan', icono: Timer },
  { clave: 'acciones', nombre: 'Acciones urbanísticas', ruta: '/plan/acciones', grupo: 'Plan', icono: Hammer },
  {
    clave: 'programa',
    nombre: 'Proyectos',
    ruta: '/programa',
    grupo: 'Programa',
    icono: CalendarRange,
    accion: 'programa.programa',
  },
  {
    clave: 'ejecucion',
    nombre: 'Presupuesto',
    ruta: '/programa/ejecucion',
    grupo: 'Programa',
    icono: Banknote,
    accion: 'programa.ejecucion',
  },
  {
    clave: 'obras',
    nombre: 'Obras',
    ruta: '/programa/obras',
    grupo: 'Programa',
    icono: Construction,
    accion: 'programa.obras',
  },
  {
    clave: 'intercambio',
    nombre: 'Importar y exportar',
    ruta: '/programa/intercambio',
    grupo: 'Programa',
    icono: FileSpreadsheet,
    accion: 'programa.exportar',
  },
  {
    clave: 'fuentes',
    nombre: 'Fuentes',
    ruta: '/recursos/fuentes',
    grupo: 'Recursos',
    icono: Coins,
    accion: 'recursos.fuentes',
  },
  {
    clave: 'postulaciones',
    nombre: 'Cofinanciación',
    ruta: '/recursos/postulaciones',
    grupo: 'Recursos',
    icono: Handshake,
    accion: 'recursos.postulaciones',
  },
  {
    clave: 'ingresos',
    nombre: 'Dinero recibido',
    ruta: '/recursos/ingresos',
    grupo: 'Recursos',
    icono: HandCoins,
    accion: 'recursos.ingresos',
  },
  {
    clave: 'escenarios',
    nombre: 'Escenarios',
    ruta: '/recursos/escenarios',
    grupo: 'Recursos',
    icono: ChartColumn,
    accion: 'recursos.escenarios',
  },
  {
    clave: 'brecha',
    nombre: 'Brecha',
    ruta: '/recursos/brecha',
    grupo: 'Recursos',
    icono: TrendingDown,
    accion: 'recursos.brecha',
  },
  {
    clave: 'personas',
    nombre: 'Personas y permisos',
    ruta: '/personas',
    grupo: 'Administración',
    icono: Users,
    accion: 'platform.personas',
  },
  {
    clave: 'ajustes',
    nombre: 'Ajustes del municipio',
    ruta: '/municipio',
    grupo: 'Administración',
    icono: Settings,
    accion: 'platform.ajustarMunicipio',
  },
  {
    clave: 'auditoria',
    nombre: 'Auditoría',
    ruta: '/auditoria',
    grupo: 'Administración',
    icono: History,
    accion: 'platform.auditoria',
  },
  {
    clave: 'trabajos',
    nombre: 'Trabajos',
    ruta: '/trabajos',
    grupo: 'Administración',
    icono: ClipboardList,
    accion: 'platform.trabajos',
  },
]

/** The entries that this person sees: those whose screen exists and whose action they may do. */
export function areasVisibles(existe: (ruta: string) => boolean, puede: (accion: string) => boolean): EntradaDeArea[] {
  return AREAS.filter(a => (a.ruta === '/' || existe(a.ruta)) && (a.accion === undefined || puede(a.accion)))
}
