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
