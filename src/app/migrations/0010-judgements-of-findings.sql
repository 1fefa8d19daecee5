insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('audit.severities', 'error', '错误', 'Error', null, 1),
  ('audit.severities', 'warning', '警告', 'Warning', null, 2),
  ('audit.severities', 'question', '疑问', 'Question', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('audit.verdicts', 'right', '属实', 'Right', null, 1),
  ('audit.verdicts', 'wrong', '误报', 'Wrong', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

create table rec_audit_judgements (
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
  "document" text,
  "file" text,
  "document_unit" text,
  "document_year" text,
  "check" text,
  "severity" text,
  "message" text,
  "quote" text,
  "verdict" text,
  "reason" text,
  "judged_by" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_audit_judgements for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_audit_judgements for each statement execute function youju_history_stays();
alter table rec_audit_judgements enable row level security;
grant update (known_to) on rec_audit_judgements to youju_app;
create unique index rec_audit_judgements_current on rec_audit_judgements (unit_id, id desc nulls last) where known_to = 'infinity';
create index rec_audit_judgements_by_document on rec_audit_judgements (unit_id, "document" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_audit_judgements_by_document_unit on rec_audit_judgements (unit_id, "document_unit" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_audit_judgements_by_state on rec_audit_judgements (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_audit_judgements_by_entry on rec_audit_judgements (unit_id, entry desc);
create index rec_audit_judgements_search_67627cde on rec_audit_judgements using gin (youju_bigrams(coalesce("rec_audit_judgements"."file"::text, '') || E'\n' || coalesce("rec_audit_judgements"."document_unit"::text, '') || E'\n' || coalesce("rec_audit_judgements"."message"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_audit_judgements_search_67627cde alter column 1 set statistics 0;
drop policy if exists own_units on rec_audit_judgements;
create policy own_units on rec_audit_judgements using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_audit_judgements is 'a489ef0b103e24af';
drop view if exists rec_audit_judgements_searched;
create view rec_audit_judgements_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "document", "file", "document_unit", "document_year", "check", "severity", "message", "quote", "verdict", "reason", "judged_by" from rec_audit_judgements
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_audit_judgements_searched from public, youju_app;
grant select on rec_audit_judgements_searched to youju_app;
comment on view rec_audit_judgements_searched is 'f77da700fc12b6de';
