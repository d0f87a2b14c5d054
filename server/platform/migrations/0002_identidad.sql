-- Who may enter, and with which roles in each municipality. The tables of schema identidad are global (a person may
-- work for two municipalities) and plain local tables; the identity library reads and writes them, the migrations are ours.

CREATE SCHEMA identidad;
GRANT USAGE ON SCHEMA identidad TO lindero_app;

CREATE TABLE identidad.persona (
  id text PRIMARY KEY,
  nombre text NOT NULL,
  correo text NOT NULL UNIQUE CHECK (correo = lower(correo)),
  correo_verificado boolean NOT NULL DEFAULT false,
  imagen text,
  segundo_factor boolean NOT NULL DEFAULT false,
  bloqueada boolean NOT NULL DEFAULT false,
  -- A password that somebody else set is only good for choosing one's own.
  debe_cambiar_clave boolean NOT NULL DEFAULT false,
  -- The municipality that made the account is the only one that may block it or reset how it enters.
  administra char(5),
  ultimo_ingreso timestamptz,
  -- For two administrators who edit the same person.
  version integer NOT NULL DEFAULT 1,
  creada timestamptz NOT NULL,
  actualizada timestamptz NOT NULL
);

CREATE TABLE identidad.cuenta (
  id text PRIMARY KEY,
  persona text NOT NULL REFERENCES identidad.persona (id) ON DELETE CASCADE,
  cuenta_externa text NOT NULL,
  proveedor text NOT NULL,
  -- scrypt, with its salt.
  clave text,
  ficha_acceso text,
  ficha_renovacion text,
  ficha_identidad text,
  ficha_acceso_vence timestamptz,
  ficha_renovacion_vence timestamptz,
  alcance text,
  creada timestamptz NOT NULL,
  actualizada timestamptz NOT NULL,
  UNIQUE (proveedor, cuenta_externa)
);
CREATE INDEX cuenta_persona ON identidad.cuenta (persona);

CREATE TABLE identidad.sesion (
  id text PRIMARY KEY,
  persona text NOT NULL REFERENCES identidad.persona (id) ON DELETE CASCADE,
  ficha text NOT NULL UNIQUE,
  vence timestamptz NOT NULL,
  ip text,
  agente text,
  creada timestamptz NOT NULL,
  actualizada timestamptz NOT NULL
);
CREATE INDEX sesion_persona ON identidad.sesion (persona);

CREATE TABLE identidad.verificacion (
  id text PRIMARY KEY,
  identificador text NOT NULL,
  valor text NOT NULL,
  vence timestamptz NOT NULL,
  creada timestamptz NOT NULL,
  actualizada timestamptz NOT NULL
);
CREATE INDEX verificacion_identificador ON identidad.verificacion (identificador);

CREATE TABLE identidad.segundo_factor (
  id text PRIMARY KEY,
  persona text NOT NULL UNIQUE REFERENCES identidad.persona (id) ON DELETE CASCADE,
  -- Both encrypted with the secret of the installation.
  secreto text NOT NULL,
  codigos text NOT NULL,
  verificado boolean NOT NULL DEFAULT false,
  fallos integer NOT NULL DEFAULT 0,
  bloqueado_hasta timestamptz
);

-- Requests by address and route: the library's own limit.
CREATE TABLE identidad.limite (
  id text PRIMARY KEY,
  clave text NOT NULL UNIQUE,
  cuenta integer NOT NULL,
  ultima bigint NOT NULL
);

-- Wrong passwords by account and address.
CREATE TABLE identidad.intento (
  clave text PRIMARY KEY,
  fallos integer NOT NULL,
  ultimo timestamptz NOT NULL
);

-- What the actions of the office may do with people. They can write a password's hash, never read one.
GRANT SELECT (id, nombre, correo, segundo_factor, bloqueada, debe_cambiar_clave, administra, ultimo_ingreso, version, creada),
  INSERT, UPDATE (segundo_factor, bloqueada, debe_cambiar_clave, version, actualizada)
  ON identidad.persona TO lindero_app;
GRANT SELECT (id, persona, proveedor), INSERT, UPDATE (clave, actualizada) ON identidad.cuenta TO lindero_app;
GRANT SELECT (persona), DELETE ON identidad.sesion TO lindero_app;
GRANT SELECT (persona), DELETE ON identidad.segundo_factor TO lindero_app;

-- Roles of a person in a municipality. No foreign key: persona is in a local table of another schema.
CREATE TABLE miembro (
  municipio char(5) NOT NULL,
  persona text NOT NULL,
  rol text NOT NULL CHECK (rol IN ('administrador', 'planeacion', 'alcalde', 'hacienda', 'ejecutora', 'curador',
    'ambiental', 'concejo', 'consultivo', 'control')),
  desde timestamptz NOT NULL,
  PRIMARY KEY (municipio, persona, rol)
);
SELECT lindero_tabla_municipal('miembro', 'todo');
