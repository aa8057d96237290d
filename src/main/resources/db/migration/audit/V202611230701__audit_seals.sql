alter table audit_entry
  alter column changes type json using changes::text::json,
  add column visibility text not null default 'PLACE' check (visibility in ('PLACE', 'RECORD', 'AUDIT')),
  drop constraint audit_entry_check,
  add check (changes is null or sealed_changes is null),
  add check (person is not null or sealed_changes is null);
comment on column audit_entry.changes is '{"field": [before, after], …} in the order of the form; json, not jsonb, because the seal covers the text as written';
drop index audit_entry_by_place;
drop index audit_entry_by_subject;
create index audit_entry_by_time on audit_entry (at desc, id desc);
create index audit_entry_by_place on audit_entry (place, at desc, id desc);
create index audit_entry_by_subject on audit_entry (subject, at desc, id desc) where subject is not null;
create index audit_entry_by_act on audit_entry (act, at desc, id desc);
create index audit_entry_by_account on audit_entry (account, at desc, id desc);
create index audit_entry_for_log on audit_entry (at desc, id desc) where visibility = 'PLACE';

create table audit_waiting (
  entry uuid primary key
);
comment on table audit_waiting is 'entries not yet sealed; only a list of work for the sealer: verify does not trust it';

create table audit_seal (
  seq bigint primary key check (seq > 0),
  entry uuid not null unique,
  mac bytea not null
);
comment on table audit_seal is 'the chain: mac = HMAC(key outside the database, mac before || seq || every column of the entry)';

create table audit_person_key (
  person uuid primary key,
  wrapped bytea not null,
  made_at timestamptz not null
);
comment on table audit_person_key is 'the key of a person''s values in the audit trail; deleting the row makes them unreadable for ever';

insert into audit_waiting (entry) select id from audit_entry;
