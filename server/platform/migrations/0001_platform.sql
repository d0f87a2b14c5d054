-- Audit chain, files, jobs and repeated requests: what every area stands on.

-- One row an action, for ever. The application can only add to it.
CREATE TABLE auditoria (
  municipio char(5) NOT NULL,
  n bigint NOT NULL,
  cuando timestamptz NOT NULL,
  actor text NOT NULL,
  actor_nombre text NOT NULL,
  accion text NOT NULL,
  -- Canonical JSON as text: the hash is taken over these very characters.
  contenido text NOT NULL,
  previa text NOT NULL,
  huella text NOT NULL,
  PRIMARY KEY (municipio, n)
);
SELECT lindero_tabla_municipal('auditoria', 'solo-agregar');
CREATE INDEX auditoria_accion ON auditoria (municipio, accion, n);

-- The last entry of each municipality: the row that is locked last in every writing action.
CREATE TABLE auditoria_cabeza (
  municipio char(5) NOT NULL PRIMARY KEY,
  n bigint NOT NULL,
  huella text NOT NULL
);
SELECT lindero_tabla_municipal('auditoria_cabeza', 'sin-borrar');

-- The municipality itself, as data of the installation.
CREATE TABLE municipio_instalado (
  municipio char(5) NOT NULL PRIMARY KEY,
  nombre text NOT NULL,
  departamento text NOT NULL,
  poblacion integer CHECK (poblacion >= 0),
  distrito boolean NOT NULL DEFAULT false,
  ajustes jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1
);
SELECT lindero_tabla_municipal('municipio_instalado', 'todo');

CREATE TABLE idempotencia (
  municipio char(5) NOT NULL,
  actor text NOT NULL,
  clave text NOT NULL,
  accion text NOT NULL,
  huella_entrada text NOT NULL,
  respuesta jsonb,
  cuando timestamptz NOT NULL,
  PRIMARY KEY (municipio, actor, clave)
);
SELECT lindero_tabla_municipal('idempotencia', 'todo');

-- Files live in the database so that one transaction, one backup and one permission rule cover them.
CREATE TABLE archivo (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  nombre text NOT NULL,
  tipo text NOT NULL,
  tamano bigint NOT NULL CHECK (tamano >= 0),
  sha256 text NOT NULL,
  cargado_por text NOT NULL,
  cargado timestamptz NOT NULL,
  PRIMARY KEY (municipio, id)
);
SELECT lindero_tabla_municipal('archivo', 'todo');

CREATE TABLE archivo_parte (
  municipio char(5) NOT NULL,
  archivo uuid NOT NULL,
  n integer NOT NULL,
  contenido bytea NOT NULL,
  PRIMARY KEY (municipio, archivo, n),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id) ON DELETE CASCADE
);
SELECT lindero_tabla_municipal('archivo_parte', 'todo');

CREATE TABLE trabajo (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  tipo text NOT NULL,
  datos jsonb NOT NULL,
  estado text NOT NULL CHECK (estado IN ('en-cola', 'en-curso', 'terminado', 'fallido', 'cancelado')),
  hecho bigint NOT NULL DEFAULT 0,
  total bigint,
  mensaje text NOT NULL DEFAULT '',
  resultado jsonb,
  rechazo jsonb,
  intentos integer NOT NULL DEFAULT 0,
  pedido_por text NOT NULL,
  pedido_por_nombre text NOT NULL,
  roles text[] NOT NULL,
  pedido timestamptz NOT NULL,
  empezado timestamptz,
  terminado timestamptz,
  PRIMARY KEY (municipio, id)
);
SELECT lindero_tabla_municipal('trabajo', 'todo');
CREATE INDEX trabajo_pedido ON trabajo (municipio, pedido DESC);

-- Which municipalities this installation holds: their codes only.
CREATE TABLE instalacion (
  codigo char(5) PRIMARY KEY
);
SELECT lindero_tabla_referencia('instalacion', 'todo');
