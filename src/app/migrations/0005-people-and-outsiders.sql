insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('people.role', 'administrator', '管理员', 'administrator', null, 1),
  ('people.role', 'clerk', '经办人', 'clerk', null, 2),
  ('people.role', 'approver', '审批人', 'approver', null, 3),
  ('people.role', 'largeApprover', '大额合同复核人', 'approver of large contracts', null, 4),
  ('people.role', 'supervisor', '主管部门', 'supervising department', null, 5),
  ('people.role', 'finance', '财政部门', 'finance bureau', null, 6),
  ('people.role', 'reader', '查阅人', 'reader', null, 7),
  ('people.role', 'district', '区科技部门', 'district bureau', null, 8),
  ('people.role', 'firm', '企业', 'firm', null, 9),
  ('people.role', 'applicant', '申报单位', 'applicant', null, 10),
  ('people.role', 'seller', '卖方', 'seller', null, 11),
  ('people.role', 'owner', '仪器所有单位', 'owner of instruments', null, 12),
  ('people.role', 'user', '仪器用户', 'user of instruments', null, 13)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

drop policy if exists own_units on rec_organisations;
create policy own_units on rec_organisations using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_organisations is 'e540a293833b1572';
drop view if exists rec_organisations_searched;
create view rec_organisations_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "code", "name", "former_names", "region", "kind", "nature", "industry", "founded_on", "closed_on" from rec_organisations
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_organisations_searched from public, youju_app;
grant select on rec_organisations_searched to youju_app;
comment on view rec_organisations_searched is '8e91c6f5b4138d84';

create table rec_people (
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
  "account" text,
  "name" text,
  "organisation" text,
  "organisation_name" text,
  "position" text,
  "phone" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_people for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_people for each statement execute function youju_history_stays();
alter table rec_people enable row level security;
grant update (known_to) on rec_people to youju_app;
create unique index rec_people_current on rec_people (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_people_unique_account on rec_people (unit_id, "account") where known_to = 'infinity';
create index rec_people_by_entry on rec_people (unit_id, entry desc);
create index rec_people_search_9b93aa22 on rec_people using gin (youju_bigrams(coalesce("rec_people"."name"::text, '') || E'\n' || coalesce("rec_people"."organisation_name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_people_search_9b93aa22 alter column 1 set statistics 0;
drop policy if exists own_units on rec_people;
create policy own_units on rec_people using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_people is 'a489ef0b103e24af';
drop view if exists rec_people_searched;
create view rec_people_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "account", "name", "organisation", "organisation_name", "position", "phone" from rec_people
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_people_searched from public, youju_app;
grant select on rec_people_searched to youju_app;
comment on view rec_people_searched is 'cb856417eea2c38b';

create table rec_people_grants (
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
  "role" text,
  "organisation" text,
  "region" text,
  "system" text,
  "from" date,
  "to" date,
  "note" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_people_grants for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_people_grants for each statement execute function youju_history_stays();
alter table rec_people_grants enable row level security;
grant update (known_to) on rec_people_grants to youju_app;
create unique index rec_people_grants_current on rec_people_grants (unit_id, id desc nulls last) where known_to = 'infinity';
create index rec_people_grants_by_person on rec_people_grants (unit_id, "person" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_people_grants_by_entry on rec_people_grants (unit_id, entry desc);
drop policy if exists own_units on rec_people_grants;
create policy own_units on rec_people_grants using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_people_grants is 'a489ef0b103e24af';

drop policy if exists own_units on rec_contracts;
create policy own_units on rec_contracts using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "seller_code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_contracts is '1c249b17a1cce0e9';
drop view if exists rec_contracts_searched;
create view rec_contracts_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "application_no", "title", "type", "subtype", "sign_date", "valid_from", "valid_to", "seller_code", "seller_name", "seller_country", "seller_region", "buyers", "contact", "phone", "deal_amount", "declared_tech_amount", "tech_amount", "deductions", "receipts", "currency", "original_amount", "rate", "payment_mode", "intellectual_property", "field", "plan_source", "goal", "expected_investment", "expected_output", "related_party", "subcontracted", "office", "accepted_at", "clock_from", "due_at", "large", "clerk", "approver", "registered_at", "reg_no", "verify_code", "correction_note", "opinion", "justification", "review_opinion", "refusal_reason", "change_reason", "changed_at", "changes", "end_reason", "ended_at" from rec_contracts
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "seller_code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_contracts_searched from public, youju_app;
grant select on rec_contracts_searched to youju_app;
comment on view rec_contracts_searched is 'ded8f9ab80b5229d';

drop policy if exists own_units on rec_contracts_lists;
create policy own_units on rec_contracts_lists using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_contracts_lists is '83e94948169f8895';
drop view if exists rec_contracts_lists_searched;
create view rec_contracts_lists_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "list_no", "applicant", "applicant_name", "purpose", "office", "members", "large", "clerk", "approver", "approved_at", "printable_from", "refusal_reason", "void_reason", "voided_at" from rec_contracts_lists
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_contracts_lists_searched from public, youju_app;
grant select on rec_contracts_lists_searched to youju_app;
comment on view rec_contracts_lists_searched is 'a5b17635d69c5a79';

drop policy if exists own_units on rec_vouchers_claims;
create policy own_units on rec_vouchers_claims using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))));
comment on policy own_units on rec_vouchers_claims is 'f4b720193e8d0053';
drop view if exists rec_vouchers_claims_searched;
create view rec_vouchers_claims_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "claim_no", "programme", "applicant", "applicant_name", "region", "role", "tier", "lines", "other_support", "commitment", "automatic", "remark", "rules_on", "steps", "amount", "approved_amount", "reserved", "committed", "worked", "submitted_at", "checker", "checked_at", "approver", "approved_at", "issued_at", "paid_at", "paid_amount", "recovered_at", "flag", "flagged_at", "correction_note", "opinion", "justification", "refusal_reason" from rec_vouchers_claims
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_vouchers_claims_searched from public, youju_app;
grant select on rec_vouchers_claims_searched to youju_app;
comment on view rec_vouchers_claims_searched is 'b8745fbcc3fe32c1';

drop policy if exists own_units on rec_vouchers_items;
create policy own_units on rec_vouchers_items using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))));
comment on policy own_units on rec_vouchers_items is 'f4b720193e8d0053';
drop view if exists rec_vouchers_items_searched;
create view rec_vouchers_items_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "item_no", "programme", "applicant", "applicant_name", "region", "applicant_class", "title", "service_type", "purpose", "provider", "provider_name", "order_no", "coupon", "redemption", "other_support", "commitment", "automatic", "remark", "rules_on", "steps", "amount", "approved_amount", "reserved", "committed", "submitted_at", "checker", "checked_at", "approver", "approved_at", "issued_at", "paid_at", "paid_amount", "recovered_at", "flag", "flagged_at", "correction_note", "opinion", "justification", "refusal_reason" from rec_vouchers_items
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_vouchers_items_searched from public, youju_app;
grant select on rec_vouchers_items_searched to youju_app;
comment on view rec_vouchers_items_searched is '8f41e1042437439c';

