import type { Dominio } from './dominios/ladm-col-pot.ts'

/** A field of ours that a file's column may feed. */
export interface CampoDeClase {
  readonly campo: string
  /** As people read it. */
  readonly nombre: string
  readonly tipo: TipoDeCampo
  readonly obligatorio: boolean
  /** Domain of LADM-COL-POT whose values are the standard ones. */
  readonly dominio?: Dominio
  /** Names that files use for it, in any writing; the first are the surest. */
  readonly sinonimos: readonly string[]
  /** Personal data (Ley 1581 de 2012): kept apart, never quoted in a report. */
  readonly personal?: true
}

export type TipoDeCampo =
  | 'texto'
  | 'entero'
  | 'decimal'
  | 'area'
  | 'fecha'
  | 'numero-predial'
  | 'pesos'
  | 'porcentaje'
  | 'bpin'

export type GrupoDeClases = 'suelo' | 'norma' | 'determinantes' | 'division' | 'programa' | 'otras'

export type Familia = 'poligono' | 'linea' | 'punto'

/** A kind of layer: what it is called, by which article it exists, what geometry and which fields it carries. */
export interface ClaseDeCapa {
  readonly id: string
  readonly nombre: string
  readonly grupo: GrupoDeClases
  readonly geometria: readonly Familia[]
  readonly articulo?: string
  /** The code names one object only: a repeated one is refused. */
  readonly codigoUnico: boolean
  /** The code names one object only together with these fields: two objects with the same ones are refused. */
  readonly llaveCon?: readonly string[]
  readonly campos: readonly CampoDeClase[]
}

const POLIGONO = ['poligono'] as const
const CUALQUIERA = ['poligono', 'linea', 'punto'] as const

function codigo(obligatorio: boolean, ...sinonimos: string[]): CampoDeClase {
  return { campo: 'codigo', nombre: 'Código', tipo: 'texto', obligatorio, sinonimos: [...sinonimos, 'codigo', 'cod'] }
}

function nombre(obligatorio: boolean, ...sinonimos: string[]): CampoDeClase {
  return {
    campo: 'nombre',
    nombre: 'Nombre',
    tipo: 'texto',
    obligatorio,
    sinonimos: [...sinonimos, 'nombre', 'nom', 'name'],
  }
}

/** The value that gives the zone its meaning; homologated to the domain where there is one. */
function valor(nombreDelCampo: string, dominio: Dominio | undefined, ...sinonimos: string[]): CampoDeClase {
  return {
    campo: 'valor',
    nombre: nombreDelCampo,
    tipo: 'texto',
    obligatorio: true,
    ...(dominio ? { dominio } : {}),
    sinonimos,
  }
}

function texto(campo: string, nombreDelCampo: string, sinonimos: string[], dominio?: Dominio): CampoDeClase {
  return {
    campo,
    nombre: nombreDelCampo,
    tipo: 'texto',
    obligatorio: false,
    ...(dominio ? { dominio } : {}),
    sinonimos,
  }
}

function otro(tipo: TipoDeCampo, campo: string, nombreDelCampo: string, ...sinonimos: string[]): CampoDeClase {
  return { campo, nombre: nombreDelCampo, tipo, obligatorio: false, sinonimos }
}

const AREA_DECLARADA: CampoDeClase = {
  campo: 'areaDeclaradaM2',
  nombre: 'Área que declara el archivo (m²)',
  tipo: 'area',
  obligatorio: false,
  sinonimos: ['shape_area', 'area_m2', 'aream2', 'st_area_sh', 'area'],
}

const FENOMENO = texto('fenomeno', 'Fenómeno', ['fenomeno', 'tipo_fenomeno', 'tipo_amenaza'], 'POT_FenomenoAmenazaTipo')
const USOS = [
  texto('usosCompatibles', 'Usos compatibles y complementarios', [
    'uso_compatible_complementario',
    'uso_compatible',
    'usos_compatibles',
  ]),
  texto('usosCondicionados', 'Usos condicionados y restringidos', [
    'uso_condicionado_restringido',
    'uso_condicionado',
    'usos_condicionados',
  ]),
  texto('usosProhibidos', 'Usos prohibidos', ['uso_prohibido', 'usos_prohibidos']),
  texto('detalle', 'Detalle del uso principal', ['detalle_uso_principal', 'detalle', 'descripcion']),
]

