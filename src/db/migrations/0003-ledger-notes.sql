-- What an entry proves besides record versions: who the unit is, what a file is called and who brought it. The text is
-- what is hashed; see src/records/ledger-note.ts.
create table ledger_note (
  unit_id text not null references unit (id),
  kind text not null,
  key text not null,
  entry bigint not null,
  content text not null,
  primary key (unit_id, kind, key, entry)
);
create index ledger_note_by_entry on ledger_note (unit_id, entry);
create trigger history_stays before update or delete or truncate on ledger_note
  for each statement execute function youju_history_stays();
alter table ledger_note enable row level security;
create policy own_units on ledger_note using (unit_id = any ((select youju_units())::text[]));
