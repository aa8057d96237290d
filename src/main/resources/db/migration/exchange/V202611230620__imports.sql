create table exchange_import (
  id uuid primary key,
  sheet text not null check (sheet ~ '^[a-z][a-z-]*$'),
  place text collate "C" not null references place (key) on update cascade,
  account uuid,
  actor text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  table_title text not null,
  header_row int not null check (header_row > 0),
  columns json not null,
  fingerprint text not null,
  state text not null check (state in ('UPLOADED', 'CHECKED', 'APPLYING', 'DONE', 'INTERRUPTED', 'UNDONE')),
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  good_rows_only boolean not null default false,
  rows int not null default 0,
  hidden int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  refused int not null default 0,
  kept int not null default 0,
  check (rows = added + changed + same + refused)
);
create index exchange_import_by_place on exchange_import (place, sheet, created_at);
comment on column exchange_import.kept is 'records an undo left alone, because somebody changed them after the import';

create table exchange_row (
  import uuid not null references exchange_import (id) on delete cascade,
  number int not null check (number > 0),
  hidden boolean not null,
  cells json not null,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
  doubtful boolean not null,
  subject text,
  record uuid,
  version int not null,
  before json not null,
  after json not null,
  faults json not null,
  primary key (import, number)
);
create index exchange_row_by_subject on exchange_row (import, subject);
comment on table exchange_row is 'the rows of a file as read, without locked columns; the file itself is not kept';

create table exchange_written (
  import uuid not null references exchange_import (id) on delete cascade,
  number int not null,
  record uuid not null,
  place text not null,
  name text not null,
  version int not null,
  primary key (import, number)
);
comment on column exchange_written.place is 'the key as it was when written: no foreign key';

create table exchange_mapping (
  account uuid not null,
  sheet text not null,
  fingerprint text not null,
  codes json not null,
  primary key (account, sheet, fingerprint)
);
