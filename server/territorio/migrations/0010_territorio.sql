-- Layers with their versions, parcels with their history, and the door through which both come in.

-- A layer of the plan ("Tratamientos urbanísticos") or of the office's own. `clase` is one of server/territorio/clases.ts.
CREATE TABLE capa (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  clase text NOT NULL,
  nombre text NOT NULL,
  publica boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, clase, nombre)
);
SELECT lindero_tabla_municipal('capa', 'todo');

-- One attempt to bring a file in. Until it is confirmed nothing of it is anywhere but in the staging rows below.
CREATE TABLE importacion (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  archivo uuid NOT NULL,
  -- 'predios' or 'capa'
  destino text NOT NULL,
  clase text,
  capa_nombre text,
  estado text NOT NULL CHECK (estado IN ('abierta', 'analizando', 'revisada', 'confirmando', 'confirmada', 'descartada', 'rechazada')),
  -- What was recognised in the file, what the person corrected, and what the review found.
  reconocido jsonb NOT NULL DEFAULT '{}',
  opciones jsonb NOT NULL DEFAULT '{}',
  mapeo jsonb NOT NULL DEFAULT '{}',
  informe jsonb NOT NULL DEFAULT '{}',
  trabajo uuid,
  creada_por text NOT NULL,
  creada_por_nombre text NOT NULL,
  creada timestamptz NOT NULL,
  confirmada timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id)
);
SELECT lindero_tabla_municipal('importacion', 'todo');

-- One feature of the file as read. It carries the id that it will have once confirmed: confirming only copies.
CREATE TABLE importacion_objeto (
  municipio char(5) NOT NULL,
  importacion uuid NOT NULL,
  indice integer NOT NULL,
  id uuid NOT NULL,
  -- What it is compared by: the code of an object, the smallest number of a terreno; null when the file gives none.
  clave text,
  -- 'aceptado' until it is compared; then 'nuevo', 'cambiado' or 'igual'; 'rechazado' stays out.
  suerte text NOT NULL,
  -- Objects of layers: codigo, nombre, valor, valorOriginal, atributos. Owners are never here.
  campos jsonb NOT NULL,
  originales jsonb NOT NULL,
  geom bytea,
  caja box,
  area_elipsoidal_m2 numeric(16,2),
  area_plana_m2 numeric(16,2),
  PRIMARY KEY (municipio, importacion, indice),
  FOREIGN KEY (municipio, importacion) REFERENCES importacion (municipio, id) ON DELETE CASCADE
);
SELECT lindero_tabla_municipal('importacion_objeto', 'todo');

-- The parcels (numbers) of each polygon of a file of parcels.
CREATE TABLE importacion_predio (
  municipio char(5) NOT NULL,
  importacion uuid NOT NULL,
  indice integer NOT NULL,
  numero char(30) NOT NULL,
  id uuid NOT NULL,
  suerte text NOT NULL,
  numero_anterior text,
  folio text,
  direccion text,
  direccion_busqueda text,
  area_registrada_m2 numeric(16,2),
  destino text,
  -- Personal data, only until the import ends.
  propietarios jsonb,
  PRIMARY KEY (municipio, importacion, indice, numero),
  FOREIGN KEY (municipio, importacion) REFERENCES importacion (municipio, id) ON DELETE CASCADE
);
SELECT lindero_tabla_municipal('importacion_predio', 'todo');

CREATE TABLE importacion_rechazo (
  municipio char(5) NOT NULL,
  importacion uuid NOT NULL,
  n integer NOT NULL,
  indice integer,
  objeto text NOT NULL,
  campo text,
  codigo text NOT NULL,
  motivo text NOT NULL,
  cura text NOT NULL,
  lon double precision,
  lat double precision,
  -- Refusals keep the object out; warnings let it in and say so.
  grave boolean NOT NULL,
  PRIMARY KEY (municipio, importacion, n),
  FOREIGN KEY (municipio, importacion) REFERENCES importacion (municipio, id) ON DELETE CASCADE
);
SELECT lindero_tabla_municipal('importacion_rechazo', 'todo');

-- Field mapping remembered by source (the set of the file's field names), to suggest it next time.
CREATE TABLE mapeo_guardado (
  municipio char(5) NOT NULL,
  destino text NOT NULL,
  fuente text NOT NULL,
  mapeo jsonb NOT NULL,
  usado timestamptz NOT NULL,
  PRIMARY KEY (municipio, destino, fuente)
);
SELECT lindero_tabla_municipal('mapeo_guardado', 'todo');

-- A layer as an act left it, from a date until the version that replaced it.
CREATE TABLE capa_version (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  capa uuid NOT NULL,
  acto text NOT NULL,
  desde date NOT NULL,
  hasta date,
  importacion uuid,
  objetos integer NOT NULL,
  area_m2 numeric(16,2),
  creada timestamptz NOT NULL,
  creada_por text NOT NULL,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, capa, desde),
  FOREIGN KEY (municipio, capa) REFERENCES capa (municipio, id),
  FOREIGN KEY (municipio, importacion) REFERENCES importacion (municipio, id),
  CHECK (hasta IS NULL OR hasta > desde)
);
SELECT lindero_tabla_municipal('capa_version', 'todo');

