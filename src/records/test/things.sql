create function youju_closed_once() returns trigger language plpgsql as $$
declare
  closed timestamptz := new.known_to;
begin
  new.known_to := old.known_to;
  if old.known_to <> 'infinity' or closed = 'infinity' or closed <= old.known_from or new is distinct from old then
    raise exception 'a version in % changes once, when the next one replaces it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  new.known_to := closed;
  return new;
end $$;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('colour', 'r', '样', 'sample', null, 1)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

create table rec_things (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "name" text,
  "on" date,
  "cost" bigint,
  "colour" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_things for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_things for each statement execute function youju_history_stays();
alter table rec_things enable row level security;
grant update (known_to) on rec_things to youju_app;
create unique index rec_things_current on rec_things (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_things_unique_name on rec_things (unit_id, "name") where known_to = 'infinity';
create index rec_things_by_on on rec_things (unit_id, "on" desc nulls last, id desc nulls last);
create index rec_things_by_entry on rec_things (unit_id, entry desc);
create index rec_things_search_dca82439 on rec_things using gin (youju_bigrams(coalesce("rec_things"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_things_search_dca82439 alter column 1 set statistics 0;
drop policy if exists own_units on rec_things;
create policy own_units on rec_things using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_things is 'a489ef0b103e24af';
drop view if exists rec_things_searched;
create view rec_things_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "name", "on", "cost", "colour" from rec_things
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_things_searched from public, youju_app;
grant select on rec_things_searched to youju_app;
comment on view rec_things_searched is '0a4746286d6f4628';
