-- When each check of the map was last run, on how much, and what it could not look at. Its findings are in
-- derivado_hallazgo; a check without findings would otherwise leave no trace of having been run. Can be rebuilt.
CREATE TABLE derivado_revision (
  municipio char(5) NOT NULL,
  regla text NOT NULL,
  al date NOT NULL,
  -- 'hecha'; 'sin-datos' where a layer that it needs is missing (named in `faltan`).
  estado text NOT NULL,
  faltan jsonb NOT NULL DEFAULT '[]',
  revisados integer NOT NULL,
  hallazgos integer NOT NULL,
  problemas jsonb NOT NULL DEFAULT '[]',
  calculado timestamptz NOT NULL,
  PRIMARY KEY (municipio, regla)
);
SELECT lindero_tabla_municipal('derivado_revision', 'todo');