drop policy if exists own_units on rec_vouchers_coupons;
create policy own_units on rec_vouchers_coupons using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_vouchers_coupons is '56de15d0ae479374';
drop view if exists rec_vouchers_coupons_searched;
create view rec_vouchers_coupons_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "programme", "applicant", "applicant_name", "region", "face_value", "intent", "use_by", "redeem_by", "issued_on", "reserved", "provider", "order_no", "used_on", "item", "redeemed_on", "redeemed_amount", "ended_on", "end_reason" from rec_vouchers_coupons
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_vouchers_coupons_searched from public, youju_app;
grant select on rec_vouchers_coupons_searched to youju_app;
comment on view rec_vouchers_coupons_searched is '2cc80f1d90fc56b7';

drop policy if exists own_units on rec_vouchers_evidence;
create policy own_units on rec_vouchers_evidence using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and ("payer" = any (string_to_array(current_setting('youju.organisations', true), ',')) or "payee" = any (string_to_array(current_setting('youju.organisations', true), ','))))))));
comment on policy own_units on rec_vouchers_evidence is '1c446c6dadb1aa5c';
drop view if exists rec_vouchers_evidence_searched;
create view rec_vouchers_evidence_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "kind", "number", "issued_on", "amount", "payer", "payee", "claim", "item", "contract", "scan", "automatic", "role" from rec_vouchers_evidence
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and ("payer" = any (string_to_array(current_setting('youju.organisations', true), ',')) or "payee" = any (string_to_array(current_setting('youju.organisations', true), ','))))))) and known_to = 'infinity';
revoke all on rec_vouchers_evidence_searched from public, youju_app;
grant select on rec_vouchers_evidence_searched to youju_app;
comment on view rec_vouchers_evidence_searched is 'c6baa6a21859cd4e';

