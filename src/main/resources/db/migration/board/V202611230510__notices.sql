create table board_notice_rule (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  title text not null check (title <> '' and length(title) <= 80),
  min_days int not null check (min_days between 1 and 365),
  day_kind text not null check (day_kind in ('CALENDAR', 'WORKING')),
  source text not null check (source <> '' and length(source) <= 300),
  entered_by uuid not null,
  entered_at timestamptz not null,
  signed_off_by uuid,
  signed_off_at timestamptz,
  retired_at timestamptz,
  check ((signed_off_by is null) = (signed_off_at is null)),
  check (signed_off_by is null or signed_off_by <> entered_by)
);
create index board_notice_rule_by_place on board_notice_rule (place);

create table board_notice (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  kind text not null check (kind in ('PUBLIC_NOTICE', 'DISCLOSURE')),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN', 'REPLACED')),
  title text not null check (title <> '' and length(title) <= 80),
  body text not null check (body <> '' and length(body) <= 8000),
  contact_name text check (contact_name <> '' and length(contact_name) <= 40),
  contact_phone text check (contact_phone <> '' and length(contact_phone) <= 24),
  rule uuid references board_notice_rule (id),
  days int check (days between 1 and 365),
  day_kind text check (day_kind in ('CALENDAR', 'WORKING')),
  replaces uuid unique references board_notice (id),
  first_day date,
  last_day date,
  last_day_certain boolean,
  published_at timestamptz,
  published_by uuid,
  ended_at timestamptz,
  withdrawn_because text check (withdrawn_because <> '' and length(withdrawn_because) <= 300),
  created_at timestamptz not null,
  version int not null default 0,
  check (last_day >= first_day),
  check ((state = 'DRAFT') = (published_at is null)),
  check (state = 'DRAFT' or kind = 'DISCLOSURE'
    or (last_day is not null and contact_name is not null and contact_phone is not null)),
  check ((state in ('DRAFT', 'PUBLISHED')) = (ended_at is null)),
  check ((state = 'WITHDRAWN') = (withdrawn_because is not null))
);
create index board_notice_by_place on board_notice (place, state);
create index board_notice_running on board_notice (last_day) where state = 'PUBLISHED';
create index board_notice_by_title on board_notice using gin (title gin_trgm_ops);

create table board_objection (
  id uuid primary key,
  notice uuid not null references board_notice (id),
  number text not null unique check (number ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  channel text not null check (channel in ('WEB', 'PHONE', 'PAPER', 'COUNTER')),
  said text not null check (said <> '' and length(said) <= 2000),
  sealed_contact bytea,
  received_at timestamptz not null,
  received_by uuid,
  answer text check (answer <> '' and length(answer) <= 2000),
  answered_at timestamptz,
  answered_by uuid,
  check ((channel = 'WEB') = (received_by is null)),
  check ((answer is null) = (answered_at is null))
);
create index board_objection_by_notice on board_objection (notice, received_at);
create index board_objection_waiting on board_objection (notice) where answered_at is null;
