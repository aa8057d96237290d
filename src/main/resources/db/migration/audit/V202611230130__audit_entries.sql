create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  account uuid,
  actor text not null,
  act text not null,
  place text collate "C" not null,
  subject uuid,
  name text,
  changes jsonb,
  person uuid,
  sealed_changes bytea,
  check (person is null or changes is null)
);
comment on column audit_entry.place is 'the key as it was: no foreign key, re-drawing does not rewrite history';
comment on column audit_entry.sealed_changes is 'personal before and after values, encrypted with a key of this person that deletion destroys';
create index audit_entry_by_place on audit_entry (place, at);
create index audit_entry_by_subject on audit_entry (subject, at);