drop policy if exists own_units on rec_vouchers_programmes;
create policy own_units on rec_vouchers_programmes using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')))))));
comment on policy own_units on rec_vouchers_programmes is '234f60e0461d7387';
drop view if exists rec_vouchers_programmes_searched;
create view rec_vouchers_programmes_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "code", "name", "kind", "level", "year", "budget", "rules_on", "opens_on", "closes_on", "receipts_from", "receipts_to", "after" from rec_vouchers_programmes
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')))))) and known_to = 'infinity';
revoke all on rec_vouchers_programmes_searched from public, youju_app;
grant select on rec_vouchers_programmes_searched to youju_app;
comment on view rec_vouchers_programmes_searched is 'c30311cdb1d609fa';

drop policy if exists own_units on rec_vouchers_publicities;
create policy own_units on rec_vouchers_publicities using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and (("rec_vouchers_publicities"."state" in ('running'::text, 'closed'::text))))))));
comment on policy own_units on rec_vouchers_publicities is '5c1d32864806e834';
drop view if exists rec_vouchers_publicities_searched;
create view rec_vouchers_publicities_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "publicity_no", "programme", "title", "address", "starts_on", "ends_on", "members", "count", "total", "grant_document", "closed_on" from rec_vouchers_publicities
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and (("rec_vouchers_publicities"."state" in ('running'::text, 'closed'::text))))))) and known_to = 'infinity';
revoke all on rec_vouchers_publicities_searched from public, youju_app;
grant select on rec_vouchers_publicities_searched to youju_app;
comment on view rec_vouchers_publicities_searched is 'fcc7b6cd2b582b5c';

drop policy if exists own_units on rec_vouchers_objections;
create policy own_units on rec_vouchers_objections using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_vouchers_objections is 'a489ef0b103e24af';
drop view if exists rec_vouchers_objections_searched;
create view rec_vouchers_objections_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "objection_no", "publicity", "claim", "item", "received_on", "real_name", "objector", "content", "answer", "decided_on" from rec_vouchers_objections
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_vouchers_objections_searched from public, youju_app;
grant select on rec_vouchers_objections_searched to youju_app;
comment on view rec_vouchers_objections_searched is '95c65f167486c270';

drop policy if exists own_units on rec_vouchers_payments;
create policy own_units on rec_vouchers_payments using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_vouchers_payments is 'a489ef0b103e24af';
drop view if exists rec_vouchers_payments_searched;
create view rec_vouchers_payments_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "list_no", "programme", "level", "purpose", "members", "count", "total", "sent_on", "returns", "voucher_no", "paid_on", "paid_total", "return_reason", "flag" from rec_vouchers_payments
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_vouchers_payments_searched from public, youju_app;
grant select on rec_vouchers_payments_searched to youju_app;
comment on view rec_vouchers_payments_searched is '97f82cea2c813c8e';

drop policy if exists own_units on rec_vouchers_recoveries;
create policy own_units on rec_vouchers_recoveries using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_vouchers_recoveries is 'a489ef0b103e24af';
drop view if exists rec_vouchers_recoveries_searched;
create view rec_vouchers_recoveries_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "recovery_no", "claim", "item", "reason", "amount", "opened_on", "due_on", "document", "received_on", "received", "waive_reason" from rec_vouchers_recoveries
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_vouchers_recoveries_searched from public, youju_app;
grant select on rec_vouchers_recoveries_searched to youju_app;
comment on view rec_vouchers_recoveries_searched is 'caa6aeb953d1bd67';

drop policy if exists own_units on rec_hightech_batches;
create policy own_units on rec_hightech_batches using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')))))));
comment on policy own_units on rec_hightech_batches is '5cb0ec51d77f1098';
drop view if exists rec_hightech_batches_searched;
create view rec_hightech_batches_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "name", "year", "opens_on", "closes_on", "recommends_by" from rec_hightech_batches
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')))))) and known_to = 'infinity';
revoke all on rec_hightech_batches_searched from public, youju_app;
grant select on rec_hightech_batches_searched to youju_app;
comment on view rec_hightech_batches_searched is 'c816b754b1767d25';

