create table volunteer_word (
  kind text not null check (kind in ('SKILL', 'HELP', 'RULE')),
  code text not null check (code ~ '^[a-z][a-z_]*$'),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  needs text,
  position int not null,
  source text not null check (source <> ''),
  since date not null,
  primary key (kind, code)
);
comment on table volunteer_word is 'what people can, what they ask for, and figures such as days; a city adds and changes rows';
comment on column volunteer_word.needs is 'the skill a kind of help needs, or the value of a rule';
insert into volunteer_word (kind, code, zh, en, needs, position, source, since) values
  ('SKILL', 'repair', '水电小修', 'small repairs', null, 10, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'first_aid', '急救', 'first aid', null, 20, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'phone', '教用手机', 'helping with a phone', null, 30, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'hair', '理发', 'cutting hair', null, 40, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'writing', '写字填表', 'writing and forms', null, 50, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'cooking', '做饭', 'cooking', null, 60, 'set by Yuanba', '2026-11-24'),
  ('SKILL', 'strong', '搬重物', 'carrying heavy things', null, 70, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'shopping', '买菜买药', 'shopping', null, 10, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'lamp', '换灯修水管', 'a lamp or a tap', 'repair', 20, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'company', '陪着说说话', 'company', null, 30, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'walk', '陪着走一趟', 'going somewhere together', null, 40, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'phone', '手机不会用', 'help with a phone', 'phone', 50, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'hair', '上门理发', 'a haircut at home', 'hair', 60, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'writing', '填表写信', 'forms and letters', 'writing', 70, 'set by Yuanba', '2026-11-24'),
  ('HELP', 'heavy', '搬东西', 'carrying something', 'strong', 80, 'set by Yuanba', '2026-11-24'),
  ('RULE', 'unmatched_days', '几天没有人去就提醒', 'days until a request without anybody is a to-do', '2', 10, 'set by Yuanba until the city decides', '2026-11-24'),
  ('RULE', 'keep_days', '办完以后留多少天', 'days a finished request keeps who asked', '365', 20, 'set by Yuanba until the city decides', '2026-11-24');

create table volunteer_team (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) in (12, 15)),
  place_first text collate "C" not null,
  kind text not null check (kind in ('VANGUARD', 'VOLUNTEER')),
  ground text not null check (ground in ('TRADE', 'INTEREST', 'NEIGHBOURHOOD')),
  name text not null check (name <> '' and length(name) <= 40),
  leader uuid,
  leader_first uuid,
  people int check (people between 1 and 999),
  founded_on date not null,
  ended_on date,
  version int not null default 0,
  check (ended_on >= founded_on),
  check ((leader is null) = (leader_first is null))
);
comment on column volunteer_team.people is 'how many, as the team says; named members are fewer';
comment on column volunteer_team.place_first is 'where it stood before its compound became part of another';
create index volunteer_team_by_place on volunteer_team (place, kind) where ended_on is null;
create unique index volunteer_team_once on volunteer_team (place, name) where ended_on is null;
create index volunteer_team_by_name on volunteer_team using gin (name gin_trgm_ops);

create table volunteer_team_member (
  id uuid primary key,
  team uuid not null references volunteer_team (id) on delete cascade,
  person uuid not null,
  person_first uuid not null,
  first_day date not null,
  last_day date,
  check (last_day >= first_day)
);
create unique index volunteer_team_member_once on volunteer_team_member (team, person) where last_day is null;
create index volunteer_team_member_by_person on volunteer_team_member (person);

create table volunteer_helper (
  person uuid primary key,
  person_first uuid not null,
  place text collate "C" not null references place (key) on update cascade check (length(place) in (12, 15)),
  skills text[] not null default '{}',
  free text[] not null default '{}',
  since date not null,
  until date,
  version int not null default 0,
  check (until >= since)
);
comment on table volunteer_helper is 'who offers help where, with what, when: free is weekday and part of day, such as 3-MORNING';
create index volunteer_helper_by_place on volunteer_helper (place) where until is null;

create table volunteer_hours (
  id uuid primary key,
  person uuid not null,
  person_first uuid not null,
  day date not null,
  minutes int not null check (minutes between 15 and 720 and minutes % 15 = 0),
  what text not null check (what <> '' and length(what) <= 80)
);
comment on table volunteer_hours is 'a record for the volunteer alone: no page of others reads it, nothing is added up over persons';
create index volunteer_hours_by_person on volunteer_hours (person, day);
