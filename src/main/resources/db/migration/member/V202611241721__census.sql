create table member_census (
  id uuid primary key,
  community text collate "C" not null references place (key) on update cascade check (length(community) = 12),
  name text not null check (length(name) between 1 and 40),
  first_day date not null,
  last_day date not null,
  closed_on date,
  version int not null default 1 check (version > 0),
  check (last_day >= first_day)
);
create unique index member_census_open on member_census (community) where closed_on is null;
create index member_census_of_community on member_census (community, first_day);

create table member_census_sheet (
  id uuid primary key,
  census uuid not null references member_census (id) on delete cascade,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  building text not null default '',
  entrance text not null default '',
  doors text[],
  door_count int not null check (door_count between 0 and 20000),
  outcomes text check (outcomes ~ '^[-MNDV]*$' and length(outcomes) = door_count),
  direct int check (direct between 0 and 20000),
  in_service int check (in_service between 0 and 20000),
  floating int check (floating between 0 and 20000),
  settled int check (settled between 0 and 20000),
  done_by text check (length(done_by) between 1 and 40),
  keyed_by uuid,
  done_on date,
  version int not null default 1 check (version > 0),
  unique (census, place, building, entrance),
  check (doors is null or cardinality(doors) = door_count),
  check ((direct is null) = (done_on is null) and (direct is null) = (in_service is null)
    and (direct is null) = (floating is null) and (direct is null) = (settled is null))
);
comment on column member_census_sheet.building is 'empty for a sheet of the whole compound';
comment on column member_census_sheet.doors is 'names of the doors, or none when they are only numbered';
comment on column member_census_sheet.outcomes is 'one sign for each door: - nobody went yet, M met, N not at home, D declined to answer, V moved away';
comment on column member_census_sheet.direct is 'how many were told of, named or not';

create table member_tally (
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  building text not null default '',
  entrance text not null default '',
  as_of date not null,
  direct int not null check (direct >= 0),
  in_service int not null check (in_service >= 0),
  floating int not null check (floating >= 0),
  settled int not null check (settled >= 0),
  primary key (place, building, entrance)
);
comment on table member_tally is 'the latest census result of each entrance, or of the whole compound where no entrances are known';
