create table notify_rule (
  code text primary key,
  value text not null check (value <> ''),
  source text not null check (source <> ''),
  since date not null
);
comment on table notify_rule is 'hours, tries and days, kept as data; a city changes the value and says why';
insert into notify_rule (code, value, source, since) values
  ('quiet_from', '21:00', 'set by Yuanba until the city decides: nobody is disturbed at night', '2026-11-24'),
  ('quiet_until', '08:00', 'set by Yuanba until the city decides: nobody is disturbed at night', '2026-11-24'),
  ('tries', '8', 'set by Yuanba: about half a day with growing pauses, then somebody tells her', '2026-11-24'),
  ('first_pause_seconds', '60', 'set by Yuanba: doubled after each try', '2026-11-24'),
  ('longest_pause_seconds', '14400', 'set by Yuanba', '2026-11-24'),
  ('keep_days', '180', 'set by Yuanba: half a year, as long as logs must be kept (Cybersecurity Law 21)', '2026-11-24'),
  ('link_days', '30', 'set by Yuanba: how long a personal link sent with a message works', '2026-11-24');

create table notify_message (
  id uuid primary key,
  key text not null unique check (key <> '' and length(key) <= 200),
  person uuid,
  person_first uuid,
  account uuid,
  place text collate "C" not null references place (key) on update cascade,
  template text not null check (template ~ '^told\.[a-z0-9.-]+$'),
  told text[] not null,
  link text check (link like '/%' and length(link) <= 300),
  purpose text,
  urgent boolean not null,
  state text not null check (state in ('WAITING', 'SENT', 'SHOWN', 'BY_HAND', 'HANDED')),
  way text check (way in ('PAGE', 'MESSAGE', 'CALL', 'VISIT', 'PAPER')),
  gateway text,
  failed text[] not null default '{}',
  tries int not null default 0 check (tries >= 0),
  next_at timestamptz not null,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  read_at timestamptz,
  check ((person is null) <> (account is null)),
  check ((person is null) = (person_first is null)),
  check ((state in ('WAITING', 'BY_HAND')) = (done_at is null)),
  check ((state = 'HANDED') = (done_by is not null))
);
comment on table notify_message is 'written in the transaction of what it tells: decided and told together, or neither';
comment on column notify_message.person_first is 'whom it was written to; person follows when records are merged';
create index notify_message_due on notify_message (next_at) where state = 'WAITING';
create index notify_message_by_hand on notify_message (place) where state = 'BY_HAND';
create index notify_message_by_person on notify_message (person, created_at) where person is not null;
create index notify_message_by_account on notify_message (account, created_at) where account is not null;
create index notify_message_by_age on notify_message (created_at);

create table notify_preference (
  person uuid primary key,
  ways text[] not null check (ways <@ array['PAGE', 'MESSAGE', 'CALL', 'VISIT', 'PAPER'] and cardinality(ways) >= 1),
  quiet_from time not null,
  quiet_until time not null,
  changed_at timestamptz not null
);
comment on table notify_preference is 'in the order she prefers; without a row, the ways of her record and the hours of the city';
