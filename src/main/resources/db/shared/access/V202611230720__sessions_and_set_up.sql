-- Sessions, one row each: read by one query, written when something changed or once a minute.
create table access_session (
  id_hash bytea primary key check (length(id_hash) = 32),
  handle uuid not null unique,
  city text collate "C",
  account uuid,
  browser text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_seconds int not null check (idle_seconds > 0),
  expires_at timestamptz not null,
  attributes bytea not null
);
comment on column access_session.id_hash is 'SHA-256 of what the cookie holds: who reads this table cannot take over a session';
create index access_session_by_account on access_session (account) where account is not null;
create index access_session_by_expiry on access_session (expires_at);

-- The set-up link of a Yuanba without a city: at most one row.
create table access_set_up (
  one boolean primary key default true check (one),
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null
);
