-- The execution programme (arts. 18 and 21): what an administration promised, what it costs and how it goes.

-- One row an administration. It is drawn up, and then approved as a whole together with the investment plan.
CREATE TABLE programa_periodo (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  nombre text NOT NULL,
  desde date NOT NULL,
  hasta date NOT NULL,
  estado text NOT NULL CHECK (estado IN ('formulacion', 'aprobado')),
  acto text,
  aprobado date,
  -- Its scheme: { gestion, financiacion, ejecucion, seguimiento }, and what else art. 18 asks: texts.
  esquema jsonb NOT NULL DEFAULT '{}',
  -- [{ id, nombre, peso }]: what gives a project its priority; the weights add up to 100.
  criterios jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, plan, desde),
  FOREIGN KEY (municipio, plan) REFERENCES plan (municipio, id),
  CHECK (hasta > desde),
  CHECK ((estado = 'aprobado') = (acto IS NOT NULL AND aprobado IS NOT NULL))
);
SELECT lindero_tabla_municipal('programa_periodo', 'todo');

-- Fourth level of the tree: a programme hangs from the strategy of the plan that it serves.
CREATE TABLE programa_programa (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  periodo uuid NOT NULL,
  codigo text NOT NULL,
  nombre text NOT NULL,
  estrategia uuid,
  orden integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, periodo, codigo),
  FOREIGN KEY (municipio, periodo) REFERENCES programa_periodo (municipio, id),
  FOREIGN KEY (municipio, estrategia) REFERENCES plan_nodo (municipio, id)
);
SELECT lindero_tabla_municipal('programa_programa', 'todo');

CREATE TABLE programa_proyecto (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  periodo uuid NOT NULL,
  programa uuid NOT NULL,
  codigo text NOT NULL,
  nombre text NOT NULL,
  descripcion text NOT NULL DEFAULT '',
  -- Kind of art. 18, id in ley388.
  clase text NOT NULL,
  -- What it serves; null takes its programme's. Without either, the justification is what lets it in.
  estrategia uuid,
  justificacion text,
  -- Article of the acuerdo of the plan.
  articulo integer,
  linea_desarrollo text,
  bpin text,
  -- Numbers of its parcels, and codes of the works of the map that are its stretch.
  predios text[] NOT NULL DEFAULT '{}',
  obras text[] NOT NULL DEFAULT '{}',
  -- Codes of the determinants that it touches (art. 10).
  determinantes text[] NOT NULL DEFAULT '{}',
  calendario text NOT NULL DEFAULT 'habiles' CHECK (calendario IN ('habiles', 'corridos')),
  entidad text NOT NULL DEFAULT '',
  responsable text NOT NULL DEFAULT '',
  -- The goal: what is delivered, in which unit and how much.
  meta text NOT NULL DEFAULT '',
  meta_unidad text NOT NULL DEFAULT '',
  meta_cantidad numeric(16,2),
  -- { criterio: puntaje 0 to 100, decimal as text }
  puntajes jsonb NOT NULL DEFAULT '{}',
  estado text NOT NULL CHECK (estado IN ('formulado', 'en-ejecucion', 'suspendido', 'terminado', 'descartado')),
  orden integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, periodo, codigo),
  FOREIGN KEY (municipio, periodo) REFERENCES programa_periodo (municipio, id),
  FOREIGN KEY (municipio, programa) REFERENCES programa_programa (municipio, id),
  FOREIGN KEY (municipio, estrategia) REFERENCES plan_nodo (municipio, id)
);
SELECT lindero_tabla_municipal('programa_proyecto', 'todo');
CREATE INDEX programa_proyecto_bpin ON programa_proyecto (municipio, bpin);

CREATE TABLE programa_actividad (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  codigo text NOT NULL,
  nombre text NOT NULL,
  orden integer NOT NULL,
  -- Days of the calendar of its project; 0 is a milestone.
  duracion integer NOT NULL CHECK (duracion BETWEEN 0 AND 20000),
  no_antes date,
  costo numeric(20,2) NOT NULL DEFAULT 0 CHECK (costo >= 0),
  -- Weight in the physical progress of its project; null takes its cost.
  peso numeric(12,4) CHECK (peso >= 0),
  responsable text NOT NULL DEFAULT '',
  inicio_real date,
  fin_real date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, proyecto, codigo),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id),
  CHECK (fin_real IS NULL OR (inicio_real IS NOT NULL AND fin_real >= inicio_real))
);
SELECT lindero_tabla_municipal('programa_actividad', 'todo');

