create table calendar_year (
  year int primary key check (year between 1950 and 2100),
  source text not null check (source <> ''),
  as_of date not null,
  imported_at timestamptz not null
);
comment on table calendar_year is 'the yearly notices on holidays that are known here, each with where it is from and of what day';

create table calendar_day (
  year int not null references calendar_year (year) on delete cascade,
  day date not null,
  off boolean not null,
  name text not null check (name <> '' and length(name) <= 40),
  primary key (year, day),
  check (abs(extract(year from day) - year) <= 1)
);
comment on column calendar_day.year is 'year of the notice: that of a new year may speak of the last days of December before it';
comment on column calendar_day.off is 'true for a day off, false for a Saturday or Sunday that is worked';
