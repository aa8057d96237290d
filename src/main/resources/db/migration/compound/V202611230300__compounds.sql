create table compound (
  id uuid primary key,
  place text collate "C" not null unique references place (key) on update cascade check (length(place) = 15),
  community text collate "C" generated always as (left(place, 12)) stored,
  name text not null check (name <> '' and length(name) <= 80),
  name_key text not null check (name_key <> ''),
  aliases text check (length(aliases) between 1 and 400),
  initials text not null default '',
  kind text check (kind in ('courtyard', 'estate', 'single_building')),
  address text check (length(address) between 1 and 200),
  road text check (length(road) between 1 and 60),
  road_number text check (length(road_number) between 1 and 30),
  built_year smallint check (built_year between 1900 and 2200),
  built_year_last smallint check (built_year_last between 1900 and 2200),
  built_certainty text check (built_certainty in ('exact', 'about', 'unknown')),
  renovation text check (renovation in ('none', 'planned', 'ongoing', 'done', 'unknown')),
  land_area bigint check (land_area between 1 and 300000000),
  floor_area bigint check (floor_area between 1 and 300000000),
  buildings integer check (buildings between 0 and 500),
  entrances integer check (entrances between 0 and 2000),
  households integer check (households between 0 and 20000),
  residents integer check (residents between 0 and 60000),
  lifts integer check (lifts between 0 and 2000),
  property_mode text check (property_mode in ('none', 'self', 'community', 'trustee', 'company', 'work_unit', 'unknown')),
  property_company text check (length(property_company) between 1 and 80),
  fee_mode text check (fee_mode in ('lump_sum', 'remuneration', 'none', 'unknown')),
  gates integer check (gates between 0 and 50),
  walls text check (walls in ('closed', 'partly', 'open', 'unknown')),
  parking_spaces integer check (parking_spaces between 0 and 20000),
  charging_points integer check (charging_points between 0 and 20000),
  activity_area bigint check (activity_area between 0 and 100000000),
  latitude numeric(8, 6) check (latitude between 18 and 54),
  longitude numeric(9, 6) check (longitude between 73 and 136),
  outline text check (length(outline) between 1 and 20000),
  location_source text check (location_source in ('survey', 'map', 'register', 'estimate', 'synthetic')),
  as_of date check (as_of between date '1949-10-01' and date '2200-12-31'),
  source text check (length(source) between 1 and 80),
  remarks text check (length(remarks) between 1 and 1000),
  status text not null default 'open' check (status in ('open', 'closed')),
  closed_on date,
  closed_reason text check (length(closed_reason) between 1 and 200),
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  search text generated always as (lower(
    name || ' ' || coalesce(aliases, '') || ' ' || coalesce(address, '') || ' '
    || coalesce(road, '') || coalesce(road_number, '') || ' ' || initials)) stored,
  check (built_year_last is null or built_year is not null and built_year_last >= built_year),
  check ((latitude is null) = (longitude is null)),
  check ((status = 'closed') = (closed_on is not null)),
  check (closed_reason is null or closed_on is not null)
);
comment on table compound is 'the base ledger: one row per compound; an empty field means that nobody has told the figure yet';
comment on column compound.place is '15 digits: the community''s 12 and a number of its own';
comment on column compound.name_key is 'the name without blanks and signs, in half width and lower case: what makes two names the same';
comment on column compound.aliases is 'old and other names, joined by 、 ; place_alias repeats them for finding places';
comment on column compound.initials is 'pinyin initials of the name and of each alias, with blanks between';
comment on column compound.built_year is 'year, the first one when it was built over several years';
comment on column compound.built_year_last is 'year, the last one when it was built over several years';
comment on column compound.land_area is '0.01 m²';
comment on column compound.floor_area is '0.01 m²';
comment on column compound.buildings is 'number of buildings';
comment on column compound.entrances is 'number of stairwells (单元)';
comment on column compound.households is 'number of dwellings (户)';
comment on column compound.residents is 'number of persons';
comment on column compound.lifts is 'number of lifts';
comment on column compound.gates is 'number of gates';
comment on column compound.parking_spaces is 'number of spaces for cars';
comment on column compound.charging_points is 'number of points for electric bicycles and cars';
comment on column compound.activity_area is '0.01 m², indoors and outdoors';
comment on column compound.latitude is 'degrees north, WGS 84';
comment on column compound.longitude is 'degrees east, WGS 84';
comment on column compound.outline is 'GeoJSON (RFC 7946), a Polygon in WGS 84';
comment on column compound.as_of is 'the day for which the figures hold';

create unique index compound_by_community_and_name on compound (community, name_key) where status = 'open';
create index compound_open on compound (place) where status = 'open';
create index compound_by_name on compound (name collate "zh-x-icu", place) where status = 'open';
create index compound_by_built_year on compound (built_year, place) where status = 'open';
create index compound_by_households on compound (households desc nulls last, place) where status = 'open';
create index compound_by_floor_area on compound (floor_area desc nulls last, place) where status = 'open';
create index compound_by_property_mode on compound (property_mode, place) where status = 'open';
create index compound_by_search on compound using gin (search gin_trgm_ops);

create table compound_count (
  place text collate "C" not null,
  facet text not null,
  value text not null,
  n bigint not null
);
comment on table compound_count is 'kept counts of open compounds for every place above them; several rows of one place, facet and value add up, so that writers never wait for each other';
comment on column compound_count.n is 'how many more or fewer; for facet sum in the unit of the field';
create index compound_count_of_place on compound_count (place, facet, value) include (n);
