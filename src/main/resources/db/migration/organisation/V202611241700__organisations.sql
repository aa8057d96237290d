create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'FUNCTIONAL_BRANCH',
    'GROUP', 'BUILDING_GROUP', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'INTERIM_OWNERS_COMMITTEE',
    'COURTYARD_COMMITTEE', 'ENVIRONMENT_PROPERTY_COMMITTEE', 'AFFAIRS_SUPERVISION_COMMITTEE')),
  name text not null check (name <> '' and length(name) <= 80),
  place text collate "C" not null references place (key) on update cascade,
  superior uuid references organisation (id) check (superior <> id),
  since date not null,
  until date,
  ended_because text check (ended_because <> '' and length(ended_because) <= 300),
  version int not null default 1 check (version > 0),
  check (until >= since),
  check ((until is null) = (ended_because is null))
);
comment on column organisation.place is 'a compound, or the place above everything it answers for';
comment on column organisation.until is 'its last day';
create index organisation_by_place on organisation (place, name);
create index organisation_by_superior on organisation (superior) where superior is not null;
create index organisation_by_name on organisation using gin (name gin_trgm_ops);

create table organisation_compound (
  organisation uuid not null references organisation (id),
  compound text collate "C" not null references place (key) on update cascade check (length(compound) = 15),
  since date not null,
  until date,
  came_from text collate "C" references place (key) on update cascade,
  ended_with_compound boolean not null default false,
  primary key (organisation, compound, since),
  check (until >= since),
  check (not ended_with_compound or until is not null),
  exclude using gist (organisation with =, compound with =, daterange(since, until, '[]') with &&)
);
comment on column organisation_compound.came_from is 'the compound that went into this one, for which it answered before';
comment on table organisation_compound is 'for which compounds an organisation answers, and when';
create index organisation_compound_by_compound on organisation_compound (compound, organisation);

-- What an organisation was called, what it was and under whom it stood, until the day before something of that changed.
create table organisation_former (
  organisation uuid not null references organisation (id),
  kind text not null,
  name text not null,
  superior uuid references organisation (id),
  since date not null,
  until date not null,
  primary key (organisation, until),
  check (until >= since),
  exclude using gist (organisation with =, daterange(since, until, '[]') with &&)
);
