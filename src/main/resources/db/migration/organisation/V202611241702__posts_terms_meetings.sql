create table organisation_post_kind (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  name text not null check (name <> '' and length(name) <= 30),
  name_en text not null check (name_en <> '' and length(name_en) <= 60),
  single boolean not null,
  party boolean not null,
  leads boolean not null default false,
  place_in_list int not null,
  unique (code, single)
);
comment on column organisation_post_kind.single is 'whether one person at a time holds it';
comment on column organisation_post_kind.party is 'whether party organisations have it, otherwise bodies of self-government';
comment on column organisation_post_kind.leads is 'whether the organisation is without a head while nobody holds it';
insert into organisation_post_kind values
  ('secretary', '书记', 'secretary', true, true, true, 10),
  ('deputy_secretary', '副书记', 'deputy secretary', false, true, false, 20),
  ('organisation_member', '组织委员', 'committee member for organisation', true, true, false, 30),
  ('publicity_member', '宣传委员', 'committee member for publicity', true, true, false, 40),
  ('discipline_member', '纪检委员', 'committee member for discipline', true, true, false, 50),
  ('committee_member', '委员', 'committee member', false, true, false, 60),
  ('group_leader', '党小组组长', 'group leader', true, true, true, 70),
  ('chair', '主任', 'chair', true, false, true, 110),
  ('deputy_chair', '副主任', 'deputy chair', false, false, false, 120),
  ('member', '成员', 'member', false, false, false, 130);

create table organisation_post (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  kind text not null,
  single boolean not null,
  person uuid,
  unnamed boolean not null default false,
  since date not null,
  until date,
  how text not null check (how in ('ELECTED', 'APPOINTED')),
  newly_trained boolean not null default false,
  version int not null default 1 check (version > 0),
  foreign key (kind, single) references organisation_post_kind (code, single) on update cascade,
  check (until >= since),
  check (not unnamed or person is null),
  constraint organisation_post_once exclude using gist
    (organisation with =, kind with =, daterange(since, until, '[]') with &&) where (single),
  constraint organisation_post_person_once exclude using gist
    (organisation with =, kind with =, person with =, daterange(since, until, '[]') with &&)
    where (person is not null)
);
comment on column organisation_post.person is 'none where no name is kept, and after the person was deleted';
comment on column organisation_post.unnamed is 'whether somebody holds it whose name is not kept here';
create index organisation_post_by_organisation on organisation_post (organisation, since);
create index organisation_post_by_person on organisation_post (person) where person is not null;

-- Under which id a holder stood before records were found to be one person.
create table organisation_post_merge (
  post uuid not null references organisation_post (id) on delete cascade,
  gone uuid not null,
  kept uuid not null,
  primary key (post, gone, kept)
);

-- What the holder of a post declares of herself; a yes or no for one case, no names.
create table organisation_declaration (
  post uuid not null references organisation_post (id) on delete cascade,
  concern text not null check (concern in ('RELATIVE_IN_OWNERS_COMMITTEE', 'AT_PROPERTY_FIRM', 'RELATIVE_AT_PROPERTY_FIRM')),
  answer boolean not null,
  declared_on date not null,
  primary key (post, concern)
);

create table organisation_term (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  since date not null,
  until date not null,
  version int not null default 1 check (version > 0),
  check (until >= since),
  constraint organisation_term_once exclude using gist (organisation with =, daterange(since, until, '[]') with &&)
);
create index organisation_term_ending on organisation_term (until);

create table organisation_meeting (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  held_on date not null,
  kind text not null check (kind in ('MEMBERS', 'COMMITTEE', 'GROUP', 'LECTURE', 'THEMED_DAY', 'RESIDENTS', 'OTHER')),
  note text check (note <> '' and length(note) <= 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index organisation_meeting_by_organisation on organisation_meeting (organisation, held_on desc);

-- Up to which day it was seen which organisations stopped or began to work by the mere passing of days.
create table organisation_day (
  single boolean primary key default true check (single),
  seen date not null
);
