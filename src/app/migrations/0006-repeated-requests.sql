-- Requests that wrote something and brought a key of their own, each with what it gave: sent again, such a request is
-- answered with that and writes nothing. A request that writes in several transactions has one row a transaction.
-- This is no history: the owner sweeps old rows, and the application's role can neither change nor delete any.
create table repeated_request (
  unit_id text not null references unit (id),
  actor text not null,
  key text not null check (length(key) between 1 and 200),
  step integer not null,
  digest text not null,
  given text not null,
  at timestamptz not null default now(),
  primary key (unit_id, actor, key, step)
);
alter table repeated_request enable row level security;
create policy own_units on repeated_request using (
  unit_id = current_setting('youju.unit', true)
  or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));
