-- Who registered the act that froze a baseline. Empty: it was frozen before this was kept (the audit has it).
ALTER TABLE programa_linea_base ADD COLUMN registrada_por text NOT NULL DEFAULT '';
