-- The execution of the budget that pays for the plan, cut-off by cut-off, and the projects that appear in it (art. 18).

-- A cut-off is a file that says how the budget stood on a day. Totals are of one cut-off: they are accumulated figures.
CREATE TABLE programa_corte (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  fecha date NOT NULL,
  -- A corrected file of the same day takes the place of the former, which stays with the moment when it was replaced.
  version integer NOT NULL CHECK (version > 0),
  reemplazado timestamptz,
  acto text NOT NULL DEFAULT '',
  archivo uuid NOT NULL,
  archivo_nombre text NOT NULL,
  sha256 char(64) NOT NULL,
  -- Our field → name of the column; an empty name says that the source has none.
  mapeo jsonb NOT NULL,
  confirmado_por text NOT NULL,
  confirmado timestamptz NOT NULL,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, fecha, version),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id)
);
SELECT lindero_tabla_municipal('programa_corte', 'sin-borrar');
CREATE UNIQUE INDEX programa_corte_uno ON programa_corte (municipio, fecha) WHERE reemplazado IS NULL;

-- A row of a cut-off. Amounts in pesos; reductions, contracredits and deferrals are magnitudes, whatever their sign was
-- in the file, which is kept whole.
CREATE TABLE programa_ejecucion (
  municipio char(5) NOT NULL,
  corte uuid NOT NULL,
  -- Number of the row in the file, as a spreadsheet counts it: the header is 1.
  fila integer NOT NULL,
  -- All the identifying codes: what makes a line of the budget the same from one cut-off to the next.
  clave text NOT NULL,
  -- Digest of everything that the row says.
  huella char(64) NOT NULL,
  centro_gestor text NOT NULL,
  nombre_centro_gestor text NOT NULL,
  area_funcional text NOT NULL,
  nombre_area_funcional text NOT NULL,
  proposito text NOT NULL,
  nombre_proposito text NOT NULL,
  reto text NOT NULL,
  nombre_reto text NOT NULL,
  programa text NOT NULL,
  nombre_programa text NOT NULL,
  bpin text NOT NULL,
  bp text NOT NULL,
  proyecto text NOT NULL,
  actividad text NOT NULL,
  nombre_actividad text NOT NULL,
  rubro text NOT NULL,
  nombre_rubro text NOT NULL,
  fondo text NOT NULL,
  nombre_fondo text NOT NULL,
  clase_de_fondo text NOT NULL,
  origen text NOT NULL,
  comuna text NOT NULL,
  vigencia text NOT NULL,
  tipo_de_gasto text NOT NULL,
  inicial numeric(20,2) NOT NULL,
  adiciones numeric(20,2) NOT NULL,
  reducciones numeric(20,2) NOT NULL,
  creditos numeric(20,2) NOT NULL,
  contracreditos numeric(20,2) NOT NULL,
  aplazamientos numeric(20,2) NOT NULL,
  desaplazamientos numeric(20,2) NOT NULL,
  modificado numeric(20,2) NOT NULL,
  cdp numeric(20,2) NOT NULL,
  rp numeric(20,2) NOT NULL,
  obligaciones numeric(20,2) NOT NULL,
  pagos numeric(20,2) NOT NULL,
  ejecucion numeric(20,2) NOT NULL,
  saldo_cdp numeric(20,2) NOT NULL,
  disponible numeric(20,2) NOT NULL,
  PRIMARY KEY (municipio, corte, fila),
  UNIQUE (municipio, corte, clave),
  FOREIGN KEY (municipio, corte) REFERENCES programa_corte (municipio, id),
  CHECK (inicial + adiciones - reducciones + creditos - contracreditos - aplazamientos + desaplazamientos = modificado)
);
SELECT lindero_tabla_municipal('programa_ejecucion', 'solo-agregar');
CREATE INDEX programa_ejecucion_proyecto ON programa_ejecucion (municipio, corte, bpin);

-- Every project that some cut-off has named, with the name of the latest.
CREATE TABLE programa_bpin (
  municipio char(5) NOT NULL,
  bpin text NOT NULL,
  nombre text NOT NULL,
  -- First and last cut-off that names it.
  desde date NOT NULL,
  hasta date NOT NULL,
  PRIMARY KEY (municipio, bpin)
);
SELECT lindero_tabla_municipal('programa_bpin', 'sin-borrar');

-- The mapping that was used last time with a source, known by its column names.
CREATE TABLE programa_mapeo (
  municipio char(5) NOT NULL,
  fuente text NOT NULL,
  mapeo jsonb NOT NULL,
  usado timestamptz NOT NULL,
  PRIMARY KEY (municipio, fuente)
);
SELECT lindero_tabla_municipal('programa_mapeo', 'sin-borrar');
