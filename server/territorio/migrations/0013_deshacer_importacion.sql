-- A confirmed import may be withdrawn while nothing later stands on it: what it closed must be known exactly, to reopen
-- that and nothing else.
ALTER TABLE importacion DROP CONSTRAINT importacion_estado_check;
ALTER TABLE importacion ADD CONSTRAINT importacion_estado_check CHECK (estado IN ('abierta', 'analizando', 'revisada', 'confirmando', 'confirmada', 'descartada', 'rechazada', 'deshecha'));

-- The import by which it ceased to be in force.
ALTER TABLE predio ADD COLUMN cerrado_por uuid;
-- The import by which it ceased to be in force.
ALTER TABLE terreno ADD COLUMN cerrado_por uuid;
