create table place (
  key text collate "C" primary key check (key ~ '^[0-9]+$' and length(key) in (2, 4, 6, 9, 12, 15)),
  level text not null,
  parent text collate "C" references place (key) on update cascade,
  name text not null check (name <> '' and length(name) <= 80),
  initials text not null default '',
  national_code text,
  managed_by text,
  in_path boolean not null default true,
  opened_on date,
  ended_on date,
  successor text collate "C" references place (key) on update cascade,
  check (ended_on is null or opened_on is null or ended_on >= opened_on),
  check (level = case length(key) when 2 then 'province' when 4 then 'city' when 6 then 'district'
    when 9 then 'street' when 12 then 'community' else 'compound' end)
);
comment on column place.in_path is 'false where the level only repeats its parent (东莞市) or names no place (市辖区): left out of the breadcrumb';
comment on column place.initials is 'pinyin initials, every reading with a blank before it: '' cqs zqs'' for 重庆市; without an index: reading a city''s places is quick, and opening thousands is a quarter quicker';
comment on column place.managed_by is 'the body that runs it where that is not the one its national code says';
create index place_by_parent on place (parent, key);
create index place_by_name on place using gin (name gin_trgm_ops);

create table place_alias (
  place text collate "C" not null references place (key) on update cascade on delete cascade,
  alias text not null check (alias <> '' and length(alias) <= 80),
  initials text not null default '',
  primary key (place, alias)
);
create index place_alias_by_name on place_alias using gin (alias gin_trgm_ops);

create index place_open_compounds on place (key) where level = 'compound' and ended_on is null;
-- removing places asks whether another names them as its successor
create index place_by_successor on place (successor) where successor is not null;

-- The last serial given to a compound of each community: a number given back is never given again.
create table place_serial (
  community text collate "C" primary key references place (key) on update cascade on delete cascade check (length(community) = 12),
  last int not null check (last > 0)
);
