create table rec_people_showings (
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
  "person" text,
  "person_name" text,
  "shown_at" timestamptz,
  "register" text,
  "register_name" text,
  "record" text,
  "fields" text,
  "reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_people_showings for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_people_showings for each statement execute function youju_history_stays();
alter table rec_people_showings enable row level security;
grant update (known_to) on rec_people_showings to youju_app;
create unique index rec_people_showings_current on rec_people_showings (unit_id, id desc nulls last) where known_to = 'infinity';
create index rec_people_showings_by_person on rec_people_showings (unit_id, "person" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_people_showings_by_shown_at on rec_people_showings (unit_id, "shown_at" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_people_showings_by_entry on rec_people_showings (unit_id, entry desc);
drop policy if exists own_units on rec_people_showings;
create policy own_units on rec_people_showings using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_people_showings is 'a489ef0b103e24af';
