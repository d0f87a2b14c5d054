-- A minimum content stands in a way from a date until another: what is asked of a date is answered as it stood then.
-- What was recorded before had no date and counts since the law was published.
ALTER TABLE plan_contenido ADD COLUMN desde date NOT NULL DEFAULT '1997-07-24';
ALTER TABLE plan_contenido ALTER COLUMN desde DROP DEFAULT;
-- Exclusive; null while it stands so.
ALTER TABLE plan_contenido ADD COLUMN hasta date;
ALTER TABLE plan_contenido DROP CONSTRAINT plan_contenido_pkey;
ALTER TABLE plan_contenido ADD CONSTRAINT plan_contenido_pkey PRIMARY KEY (municipio, plan, numeral, desde);
ALTER TABLE plan_contenido ADD CONSTRAINT plan_contenido_tiempo CHECK (hasta IS NULL OR hasta > desde);
