create sequence problem_serial;

create table problem (
  id uuid primary key,
  number text not null unique check (number ~ '^Q-[0-9]{8}-[0-9]{2,9}$'),
  code_mac bytea not null,
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  place_first text collate "C" not null,
  category text not null references problem_category (code) on update cascade,
  kind text not null references problem_kind (code),
  title text not null check (title <> '' and length(title) <= 60),
  words text not null check (length(words) <= 4000),
  sealed_words bytea,
  public_words text check (public_words <> '' and length(public_words) <= 4000),
  spot text not null check (spot in ('BUILDING', 'YARD', 'GATE', 'ELSEWHERE')),
  at_where text not null check (length(at_where) <= 60),
  answers jsonb not null default '{}',
  latitude numeric(8, 6),
  longitude numeric(9, 6),
  channel text not null check (channel in ('QR', 'COUNTER', 'PHONE', 'VISIT', 'HOTLINE', 'OPEN311')),
  helped_by text check (helped_by <> '' and length(helped_by) <= 40),
  agreed_how text check (agreed_how <> '' and length(agreed_how) <= 80),
  taken_by uuid,
  outside_number text check (outside_number <> '' and length(outside_number) <= 40),
  sealed_contact bytea,
  person uuid,
  person_first uuid,
  photos_agreed text check (photos_agreed <> '' and length(photos_agreed) <= 200),
  state text not null check (state in ('NEW', 'ACCEPTED', 'IN_PROGRESS', 'ANSWERED', 'CLOSED', 'CANNOT', 'NOT_ACCEPTED', 'MERGED')),
  holder text collate "C" not null references place (key) on update cascade check (length(holder) in (4, 6, 9, 12, 15)),
  holder_unit text check (holder_unit <> '' and length(holder_unit) <= 40),
  offered text check (offered in ('RETURN', 'HAND_OVER', 'ESCALATE')),
  offered_to text collate "C" references place (key) on update cascade,
  offered_unit text check (offered_unit <> '' and length(offered_unit) <= 40),
  received_at timestamptz not null,
  received_on date not null,
  days int not null check (days between 1 and 365),
  first_due_on date not null,
  due_on date not null,
  paused_on date,
  accepted_on date,
  answered_at timestamptz,
  answered_on date,
  answer text check (answer <> '' and length(answer) <= 4000),
  in_time boolean,
  called_back_on date,
  reason text references problem_reason (code) on update cascade,
  who_can text check (who_can <> '' and length(who_can) <= 200),
  solved boolean,
  satisfied boolean,
  judged_on date,
  reopened int not null default 0 check (reopened >= 0),
  ended_at timestamptz,
  merged_into uuid references problem (id),
  version int not null default 0,
  check (first_due_on >= received_on and due_on >= received_on),
  check ((channel in ('QR', 'OPEN311')) or taken_by is not null),
  check (channel not in ('COUNTER', 'PHONE', 'VISIT') or (helped_by is not null and agreed_how is not null)),
  check ((offered is null) = (offered_to is null)),
  check ((state in ('CLOSED', 'CANNOT', 'NOT_ACCEPTED', 'MERGED')) = (ended_at is not null)),
  check ((state = 'MERGED') = (merged_into is not null)),
  check (merged_into <> id),
  check (state not in ('ANSWERED') or (answer is not null and answered_on is not null)),
  check (state not in ('CANNOT', 'NOT_ACCEPTED') or (reason is not null and answer is not null)),
  check ((person is null) = (person_first is null)),
  check ((latitude is null) = (longitude is null))
);
comment on column problem.code_mac is 'keyed hash of the number with the code handed to the reporter: only who has both opens it';
comment on column problem.words is 'as it was written, phones and identity numbers masked; what was written in full is in sealed_words';
comment on column problem.public_words is 'what anyone may read of it, none until somebody looked it over';
comment on column problem.sealed_contact is 'what to call the reporter and a phone: encrypted, each look on record, gone some days after the end';
comment on column problem.photos_agreed is 'how those who may be recognised agreed that anyone sees the photos; none while they are private';
comment on column problem.in_time is 'whether the last answer came by its day';
create index problem_by_place on problem (place, state, due_on);
create index problem_waiting on problem (due_on, place) where state in ('NEW', 'ACCEPTED', 'IN_PROGRESS');
create index problem_by_age on problem (received_at, id);
create index problem_by_person on problem (person) where person is not null;
create index problem_by_lead on problem (merged_into) where merged_into is not null;
create index problem_by_outside_number on problem (outside_number) where outside_number is not null;
create index problem_by_holder on problem (holder);
create index problem_by_offer on problem (offered_to) where offered_to is not null;
create index problem_answered on problem (answered_on) where state = 'ANSWERED';
create index problem_to_forget on problem (ended_at) where sealed_contact is not null or sealed_words is not null;

create table problem_step (
  id uuid primary key,
  problem uuid not null references problem (id) on delete cascade,
  at timestamptz not null,
  by_account uuid,
  act text not null check (act ~ '^[a-z-]+$'),
  said text check (said <> '' and length(said) <= 4000),
  days int,
  due_on date,
  place text collate "C" references place (key) on update cascade,
  unit text check (unit <> '' and length(unit) <= 40),
  shown boolean not null
);
comment on table problem_step is 'what was done with a problem, in its order; what is shown the reporter reads as well, with the same clock';
create index problem_step_by_problem on problem_step (problem, at, id);
create index problem_step_by_place on problem_step (place) where place is not null;

create table problem_partner (
  id uuid primary key,
  problem uuid not null references problem (id) on delete cascade,
  unit text not null check (unit <> '' and length(unit) <= 40),
  asked_on date not null,
  asked text not null check (asked <> '' and length(asked) <= 400),
  came_on date,
  did text check (did <> '' and length(did) <= 400),
  check ((came_on is null) = (did is null)),
  unique (problem, unit)
);
comment on table problem_partner is '街道吹哨、部门报到: whom the one in the lead called, and what each of them did';

create table problem_route (
  place text collate "C" not null references place (key) on update cascade,
  category text not null references problem_category (code) on update cascade,
  receiver text collate "C" not null references place (key) on update cascade,
  unit text check (unit <> '' and length(unit) <= 40),
  source text not null check (source <> ''),
  since date not null,
  primary key (place, category)
);
comment on table problem_route is 'who answers first in a place, where it is another than the category says; the smallest place counts';