drop policy if exists own_units on rec_hightech_applications;
create policy own_units on rec_hightech_applications using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))));
comment on policy own_units on rec_hightech_applications is 'b7a9c7da92b4a289';
drop view if exists rec_hightech_applications_searched;
create view rec_hightech_applications_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "application_no", "year", "batch", "firm", "name", "region", "founded_on", "field", "renewal", "staff", "researchers", "sales_first", "sales_second", "sales_last", "research_first", "research_second", "research_last", "research_domestic", "total_income", "hightech_income", "net_assets_first", "net_assets_second", "net_assets_last", "properties", "made_standards", "results", "misconduct", "advanced_points", "support_points", "count_points", "acquisition_points", "standards_points", "results_points", "system_points", "body_points", "incentive_points", "talent_points", "assets_growth_points", "sales_growth_points", "form_check", "days_founded", "points", "qualifies", "unmet", "accepted_at", "due_at", "clerk", "recommended_at", "recognised_at", "ended_at", "certificate_no", "correction_note", "opinion", "reason" from rec_hightech_applications
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_hightech_applications_searched from public, youju_app;
grant select on rec_hightech_applications_searched to youju_app;
comment on view rec_hightech_applications_searched is 'ea42b1cd141659b2';

drop policy if exists own_units on rec_hightech_properties;
create policy own_units on rec_hightech_properties using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "application" = any (string_to_array(current_setting('youju.seen_application', true), ',')))))));
comment on policy own_units on rec_hightech_properties is '5efa5b6a1d9d9765';
drop view if exists rec_hightech_properties_searched;
create view rec_hightech_properties_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "kind", "firm", "name", "year", "application" from rec_hightech_properties
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "application" = any (string_to_array(current_setting('youju.seen_application', true), ',')))))) and known_to = 'infinity';
revoke all on rec_hightech_properties_searched from public, youju_app;
grant select on rec_hightech_properties_searched to youju_app;
comment on view rec_hightech_properties_searched is 'e4cb23e057f77925';

drop policy if exists own_units on rec_hightech_certificates;
create policy own_units on rec_hightech_certificates using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))));
comment on policy own_units on rec_hightech_certificates is 'b7a9c7da92b4a289';
drop view if exists rec_hightech_certificates_searched;
create view rec_hightech_certificates_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "firm", "name", "region", "field", "issued_on", "valid_to", "ended_on", "reason" from rec_hightech_certificates
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_hightech_certificates_searched from public, youju_app;
grant select on rec_hightech_certificates_searched to youju_app;
comment on view rec_hightech_certificates_searched is 'bcb239cd38ccd62b';

drop policy if exists own_units on rec_hightech_years;
create policy own_units on rec_hightech_years using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')))))));
comment on policy own_units on rec_hightech_years is '5cb0ec51d77f1098';

drop policy if exists own_units on rec_hightech_reports;
create policy own_units on rec_hightech_reports using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))));
comment on policy own_units on rec_hightech_reports is 'b7a9c7da92b4a289';
drop view if exists rec_hightech_reports_searched;
create view rec_hightech_reports_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "data_year", "firm", "name", "region", "certificate_no", "missed_before", "staff", "researchers", "total_income", "sales", "hightech_income", "research", "research_domestic", "net_assets", "profit", "tax", "relief", "exports", "properties_first", "properties_second", "explanation", "return_note", "exemption", "submitted_on", "passed_on", "reminders", "reminded_on", "at_risk", "risks" from rec_hightech_reports
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_hightech_reports_searched from public, youju_app;
grant select on rec_hightech_reports_searched to youju_app;
comment on view rec_hightech_reports_searched is '81d63492d8e09472';

drop policy if exists own_units on rec_sme_evaluations;
create policy own_units on rec_sme_evaluations using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))));
comment on policy own_units on rec_sme_evaluations is 'b7a9c7da92b4a289';
drop view if exists rec_sme_evaluations_searched;
create view rec_sme_evaluations_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "firm", "name", "region", "resident", "staff", "researchers", "sales", "assets", "costs", "research", "properties_first", "properties_second", "restricted", "misconduct", "certificate_no", "award", "institute", "standard", "points", "route", "submitted_on", "check_by", "checked_on", "clerk", "public_from", "public_to", "number", "admitted_on", "valid_to", "return_note", "objection", "objector", "finding", "spot_check_result", "spot_check_finding", "spot_checked_on", "spot_checked_by", "reason", "ended_on" from rec_sme_evaluations
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_sme_evaluations_searched from public, youju_app;
grant select on rec_sme_evaluations_searched to youju_app;
comment on view rec_sme_evaluations_searched is '01285166463c8e47';

