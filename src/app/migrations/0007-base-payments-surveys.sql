insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.moneyItems', 'coverage', '绩效管理：纳入绩效管理的支出 ÷ 全部支出', 'Spending under performance management ÷ all', null, 1),
  ('evaluation.moneyItems', 'publicExpense', '公用经费：实际支出 ÷ 预算安排', 'Public expense: spent ÷ budgeted', null, 2),
  ('evaluation.moneyItems', 'nonTax', '非税收入：实际收入 ÷ 收入预算', 'Non-tax income: received ÷ budgeted', null, 3),
  ('evaluation.moneyItems', 'procurement', '政府采购：实际采购金额 ÷ 采购预算', 'Procurement: bought ÷ budgeted', null, 4),
  ('evaluation.moneyItems', 'threePublic', '三公经费：本年支出 ÷ 上年支出', 'Three public expenses: this year ÷ last year', null, 5),
  ('evaluation.moneyItems', 'assets', '固定资产：在用原值 ÷ 全部原值', 'Fixed assets: in use ÷ all', null, 6)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.countItems', 'staff', '在职人员：在职人数 ÷ 编制数', 'Staff: in post ÷ posts', null, 1),
  ('evaluation.countItems', 'party', '组织建设：按时完成 ÷ 应完成', 'Party work: done in time ÷ due', null, 2),
  ('evaluation.countItems', 'training', '学习培训：按时完成 ÷ 应完成', 'Training: done in time ÷ due', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

create table rec_evaluation_payments (
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
  "paid_to" date,
  "line" text,
  "planned" bigint,
  "paid" bigint,
  "document" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_payments for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_payments for each statement execute function youju_history_stays();
alter table rec_evaluation_payments enable row level security;
grant update (known_to) on rec_evaluation_payments to youju_app;
create unique index rec_evaluation_payments_current on rec_evaluation_payments (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_payments_unique_paid_to_line on rec_evaluation_payments (unit_id, "paid_to", "line") where known_to = 'infinity';
create index rec_evaluation_payments_by_paid_to on rec_evaluation_payments (unit_id, "paid_to" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_payments_by_entry on rec_evaluation_payments (unit_id, entry desc);
drop policy if exists own_units on rec_evaluation_payments;
create policy own_units on rec_evaluation_payments using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_payments is 'a489ef0b103e24af';

create table rec_evaluation_base (
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
  "item" text,
  "actual" bigint,
  "base" bigint,
  "source" text,
  "document" text,
  "evidence" jsonb,
  "note" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_base for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_base for each statement execute function youju_history_stays();
alter table rec_evaluation_base enable row level security;
grant update (known_to) on rec_evaluation_base to youju_app;
create unique index rec_evaluation_base_current on rec_evaluation_base (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_base_unique_year_item on rec_evaluation_base (unit_id, "year", "item") where known_to = 'infinity';
create index rec_evaluation_base_by_year on rec_evaluation_base (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_base_by_entry on rec_evaluation_base (unit_id, entry desc);
drop policy if exists own_units on rec_evaluation_base;
create policy own_units on rec_evaluation_base using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_base is 'a489ef0b103e24af';

create table rec_evaluation_counts (
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
  "item" text,
  "actual" bigint,
  "base" bigint,
  "source" text,
  "document" text,
  "evidence" jsonb,
  "note" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_counts for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_counts for each statement execute function youju_history_stays();
alter table rec_evaluation_counts enable row level security;
grant update (known_to) on rec_evaluation_counts to youju_app;
create unique index rec_evaluation_counts_current on rec_evaluation_counts (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_counts_unique_year_item on rec_evaluation_counts (unit_id, "year", "item") where known_to = 'infinity';
create index rec_evaluation_counts_by_year on rec_evaluation_counts (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_counts_by_entry on rec_evaluation_counts (unit_id, entry desc);
drop policy if exists own_units on rec_evaluation_counts;
create policy own_units on rec_evaluation_counts using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_counts is 'a489ef0b103e24af';

create table rec_evaluation_surveys (
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
  "name" text,
  "asked" text,
  "from" date,
  "to" date,
  "sent" bigint,
  "returned" bigint,
  "satisfied" bigint,
  "document" text,
  "evidence" jsonb,
  "note" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_surveys for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_surveys for each statement execute function youju_history_stays();
alter table rec_evaluation_surveys enable row level security;
grant update (known_to) on rec_evaluation_surveys to youju_app;
create unique index rec_evaluation_surveys_current on rec_evaluation_surveys (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_surveys_unique_year_name on rec_evaluation_surveys (unit_id, "year", "name") where known_to = 'infinity';
create index rec_evaluation_surveys_by_year on rec_evaluation_surveys (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_surveys_by_entry on rec_evaluation_surveys (unit_id, entry desc);
create index rec_evaluation_surveys_search_6a21d288 on rec_evaluation_surveys using gin (youju_bigrams(coalesce("rec_evaluation_surveys"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_evaluation_surveys_search_6a21d288 alter column 1 set statistics 0;
drop policy if exists own_units on rec_evaluation_surveys;
create policy own_units on rec_evaluation_surveys using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_surveys is 'a489ef0b103e24af';
drop view if exists rec_evaluation_surveys_searched;
create view rec_evaluation_surveys_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "name", "asked", "from", "to", "sent", "returned", "satisfied", "document", "evidence", "note" from rec_evaluation_surveys
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_evaluation_surveys_searched from public, youju_app;
grant select on rec_evaluation_surveys_searched to youju_app;
comment on view rec_evaluation_surveys_searched is '7fe8ce8a4aad7409';
