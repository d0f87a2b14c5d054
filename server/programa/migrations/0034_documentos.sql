-- The documents of a project: studies, contracts, licences, acts. One that was a mistake is withdrawn, with its reason;
-- its file stays, for who has to prove what was there.
CREATE TABLE programa_documento (
  municipio char(5) NOT NULL,
  id uuid NOT NULL,
  proyecto uuid NOT NULL,
  clase text NOT NULL CHECK (clase IN ('estudio', 'diseno', 'licencia', 'contrato', 'acto', 'acta', 'informe', 'otro')),
  titulo text NOT NULL,
  -- The day that the document itself has.
  fecha date NOT NULL,
  archivo uuid NOT NULL,
  agregado_por text NOT NULL,
  agregado timestamptz NOT NULL,
  retirado timestamptz,
  retirado_por text,
  motivo text,
  PRIMARY KEY (municipio, id),
  FOREIGN KEY (municipio, proyecto) REFERENCES programa_proyecto (municipio, id),
  FOREIGN KEY (municipio, archivo) REFERENCES archivo (municipio, id),
  CHECK ((retirado IS NULL) = (retirado_por IS NULL) AND (retirado IS NULL) = (motivo IS NULL))
);
CREATE INDEX programa_documento_de_proyecto ON programa_documento (municipio, proyecto);
SELECT lindero_tabla_municipal('programa_documento', 'sin-borrar');
