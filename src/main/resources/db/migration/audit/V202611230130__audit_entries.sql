create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  account uuid,
  actor text not null,
  act text not null,
  place text collate "C" not null,
  subject uuid,
  name text,
  changes json,
  person uuid,
  sealed_changes bytea,
  visibility text not null default 'PLACE' check (visibility in ('PLACE', 'RECORD', 'AUDIT')),
  check (changes is null or sealed_changes is null),
  check (person is not null or sealed_changes is null)
);
comment on column audit_entry.place is 'the key as it was: no foreign key, re-drawing does not rewrite history';
comment on column audit_entry.sealed_changes is 'personal before and after values, encrypted with a key of this person that deletion destroys';
comment on column audit_entry.changes is '{"field": [before, after], …} in the order of the form; json, not jsonb, because the seal covers the text as written';
create index audit_entry_by_time on audit_entry (at desc, id desc);
create index audit_entry_by_place on audit_entry (place, at desc, id desc);
create index audit_entry_by_subject on audit_entry (subject, at desc, id desc) where subject is not null;
create index audit_entry_by_act on audit_entry (act, at desc, id desc);
create index audit_entry_by_account on audit_entry (account, at desc, id desc);
create index audit_entry_for_log on audit_entry (at desc, id desc) where visibility = 'PLACE';
