-- Ground of every other migration: the role of the application, Spanish order, and the two hooks that make a table
-- municipal (row-level security, privileges, distribution) or a table of reference.

-- The server works as a role that owns nothing, so that append-only tables are kept by privileges and row-level
-- security holds. Roles belong to the whole PostgreSQL server: another database of ours may have made it already.
do $$
begin
  create role lindero_app nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- Whoever migrates may act as that role; another administrator may have granted it beforehand.
do $$
begin
  execute format('grant lindero_app to %I', current_user);
exception
  when insufficient_privilege then
    if not pg_has_role(current_user, 'lindero_app', 'usage') then
      raise;
    end if;
end
$$;

grant usage on schema public to lindero_app;

-- The database is in locale C (same bytes, same order, everywhere); names are shown in Spanish order by this collation.
create collation es_co (provider = icu, locale = 'es-CO');

-- Distributes a municipal table by its municipality where Citus is present; elsewhere does nothing.
create function lindero_distribuir(tabla regclass) returns void
language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L)', tabla::text, 'municipio');
  end if;
end
$$;

-- Makes a table municipal. escribible: 'todo' (insert, update, delete), 'sin-borrar' (insert, update) or
-- 'solo-agregar' (insert). The policy reads the literal that the transaction set; its cast raises when nothing is set.
create function lindero_tabla_municipal(tabla regclass, escribible text) returns void
language plpgsql as $$
declare
  privilegios text := case escribible
    when 'todo' then 'select, insert, update, delete'
    when 'sin-borrar' then 'select, insert, update'
    when 'solo-agregar' then 'select, insert'
  end;
begin
  if privilegios is null then
    raise exception 'lindero_tabla_municipal(%): «%» no es todo, sin-borrar ni solo-agregar', tabla, escribible;
  end if;
  if not exists (
    select from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = tabla and i.indisprimary and a.attname = 'municipio'
      and format_type(a.atttypid, a.atttypmod) = 'character(5)'
  ) then
    raise exception 'lindero_tabla_municipal(%): la llave primaria debe empezar por municipio char(5)', tabla;
  end if;
  execute format('alter table %s enable row level security', tabla);
  execute format('alter table %s force row level security', tabla);
  execute format(
    'create policy municipio on %s using (municipio = lpad(current_setting(''lindero.municipio'')::int::text, 5, ''0'')::char(5))',
    tabla);
  execute format('revoke all on %s from public', tabla);
  execute format('grant %s on %s to lindero_app', privilegios, tabla);
  perform lindero_distribuir(tabla);
end
$$;

-- A table without municipality that every municipality reads (law, holidays, CPI, DIVIPOLA). escribible: 'todo' where
-- an action of the application may write it, 'solo-leer' where only migrations do.
create function lindero_tabla_referencia(tabla regclass, escribible text) returns void
language plpgsql as $$
begin
  execute format('revoke all on %s from public', tabla);
  if escribible = 'todo' then
    execute format('grant select, insert, update, delete on %s to lindero_app', tabla);
  elsif escribible = 'solo-leer' then
    execute format('grant select on %s to lindero_app', tabla);
  else
    raise exception 'lindero_tabla_referencia(%): «%» no es todo ni solo-leer', tabla, escribible;
  end if;
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', tabla::text);
  end if;
end
$$;

-- Only migrations call the hooks.
revoke all on function lindero_distribuir(regclass) from public;
revoke all on function lindero_tabla_municipal(regclass, text) from public;
revoke all on function lindero_tabla_referencia(regclass, text) from public;

-- Row-level security lets an index be used only by operators that cannot leak. That of boxes cannot, but PostgreSQL does
-- not say so, and only a superuser may: where the owner is not one, ask for it once, or each tile reads the whole
-- municipality (the embedded database is born with it).
do $$
begin
  alter function pg_catalog.box_overlap(box, box) leakproof;
exception
  when insufficient_privilege then null;
end
$$;
