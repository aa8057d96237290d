create table person_limit (
  code text primary key,
  days int not null check (days > 0),
  source text not null,
  as_of date not null
);
comment on table person_limit is 'time limits that apply to requests about one''s own data, in calendar days';
insert into person_limit values
  ('wish', 15, 'internal limit proposed by the project; Personal Information Protection Law art. 50 asks for a convenient way without naming days; to be confirmed by the legal office', '2026-11-24');

create table person_wish (
  id uuid primary key,
  person uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('COPY', 'CORRECT', 'DELETE')),
  words bytea not null,
  how text not null check (how in ('PAPER', 'PHONE', 'WEB')),
  asked_on date not null,
  due_on date not null check (due_on >= asked_on),
  recorded_by uuid,
  answered_on date,
  answered_by uuid,
  granted boolean,
  answer bytea,
  check ((answered_on is null) = (granted is null) and (answered_on is null) = (answer is null)),
  check (answered_on is null or answered_on >= asked_on)
);
comment on table person_wish is 'what persons ask about their own data; words and answers encrypted like names';
create index person_wish_by_person on person_wish (person);
create index person_wish_open on person_wish (due_on) where answered_on is null;
create unique index person_wish_once on person_wish (person, kind) where answered_on is null and kind <> 'CORRECT';
