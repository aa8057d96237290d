create table roster_word (
  kind text not null check (kind in ('SKILL', 'FIGURE', 'WEIGHT')),
  code text not null check (code ~ '^[a-z][a-z_-]*$'),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  value int,
  position int not null,
  source text not null check (source <> ''),
  since date not null,
  primary key (kind, code),
  check ((kind = 'SKILL') = (value is null))
);
comment on table roster_word is 'what a shift may need, and the figures and weights the first rule set of a compound begins with; a city changes rows';
insert into roster_word (kind, code, zh, en, value, position, source, since) values
  ('SKILL', 'party_group', '党小组的人', 'somebody of the party group', null, 10, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'first_aid', '会急救', 'first aid', null, 20, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'strong', '夜里走得动', 'strong enough for nights', null, 30, 'set by Yuanba', '2026-11-24'),
  ('FIGURE', 'rest_minutes', '两班之间至少歇几分钟', 'least minutes of rest between two shifts', 660, 10, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'days_in_a_row', '最多连着值几天', 'most days on duty in a row', 3, 20, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'rest_day_cap', '周末和节日每人先排几班不算多', 'rest-day shifts that are nobody''s burden yet', 3, 30, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'burden_shift', '一班算几个半次', 'half units of an ordinary shift', 2, 40, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'burden_night', '夜班再加几个半次', 'half units a night adds', 1, 50, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'burden_rest_day', '周末和节日再加几个半次', 'half units a weekend or holiday adds', 1, 60, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'burden_heavy', '重的岗位再加几个半次', 'half units a heavy post adds', 1, 70, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'objection_days', '听意见几天', 'days for objections', 3, 80, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('FIGURE', 'plan_seconds', '一次最多排几秒', 'most seconds of planning', 20, 90, 'set by Yuanba', '2026-11-24'),
  ('FIGURE', 'plan_seed', '从哪个随机数开始', 'where chance begins', 1, 100, 'set by Yuanba', '2026-11-24'),
  ('WEIGHT', 'every-seat-filled', '每个位置都有人', 'every seat filled', 1000, 10, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'every-skill-there', '每班都有会的人', 'every skill there', 100, 20, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'nights-shared', '夜班轮着值', 'nights shared out', 10, 30, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'burden-shared', '担子分得匀', 'burden shared', 6, 40, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'rest-days-spared', '周末和节日不多排', 'weekends and holidays spared', 4, 50, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'couples-together', '想一起的排在一起', 'couples together', 3, 60, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'wishes-heard', '不想值的尽量不排', 'wishes heard', 1, 70, 'set by Yuanba until the compound decides', '2026-11-24'),
  ('WEIGHT', 'usual-weekdays', '照各人的老日子', 'usual weekdays kept', 1, 80, 'set by Yuanba until the compound decides', '2026-11-24');

create table roster_rule_set (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  version int not null check (version > 0),
  figures text[] not null,
  agreed_how text not null check (agreed_how <> '' and length(agreed_how) <= 120),
  made_by text not null,
  made_at timestamptz not null,
  unique (place, version)
);
comment on column roster_rule_set.figures is 'code:value of every figure and weight';
revoke update on roster_rule_set from current_user;
grant update (place, version) on roster_rule_set to current_user;

create table roster_period (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  place_first text collate "C" not null,
  first_day date not null,
  weeks int not null check (weeks between 1 and 12),
  state text not null check (state in ('ASKING', 'DRAFTED', 'ON_BOARD', 'ACCEPTED', 'PUBLISHED', 'DROPPED')),
  rule_set uuid not null references roster_rule_set (id),
  number int check (number > 0),
  put_on_board_on date,
  last_day_to_object date,
  accepted_how text check (accepted_how in ('MEETING', 'SHOW_OF_HANDS', 'COMMITTEE')),
  accepted_on date,
  accepted_note text check (length(accepted_note) <= 200),
  solver text,
  seed int,
  result text check (result in ('OPTIMAL', 'FEASIBLE')),
  objective bigint,
  bound bigint,
  seconds numeric(8, 2),
  drafted_at timestamptz,
  created_at timestamptz not null,
  version int not null default 0,
  check ((state = 'PUBLISHED') <= (number is not null)),
  check ((state in ('ACCEPTED', 'PUBLISHED')) <= (accepted_how is not null and accepted_on is not null)),
  check ((state = 'ON_BOARD') <= (last_day_to_object is not null))
);
comment on table roster_period is 'the roster of a compound for a period of weeks';
create index roster_period_by_place on roster_period (place, first_day desc);

create table roster_post (
  id uuid primary key,
  roster uuid not null references roster_period (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 20),
  heavy boolean not null default false,
  position int not null,
  unique (roster, name)
);

create table roster_shift (
  id uuid primary key,
  post uuid not null references roster_post (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 10),
  from_time time not null,
  minutes int not null check (minutes between 15 and 1440),
  weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  on_holidays boolean not null,
  night boolean not null,
  need int not null check (need between 1 and 20),
  skills text[] not null default '{}',
  unique (post, name),
  check (cardinality(weekdays) > 0 or on_holidays)
);

create table roster_slot (
  id uuid primary key,
  roster uuid not null references roster_period (id) on delete cascade,
  shift uuid not null references roster_shift (id) on delete cascade,
  day date not null,
  burden int not null check (burden >= 0),
  rest_day boolean not null,
  held_at timestamptz,
  held_by text,
  unique (shift, day),
  check ((held_at is null) = (held_by is null))
);
comment on column roster_slot.held_at is 'set by the leader in one tap after the shift, or never; nothing about who came';
create index roster_slot_by_roster on roster_slot (roster, day);

create table roster_keeper (
  id uuid primary key,
  roster uuid not null references roster_period (id) on delete cascade,
  person uuid,
  person_first uuid,
  skills text[] not null default '{}',
  most_per_week int not null default 3 check (most_per_week between 0 and 7),
  most_in_all int check (most_in_all between 0 and 84),
  exempt boolean not null default false,
  standby boolean not null default false,
  days_off date[] not null default '{}',
  slots_off uuid[] not null default '{}',
  slots_on uuid[] not null default '{}',
  sealed_private bytea,
  told_how text check (told_how in ('PAGE', 'PAPER', 'PHONE', 'COUNTER')),
  told_at timestamptz,
  told_by text,
  share int not null default 0,
  set_aside boolean not null default false,
  version int not null default 0,
  unique (roster, person),
  check ((person is null) = (person_first is null)),
  check ((told_how is null) = (told_at is null))
);
comment on table roster_keeper is 'who keeps the yard in a period, and when she can';
comment on column roster_keeper.sealed_private is 'her words on whom to be with, whom not, and why she is exempt: encrypted, read by the planner alone';
comment on column roster_keeper.slots_off is 'single shifts she cannot come to after all';
comment on column roster_keeper.slots_on is 'single shifts she said yes to beyond what she offered';
create index roster_keeper_by_person on roster_keeper (person);

create table roster_said (
  keeper uuid not null references roster_keeper (id) on delete cascade,
  shift uuid not null references roster_shift (id) on delete cascade,
  weekday int not null check (weekday between 1 and 7),
  word text not null check (word in ('LIKE', 'CAN', 'RATHER_NOT')),
  primary key (keeper, shift, weekday)
);
comment on table roster_said is 'what she offered; what is not here she did not offer';

create table roster_pair (
  id uuid primary key,
  roster uuid not null references roster_period (id) on delete cascade,
  kind text not null check (kind in ('TOGETHER', 'APART')),
  one uuid not null references roster_keeper (id) on delete cascade,
  other uuid not null references roster_keeper (id) on delete cascade,
  check (one < other),
  unique (roster, one, other)
);
comment on table roster_pair is 'private: for the planner alone';

create table roster_seat (
  slot uuid not null references roster_slot (id) on delete cascade,
  keeper uuid not null references roster_keeper (id) on delete cascade,
  pinned boolean not null default false,
  primary key (slot, keeper)
);
comment on table roster_seat is 'who is on duty: the draft, later the roster as it stands today';
create index roster_seat_by_keeper on roster_seat (keeper);

create table roster_solving (
  roster uuid primary key references roster_period (id) on delete cascade,
  asked_at timestamptz not null,
  beat_at timestamptz not null,
  drafts int not null default 0,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  message text
);
comment on table roster_solving is 'how far the last planning came; one that stopped beating was interrupted';
