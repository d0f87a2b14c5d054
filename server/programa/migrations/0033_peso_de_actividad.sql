-- A weight may be any figure that a cost may be: offices weigh by pesos as well as by points.
ALTER TABLE programa_actividad ALTER COLUMN peso TYPE numeric(22,4);
ALTER TABLE programa_base_actividad ALTER COLUMN peso TYPE numeric(22,4);
