create table volunteer_request (
  id uuid primary key,
  number text not null unique check (number ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  place_first text collate "C" not null,
  kind text not null,
  sealed_wish bytea,
  sealed_asker bytea,
  asker uuid,
  asker_first uuid,
  channel text not null check (channel in ('WEB', 'LINK', 'PHONE', 'PAPER', 'COUNTER')),
  helped_by text check (helped_by <> '' and length(helped_by) <= 40),
  agreed_how text check (agreed_how <> '' and length(agreed_how) <= 80),
  day date,
  part text check (part in ('MORNING', 'AFTERNOON', 'EVENING')),
  state text not null check (state in ('OPEN', 'OFFERED', 'AGREED', 'DONE', 'CONFIRMED', 'WITHDRAWN', 'UNMET')),
  unmet_because text check (unmet_because <> '' and length(unmet_because) <= 200),
  received_at timestamptz not null,
  received_by uuid,
  ended_at timestamptz,
  version int not null default 0,
  check (part is null or day is not null),
  check ((channel in ('WEB', 'LINK')) = (received_by is null)),
  check (received_by is null or (helped_by is not null and agreed_how is not null)),
  check ((state in ('CONFIRMED', 'WITHDRAWN', 'UNMET')) = (ended_at is not null)),
  check ((state = 'UNMET') = (unmet_because is not null)),
  check ((asker is null) = (asker_first is null))
);
comment on column volunteer_request.sealed_asker is 'what to call her, phone, door: encrypted, read by the handler and the agreed volunteer alone';
create index volunteer_request_by_place on volunteer_request (place, state, received_at);
create index volunteer_request_by_asker on volunteer_request (asker) where asker is not null;

create table volunteer_offer (
  id uuid primary key,
  request uuid not null references volunteer_request (id) on delete cascade,
  person uuid not null,
  person_first uuid not null,
  day date,
  part text,
  state text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'STEPPED_BACK', 'OVER')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  answered_at timestamptz,
  check ((state = 'ASKED') = (answered_at is null))
);
create unique index volunteer_offer_one_accepted on volunteer_offer (request) where state = 'ACCEPTED';
create unique index volunteer_offer_asked_once on volunteer_offer (request, person) where state in ('ASKED', 'ACCEPTED');
create unique index volunteer_offer_one_at_a_time on volunteer_offer (person, day, part)
  where state in ('ASKED', 'ACCEPTED') and part is not null;
create index volunteer_offer_by_person on volunteer_offer (person, state);
