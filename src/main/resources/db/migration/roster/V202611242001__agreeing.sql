create table roster_objection (
  id uuid primary key,
  roster uuid not null references roster_period (id) on delete cascade,
  keeper uuid references roster_keeper (id) on delete set null,
  slot uuid references roster_slot (id) on delete set null,
  said_by text not null check (said_by <> '' and length(said_by) <= 40),
  words text not null check (words <> '' and length(words) <= 300),
  channel text not null check (channel in ('PAGE', 'PAPER', 'PHONE', 'COUNTER')),
  at timestamptz not null,
  answer text check (answer <> '' and length(answer) <= 300),
  answered_by text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index roster_objection_by_roster on roster_objection (roster, at);

create table roster_edition (
  id uuid primary key,
  roster uuid not null unique references roster_period (id),
  number int not null check (number > 0),
  lines text not null check (length(lines) <= 400000),
  digest text not null check (digest = encode(sha256(convert_to(lines, 'UTF8')), 'hex')),
  published_at timestamptz not null,
  published_by text not null,
  anchor boolean not null default true,
  unique (id, digest)
);
comment on table roster_edition is 'a roster as it was published: written once, never changed; each line a shift with the ids of those on duty';
create table roster_edition_seal (
  edition uuid primary key,
  digest text not null,
  foreign key (edition, digest) references roster_edition (id, digest)
);
comment on table roster_edition_seal is 'holds each edition to its digest: neither can be changed or taken away alone';
revoke update, delete, truncate on roster_edition, roster_edition_seal from current_user;
grant update (anchor) on roster_edition to current_user;
comment on column roster_edition.anchor is 'lets changes refer to an edition; says nothing';

create table roster_change (
  id uuid primary key,
  edition uuid not null references roster_edition (id),
  slot uuid not null,
  gone uuid,
  came uuid,
  kind text not null check (kind in ('SWAP', 'CANNOT_COME', 'STANDBY', 'TAKEN', 'LEFT', 'DESK')),
  at timestamptz not null,
  by_whom text not null,
  check (gone is not null or came is not null)
);
comment on table roster_change is 'what changed after a roster was published, listed beneath it';
create index roster_change_by_edition on roster_change (edition, at, id);
revoke update, delete, truncate on roster_change from current_user;

create table roster_swap (
  id uuid primary key,
  roster uuid not null references roster_period (id) on delete cascade,
  slot uuid not null references roster_slot (id) on delete cascade,
  giver uuid not null references roster_keeper (id) on delete cascade,
  taker uuid references roster_keeper (id) on delete cascade,
  back uuid references roster_slot (id) on delete cascade,
  state text not null check (state in ('OFFERED', 'TAKEN', 'DONE', 'WITHDRAWN')),
  at timestamptz not null,
  version int not null default 0,
  check ((state in ('TAKEN', 'DONE')) <= (taker is not null)),
  check (taker is null or taker <> giver)
);
comment on column roster_swap.back is 'the shift the giver gets in return, none when she only gives hers away';
create unique index roster_swap_once on roster_swap (slot, giver) where state in ('OFFERED', 'TAKEN');

create table roster_naming (
  person uuid primary key,
  person_first uuid not null,
  naming text not null check (naming in ('FULL', 'ADDRESS', 'POST')),
  full_name text check (full_name <> '' and length(full_name) <= 20),
  how text not null check (how in ('PAGE', 'PAPER', 'PHONE', 'COUNTER')),
  since date not null,
  check ((naming = 'FULL') = (full_name is not null))
);
comment on table roster_naming is 'how she wants to stand on the board; without a line the form of address if she agreed to it, otherwise the post alone';

create table roster_feed (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  person uuid,
  person_first uuid,
  post text check (post <> '' and length(post) <= 20),
  made_at timestamptz not null,
  ended_at timestamptz,
  check ((person is null) <> (post is null)),
  check ((person is null) = (person_first is null))
);
comment on table roster_feed is 'a calendar one can subscribe to; its address holds a keyed hash of the id and is kept nowhere';
create index roster_feed_by_person on roster_feed (person) where person is not null;