-- `desde` inclusive, `hasta` exclusive, here and everywhere.
CREATE TABLE objeto (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  capa uuid NOT NULL,
  capa_version uuid NOT NULL,
  codigo text NOT NULL,
  nombre text NOT NULL DEFAULT '',
  -- Standard value (LADM-COL-POT where it has one) and the file's own, side by side.
  valor text,
  valor_original text,
  atributos jsonb NOT NULL DEFAULT '{}',
  originales jsonb NOT NULL DEFAULT '{}',
  -- WKB, EPSG:9377
  geom bytea NOT NULL,
  caja box NOT NULL,
  area_elipsoidal_m2 numeric(16,2),
  area_plana_m2 numeric(16,2),
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, capa_version) REFERENCES capa_version (municipio, id),
  FOREIGN KEY (municipio, capa) REFERENCES capa (municipio, id)
);
SELECT lindero_tabla_municipal('objeto', 'todo');
CREATE INDEX objeto_version ON objeto (municipio, capa_version);
CREATE INDEX objeto_codigo ON objeto (municipio, capa_version, codigo);
CREATE INDEX objeto_caja ON objeto USING gist (caja);

-- The polygon on the ground. Several parcels (numbers) may stand on one terreno.
CREATE TABLE terreno (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  -- Smallest national number on it: what a later file of the cadastre is compared by.
  clave text NOT NULL,
  desde date NOT NULL,
  hasta date,
  importacion uuid,
  acto text NOT NULL,
  geom bytea NOT NULL,
  caja box NOT NULL,
  area_elipsoidal_m2 numeric(16,2) NOT NULL,
  area_plana_m2 numeric(16,2) NOT NULL,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, importacion) REFERENCES importacion (municipio, id)
);
SELECT lindero_tabla_municipal('terreno', 'todo');
CREATE INDEX terreno_clave ON terreno (municipio, clave, desde);
CREATE INDEX terreno_caja ON terreno USING gist (caja);

CREATE TABLE predio (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  numero char(30) NOT NULL,
  numero_anterior text,
  folio text,
  direccion text,
  -- Address without signs nor accents, for the search.
  direccion_busqueda text,
  area_registrada_m2 numeric(16,2),
  destino text,
  terreno uuid NOT NULL,
  desde date NOT NULL,
  hasta date,
  importacion uuid,
  acto text NOT NULL,
  originales jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, numero, desde),
  FOREIGN KEY (municipio, terreno) REFERENCES terreno (municipio, id),
  FOREIGN KEY (municipio, importacion) REFERENCES importacion (municipio, id)
);
SELECT lindero_tabla_municipal('predio', 'todo');
CREATE INDEX predio_terreno ON predio (municipio, terreno);
CREATE INDEX predio_folio ON predio (municipio, folio) WHERE folio IS NOT NULL;
CREATE INDEX predio_numero_anterior ON predio (municipio, numero_anterior) WHERE numero_anterior IS NOT NULL;
CREATE INDEX predio_direccion ON predio (municipio, direccion_busqueda) WHERE direccion_busqueda IS NOT NULL;

-- Owners are personal data (Ley 1581 de 2012): apart, by their own permission, never in tiles, exports or audit.
CREATE TABLE predio_propietario (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  predio uuid NOT NULL,
  tipo_documento text,
  documento text,
  nombre text NOT NULL,
  participacion numeric(9,8),
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, predio) REFERENCES predio (municipio, id)
);
SELECT lindero_tabla_municipal('predio_propietario', 'todo');
CREATE INDEX predio_propietario_predio ON predio_propietario (municipio, predio);

-- Which objects of which layers touch each terreno, and in how many m². Can be rebuilt from terreno and objeto.
CREATE TABLE derivado_cruce (
  municipio char(5) NOT NULL,
  terreno uuid NOT NULL,
  objeto uuid NOT NULL,
  capa_version uuid NOT NULL,
  area_m2 numeric(16,2) NOT NULL,
  fraccion numeric(9,8) NOT NULL,
  PRIMARY KEY (municipio, terreno, objeto)
);
SELECT lindero_tabla_municipal('derivado_cruce', 'todo');
CREATE INDEX derivado_cruce_objeto ON derivado_cruce (municipio, capa_version, objeto);

-- What the checks of the map found, as of the last run of each. Can be rebuilt.
CREATE TABLE derivado_hallazgo (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  regla text NOT NULL,
  codigo text NOT NULL,
  -- 'error', 'aviso', 'astilla'
  gravedad text NOT NULL,
  mensaje text NOT NULL,
  cura text NOT NULL,
  articulo text,
  objetos jsonb NOT NULL DEFAULT '[]',
  area_m2 numeric(16,2),
  geom bytea,
  caja box,
  lon double precision,
  lat double precision,
  al date NOT NULL,
  calculado timestamptz NOT NULL,
  PRIMARY KEY (municipio, id)
);
SELECT lindero_tabla_municipal('derivado_hallazgo', 'todo');
CREATE INDEX derivado_hallazgo_regla ON derivado_hallazgo (municipio, regla);

-- A cartographic precision (art. 12 par. 3): before and after, with its justification; the articles stay as they are.
CREATE TABLE precision_cartografica (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  capa uuid NOT NULL,
  version_anterior uuid NOT NULL,
  version_nueva uuid NOT NULL,
  acto text NOT NULL,
  fecha date NOT NULL,
  justificacion text NOT NULL,
  norma text NOT NULL,
  area_cambiada_m2 numeric(16,2) NOT NULL,
  registrada_por text NOT NULL,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, capa) REFERENCES capa (municipio, id),
  FOREIGN KEY (municipio, version_anterior) REFERENCES capa_version (municipio, id),
  FOREIGN KEY (municipio, version_nueva) REFERENCES capa_version (municipio, id)
);
SELECT lindero_tabla_municipal('precision_cartografica', 'todo');
