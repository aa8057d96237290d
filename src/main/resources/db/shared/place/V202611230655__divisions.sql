create table division_edition (
  id uuid primary key,
  source text not null check (source <> ''),
  as_of date not null,
  imported_at timestamptz not null,
  rows int not null check (rows >= 0),
  unique (source, as_of)
);
comment on table division_edition is 'the editions of the national division codes that were imported; none is ever changed afterwards but the shipped one, which grows by the cities set up';

create table division (
  edition uuid not null references division_edition (id) on delete cascade,
  code text collate "C" not null check (code ~ '^[0-9]+$'),
  level text not null,
  name text not null check (name <> ''),
  parent text collate "C",
  primary key (edition, code),
  check (level = case length(code) when 2 then 'province' when 4 then 'city' when 6 then 'district'
    when 9 then 'street' when 12 then 'community' end)
);
