-- Work that outlives a request: an import, an export. Any server on the database takes it up, shows where it stands and
-- stops it. Who works at it holds it for some seconds and says again and again that he does; what nobody holds any more
-- is taken up by another. This is no history: what is over is deleted, and none of it is backed up.
create table job (
  unit_id text not null references unit (id),
  id text not null,
  kind text not null,
  actor text not null,
  acting jsonb not null,
  asked jsonb not null,
  phase text not null,
  done bigint not null default 0,
  total bigint,
  given jsonb,
  hold text,
  held_until timestamptz,
  attempts integer not null default 0,
  begun_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  primary key (unit_id, id)
);
-- Files that belong to a job, uploaded for it or made by it, in pieces: they are where every server reads them, and go
-- with their job.
create table job_piece (
  unit_id text not null references unit (id),
  job text not null,
  part text not null,
  place integer not null,
  content bytea not null,
  primary key (unit_id, job, part, place),
  foreign key (unit_id, job) references job (unit_id, id) on delete cascade
);
alter table job_piece alter column content set storage external;
grant update, delete on job to youju_app;
grant delete on job_piece to youju_app;
alter table job enable row level security;
alter table job_piece enable row level security;
create policy own_units on job using (
  unit_id = current_setting('youju.unit', true)
  or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));
create policy own_units on job_piece using (
  unit_id = current_setting('youju.unit', true)
  or unit_id = any (string_to_array(current_setting('youju.units', true), ',')));

-- What is done again and again for the whole house, by one server at a time.
create table schedule (
  name text primary key,
  begun_at timestamptz not null,
  hold text,
  held_until timestamptz
);
revoke insert on schedule from youju_app;
grant update on schedule to youju_app;
insert into schedule (name, begun_at) values ('round', '-infinity');
