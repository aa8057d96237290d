create table compound_building (
  id uuid primary key,
  compound uuid not null references compound (id) on delete cascade,
  name text not null check (length(name) between 1 and 30),
  floors smallint check (floors between 1 and 60),
  built_year smallint check (built_year between 1900 and 2200),
  version int not null default 1 check (version > 0),
  unique (compound, name)
);
comment on column compound_building.floors is 'number of storeys above ground';
comment on column compound_building.built_year is 'year';

create table compound_entrance (
  id uuid primary key,
  building uuid not null references compound_building (id),
  name text not null check (length(name) between 1 and 30),
  lifts smallint check (lifts between 0 and 20),
  version int not null default 1 check (version > 0),
  unique (building, name)
);
comment on table compound_entrance is 'a stairwell (单元)';
comment on column compound_entrance.lifts is 'number of lifts';

create table compound_unit (
  id uuid primary key,
  building uuid not null references compound_building (id),
  entrance uuid references compound_entrance (id),
  room text not null check (length(room) between 1 and 30),
  purpose text not null check (purpose in ('dwelling', 'shop', 'office', 'parking', 'storage', 'other')),
  area bigint check (area between 1 and 100000000),
  area_source text check (area_source in ('register', 'survey', 'contract')),
  area_as_of date,
  version int not null default 1 check (version > 0),
  unique nulls not distinct (building, entrance, room),
  check ((area is null) = (area_source is null)),
  check (area_as_of is null or area is not null)
);
comment on table compound_unit is 'an exclusive unit (专有部分): what carries a vote; its owner is kept elsewhere';
comment on column compound_unit.area is '0.01 m²';
comment on column compound_unit.area_source is 'register before survey before contract (Supreme Court interpretation on ownership of building compartments, art. 8)';
create index compound_entrance_of_building on compound_entrance (building);
create index compound_unit_of_entrance on compound_unit (entrance);
