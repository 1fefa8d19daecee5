-- Everything that the owner makes from here on can be read and added to by the application's role, and no more:
-- what may also be changed is granted column by column where the table is made.
grant usage on schema public to youju_app;
alter default privileges in schema public grant select, insert on tables to youju_app;
revoke insert on schema_migration from youju_app;

-- Units form a tree: finance bureau, competent department, unit. Who there is, is no secret: no row-level security.
create table unit (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  parent_id text references unit (id),
  name text not null,
  kind text not null check (kind in ('finance-bureau', 'department', 'unit')),
  check (parent_id <> id)
);

-- The units that the transaction's actor may see and write. A sub-select around it is evaluated once a query.
create function youju_units() returns text[] language sql stable parallel safe
  return string_to_array(current_setting('youju.units', true), ',');

-- One entry a writing transaction a unit, chained by hashes.
create table ledger (
  unit_id text not null references unit (id),
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  rows bigint not null,
  digest text not null,
  previous text not null,
  hash text not null,
  primary key (unit_id, seq)
);
create index ledger_at on ledger (unit_id, at);

-- Evidence. The content's hash is its name, so the same file is kept once a unit.
create table file (
  unit_id text not null references unit (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  size bigint not null check (size = octet_length(content)),
  added_at timestamptz not null,
  added_by text not null,
  content bytea not null,
  primary key (unit_id, sha256)
);
alter table file alter column content set storage external;

-- Which records refer, or ever referred, to a file: only their readers may read it, and it stays as long as they do.
-- A file that no record refers to was uploaded and then not used; only the owner may delete it.
create table file_use (
  unit_id text not null references unit (id),
  sha256 text not null,
  register text not null,
  record_id text not null,
  primary key (unit_id, sha256, register, record_id),
  foreign key (unit_id, sha256) references file (unit_id, sha256)
);

-- Code lists are reference tables: the same for every unit, filled by the owner.
create table code_list_item (
  list text not null,
  code text not null,
  label_zh text not null,
  label_en text not null,
  parent text,
  place integer not null,
  primary key (list, code)
);
revoke insert on code_list_item from youju_app;

-- History stays. The grants already keep the application's role from it; this keeps the owner from a slip as well.
create function youju_history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'history in % is neither changed nor deleted', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger history_stays before update or delete or truncate on ledger
  for each statement execute function youju_history_stays();
create trigger history_stays before update or truncate on file
  for each statement execute function youju_history_stays();
create trigger history_stays before update or delete or truncate on file_use
  for each statement execute function youju_history_stays();

alter table ledger enable row level security;
alter table file enable row level security;
alter table file_use enable row level security;
create policy own_units on ledger using (unit_id = any ((select youju_units())::text[]));
create policy own_units on file using (unit_id = any ((select youju_units())::text[]));
create policy own_units on file_use using (unit_id = any ((select youju_units())::text[]));

-- Pairs of neighbouring characters, for finding two-character Chinese words by an index:
-- `using gin (youju_bigrams(title))`, asked with `youju_bigrams(title) @> youju_bigrams('合同')` and a LIKE besides.
-- Lower case, full-width and compatibility forms made plain; a single character gives itself, a pair that recurs stands
-- twice. A loop, since it is half the price of a query: this runs for every row that is written.
create function youju_bigrams(value text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  characters text[] := string_to_array(lower(normalize(value, nfkc)), null);
  pairs text[] := '{}';
begin
  if cardinality(characters) = 1 then return characters; end if;
  for place in 2 .. cardinality(characters) loop
    pairs := pairs || (characters[place - 1] || characters[place]);
  end loop;
  return pairs;
end $$;

-- After many rows at once the planner must know of them before anybody asks, and only a table's owner may tell it.
-- The application's role may have it told, of record tables and nothing else.
create function youju_analyse(which text) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if which !~ '^rec_[a-z0-9_]+$' then raise exception '% is no record table', which; end if;
  execute format('analyze %I', which);
end $$;
revoke execute on function youju_analyse(text) from public;
grant execute on function youju_analyse(text) to youju_app;
