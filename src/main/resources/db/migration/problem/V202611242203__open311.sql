alter table problem_category add column replies text not null default 'realtime' check (replies in ('realtime', 'batch', 'blackbox'));
comment on column problem_category.replies is 'what another system gets at once by Open311: the number, or a token that leads to it';
update problem_category set replies = 'batch' where code = 'management';

create table problem_key (
  id uuid primary key,
  hash bytea not null unique check (length(hash) = 32),
  prefix text not null check (length(prefix) between 4 and 12),
  label text not null check (label <> '' and length(label) <= 60),
  place text collate "C" not null references place (key) on update cascade,
  per_minute int not null check (per_minute between 1 and 6000),
  last_day date not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz
);
comment on table problem_key is 'keys of other systems that send problems by Open311: where each may, and how often in a minute';

create table problem_update (
  api_key uuid not null references problem_key (id),
  update_id text not null check (update_id <> '' and length(update_id) <= 100),
  problem uuid not null references problem (id) on delete cascade,
  at timestamptz not null,
  primary key (api_key, update_id)
);
comment on table problem_update is 'updates other systems sent, so that the same one is taken once';
create index problem_update_by_problem on problem_update (problem);
