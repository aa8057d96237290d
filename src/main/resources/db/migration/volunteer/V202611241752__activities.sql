create table volunteer_activity (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade check (length(place) in (12, 15)),
  kind text not null check (kind in ('GATHERING', 'CLEAN_UP', 'FESTIVAL', 'CLASS', 'OTHER')),
  title text not null check (title <> '' and length(title) <= 60),
  body text not null check (length(body) <= 4000),
  day date not null,
  from_time time not null,
  until_time time not null,
  location text not null check (location <> '' and length(location) <= 60),
  capacity int check (capacity between 1 and 2000),
  materials text not null check (length(materials) <= 2000),
  state text not null check (state in ('DRAFT', 'OPEN', 'HELD', 'CALLED_OFF')),
  photos_agreed text check (photos_agreed <> '' and length(photos_agreed) <= 200),
  version int not null default 0,
  created_at timestamptz not null,
  check (until_time > from_time)
);
create index volunteer_activity_by_place on volunteer_activity (place, day);

create table volunteer_sign_up (
  id uuid primary key,
  activity uuid not null references volunteer_activity (id) on delete cascade,
  number text not null unique check (number ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  person uuid,
  person_first uuid,
  sealed_who bytea,
  people int not null check (people between 1 and 6),
  state text not null check (state in ('IN', 'WAITING', 'WITHDRAWN')),
  at timestamptz not null,
  taken_by uuid,
  check ((person is null) = (person_first is null))
);
comment on column volunteer_sign_up.sealed_who is 'what to call her and a phone, encrypted; gone a month after the activity';
create index volunteer_sign_up_by_activity on volunteer_sign_up (activity, at, id);
