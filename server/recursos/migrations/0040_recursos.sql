-- Where the money of the execution programme comes from (P3): sources, co-financing, what came in, financial scenarios.

CREATE TABLE recursos_fuente (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  -- The same with which the budget of the projects names it.
  nombre text NOT NULL,
  -- Kind, id in server/recursos/clases-de-fuente.ts.
  clase text NOT NULL,
  -- Who hands it over.
  entidad text NOT NULL DEFAULT '',
  nota text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, nombre)
);
SELECT lindero_tabla_municipal('recursos_fuente', 'todo');

-- What is expected of a source in a year.
CREATE TABLE recursos_previsto (
  municipio char(5) NOT NULL,
  fuente uuid NOT NULL,
  vigencia integer NOT NULL CHECK (vigencia BETWEEN 1997 AND 2199),
  valor numeric(20,2) NOT NULL CHECK (valor >= 0),
  PRIMARY KEY (municipio, fuente, vigencia),
  FOREIGN KEY (municipio, fuente) REFERENCES recursos_fuente (municipio, id)
);
SELECT lindero_tabla_municipal('recursos_previsto', 'todo');

-- An application for co-financing. Its level (departmental, national, international) is that of its source.
CREATE TABLE recursos_postulacion (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  fuente uuid NOT NULL,
  nombre text NOT NULL,
  entidad text NOT NULL,
  convocatoria text NOT NULL DEFAULT '',
  -- First and last day on which the call takes applications.
  abre date,
  cierra date,
  solicitado numeric(20,2) NOT NULL CHECK (solicitado > 0),
  -- What the municipality puts of its own.
  contrapartida numeric(20,2) NOT NULL DEFAULT 0 CHECK (contrapartida >= 0),
  responsable text NOT NULL DEFAULT '',
  nota text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, fuente) REFERENCES recursos_fuente (municipio, id),
  CHECK (cierra >= abre)
);
SELECT lindero_tabla_municipal('recursos_postulacion', 'sin-borrar');

-- What the application asks for, by the project and the year that it would pay.
CREATE TABLE recursos_postulacion_proyecto (
  municipio char(5) NOT NULL,
  postulacion uuid NOT NULL,
  proyecto uuid NOT NULL,
  vigencia integer NOT NULL CHECK (vigencia BETWEEN 1997 AND 2199),
  valor numeric(20,2) NOT NULL CHECK (valor > 0),
  PRIMARY KEY (municipio, postulacion, proyecto, vigencia),
  FOREIGN KEY (municipio, postulacion) REFERENCES recursos_postulacion (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id)
);
SELECT lindero_tabla_municipal('recursos_postulacion_proyecto', 'todo');

-- What the call asks to be handed in.
CREATE TABLE recursos_requisito (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  postulacion uuid NOT NULL,
  orden integer NOT NULL,
  nombre text NOT NULL,
  responsable text NOT NULL DEFAULT '',
  vence date,
  estado text NOT NULL CHECK (estado IN ('pendiente', 'en-tramite', 'cumplido', 'no-aplica')),
  -- Day on which it was met.
  cumplido date,
  documento text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, postulacion) REFERENCES recursos_postulacion (municipio, id),
  CHECK ((estado = 'cumplido') = (cumplido IS NOT NULL))
);
SELECT lindero_tabla_municipal('recursos_requisito', 'todo');
CREATE INDEX recursos_requisito_de ON recursos_requisito (municipio, postulacion, orden);

-- The history of an application. Never changed: a stage that was a mistake is annulled by another row.
CREATE TABLE recursos_etapa (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  postulacion uuid NOT NULL,
  numero integer NOT NULL CHECK (numero > 0),
  -- Id in server/recursos/etapas.ts.
  etapa text NOT NULL,
  fecha date NOT NULL,
  documento text NOT NULL DEFAULT '',
  archivo uuid,
  -- What the body answered, or why it is so.
  respuesta text NOT NULL DEFAULT '',
  anula uuid,
  registrada_por text NOT NULL,
  registrada timestamptz NOT NULL,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, postulacion, numero),
  FOREIGN KEY (municipio, postulacion) REFERENCES recursos_postulacion (municipio, id),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id),
  FOREIGN KEY (municipio, anula) REFERENCES recursos_etapa (municipio, id)
);
SELECT lindero_tabla_municipal('recursos_etapa', 'solo-agregar');
CREATE UNIQUE INDEX recursos_etapa_anulada ON recursos_etapa (municipio, anula) WHERE anula IS NOT NULL;

-- What the body granted with that stage, by project and year.
CREATE TABLE recursos_etapa_proyecto (
  municipio char(5) NOT NULL,
  etapa uuid NOT NULL,
  proyecto uuid NOT NULL,
  vigencia integer NOT NULL CHECK (vigencia BETWEEN 1997 AND 2199),
  valor numeric(20,2) NOT NULL CHECK (valor > 0),
  PRIMARY KEY (municipio, etapa, proyecto, vigencia),
  FOREIGN KEY (municipio, etapa) REFERENCES recursos_etapa (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id)
);
SELECT lindero_tabla_municipal('recursos_etapa_proyecto', 'solo-agregar');

-- Money that somebody committed, and money that came in. Never changed: a mistake is annulled by another row.
CREATE TABLE recursos_ingreso (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  clase text NOT NULL CHECK (clase IN ('compromiso', 'ingreso')),
  fuente uuid NOT NULL,
  -- Of co-financing: the application that got it.
  postulacion uuid,
  fecha date NOT NULL,
  valor numeric(20,2) NOT NULL CHECK (valor > 0),
  documento text NOT NULL DEFAULT '',
  nota text NOT NULL DEFAULT '',
  anula uuid,
  registrado_por text NOT NULL,
  registrado timestamptz NOT NULL,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, fuente) REFERENCES recursos_fuente (municipio, id),
  FOREIGN KEY (municipio, postulacion) REFERENCES recursos_postulacion (municipio, id),
  FOREIGN KEY (municipio, anula) REFERENCES recursos_ingreso (municipio, id)
);
SELECT lindero_tabla_municipal('recursos_ingreso', 'solo-agregar');
CREATE UNIQUE INDEX recursos_ingreso_anulado ON recursos_ingreso (municipio, anula) WHERE anula IS NOT NULL;

-- The projects that it pays; their amounts add up to its own.
CREATE TABLE recursos_ingreso_proyecto (
  municipio char(5) NOT NULL,
  ingreso uuid NOT NULL,
  proyecto uuid NOT NULL,
  valor numeric(20,2) NOT NULL CHECK (valor > 0),
  PRIMARY KEY (municipio, ingreso, proyecto),
  FOREIGN KEY (municipio, ingreso) REFERENCES recursos_ingreso (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id)
);
SELECT lindero_tabla_municipal('recursos_ingreso_proyecto', 'solo-agregar');

-- A financial scenario: what it assumes. Its results are computed when asked.
CREATE TABLE recursos_escenario (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  nombre text NOT NULL,
  descripcion text NOT NULL DEFAULT '',
  -- The one by which the gap is told where nobody picks another.
  referencia boolean NOT NULL,
  -- SupuestosJson of proyectos/escenario/supuestos.ts.
  supuestos jsonb NOT NULL,
  orden integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, nombre)
);
SELECT lindero_tabla_municipal('recursos_escenario', 'todo');
CREATE UNIQUE INDEX recursos_escenario_referencia ON recursos_escenario (municipio) WHERE referencia;
