create table member_basis (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  name text not null check (length(name) between 1 and 40),
  name_en text not null,
  needs_how boolean not null,
  source text not null,
  as_of date not null
);
comment on table member_basis is 'why a named member may be on record; without one of these none is';
insert into member_basis (code, name, name_en, needs_how, source, as_of) values
  ('consent', '本人同意', 'Own consent', true, '个人信息保护法 第十三条第一款第一项', '2021-11-01'),
  ('duty', '履行法定职责', 'Statutory duty', false, '个人信息保护法 第十三条第一款第三项、第三十四条', '2021-11-01'),
  ('contract', '本人参加的登记', 'A registration she took part in', false, '个人信息保护法 第十三条第一款第二项', '2021-11-01');

create table member_rule (
  code text primary key,
  value int not null check (value > 0),
  source text not null,
  as_of date not null
);
comment on table member_rule is 'figures the module goes by, with where they come from';
insert into member_rule (code, value, source, as_of) values
  ('floating_months', 6, '中国共产党党员教育管理工作条例 第三十二条', '2019-05-06'),
  ('transfer_days', 30, '中国共产党党员教育管理工作条例 第二十五条; 工作习惯', '2019-05-06'),
  ('export_days', 7, '本项目的约定', '2026-11-24'),
  ('public_registrations_an_hour', 5, '本项目的约定', '2026-11-24');

create table member (
  id uuid primary key,
  person uuid not null,
  category text not null check (category in ('DIRECT', 'IN_SERVICE', 'FLOATING', 'SETTLED_RETIRED')),
  standing text not null check (standing in ('FULL', 'PROBATIONARY')),
  organisation uuid,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  building text check (length(building) between 1 and 30),
  entrance text check (length(entrance) between 1 and 30),
  status text not null default 'active' check (status in ('active', 'left', 'merged')),
  left_on date,
  merged_into uuid references member (id) on delete cascade,
  basis text not null references member_basis (code),
  basis_how text check (basis_how in ('PAPER', 'PHONE', 'WEB')),
  basis_on date not null,
  opened_person boolean not null default false,
  registered_on date not null,
  registered_by uuid,
  version int not null default 1 check (version > 0),
  check ((basis = 'consent') = (basis_how is not null)),
  check ((status = 'left') = (left_on is not null)),
  check ((status = 'merged') = (merged_into is not null)),
  check (entrance is null or building is not null)
);
comment on table member is 'the minimum a neighbourhood needs; the register of members is the Party''s own system';
comment on column member.person is 'id of the one record of this person; name and number stand there alone, encrypted';
comment on column member.basis is 'why this person may be on record by name';
create unique index member_once on member (person) where status <> 'merged';
create index member_live on member (place, id) where status = 'active';
create index member_by_category on member (category, place, id) where status = 'active';
create index member_by_organisation on member (organisation, place, id) where status = 'active' and organisation is not null;
create index member_by_merge on member (merged_into) where merged_into is not null;

create table member_count (
  place text collate "C" not null,
  category text not null,
  n bigint not null
);
comment on table member_count is 'kept counts of active members of every place from the city down to the community; rows of one place and category add up';
create index member_count_of_place on member_count (place, category) include (n);

create table member_merge (
  id uuid primary key,
  kept uuid not null,
  gone uuid not null,
  member uuid not null,
  before json not null,
  undone boolean not null default false
);
comment on table member_merge is 'what following a merge of two persons changed here, to undo it field by field';
create index member_merge_by_kept on member_merge (kept, gone);

create table member_note (
  id uuid primary key,
  member uuid not null references member (id) on delete cascade,
  kind text not null check (kind in ('VISIT', 'CALL', 'HELP')),
  body bytea not null,
  on_day date not null,
  follow_up date check (follow_up >= on_day),
  followed_up boolean not null default false,
  by_account uuid,
  by_name text not null,
  at timestamptz not null
);
comment on column member_note.body is 'encrypted: a visit may touch what is nobody''s business';
create index member_note_of_member on member_note (member, at);
create index member_note_due on member_note (follow_up) where follow_up is not null and not followed_up;

