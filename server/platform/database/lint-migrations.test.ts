import { describe, expect, it } from 'vitest'
import { lintMigration, lintQuery, readSchema } from './lint-rules.ts'
import { sqlTemplates } from './sql-text.ts'

const SCHEMA = readSchema([
  "select lindero_tabla_municipal('predio', 'todo'); select lindero_tabla_municipal('zona', 'todo'); select lindero_tabla_referencia('festivo', 'solo-leer')",
])
const migration = (text: string) => lintMigration('m.sql', text, SCHEMA).map(f => `${f.line} ${f.rule}`)
const query = (text: string) => lintQuery('q.ts', text, 1, SCHEMA).map(f => f.rule)

const predio = (rest: string, municipio = 'municipio char(5) NOT NULL') => `CREATE TABLE predio (${municipio}, ${rest})`
const KEY = 'id uuid, PRIMARY KEY (municipio, id)'

describe('a migration', () => {
  it.each([
    ['a municipal table', predio(KEY)],
    [
      'a unique and a foreign key that start with municipio',
      predio(
        `${KEY}, zona uuid, UNIQUE (municipio, zona), FOREIGN KEY (municipio, zona) REFERENCES zona (municipio, id) ON DELETE CASCADE`,
      ),
    ],
    ['a foreign key to a table of reference', predio(`${KEY}, dia date REFERENCES festivo (dia)`)],
    ['a table of reference with any key', 'CREATE TABLE festivo (dia date PRIMARY KEY)'],
    ['identity', 'CREATE TABLE "user" (id text PRIMARY KEY)'],
    ['words of a comment or of a string', "-- create table x (id serial)\ncomment on table predio is 'create table y'"],
    ['a rule waived with its reason', 'CREATE TABLE otra (id int) /* citus: temporary for one import */'],
  ])('may have %s', (_, text) => expect(migration(text)).toEqual([]))

  it.each([
    ['1-type', predio(KEY, 'municipio varchar(5) NOT NULL')],
    ['1-type', 'CREATE TABLE predio (id uuid)'],
    ['1-key', predio('id uuid PRIMARY KEY')],
    ['1-key', predio('id uuid, PRIMARY KEY (id, municipio)')],
    ['1-key', predio(`${KEY}, numero text UNIQUE`)],
    [
      '1-key',
      predio(`${KEY}, zona uuid, FOREIGN KEY (zona) REFERENCES zona (id)`).replace(
        'REFERENCES zona (id)',
        'REFERENCES zona (municipio)',
      ),
    ],
    ['1-key', 'CREATE UNIQUE INDEX predio_numero ON predio (numero)'],
    ['1-key', 'ALTER TABLE predio ADD CONSTRAINT u UNIQUE (numero)'],
    ['2-trigger', 'CREATE TRIGGER t BEFORE UPDATE ON predio FOR EACH ROW EXECUTE FUNCTION f()'],
    [
      '2-set-null',
      predio(`${KEY}, z uuid, FOREIGN KEY (municipio, z) REFERENCES zona (municipio, id) ON DELETE SET NULL`),
    ],
    ['2-foreign-key', 'CREATE TABLE festivo (dia date PRIMARY KEY, z uuid REFERENCES zona (municipio))'],
    ['2-foreign-key', predio(`${KEY}, quien text, FOREIGN KEY (municipio, quien) REFERENCES "user" (id)`)],
    ['3-consecutive', predio(`${KEY}, n bigserial`)],
    ['5-hook', 'CREATE TABLE suelta (id int)'],
    ['transaction', 'BEGIN'],
  ])('is told: %s', (rule, text) => {
    const found = migration(`\n${text}`)
    expect(found).toContain(`2 ${rule}`)
    expect(new Set(found).size).toBe(1)
  })
})

describe('a query', () => {
  it.each([
    'select * from predio where municipio = $1',
    'select * from predio p join zona z on z.municipio = p.municipio and z.id = p.zona where p.municipio = valor',
    'select * from predio join zona using (municipio, id) where municipio = valor',
    'select * from predio p where p.municipio = valor and exists (select from zona z where z.municipio = p.municipio)',
    'insert into predio (municipio, id) values (valor, valor) on conflict (municipio, id) do update set numero = excluded.numero',
    'update predio set numero = valor where municipio = valor and id = valor',
    'select id from predio where municipio = valor union all select z.id from zona z where z.municipio = valor',
    'select * from festivo',
    'select extract(year from predio.fecha) from festivo predio',
  ])('may be: %s', text => expect(query(text)).toEqual([]))

  it.each([
    ['3-municipio', 'select * from predio where id = valor'],
    ['3-municipio', 'select * from predio p join zona z on z.id = p.zona where p.municipio = valor'],
    ['3-municipio', 'select * from predio p, zona z where p.municipio = valor'],
    ['3-municipio', 'select id from predio where municipio = valor union select id from zona'],
    ['3-municipio', 'delete from predio where id = valor'],
    ['3-municipio', 'with x as (select id from zona) select * from predio where municipio = valor'],
    ['1-immutable', 'update predio set municipio = valor where municipio = valor'],
    [
      '3-volatile',
      'insert into predio (municipio) values (valor) on conflict (municipio, id) do update set visto = now()',
    ],
    ['3-merge', 'merge into predio using zona on true when matched then delete'],
    ['4-set-config', "select set_config('lindero.municipio', valor, true)"],
  ])('is told %s: %s', (rule, text) => expect(query(text)).toEqual([rule]))
})

it('SQL is found in TypeScript with its line, through generics and nested templates', () => {
  const source = `const a = 1\nsql<{ a: Map<string, number> }>\`select \${sql\`x from zona\`}\nfrom predio\``
  expect(sqlTemplates(source)).toEqual([
    { text: 'select valor\nfrom predio', line: 2 },
    { text: 'x from zona', line: 2 },
  ])
})