CREATE TABLE programa_dependencia (
  municipio char(5) NOT NULL,
  antes uuid NOT NULL,
  despues uuid NOT NULL,
  tipo text NOT NULL CHECK (tipo IN ('fin-inicio', 'inicio-inicio', 'fin-fin', 'inicio-fin')),
  espera integer NOT NULL DEFAULT 0,
  PRIMARY KEY (municipio, antes, despues),
  FOREIGN KEY (municipio, antes) REFERENCES programa_actividad (municipio, id),
  FOREIGN KEY (municipio, despues) REFERENCES programa_actividad (municipio, id),
  CHECK (antes <> despues)
);
SELECT lindero_tabla_municipal('programa_dependencia', 'todo');

-- What the council approved, frozen in dates and in pesos. A later act makes another; none is ever changed.
CREATE TABLE programa_linea_base (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  periodo uuid NOT NULL,
  numero integer NOT NULL CHECK (numero > 0),
  acto text NOT NULL,
  fecha date NOT NULL,
  motivo text NOT NULL DEFAULT '',
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, periodo, numero),
  FOREIGN KEY (municipio, periodo) REFERENCES programa_periodo (municipio, id)
);
SELECT lindero_tabla_municipal('programa_linea_base', 'solo-agregar');

CREATE TABLE programa_base_proyecto (
  municipio char(5) NOT NULL,
  base uuid NOT NULL,
  proyecto uuid NOT NULL,
  nombre text NOT NULL,
  inicio date NOT NULL,
  fin date NOT NULL,
  costo numeric(20,2) NOT NULL,
  meta_cantidad numeric(16,2),
  PRIMARY KEY (municipio, base, proyecto),
  FOREIGN KEY (municipio, base) REFERENCES programa_linea_base (municipio, id)
);
SELECT lindero_tabla_municipal('programa_base_proyecto', 'solo-agregar');

CREATE TABLE programa_base_actividad (
  municipio char(5) NOT NULL,
  base uuid NOT NULL,
  actividad uuid NOT NULL,
  proyecto uuid NOT NULL,
  nombre text NOT NULL,
  inicio date NOT NULL,
  fin date NOT NULL,
  costo numeric(20,2) NOT NULL,
  peso numeric(20,4) NOT NULL,
  PRIMARY KEY (municipio, base, actividad),
  FOREIGN KEY (municipio, base) REFERENCES programa_linea_base (municipio, id)
);
SELECT lindero_tabla_municipal('programa_base_actividad', 'solo-agregar');

-- After the approval, a change of dates, costs or goals is an act with its reason; this is the record of all of them.
CREATE TABLE programa_modificacion (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  periodo uuid NOT NULL,
  proyecto uuid NOT NULL,
  acto text NOT NULL,
  fecha date NOT NULL,
  motivo text NOT NULL,
  -- [{ objeto, nombre, campo, antes, ahora }]
  cambios jsonb NOT NULL,
  hecha_por text NOT NULL,
  hecha timestamptz NOT NULL,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, periodo) REFERENCES programa_periodo (municipio, id)
);
SELECT lindero_tabla_municipal('programa_modificacion', 'solo-agregar');

-- Physical progress, accumulated: what an activity had reached on a day.
CREATE TABLE programa_avance (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  actividad uuid NOT NULL,
  fecha date NOT NULL,
  fisico numeric(5,2) NOT NULL CHECK (fisico BETWEEN 0 AND 100),
  nota text NOT NULL DEFAULT '',
  registrado_por text NOT NULL,
  registrado timestamptz NOT NULL,
  -- A reading that was wrong stays, and says by which one it was replaced.
  corregido_por uuid,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, actividad) REFERENCES programa_actividad (municipio, id)
);
SELECT lindero_tabla_municipal('programa_avance', 'sin-borrar');
CREATE INDEX programa_avance_de ON programa_avance (municipio, actividad, fecha);