drop policy if exists own_units on rec_instruments_institutions;
create policy own_units on rec_instruments_institutions using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_instruments_institutions is '2b0e8cdfc0b3c1af';
drop view if exists rec_instruments_institutions_searched;
create view rec_instruments_institutions_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "code", "name", "region", "source", "department", "services", "accreditations", "ratings", "joined_on", "left_on", "exit_reason" from rec_instruments_institutions
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_instruments_institutions_searched from public, youju_app;
grant select on rec_instruments_institutions_searched to youju_app;
comment on view rec_instruments_institutions_searched is 'f338d3cdf36975aa';

drop policy if exists own_units on rec_instruments;
create policy own_units on rec_instruments using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "owner" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and (("rec_instruments"."state" in ('online'::text))))))));
comment on policy own_units on rec_instruments is '4bbd80b68fdac1a5';
drop view if exists rec_instruments_searched;
create view rec_instruments_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "national_no", "pid", "owner", "owner_name", "asset_no", "name", "name_en", "manufacturer", "origin", "domestic", "model", "serial_no", "class", "subclass", "original_value", "funding", "in_use_on", "region", "place", "latitude", "longitude", "functions", "specs", "measures", "sharing", "sharing_reason", "meter", "zone", "contact", "online_on", "offline_on", "return_reason", "suspend_reason", "exit_reason" from rec_instruments
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "owner" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and (("rec_instruments"."state" in ('online'::text))))))) and known_to = 'infinity';
revoke all on rec_instruments_searched from public, youju_app;
grant select on rec_instruments_searched to youju_app;
comment on view rec_instruments_searched is '7f81157ece9c16e7';

drop policy if exists own_units on rec_instruments_terms;
create policy own_units on rec_instruments_terms using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')))))));
comment on policy own_units on rec_instruments_terms is '8a7b583436bdad94';

drop policy if exists own_units on rec_instruments_bookings;
create policy own_units on rec_instruments_bookings using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and ("person" = current_setting('youju.self', true) or "organisation" = any (string_to_array(current_setting('youju.organisations', true), ','))))))));
comment on policy own_units on rec_instruments_bookings is '9be27d0060d6e26c';
drop view if exists rec_instruments_bookings_searched;
create view rec_instruments_bookings_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "instrument", "from", "to", "kind", "person", "person_name", "organisation", "organisation_name", "price_group", "purpose", "samples", "override", "booked_on", "started_at", "ended_at", "hours", "fee", "fee_explained", "late_cancelled", "refusal_reason", "cancel_reason" from rec_instruments_bookings
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and ("person" = current_setting('youju.self', true) or "organisation" = any (string_to_array(current_setting('youju.organisations', true), ','))))))) and known_to = 'infinity';
revoke all on rec_instruments_bookings_searched from public, youju_app;
grant select on rec_instruments_bookings_searched to youju_app;
comment on view rec_instruments_bookings_searched is '3ae599740f149ebe';

drop policy if exists own_units on rec_instruments_outages;
create policy own_units on rec_instruments_outages using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ',')))))));
comment on policy own_units on rec_instruments_outages is '8200741b63f6b17a';

drop policy if exists own_units on rec_instruments_qualifications;
create policy own_units on rec_instruments_qualifications using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "person" = current_setting('youju.self', true))))));
comment on policy own_units on rec_instruments_qualifications is '3b962d5836e3f73c';

drop policy if exists own_units on rec_instruments_sessions;
create policy own_units on rec_instruments_sessions using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "organisation" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_instruments_sessions is '0f1ba91dd2923ef3';

drop policy if exists own_units on rec_instruments_orders;
create policy own_units on rec_instruments_orders using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "provider" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "client" = any (string_to_array(current_setting('youju.organisations', true), ',')))))));
comment on policy own_units on rec_instruments_orders is '0945eeb574270f41';
drop view if exists rec_instruments_orders_searched;
create view rec_instruments_orders_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "order_no", "title", "kind", "instrument", "booking", "provider", "provider_name", "client", "client_name", "client_region", "price_group", "accepted_on", "completed_on", "hours", "samples", "amount", "contract_no", "paid_on", "paid_amount", "invoice_code", "invoice_no", "stars", "comment", "cancel_reason" from rec_instruments_orders
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "provider" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "client" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_instruments_orders_searched from public, youju_app;
grant select on rec_instruments_orders_searched to youju_app;
comment on view rec_instruments_orders_searched is 'ed4a4108ec387e02';

drop policy if exists own_units on rec_instruments_violations;
create policy own_units on rec_instruments_violations using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "owner" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "person" = current_setting('youju.self', true))))));
comment on policy own_units on rec_instruments_violations is '2f5f5847d25c204e';