create table member_floating (
  member uuid primary key references member (id) on delete cascade,
  away_since date not null,
  home_branch text check (length(home_branch) between 1 and 80),
  found_how text not null check (found_how in ('CENSUS', 'SELF', 'WORKER')),
  attached uuid,
  attached_on date,
  contact uuid,
  paired_on date,
  transfer text not null default 'NONE' check (transfer in ('NONE', 'ASKED', 'SENT', 'RECEIVED')),
  asked_on date,
  sent_on date,
  received_on date,
  receiver uuid,
  version int not null default 1 check (version > 0),
  check ((attached is null) = (attached_on is null)),
  check ((contact is null) = (paired_on is null)),
  check (transfer = 'NONE' or asked_on is not null),
  check (transfer not in ('SENT', 'RECEIVED') or sent_on is not null),
  check ((transfer = 'RECEIVED') = (received_on is not null)),
  check ((transfer = 'NONE') = (receiver is null))
);
comment on column member_floating.away_since is 'since when she has not been able to take part at home';
comment on column member_floating.contact is 'the one person beside this one (1+1)';
comment on column member_floating.transfer is 'as the official member system has it; nothing is transferred here';

create table member_application (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  name bytea not null,
  mobile bytea not null,
  home_branch text check (length(home_branch) between 1 and 80),
  away_since date not null,
  consented_at timestamptz not null,
  from_address bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'declined')),
  member uuid references member (id) on delete set null,
  settled_at timestamptz,
  check ((state = 'waiting') = (settled_at is null))
);
comment on table member_application is 'a floating member who registered herself; seen by the worker alone';
comment on column member_application.from_address is 'keyed hash of the network address, to bound how often one may send';
create index member_application_waiting on member_application (place) where state = 'waiting';

create table member_pledge (
  id uuid primary key,
  member uuid not null references member (id) on delete cascade,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  called text not null check (length(called) between 1 and 12),
  role_words text not null check (length(role_words) between 1 and 20),
  given_on date not null,
  given_how text not null check (given_how in ('PAPER', 'PHONE', 'WEB')),
  withdrawn_on date check (withdrawn_on >= given_on)
);
comment on table member_pledge is 'a role somebody chose to show on the blackboard (亮身份): what is shown is all that is shown';
create unique index member_pledge_once on member_pledge (member) where withdrawn_on is null;
create index member_pledge_shown on member_pledge (place) where withdrawn_on is null;

create table member_unit (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 12),
  name text not null check (length(name) between 1 and 80),
  offers text check (length(offers) between 1 and 200),
  registered_on date not null,
  ended_on date check (ended_on >= registered_on),
  version int not null default 1 check (version > 0)
);
comment on table member_unit is 'an employer''s party organisation that registered with a community (双报到)';
create unique index member_unit_once on member_unit (place, name) where ended_on is null;

create table member_dual (
  member uuid primary key references member (id) on delete cascade,
  unit uuid references member_unit (id),
  reported_on date not null,
  offers text check (length(offers) between 1 and 200)
);
comment on table member_dual is 'an in-service member who reported to where she lives';

create table member_export (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  asked_by uuid not null,
  asked_by_name text not null,
  reason text not null check (length(reason) between 2 and 200),
  asked_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  approved boolean,
  decided_at timestamptz,
  expires_at timestamptz,
  taken int not null default 0,
  check (decided_by is null or decided_by <> asked_by),
  check ((approved is null) = (decided_by is null)),
  check ((approved is null) = (decided_at is null)),
  check ((approved is true) = (expires_at is not null))
);
comment on table member_export is 'an export of persons: asked for by one, approved by another, taken by the first until it expires';
create index member_export_of_place on member_export (place, asked_at);
