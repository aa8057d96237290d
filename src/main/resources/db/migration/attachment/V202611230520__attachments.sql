create table attachment (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  owner_kind text not null check (owner_kind ~ '^[a-z]+\.[a-z-]+$'),
  owner uuid not null,
  name text not null check (name <> '' and length(name) <= 120),
  kind text not null check (kind in ('PDF', 'PNG', 'JPEG', 'WEBP', 'XLSX', 'DOCX')),
  size bigint not null check (size > 0),
  sha256 text not null check (length(sha256) = 64),
  stored_at timestamptz not null,
  stored_by uuid not null
);
create index attachment_by_owner on attachment (owner, owner_kind);
create index attachment_by_content on attachment (sha256);
create index attachment_by_place on attachment (place);