drop policy if exists own_units on rec_instruments_bans;
create policy own_units on rec_instruments_bans using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "owner" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "person" = current_setting('youju.self', true))))));
comment on policy own_units on rec_instruments_bans is '2f5f5847d25c204e';

drop policy if exists own_units on rec_instruments_group_buys;
create policy own_units on rec_instruments_group_buys using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_instruments_group_buys is 'a489ef0b103e24af';
drop view if exists rec_instruments_group_buys_searched;
create view rec_instruments_group_buys_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "title", "provider", "provider_name", "service", "place", "held_on", "deadline", "list_price", "tiers", "participants", "price", "quantity", "cancel_reason" from rec_instruments_group_buys
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_instruments_group_buys_searched from public, youju_app;
grant select on rec_instruments_group_buys_searched to youju_app;
comment on view rec_instruments_group_buys_searched is '50dd3d7b59c7ead0';

drop policy if exists own_units on rec_instruments_feeds;
create policy own_units on rec_instruments_feeds using (((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('owner' = any (string_to_array(current_setting('youju.roles', true), ',')) and "instrument" = any (string_to_array(current_setting('youju.seen_instrument', true), ','))) or ('user' = any (string_to_array(current_setting('youju.roles', true), ',')) and "person" = current_setting('youju.self', true))))));
comment on policy own_units on rec_instruments_feeds is '3b962d5836e3f73c';

drop policy if exists own_units on rec_evaluation_budget;
create policy own_units on rec_evaluation_budget using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_budget is 'a489ef0b103e24af';
drop view if exists rec_evaluation_budget_searched;
create view rec_evaluation_budget_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "code", "parent", "item", "is_total", "nature", "initial", "adjustment", "spent", "carried_over", "position" from rec_evaluation_budget
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_evaluation_budget_searched from public, youju_app;
grant select on rec_evaluation_budget_searched to youju_app;
comment on view rec_evaluation_budget_searched is '7fd8f69fde6cb603';

drop policy if exists own_units on rec_evaluation_indicators;
create policy own_units on rec_evaluation_indicators using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_indicators is 'a489ef0b103e24af';
drop view if exists rec_evaluation_indicators_searched;
create view rec_evaluation_indicators_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "code", "class", "name", "target", "source", "figure", "actual", "scale", "decimals", "reason", "evidence", "position" from rec_evaluation_indicators
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_evaluation_indicators_searched from public, youju_app;
grant select on rec_evaluation_indicators_searched to youju_app;
comment on view rec_evaluation_indicators_searched is '961b1dabe1e76b40';

drop policy if exists own_units on rec_evaluation_targets;
create policy own_units on rec_evaluation_targets using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_targets is 'a489ef0b103e24af';

drop policy if exists own_units on rec_evaluation_tasks;
create policy own_units on rec_evaluation_tasks using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_tasks is 'a489ef0b103e24af';
drop view if exists rec_evaluation_tasks_searched;
create view rec_evaluation_tasks_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "duty", "name", "expected", "completion", "indicators", "position" from rec_evaluation_tasks
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_evaluation_tasks_searched from public, youju_app;
grant select on rec_evaluation_tasks_searched to youju_app;
comment on view rec_evaluation_tasks_searched is '5ef0318b5a6d34ce';

drop policy if exists own_units on rec_evaluation_manual;
create policy own_units on rec_evaluation_manual using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_manual is 'a489ef0b103e24af';
drop view if exists rec_evaluation_manual_searched;
create view rec_evaluation_manual_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "name", "label", "value", "measured_in", "decimals", "source", "document", "evidence", "confirmed_by", "confirmed_on", "note" from rec_evaluation_manual
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_evaluation_manual_searched from public, youju_app;
grant select on rec_evaluation_manual_searched to youju_app;
comment on view rec_evaluation_manual_searched is 'f2b416f3a16dfb81';

drop policy if exists own_units on rec_evaluation_narrative;
create policy own_units on rec_evaluation_narrative using ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))));
comment on policy own_units on rec_evaluation_narrative is 'a489ef0b103e24af';
drop view if exists rec_evaluation_narrative_searched;
create view rec_evaluation_narrative_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "section", "markdown" from rec_evaluation_narrative
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_evaluation_narrative_searched from public, youju_app;
grant select on rec_evaluation_narrative_searched to youju_app;
comment on view rec_evaluation_narrative_searched is '9f06dad7cf7dd385';