CREATE TABLE programa_evidencia (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  avance uuid NOT NULL,
  clase text NOT NULL CHECK (clase IN ('foto', 'acta', 'informe', 'otro')),
  archivo uuid NOT NULL,
  fecha date NOT NULL,
  -- Where it was taken, in degrees.
  longitud numeric(10,6),
  latitud numeric(10,6),
  nota text NOT NULL DEFAULT '',
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, avance) REFERENCES programa_avance (municipio, id),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id)
);
SELECT lindero_tabla_municipal('programa_evidencia', 'solo-agregar');

-- How much of the goal was delivered, accumulated.
CREATE TABLE programa_logro (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  fecha date NOT NULL,
  cantidad numeric(16,2) NOT NULL CHECK (cantidad >= 0),
  nota text NOT NULL DEFAULT '',
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id)
);
SELECT lindero_tabla_municipal('programa_logro', 'sin-borrar');

-- The budget promised: by project, source, year and budget line.
CREATE TABLE programa_presupuesto (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  vigencia integer NOT NULL CHECK (vigencia BETWEEN 1997 AND 2199),
  -- Name of the source (P3).
  fuente text NOT NULL,
  rubro text NOT NULL DEFAULT '',
  valor numeric(20,2) NOT NULL CHECK (valor >= 0),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  UNIQUE (municipio, proyecto, vigencia, fuente, rubro),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id)
);
SELECT lindero_tabla_municipal('programa_presupuesto', 'todo');

-- What happened with the money of a project (P2). Never changed: a mistake is annulled by another movement.
CREATE TABLE programa_movimiento (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  clase text NOT NULL CHECK (clase IN ('apropiacion', 'adicion', 'reduccion', 'cdp', 'rp', 'obligacion', 'pago', 'giro',
    'economia', 'recurso-adicional')),
  fecha date NOT NULL,
  valor numeric(20,2) NOT NULL CHECK (valor > 0),
  fuente text NOT NULL DEFAULT '',
  rubro text NOT NULL DEFAULT '',
  documento text NOT NULL DEFAULT '',
  nota text NOT NULL DEFAULT '',
  -- Of a transfer to the executing body: which agreed one it fulfils.
  giro_acordado uuid,
  -- The movement that this one takes back, with the same kind and value.
  anula uuid,
  registrado_por text NOT NULL,
  registrado timestamptz NOT NULL,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id),
  FOREIGN KEY (municipio, anula) REFERENCES programa_movimiento (municipio, id)
);
SELECT lindero_tabla_municipal('programa_movimiento', 'solo-agregar');
CREATE UNIQUE INDEX programa_movimiento_anulado ON programa_movimiento (municipio, anula) WHERE anula IS NOT NULL;
CREATE INDEX programa_movimiento_de ON programa_movimiento (municipio, proyecto, fecha);

-- What was agreed to hand over to the body that executes, and when (P2).
CREATE TABLE programa_giro_acordado (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  entidad text NOT NULL,
  fecha date NOT NULL,
  valor numeric(20,2) NOT NULL CHECK (valor > 0),
  nota text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id)
);
SELECT lindero_tabla_municipal('programa_giro_acordado', 'todo');

-- P4: a deviation has a cause, somebody who answers, a measure, and what came of it.
CREATE TABLE programa_desviacion (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  actividad uuid,
  clase text NOT NULL CHECK (clase IN ('tiempo', 'costo', 'alcance', 'suspension')),
  detectada date NOT NULL,
  causa text NOT NULL,
  descripcion text NOT NULL,
  responsable text NOT NULL,
  medida text NOT NULL,
  compromiso date NOT NULL,
  cerrada date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id),
  FOREIGN KEY (municipio, actividad) REFERENCES programa_actividad (municipio, id)
);
SELECT lindero_tabla_municipal('programa_desviacion', 'sin-borrar');

CREATE TABLE programa_seguimiento (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  desviacion uuid NOT NULL,
  fecha date NOT NULL,
  nota text NOT NULL,
  registrado_por text NOT NULL,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, desviacion) REFERENCES programa_desviacion (municipio, id)
);
SELECT lindero_tabla_municipal('programa_seguimiento', 'solo-agregar');
