import type { Comando } from '../comando.ts'

/** A line of the general help and how the command is loaded: only the one that is asked for. */
export interface EntradaDeTabla {
  readonly resumen: string
  cargar(): Promise<Comando>
}

/** Every command by name. A new one is a file here beside, that exports `comando`, and its line in this table. */
export const COMANDOS: Readonly<Record<string, EntradaDeTabla>> = {
  plazo: {
    resumen: 'Cuándo vence un término, con los días que se saltan y por qué',
    cargar: async () => (await import('./plazo.ts')).comando,
  },
  festivos: {
    resumen: 'Los festivos nacionales de un año',
    cargar: async () => (await import('./festivos.ts')).comando,
  },
  calcular: {
    resumen: 'Un cálculo de la ley: tipo-de-plan, vigencias…',
    cargar: async () => (await import('./calcular.ts')).comando,
  },
  procedimientos: {
    resumen: 'Los procedimientos de la ley, con sus acciones y términos',
    cargar: async () => (await import('./procedimientos.ts')).comando,
  },
  procedimiento: {
    resumen: 'En qué va un caso: etapa, términos y lo que se puede hacer',
    cargar: async () => (await import('./procedimiento.ts')).comando,
  },
  iniciar: {
    resumen: 'Abre Lindero en este equipo; con --municipio crea uno',
    cargar: async () => (await import('./iniciar.ts')).comando,
  },
  demo: {
    resumen: 'Crea de nuevo el municipio de demostración',
    cargar: async () => (await import('./demo.ts')).comando,
  },
  importar: {
    resumen: 'Trae predios, una capa, las obras o la ejecución presupuestal desde un archivo',
    cargar: async () => (await import('./importar.ts')).comando,
  },
  consultar: {
    resumen: 'Un predio o un punto: qué es, qué lo rige y por qué acto',
    cargar: async () => (await import('./consultar.ts')).comando,
  },
  cruzar: {
    resumen: 'Dos capas, o los predios y una capa: quién toca a quién y en cuántos m²',
    cargar: async () => (await import('./cruzar.ts')).comando,
  },
  revisar: {
    resumen: 'Lo que está mal en el mapa, en GeoJSON',
    cargar: async () => (await import('./revisar.ts')).comando,
  },
  exportar: {
    resumen: 'Una capa o los predios a GeoJSON, GeoPackage o Shapefile',
    cargar: async () => (await import('./exportar.ts')).comando,
  },
  verificar: {
    resumen: 'Recalcula la cadena de auditoría',
    cargar: async () => (await import('./verificar.ts')).comando,
  },
  respaldar: {
    resumen: 'Guarda un municipio entero en un archivo',
    cargar: async () => (await import('./respaldar.ts')).comando,
  },
  restaurar: {
    resumen: 'Trae de vuelta un municipio desde su respaldo',
    cargar: async () => (await import('./restaurar.ts')).comando,
  },
}
