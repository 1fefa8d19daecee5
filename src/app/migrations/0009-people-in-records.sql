alter table rec_contracts add column "clerk_name" text;
alter table rec_contracts add column "approver_name" text;
drop view if exists rec_contracts_searched;
create view rec_contracts_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "application_no", "title", "type", "subtype", "sign_date", "valid_from", "valid_to", "seller_code", "seller_name", "seller_country", "seller_region", "buyers", "contact", "phone", "deal_amount", "declared_tech_amount", "tech_amount", "deductions", "receipts", "currency", "original_amount", "rate", "payment_mode", "intellectual_property", "field", "plan_source", "goal", "expected_investment", "expected_output", "related_party", "subcontracted", "office", "accepted_at", "clock_from", "due_at", "large", "clerk", "clerk_name", "approver", "approver_name", "registered_at", "reg_no", "verify_code", "correction_note", "opinion", "justification", "review_opinion", "refusal_reason", "change_reason", "changed_at", "changes", "end_reason", "ended_at" from rec_contracts
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "seller_code" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_contracts_searched from public, youju_app;
grant select on rec_contracts_searched to youju_app;
comment on view rec_contracts_searched is 'f35f05708cc5d3c3';

alter table rec_contracts_lists add column "clerk_name" text;
alter table rec_contracts_lists add column "approver_name" text;
drop view if exists rec_contracts_lists_searched;
create view rec_contracts_lists_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "list_no", "applicant", "applicant_name", "purpose", "office", "members", "large", "clerk", "clerk_name", "approver", "approver_name", "approved_at", "printable_from", "refusal_reason", "void_reason", "voided_at" from rec_contracts_lists
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('seller' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ',')))))) and known_to = 'infinity';
revoke all on rec_contracts_lists_searched from public, youju_app;
grant select on rec_contracts_lists_searched to youju_app;
comment on view rec_contracts_lists_searched is 'c1a757ec9399fb98';

alter table rec_vouchers_claims add column "checker_name" text;
alter table rec_vouchers_claims add column "approver_name" text;
drop view if exists rec_vouchers_claims_searched;
create view rec_vouchers_claims_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "claim_no", "programme", "applicant", "applicant_name", "region", "role", "tier", "lines", "other_support", "commitment", "automatic", "remark", "rules_on", "steps", "amount", "approved_amount", "reserved", "committed", "worked", "submitted_at", "checker", "checker_name", "checked_at", "approver", "approver_name", "approved_at", "issued_at", "paid_at", "paid_amount", "recovered_at", "flag", "flagged_at", "correction_note", "opinion", "justification", "refusal_reason" from rec_vouchers_claims
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_vouchers_claims_searched from public, youju_app;
grant select on rec_vouchers_claims_searched to youju_app;
comment on view rec_vouchers_claims_searched is 'e59e0ccfcd719ae2';

alter table rec_vouchers_items add column "checker_name" text;
alter table rec_vouchers_items add column "approver_name" text;
drop view if exists rec_vouchers_items_searched;
create view rec_vouchers_items_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "item_no", "programme", "applicant", "applicant_name", "region", "applicant_class", "title", "service_type", "purpose", "provider", "provider_name", "order_no", "coupon", "redemption", "other_support", "commitment", "automatic", "remark", "rules_on", "steps", "amount", "approved_amount", "reserved", "committed", "submitted_at", "checker", "checker_name", "checked_at", "approver", "approver_name", "approved_at", "issued_at", "paid_at", "paid_amount", "recovered_at", "flag", "flagged_at", "correction_note", "opinion", "justification", "refusal_reason" from rec_vouchers_items
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('applicant' = any (string_to_array(current_setting('youju.roles', true), ',')) and "applicant" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_vouchers_items_searched from public, youju_app;
grant select on rec_vouchers_items_searched to youju_app;
comment on view rec_vouchers_items_searched is '56a31d8a3354630c';

alter table rec_vouchers_objections add column "objector_name" text;
drop view if exists rec_vouchers_objections_searched;
create view rec_vouchers_objections_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "objection_no", "publicity", "claim", "item", "received_on", "real_name", "objector", "objector_name", "content", "answer", "decided_on" from rec_vouchers_objections
where (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) and known_to = 'infinity';
revoke all on rec_vouchers_objections_searched from public, youju_app;
grant select on rec_vouchers_objections_searched to youju_app;
comment on view rec_vouchers_objections_searched is 'a47cdccc222f7824';

alter table rec_hightech_applications add column "clerk_name" text;
drop view if exists rec_hightech_applications_searched;
create view rec_hightech_applications_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "application_no", "year", "batch", "firm", "name", "region", "founded_on", "field", "renewal", "staff", "researchers", "sales_first", "sales_second", "sales_last", "research_first", "research_second", "research_last", "research_domestic", "total_income", "hightech_income", "net_assets_first", "net_assets_second", "net_assets_last", "properties", "made_standards", "results", "misconduct", "advanced_points", "support_points", "count_points", "acquisition_points", "standards_points", "results_points", "system_points", "body_points", "incentive_points", "talent_points", "assets_growth_points", "sales_growth_points", "form_check", "days_founded", "points", "qualifies", "unmet", "accepted_at", "due_at", "clerk", "clerk_name", "recommended_at", "recognised_at", "ended_at", "certificate_no", "correction_note", "opinion", "reason" from rec_hightech_applications
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_hightech_applications_searched from public, youju_app;
grant select on rec_hightech_applications_searched to youju_app;
comment on view rec_hightech_applications_searched is '961e160559a0ee4b';

alter table rec_sme_evaluations add column "clerk_name" text;
alter table rec_sme_evaluations add column "objector_name" text;
alter table rec_sme_evaluations add column "spot_checked_by_name" text;
drop view if exists rec_sme_evaluations_searched;
create view rec_sme_evaluations_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "firm", "name", "region", "resident", "staff", "researchers", "sales", "assets", "costs", "research", "properties_first", "properties_second", "restricted", "misconduct", "certificate_no", "award", "institute", "standard", "points", "route", "submitted_on", "check_by", "checked_on", "clerk", "clerk_name", "public_from", "public_to", "number", "admitted_on", "valid_to", "return_note", "objection", "objector", "objector_name", "finding", "spot_check_result", "spot_check_finding", "spot_checked_on", "spot_checked_by", "spot_checked_by_name", "reason", "ended_on" from rec_sme_evaluations
where ((unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ','))) or (unit_id = current_setting('youju.outside', true) and (('firm' = any (string_to_array(current_setting('youju.roles', true), ',')) and "firm" = any (string_to_array(current_setting('youju.organisations', true), ','))) or ('district' = any (string_to_array(current_setting('youju.roles', true), ',')) and "region" = any (string_to_array(current_setting('youju.regions', true), ',')))))) and known_to = 'infinity';
revoke all on rec_sme_evaluations_searched from public, youju_app;
grant select on rec_sme_evaluations_searched to youju_app;
comment on view rec_sme_evaluations_searched is '4f2beee91b6d657b';
