create table fund_pitch (
  id uuid primary key,
  call uuid not null unique references fund_call (id),
  place text collate "C" not null references place (key) on update cascade,
  title text not null check (title <> '' and length(title) <= 60),
  location text not null check (location <> '' and length(location) <= 60),
  day date not null,
  begins time not null,
  minutes_each int not null check (minutes_each between 1 and 60),
  state text not null check (state in ('PLANNED', 'ANNOUNCED', 'VOTING', 'CLOSED', 'OPENED')),
  budget bigint not null check (budget between 1 and 99999999999999),
  rule text not null check (rule in ('TOP', 'GREEDY', 'MES', 'MES_U', 'MES_ADD1', 'MES_ADD1X', 'MES_ADD1U', 'PHRAGMEN', 'MAX_WELFARE')),
  satisfaction text not null,
  ballot_kind text not null check (ballot_kind in ('APPROVAL', 'CUMULATIVE', 'ORDINAL')),
  most_choices int not null check (most_choices between 1 and 50),
  points int not null default 0 check (points between 0 and 100),
  increment bigint not null check (increment between 1 and 99999999999999),
  juror_percent int not null check (juror_percent between 0 and 50),
  pass_percent int not null check (pass_percent between 0 and 100),
  announced_at timestamptz,
  announced_by uuid,
  fingerprint text,
  opened_at timestamptz,
  closed_at timestamptz,
  counted_at timestamptz,
  counted_by uuid,
  handed_out int check (handed_out >= 0),
  unused int check (unused >= 0),
  in_box int check (in_box >= 0),
  spoiled int check (spoiled >= 0),
  version int not null default 0,
  check ((ballot_kind = 'CUMULATIVE') = (points > 0)),
  check ((rule = 'TOP') or juror_percent = 0),
  check ((state = 'PLANNED') = (announced_at is null)),
  check ((announced_at is null) = (fingerprint is null)),
  check ((state in ('VOTING', 'CLOSED', 'OPENED')) = (opened_at is not null)),
  check ((state in ('CLOSED', 'OPENED')) = (closed_at is not null)),
  check ((state = 'OPENED') = (counted_at is not null)),
  check (state <> 'OPENED' or (handed_out is not null and unused is not null and in_box is not null and spoiled is not null))
);
comment on table fund_pitch is 'projects are presented and voted on; rule and parameters are fixed once announced';
comment on column fund_pitch.fingerprint is 'SHA-256 of the rule as it was published';
comment on column fund_pitch.juror_percent is 'how much the jurors'' marks count where marks are mixed; with every other rule they only admit';
comment on column fund_pitch.pass_percent is 'the share of the highest marks a project needs from the jurors to be voted into money';
create index fund_pitch_by_place on fund_pitch (place, day);

create table fund_pitch_item (
  pitch uuid not null references fund_pitch (id) on delete cascade,
  project uuid not null unique references fund_project (id),
  position int not null,
  lot int,
  won boolean,
  primary key (pitch, project),
  unique (pitch, position),
  unique (pitch, lot)
);
comment on table fund_pitch_item is 'the run sheet; lot: the place drawn before the count, 1 wins every tie';

create table fund_pitch_criterion (
  pitch uuid not null references fund_pitch (id) on delete cascade,
  position int not null,
  said text not null check (said <> '' and length(said) <= 40),
  weight int not null check (weight between 1 and 100),
  primary key (pitch, position)
);

create table fund_pitch_juror (
  id uuid primary key,
  pitch uuid not null references fund_pitch (id) on delete cascade,
  called text not null check (called <> '' and length(called) <= 20),
  seat int not null,
  unique (pitch, seat),
  unique (id, pitch)
);

create table fund_pitch_mark (
  pitch uuid not null,
  juror uuid not null,
  project uuid not null,
  duty text generated always as ('JUDGES') stored,
  criterion int not null,
  given int not null check (given between 0 and 10),
  primary key (juror, project, criterion),
  foreign key (juror, pitch) references fund_pitch_juror (id, pitch) on delete cascade,
  foreign key (pitch, criterion) references fund_pitch_criterion (pitch, position) on delete cascade,
  foreign key (pitch, project) references fund_pitch_item (pitch, project),
  foreign key (project, juror, duty) references fund_project_duty (project, hand, duty)
);
comment on table fund_pitch_mark is 'what a juror gives a project, 0 to 10 for each criterion; about projects, never about people';

create table fund_pitch_code (
  pitch uuid not null references fund_pitch (id) on delete cascade,
  serial int not null,
  code text not null unique check (code ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  primary key (pitch, serial),
  unique (pitch, code)
);
comment on table fund_pitch_code is 'one-time codes as printed; who holds which is written down nowhere';

create table fund_pitch_ballot (
  pitch uuid not null,
  code text not null primary key,
  channel text not null check (channel in ('PHONE', 'PAPER')),
  projects uuid[] not null,
  points int[] not null,
  received_at timestamptz not null,
  entered_by uuid,
  foreign key (pitch, code) references fund_pitch_code (pitch, code),
  check ((channel = 'PAPER') = (entered_by is not null)),
  check (cardinality(points) in (0, cardinality(projects)))
);
comment on table fund_pitch_ballot is 'one ballot for a code; an empty one is a ballot';

create table fund_pitch_second (
  id uuid primary key,
  pitch uuid not null,
  code text not null,
  channel text not null check (channel in ('PHONE', 'PAPER')),
  at timestamptz not null,
  unique (code, channel),
  foreign key (pitch, code) references fund_pitch_code (pitch, code)
);
comment on table fund_pitch_second is 'ballots that came when their code had voted otherwise already: refused, and listed for the reconciliation';
create index fund_pitch_second_by_pitch on fund_pitch_second (pitch, at);

revoke update, delete, truncate on fund_pitch_ballot, fund_pitch_second from current_user;
