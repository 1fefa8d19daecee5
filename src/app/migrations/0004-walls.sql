-- The second wall without a sub-select: a unit reached as a whole is compared with the transaction's settings. People
-- from outside read a file's name and content only through a record that refers to it, which the application has found
-- readable before it asks.
drop policy own_units on ledger;
drop policy own_units on file;
drop policy own_units on file_use;
drop policy own_units on ledger_note;
create policy own_units on ledger using (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));
create policy own_units on file using (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));
create policy own_units on file_use using (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));
create policy own_units on ledger_note using (unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));