/** Territorial division: its code is the identity of the place. */
function division(id: string, nombreDeClase: string, articulo: string, ...propios: string[]): ClaseDeCapa {
  return {
    id,
    nombre: nombreDeClase,
    grupo: 'division',
    geometria: POLIGONO,
    articulo,
    codigoUnico: true,
    campos: [
      codigo(true, `id_${id}`, `cod_${id}`, `codigo_${id}`, ...propios),
      // A column called as the division itself is its code or its name: the name when another column is the code.
      { ...nombre(true), sinonimos: [`nombre_${id}`, `nom_${id}`, 'nombre', 'nom', 'name', 'descripcion', id] },
      AREA_DECLARADA,
    ],
  }
}

/** Every kind of layer. A new one is an entry here; import, map, legend and export take it from this table. */
export const CLASES: readonly ClaseDeCapa[] = [
  {
    id: 'limite-municipal',
    nombre: 'Límite del municipio',
    grupo: 'division',
    geometria: POLIGONO,
    codigoUnico: true,
    campos: [
      codigo(false, 'mpio_cdpmp', 'cod_dane', 'divipola', 'mpio_ccdgo', 'codigo_municipio'),
      nombre(false, 'mpio_cnmbr', 'nombre_mpio', 'municipio', 'nombre_municipio'),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'clase-de-suelo',
    nombre: 'Clases de suelo',
    grupo: 'suelo',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, arts. 30-35',
    codigoUnico: false,
    campos: [
      valor(
        'Clase de suelo',
        'POT_ClasificacionSueloTipo',
        'tipo_clasificacion_suelo',
        'clase_suelo',
        'clase_de_suelo',
        'clasificacion',
        'clasificacion_suelo',
        'clas_suelo',
        'clase',
        'suelo',
        'tipo',
      ),
      codigo(false, 'id_clase'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'categoria-rural',
    nombre: 'Categorías del suelo rural y suburbano',
    grupo: 'suelo',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, arts. 33 y 34',
    codigoUnico: false,
    campos: [
      valor(
        'Categoría',
        'POT_CategoriaRuralTipo',
        'tipo_categoria_rural',
        'categoria_rural',
        'categoria',
        'cat_rural',
        'tipo',
      ),
      texto('usoPrincipal', 'Uso principal', ['uso_principal', 'uso'], 'POT_UsoSueloRuralTipo'),
      ...USOS,
      codigo(false, 'id_categoria'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'perimetro-urbano',
    nombre: 'Perímetro urbano',
    grupo: 'suelo',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, arts. 12 par. 2 y 31',
    codigoUnico: false,
    campos: [codigo(false), nombre(false, 'perimetro'), AREA_DECLARADA],
  },
  {
    id: 'perimetro-de-servicios',
    nombre: 'Perímetro de servicios públicos',
    grupo: 'suelo',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, art. 12 par. 2',
    codigoUnico: false,
    campos: [codigo(false), nombre(false, 'perimetro', 'servicio'), AREA_DECLARADA],
  },
  {
    id: 'tratamiento',
    nombre: 'Tratamientos urbanísticos',
    grupo: 'norma',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, art. 15',
    codigoUnico: false,
    campos: [
      valor(
        'Tratamiento',
        'POT_TratamientoUrbanisticoTipo',
        'tipo_tratamiento_urbanistico',
        'tratamiento',
        'tratamiento_urbanistico',
        'tratamient',
        'tto',
        'tipo_trata',
        'tipo',
      ),
      texto('modalidad', 'Modalidad', ['modalidad', 'subtipo', 'submodalidad']),
      codigo(false, 'id_tratamiento', 'cod_trat'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'area-de-actividad',
    nombre: 'Áreas de actividad',
    grupo: 'norma',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, arts. 13 y 15',
    codigoUnico: false,
    campos: [
      valor(
        'Uso principal',
        'POT_AreaActividadTipo',
        'uso_principal',
        'area_actividad',
        'area_de_actividad',
        'actividad',
        'uso',
        'uso_suelo',
        'tipo',
      ),
      ...USOS,
      codigo(false, 'id_area', 'cod_area'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'proteccion',
    nombre: 'Suelo de protección',
    grupo: 'determinantes',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, art. 35',
    codigoUnico: false,
    campos: [
      valor(
        'Tipo de protección',
        'POT_SueloProteccionUrbanoTipo',
        'suelo_proteccion',
        'tipo_proteccion',
        'proteccion',
        'uso_principal',
        'categoria',
        'tipo',
      ),
      ...USOS,
      codigo(false),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'amenaza',
    nombre: 'Amenaza',
    grupo: 'determinantes',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, art. 10 num. 1',
    codigoUnico: false,
    campos: [
      valor(
        'Categoría de amenaza',
        'POT_CategoriaAmenazaTipo',
        'categoria_amenaza',
        'cat_amenaza',
        'nivel_amenaza',
        'amenaza',
        'categoria',
        'nivel',
        'grado',
      ),
      FENOMENO,
      codigo(false),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'riesgo',
    nombre: 'Riesgo',
    grupo: 'determinantes',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, art. 10 num. 1',
    codigoUnico: false,
    campos: [
      valor(
        'Categoría de riesgo',
        undefined,
        'categoria_riesgo',
        'cat_riesgo',
        'nivel_riesgo',
        'riesgo',
        'condicion_riesgo',
        'categoria',
        'nivel',
      ),
      FENOMENO,
      texto('medida', 'Medida de intervención', ['medida_intervencion', 'medida'], 'POT_MedidaIntervencionTipo'),
      texto('mitigable', 'Mitigable', ['mitigable', 'mitigabilidad']),
      codigo(false),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'determinante',
    nombre: 'Determinantes',
    grupo: 'determinantes',
    geometria: CUALQUIERA,
    articulo: 'Ley 388 de 1997, art. 10',
    codigoUnico: true,
    campos: [
      valor('Determinante', undefined, 'determinante', 'tipo_determinante', 'tipo', 'categoria', 'nombre'),
      {
        campo: 'nivel',
        nombre: 'Nivel de prevalencia (1 a 6)',
        tipo: 'entero',
        obligatorio: false,
        sinonimos: ['nivel', 'nivel_prevalencia', 'prevalencia'],
      },
      texto('autoridad', 'Autoridad', ['autoridad', 'entidad']),
      texto('acto', 'Acto que la fija', ['acto', 'acto_administrativo', 'norma', 'resolucion']),
      texto('restriccion', 'Restricción de uso', ['restriccion', 'restriccion_uso', 'uso_restringido']),
      texto('prohibeConstruir', 'Prohíbe construir (sí o no)', [
        'prohibeConstruir',
        'prohibe_construir',
        'prohibe',
        'no_edificable',
      ]),
      {
        campo: 'alturaMaximaPisos',
        nombre: 'Altura máxima (pisos)',
        tipo: 'entero',
        obligatorio: false,
        sinonimos: ['alturaMaximaPisos', 'altura_maxima_pisos', 'altura_pisos', 'pisos_max'],
      },
      codigo(false, 'id_determinante'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'cesion',
    nombre: 'Cesiones obligatorias',
    grupo: 'programa',
    geometria: POLIGONO,
    articulo: 'Ley 388 de 1997, arts. 37 y 117',
    codigoUnico: true,
    campos: [
      valor('Destino de la cesión', undefined, 'destino_cesion', 'tipo_cesion', 'destino', 'tipo', 'clase'),
      texto('estado', 'Estado de la entrega', ['estado', 'estado_entrega']),
      texto('proyecto', 'Actuación que la origina', ['proyecto', 'urbanizacion', 'licencia']),
      codigo(false, 'id_cesion'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'afectacion',
    nombre: 'Afectaciones',
    grupo: 'programa',
    geometria: CUALQUIERA,
    articulo: 'Ley 388 de 1997, art. 37',
    codigoUnico: true,
    campos: [
      valor('Causa de la afectación', undefined, 'afectacion', 'tipo_afectacion', 'causa', 'tipo', 'clase'),
      texto('entidad', 'Entidad', ['entidad', 'responsable']),
      codigo(false, 'id_afectacion'),
      nombre(false),
      AREA_DECLARADA,
    ],
  },
  {
    id: 'obra',
    nombre: 'Obras',
    grupo: 'programa',
    geometria: CUALQUIERA,
    articulo: 'Ley 388 de 1997, art. 18',
    codigoUnico: false,
    // Each project numbers its works from one, and a file brings the works of many.
    llaveCon: ['bpin'],
    campos: [
      codigo(false, 'identificador', 'id_obra', 'codigo_obra', 'id_via'),
      nombre(true, 'nickname', 'nombre_obra', 'nombre_proyecto', 'obra', 'proyecto'),
      { ...valor('Tipo de obra', undefined, 'clase_obra', 'tipo_obra', 'tipo', 'clase'), obligatorio: false },
      texto('intervencion', 'Tipo de intervención', ['tipo_intervencion', 'intervencion']),
      otro('bpin', 'bpin', 'Código BPIN de su proyecto', 'bpin', 'codigo_bpin', 'cod_bpin'),
      texto('estado', 'Estado', ['estado', 'estado_obra', 'estado_unidad_proyecto']),
      texto('comuna', 'Comuna o corregimiento', ['comuna_corregimiento', 'comuna', 'corregimiento']),
      texto('barrio', 'Barrio o vereda', ['barrio_vereda', 'barrio', 'vereda']),
      texto('descripcion', 'Qué se hace', ['descripcion_intervencion', 'descripcion', 'objeto']),
      texto('fuente', 'Fuente de financiación', ['cod_fuente_financiamiento', 'fuente_financiacion', 'fuente']),
      otro('pesos', 'presupuesto', 'Presupuesto de la obra', 'ppto_base', 'presupuesto_base', 'presupuesto_obra'),
      otro('pesos', 'pagado', 'Pagado en la obra', 'pagos_realizados', 'pagos', 'valor_pagado'),
      otro(
        'porcentaje',
        'avanceFisico',
        'Avance físico (% de la obra)',
        'avance_fisico_obra',
        'avance_fisico',
        'avance',
      ),
      otro('fecha', 'inicioPrevisto', 'Inicio previsto', 'fecha_inicio_planeado', 'fecha_inicio_previsto'),
      otro('fecha', 'finPrevisto', 'Fin previsto', 'fecha_fin_planeado', 'fecha_fin_previsto'),
      otro('fecha', 'inicioReal', 'Inicio real', 'fecha_inicio_real', 'fecha_inicio'),
      otro('fecha', 'finReal', 'Fin real', 'fecha_fin_real', 'fecha_fin'),
      texto('unidad', 'Unidad de medida', ['unidad_medicion', 'unidad_medida', 'unidad']),
      otro('decimal', 'longitudPrevista', 'Longitud prevista', 'longitud_proyectada', 'longitud_prevista', 'longitud'),
      otro('decimal', 'longitudEjecutada', 'Longitud ejecutada', 'longitud_ejecutada'),
    ],
  },
  division('barrio', 'Barrios', 'Ley 388 de 1997, art. 22', 'codbarrio', 'barrio_id', 'cod_barr'),
  division('comuna', 'Comunas', 'Ley 388 de 1997, art. 22', 'comuna', 'comuna_id', 'codcomuna'),
  division('vereda', 'Veredas', 'Ley 388 de 1997, art. 22', 'codigo_ver', 'codvereda', 'vereda_id'),
  division(
    'corregimiento',
    'Corregimientos',
    'Ley 388 de 1997, art. 22',
    'codcorregi',
    'corregimie',
    'corregimiento_id',
  ),
  {
    id: 'otra',
    nombre: 'Otra capa de la oficina',
    grupo: 'otras',
    geometria: CUALQUIERA,
    codigoUnico: false,
    campos: [
      codigo(false, 'id'),
      nombre(false),
      { ...valor('Valor', undefined, 'valor', 'tipo', 'clase', 'categoria'), obligatorio: false },
    ],
  },
]

const POR_ID: ReadonlyMap<string, ClaseDeCapa> = new Map(CLASES.map(c => [c.id, c]))

/** Ids of the kinds, for schemas. */
export const IDS_DE_CLASES: readonly string[] = CLASES.map(c => c.id)

/** The kind with that id, if there is one. */
export function claseDeCapa(id: string): ClaseDeCapa | undefined {
  return POR_ID.get(id)
}

/** Fields of a parcel. Those of the owners go to their own table and nowhere else. */
export const CAMPOS_DE_PREDIO: readonly CampoDeClase[] = [
  {
    campo: 'numero',
    nombre: 'Número predial nacional (30 dígitos)',
    tipo: 'numero-predial',
    obligatorio: true,
    sinonimos: [
      'numero_predial_nacional',
      'numero_predial',
      'npn',
      'hnum',
      'num_predial',
      'num_predia',
      'predial_nacional',
      'nupre_npn',
      'codigo',
      'numero',
    ],
  },
  {
    campo: 'numeroAnterior',
    nombre: 'Número predial anterior',
    tipo: 'texto',
    obligatorio: false,
    sinonimos: [
      'numero_predial_anterior',
      'codigo_anterior',
      'codigo_ant',
      'num_pred_ant',
      'numepred',
      'npa',
      'predial_anterior',
    ],
  },
  {
    campo: 'folio',
    nombre: 'Folio de matrícula inmobiliaria',
    tipo: 'texto',
    obligatorio: false,
    sinonimos: ['matricula_inmobiliaria', 'folio_matricula', 'matricula', 'folio', 'fmi', 'matricula_'],
  },
  {
    campo: 'direccion',
    nombre: 'Dirección',
    tipo: 'texto',
    obligatorio: false,
    sinonimos: ['direccion', 'direccion_predio', 'dir_predio', 'nomenclatura', 'direcc', 'dir'],
  },
  {
    campo: 'areaRegistradaM2',
    nombre: 'Área registrada (m²)',
    tipo: 'area',
    obligatorio: false,
    sinonimos: ['area_registrada', 'area_terreno', 'area_catastral_terreno', 'area_registral', 'area_terre'],
  },
  {
    campo: 'destino',
    nombre: 'Destino económico',
    tipo: 'texto',
    obligatorio: false,
    sinonimos: ['destino_economico', 'destinacion_economica', 'destinacion', 'destino', 'dest_econ'],
  },
  {
    campo: 'propietario',
    nombre: 'Propietario',
    tipo: 'texto',
    obligatorio: false,
    personal: true,
    sinonimos: ['propietario', 'nombre_propietario', 'propietarios', 'nom_propie', 'titular'],
  },
  {
    campo: 'propietarioTipoDocumento',
    nombre: 'Tipo de documento del propietario',
    tipo: 'texto',
    obligatorio: false,
    personal: true,
    sinonimos: ['tipo_documento', 'tipo_doc', 'tipodoc'],
  },
  {
    campo: 'propietarioDocumento',
    nombre: 'Documento del propietario',
    tipo: 'texto',
    obligatorio: false,
    personal: true,
    sinonimos: ['numero_documento', 'documento', 'num_doc', 'cedula', 'identificacion', 'nro_documento'],
  },
  {
    campo: 'propietarioParticipacion',
    nombre: 'Participación del propietario (0 a 1, o %)',
    tipo: 'decimal',
    obligatorio: false,
    personal: true,
    sinonimos: ['participacion', 'porcentaje', 'coeficiente', 'derecho'],
  },
]
