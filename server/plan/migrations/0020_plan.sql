-- The plan itself: its acts, its text, what it pursues, what it must contain, its norms and the actions that it authorises.

-- One row a plan that the municipality has had. The one in force is the one without `hasta`.
CREATE TABLE plan (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  -- 'POT', 'PBOT', 'EOT' (art. 9)
  tipo text NOT NULL CHECK (tipo IN ('POT', 'PBOT', 'EOT')),
  nombre text NOT NULL,
  acto text NOT NULL,
  adopcion date NOT NULL,
  -- Year in which the first constitutional period that counts begins; null takes the default of art. 28.
  primer_periodo integer,
  -- Why a municipality under 30,000 inhabitants chose a PBOT (art. 17 par.).
  dinamica_crecimiento text,
  desde date NOT NULL,
  hasta date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id)
);
SELECT lindero_tabla_municipal('plan', 'todo');

CREATE TABLE plan_acto (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  -- 'adopcion', 'revision', 'modificacion-excepcional', 'precision-cartografica', 'reglamentacion', 'otro'
  clase text NOT NULL,
  nombre text NOT NULL,
  fecha date NOT NULL,
  resumen text NOT NULL DEFAULT '',
  archivo uuid,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id)
);
SELECT lindero_tabla_municipal('plan_acto', 'todo');

-- Articles of the acuerdo as numbered text. A later act closes one and opens another with the same number.
CREATE TABLE plan_articulo (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  numero integer NOT NULL CHECK (numero > 0),
  titulo text NOT NULL,
  texto text NOT NULL,
  acto text NOT NULL,
  desde date NOT NULL,
  hasta date,
  -- Codes of the zones that it rules.
  zonas text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, plan, numero, desde),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id),
  CHECK (hasta IS NULL OR hasta > desde)
);
SELECT lindero_tabla_municipal('plan_articulo', 'todo');

-- Objectives, policies and strategies: a tree of three levels (P1).
CREATE TABLE plan_nodo (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  padre uuid,
  clase text NOT NULL CHECK (clase IN ('objetivo', 'politica', 'estrategia')),
  codigo text NOT NULL,
  texto text NOT NULL,
  articulo integer,
  orden integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, plan, codigo),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id),
  FOREIGN KEY (municipio, padre) REFERENCES plan_nodo (municipio, id)
);
SELECT lindero_tabla_municipal('plan_nodo', 'todo');

-- State of each minimum content (arts. 11 to 17); the list itself is of the law, in ley388.
CREATE TABLE plan_contenido (
  municipio char(5) NOT NULL,
  plan uuid NOT NULL,
  numeral text NOT NULL,
  estado text NOT NULL CHECK (estado IN ('ausente', 'en-elaboracion', 'completo', 'no-aplica')),
  documento text,
  archivo uuid,
  mapa text,
  -- Why it does not apply, where the law asks for it only if the case arises.
  justificacion text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, plan, numeral),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id)
);
SELECT lindero_tabla_municipal('plan_contenido', 'todo');

-- What a zone allows. `zona` is the code of the objects of the layer of that class.
CREATE TABLE plan_norma (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  capa_clase text NOT NULL,
  zona text NOT NULL,
  nivel text NOT NULL CHECK (nivel IN ('estructural', 'general', 'complementaria')),
  articulo integer NOT NULL,
  acto text NOT NULL,
  desde date NOT NULL,
  hasta date,
  -- { principal, complementario, restringido, prohibido }: lists of uses
  usos jsonb NOT NULL,
  -- { ocupacion, construccion, base }: decimals as text
  indices jsonb,
  altura_pisos integer CHECK (altura_pisos >= 0),
  -- { anterior, lateral, posterior } in metres, decimals as text
  aislamientos jsonb,
  -- [{ tipo, porcentaje, base }]
  cesiones jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id),
  CHECK (hasta IS NULL OR hasta > desde)
);
SELECT lindero_tabla_municipal('plan_norma', 'todo');
CREATE INDEX plan_norma_zona ON plan_norma (municipio, capa_clase, zona);

-- Urban actions (art. 8) with the plan or instrument that authorises them.
CREATE TABLE plan_accion (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  -- Id in ley388 of the entry of the list of art. 8 (two of them are numbered 7).
  clase text NOT NULL,
  nombre text NOT NULL,
  acto text NOT NULL,
  fecha date NOT NULL,
  autorizada_por text NOT NULL,
  articulo integer,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id)
);
SELECT lindero_tabla_municipal('plan_accion', 'todo');

-- The uses of the plan by the name that the plan gives them, with the class of the law to which each belongs.
CREATE TABLE plan_uso (
  municipio char(5) NOT NULL,
  plan uuid NOT NULL,
  nombre text NOT NULL,
  clase text NOT NULL CHECK (clase IN ('vivienda', 'dotacional-educativo', 'alto-impacto-prostitucion', 'otro')),
  PRIMARY KEY (municipio, plan, nombre),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id)
);
SELECT lindero_tabla_municipal('plan_uso', 'todo');
