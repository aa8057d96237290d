create table organisation_formation (
  id uuid primary key,
  kind text not null check (kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'FUNCTIONAL_BRANCH', 'GROUP', 'BUILDING_GROUP')),
  name text not null check (name <> '' and length(name) <= 80),
  place text collate "C" not null references place (key) on update cascade,
  superior uuid references organisation (id),
  full_members int not null check (full_members between 1 and 100000),
  state text not null check (state in ('APPLIED', 'APPROVED', 'ELECTED', 'FILED', 'REFUSED', 'WITHDRAWN')),
  applied_on date not null,
  applied_by uuid not null,
  decide_by date not null,
  decided_on date,
  decided_by uuid,
  reason text check (reason <> '' and length(reason) <= 300),
  entitled int check (entitled > 0),
  present int check (present between 0 and entitled),
  votes int check (votes between 0 and present),
  elected_on date,
  secretary uuid,
  organisation uuid unique references organisation (id),
  file_by date,
  filed_on date,
  version int not null default 1 check (version > 0),
  check (decided_by is null or decided_by <> applied_by),
  check (state in ('APPLIED', 'WITHDRAWN') or decided_on is not null),
  check (state not in ('REFUSED', 'WITHDRAWN') or reason is not null),
  check ((state in ('ELECTED', 'FILED')) = (organisation is not null)),
  check ((state = 'FILED') = (filed_on is not null)),
  check (state not in ('ELECTED', 'FILED') or (entitled is not null and present is not null and votes is not null
    and elected_on is not null))
);
create index organisation_formation_by_place on organisation_formation (place, state);

create table organisation_formation_compound (
  formation uuid not null references organisation_formation (id),
  compound text collate "C" not null references place (key) on update cascade check (length(compound) = 15),
  primary key (formation, compound)
);
create index organisation_formation_compound_by_compound on organisation_formation_compound (compound);
