-- S6 (arts. 37 and 117): what is handed over of each planned cession, deed by deed, until nothing is owed. A cession is
-- known by its code in its layer, whatever version of the layer rules.

CREATE TABLE cesion_entrega (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  capa uuid NOT NULL,
  codigo text NOT NULL,
  area_m2 numeric(16,2) NOT NULL CHECK (area_m2 > 0),
  -- Number of the deed, its notary and the day on which it was granted.
  escritura text NOT NULL,
  notaria text NOT NULL,
  otorgada date NOT NULL,
  -- Folio and day of its registration: until then nothing is public space (art. 117).
  folio text,
  registrada date,
  -- Act by which the municipality received it, where there was one.
  acto text,
  anotada_por text NOT NULL,
  anotada timestamptz NOT NULL,
  -- A delivery recorded by mistake stays, with who took it out and why.
  anulada timestamptz,
  anulada_por text,
  motivo text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, capa) REFERENCES capa (municipio, id),
  CHECK ((folio IS NULL) = (registrada IS NULL)),
  CHECK (registrada IS NULL OR registrada >= otorgada)
);
SELECT lindero_tabla_municipal('cesion_entrega', 'todo');
CREATE UNIQUE INDEX cesion_entrega_una ON cesion_entrega (municipio, capa, codigo, escritura, notaria, otorgada)
  WHERE anulada IS NULL;

-- The day on which the sales of the project that owes the cession began: the deed must be registered before.
CREATE TABLE cesion_ventas (
  municipio char(5) NOT NULL,
  capa uuid NOT NULL,
  codigo text NOT NULL,
  desde date NOT NULL,
  -- How the office knows it.
  fuente text NOT NULL,
  anotada_por text NOT NULL,
  anotada timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipio, capa, codigo),
  FOREIGN KEY (municipio, capa) REFERENCES capa (municipio, id)
);
SELECT lindero_tabla_municipal('cesion_ventas', 'todo');
