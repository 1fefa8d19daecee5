create table rec_evaluation_years (
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
  "year" bigint,
  "submitter" text,
  "submitter_name" text,
  "submitted_on" date,
  "confirmed_on" date,
  "return_note" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_years for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_years for each statement execute function youju_history_stays();
alter table rec_evaluation_years enable row level security;
grant update (known_to) on rec_evaluation_years to youju_app;
create unique index rec_evaluation_years_current on rec_evaluation_years (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_years_unique_year on rec_evaluation_years (unit_id, "year") where known_to = 'infinity';
create index rec_evaluation_years_by_year on rec_evaluation_years (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_years_by_state on rec_evaluation_years (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_years_by_entry on rec_evaluation_years (unit_id, entry desc);
drop policy if exists own_units on rec_evaluation_years;
create policy own_units on rec_evaluation_years using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_years is 'a489ef0b103e24af';
