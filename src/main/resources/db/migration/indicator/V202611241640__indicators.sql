create table indicator_measure (
  code text collate "C" primary key,
  position int not null unique check (position >= 0),
  since date not null
);
comment on table indicator_measure is 'where each measure stands in the arrays of parts, totals and month-ends; positions are never given again';

-- One row: who holds it keeps the figures; everything else only leaves marks.
create table indicator_keeper (
  one boolean primary key default true check (one),
  first_day date,
  kept_until date,
  lineage_changed boolean not null default false
);
insert into indicator_keeper default values;
comment on column indicator_keeper.kept_until is 'the last month-end that is kept';

create table indicator_mark (
  place text collate "C" not null,
  day date not null
);
comment on table indicator_mark is 'compounds, or places with all their compounds, whose contributions may have changed; no key, so that writers never wait';

create table indicator_part (
  place text collate "C" not null check (length(place) = 15),
  first_day date not null,
  last_day date,
  place_then text collate "C" not null check (length(place_then) = 15),
  amounts bigint[] not null check (cardinality(amounts) % 3 = 0),
  primary key (place, first_day),
  check (last_day is null or last_day >= first_day)
);
comment on table indicator_part is 'what a compound contributed to each measure from day to day; no foreign key: it outlives what was entered by mistake until that is taken out of the sums';
comment on column indicator_part.amounts is 'for each measure, by position: numerator, denominator, how many are left out because their figure is not known';
comment on column indicator_part.place is 'its key today';
comment on column indicator_part.place_then is 'its key in those days';
create index indicator_part_moved on indicator_part (place) where place_then <> place;
create unique index indicator_part_of_today on indicator_part (place) where last_day is null;

create table indicator_total (
  place text collate "C" primary key check (length(place) in (2, 4, 6, 9, 12)),
  amounts bigint[] not null check (cardinality(amounts) % 3 = 0)
);
comment on table indicator_total is 'the sums of the parts that hold today, for every place above the compounds';

create table indicator_month (
  place text collate "C" not null check (length(place) in (2, 4, 6, 9, 12)),
  basis text not null check (basis in ('then', 'now')),
  last_day date not null,
  amounts bigint[] not null check (cardinality(amounts) % 3 = 0),
  primary key (place, basis, last_day)
);
comment on table indicator_month is 'the sums as they were on the last day of each month';
comment on column indicator_month.basis is 'then: by the compounds and keys of that day; now: by today''s, kept only where it differs';
create index indicator_month_of_day on indicator_month (last_day, place);
