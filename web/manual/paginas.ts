/** A page of the manual, and the screens that it explains. */
export interface PaginaDelManual {
  /** Name of its file in docs/manual and of its address. */
  id: string
  titulo: string
  /** What one finds in it, for the index. */
  resumen: string
  /** Path of each screen that it explains, with the section that does, where it is not the whole page. */
  pantallas: Readonly<Record<string, string | null>>
}

/** The manual in the order of the office's work: the index, what follows what, and the help of each screen. */
export const PAGINAS: readonly PaginaDelManual[] = [
  {
    id: 'empezar',
    titulo: 'Empezar',
    resumen: 'Instalar Lindero, entrar y saber quién es quién',
    pantallas: { '/': 'la-pantalla-de-inicio', '/entrar': 'entrar', '/cuenta': 'su-cuenta' },
  },
  {
    id: 'importar',
    titulo: 'Importar',
    resumen: 'Traer los predios y las capas desde los archivos que ya tiene la oficina',
    pantallas: { '/importar': null },
  },
  {
    id: 'mapa',
    titulo: 'El mapa',
    resumen: 'Ver qué hay en cada lugar, comparar fechas, medir e imprimir',
    pantallas: { '/mapa': null },
  },
  {
    id: 'predio',
    titulo: 'El predio y su concepto de norma',
    resumen: 'Buscar un predio, leer su ficha e imprimir el concepto',
    pantallas: { '/predios': null },
  },
  {
    id: 'capas',
    titulo: 'Las capas',
    resumen: 'Versiones, actos, precisiones cartográficas y descarga',
    pantallas: { '/capas': null },
  },
  {
    id: 'revision',
    titulo: 'La revisión del mapa',
    resumen: 'Qué busca cada revisión, por qué artículo y cómo se corrige en QGIS',
    pantallas: { '/revision': null },
  },
  {
    id: 'plan',
    titulo: 'El plan',
    resumen: 'Vigencias, contenidos, objetivos, acuerdo, normas y acciones urbanísticas',
    pantallas: {
      '/plan': null,
      '/plan/vigencias': 'vigencias',
      '/plan/contenidos': 'contenidos',
      '/plan/objetivos': 'objetivos',
      '/plan/acuerdo': 'acuerdo',
      '/plan/normas': 'normas',
      '/plan/acciones': 'acciones-urbanísticas',
    },
  },
  {
    id: 'programa',
    titulo: 'El programa de ejecución',
    resumen: 'Proyectos, cronograma, curva, prioridades, aprobación e informe',
    pantallas: { '/programa': null, '/programa/proyecto': 'el-proyecto', '/programa/informe': 'el-informe' },
  },
  {
    id: 'ejecucion',
    titulo: 'La ejecución presupuestal',
    resumen: 'Traer el corte de hacienda y ver cuánto se aprobó, se comprometió y se pagó en cada proyecto',
    pantallas: { '/programa/ejecucion': null },
  },
  {
    id: 'obras',
    titulo: 'Las obras y sus proyectos',
    resumen: 'Ver cada obra en el mapa con su avance y el dinero de su proyecto, y lo que no cruza',
    pantallas: { '/programa/obras': null },
  },
  {
    id: 'recursos',
    titulo: 'Los recursos',
    resumen: 'Fuentes, cofinanciación, dinero recibido, escenarios financieros y qué aplazar si no alcanza',
    pantallas: {
      '/recursos': null,
      '/recursos/fuentes': 'fuentes',
      '/recursos/postulaciones': 'cofinanciación',
      '/recursos/ingresos': 'dinero-recibido',
      '/recursos/escenarios': 'escenarios',
      '/recursos/brecha': 'brecha',
    },
  },
  {
    id: 'programa-intercambio',
    titulo: 'Importar y exportar el programa',
    resumen: 'La plantilla de Excel, y el programa en CSV, calendario y Microsoft Project',
    pantallas: { '/programa/intercambio': null },
  },
  {
    id: 'administracion',
    titulo: 'La administración',
    resumen: 'Personas, permisos, ajustes, auditoría, trabajos y respaldo',
    pantallas: {
      '/personas': 'personas',
      '/municipio': 'ajustes-del-municipio',
      '/auditoria': 'auditoría',
      '/trabajos': 'trabajos',
    },
  },
  {
    id: 'consola',
    titulo: 'La consola',
    resumen: 'El comando lindero, para quien administra el equipo',
    pantallas: {},
  },
  {
    id: 'glosario',
    titulo: 'Glosario',
    resumen: 'Las palabras de la ley, con su artículo',
    pantallas: {},
  },
]

/** Where the help of a screen is, within the municipality: '/plan/acuerdo/12' → '/manual/plan#acuerdo'. */
export function ayudaDe(camino: string): string {
  const partes = camino.split('/').filter(Boolean)
  for (let n = partes.length; n >= 0; n--) {
    const ruta = `/${partes.slice(0, n).join('/')}`
    for (const p of PAGINAS) {
      const ancla = p.pantallas[ruta]
      // The home page answers for itself alone: an unknown screen is helped by the index.
      if (ancla !== undefined && (n > 0 || partes.length === 0))
        return `/manual/${p.id}${ancla ? `#${encodeURIComponent(ancla)}` : ''}`
    }
  }
  return '/manual'
}
