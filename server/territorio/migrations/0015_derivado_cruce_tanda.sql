-- The crossings kept by the handful: one row for each thirty or so, in the order of the terreno's id. Written, read and
-- kept they cost a tenth of a row each (docs/decisiones/0004).
CREATE TABLE derivado_cruce_tanda (
  municipio char(5) NOT NULL,
  capa_version uuid NOT NULL,
  -- Smallest terreno in it; the handfuls of a version do not interleave, and a terreno is whole in one.
  primer_terreno uuid NOT NULL,
  -- Side by side: which terreno, which object, how much they share and which part of the terreno that is.
  terreno uuid[] NOT NULL,
  objeto uuid[] NOT NULL,
  area_m2 numeric(16,2)[] NOT NULL,
  fraccion numeric(9,8)[] NOT NULL,
  PRIMARY KEY (municipio, capa_version, primer_terreno)
);
SELECT lindero_tabla_municipal('derivado_cruce_tanda', 'todo');

-- What was crossed until now, municipality by municipality, as row-level security wants it.
DO $$
DECLARE
  codigo_de char(5);
BEGIN
  FOR codigo_de IN SELECT codigo FROM instalacion LOOP
    EXECUTE format('SET LOCAL lindero.municipio = %L', codigo_de);
    INSERT INTO derivado_cruce_tanda (municipio, capa_version, primer_terreno, terreno, objeto, area_m2, fraccion)
    SELECT codigo_de, t.capa_version, (array_agg(t.terreno ORDER BY t.terreno))[1],
           array_agg(t.terreno ORDER BY t.terreno, t.objeto), array_agg(t.objeto ORDER BY t.terreno, t.objeto),
           array_agg(t.area_m2 ORDER BY t.terreno, t.objeto), array_agg(t.fraccion ORDER BY t.terreno, t.objeto)
    FROM (SELECT n.*, min(n.fila) OVER (PARTITION BY n.capa_version, n.terreno) / 32 AS tanda
          FROM (SELECT d.*, row_number() OVER (PARTITION BY d.capa_version ORDER BY d.terreno, d.objeto) AS fila
                FROM derivado_cruce d WHERE d.municipio = codigo_de) n) t
    GROUP BY t.capa_version, t.tanda;
  END LOOP;
END
$$;
DROP TABLE derivado_cruce;

-- The same, a row for each crossing: for whoever wants all those of a version or a zone. For those of one terreno read
-- the handful that it is in (server/territorio/consulta/zonas-del-terreno.ts): nothing tells this view where it is.
CREATE VIEW derivado_cruce WITH (security_invoker = true) AS
SELECT d.municipio, u.terreno, u.objeto, d.capa_version, u.area_m2, u.fraccion
FROM derivado_cruce_tanda d
CROSS JOIN unnest(d.terreno, d.objeto, d.area_m2, d.fraccion) AS u (terreno, objeto, area_m2, fraccion);
REVOKE ALL ON derivado_cruce FROM public;
GRANT SELECT ON derivado_cruce TO lindero_app;

-- Which findings name each parcel or object: the operators that look inside a list may not use an index under
-- row-level security.
CREATE TABLE derivado_hallazgo_objeto (
  municipio char(5) NOT NULL,
  objeto text NOT NULL,
  hallazgo uuid NOT NULL,
  PRIMARY KEY (municipio, objeto, hallazgo)
);
SELECT lindero_tabla_municipal('derivado_hallazgo_objeto', 'todo');

DO $$
DECLARE
  codigo_de char(5);
BEGIN
  FOR codigo_de IN SELECT codigo FROM instalacion LOOP
    EXECUTE format('SET LOCAL lindero.municipio = %L', codigo_de);
    INSERT INTO derivado_hallazgo_objeto (municipio, objeto, hallazgo)
    SELECT DISTINCT codigo_de, o.objeto, h.id
    FROM derivado_hallazgo h CROSS JOIN jsonb_array_elements_text(h.objetos) AS o (objeto)
    WHERE h.municipio = codigo_de;
  END LOOP;
END
$$;
