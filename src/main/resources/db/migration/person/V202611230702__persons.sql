create table person (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade
    check (length(place) in (12, 15)),
  form_of_address text not null check (form_of_address <> '' and length(form_of_address) <= 20),
  name bytea,
  channels text[] not null default '{}' check (channels <@ array['PHONE', 'SMS', 'VISIT', 'PAPER', 'WEB']),
  merged_into uuid references person (id),
  created_at timestamptz not null,
  version int not null default 0,
  check (merged_into <> id)
);
comment on table person is 'one record per person; name and contacts are encrypted with a key outside the database, so there is no searching over all residents';
create index person_by_place on person (place, id) where merged_into is null;
create index person_by_merge on person (merged_into) where merged_into is not null;

create table person_contact (
  person uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('MOBILE', 'LANDLINE', 'ADDRESS')),
  value bytea not null,
  blind bytea,
  primary key (person, kind),
  check ((blind is null) = (kind = 'ADDRESS'))
);
comment on column person_contact.blind is 'keyed hash of the number: finds the same number, tells nothing without the key';
create index person_contact_by_blind on person_contact (blind) where blind is not null;

create table person_consent (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  purpose text not null,
  text_version text not null,
  given_how text not null check (given_how in ('PAPER', 'PHONE', 'WEB')),
  given_on date not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_how text check (withdrawn_how in ('PAPER', 'PHONE', 'WEB')),
  check (withdrawn_on is null or withdrawn_on >= given_on),
  check ((withdrawn_on is null) = (withdrawn_how is null))
);
create unique index person_consent_once on person_consent (person, purpose) where withdrawn_on is null;

create table person_merge (
  id uuid primary key,
  kept uuid not null references person (id) on delete cascade,
  gone uuid not null references person (id) on delete cascade,
  merged_at timestamptz not null,
  merged_by uuid,
  version_after int not null,
  before json not null,
  undone_at timestamptz,
  check (kept <> gone)
);
comment on column person_merge.before is 'the kept record as it was, names and contacts encrypted as stored, and what was moved to it';
create index person_merge_by_kept on person_merge (kept);
create index person_merge_by_gone on person_merge (gone);

create table person_link (
  id uuid primary key,
  hash bytea not null unique check (octet_length(hash) = 32),
  person uuid not null references person (id) on delete cascade,
  purpose text not null,
  issued_at timestamptz not null,
  issued_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (expires_at > issued_at)
);
comment on column person_link.hash is 'SHA-256 of the token; the token itself is on the slip alone';
create index person_link_by_person on person_link (person);
