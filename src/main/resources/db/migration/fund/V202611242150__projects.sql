create table fund_project_rule (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  amount bigint not null check (amount >= 0),
  source text not null check (source <> ''),
  as_of date not null
);
comment on table fund_project_rule is 'figures of applications: limits in fen, percents, days; a city changes rows';
insert into fund_project_rule (code, amount, source, as_of) values
  ('second_signature_over', 1000000, 'set by Yuanba until the city decides', '2026-11-24'),
  ('third_signature_over', 5000000, 'set by Yuanba until the city decides', '2026-11-24'),
  ('before_acceptance_percent', 30, 'set by Yuanba until the city decides', '2026-11-24'),
  ('objection_days', 5, 'set by Yuanba until the city decides', '2026-11-24');

create table fund_project_exclusion (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  reason_zh text not null check (reason_zh <> ''),
  reason_en text not null check (reason_en <> ''),
  position int not null,
  source text not null check (source <> ''),
  as_of date not null,
  retired_on date
);
comment on table fund_project_exclusion is 'the negative list: what this money never pays for, and why';
insert into fund_project_exclusion (code, zh, en, reason_zh, reason_en, position, source, as_of) values
  ('private', '自家的事，比如物业费、自家屋里的装修', 'private matters, such as property fees or one''s own flat', '大家的钱办大家的事', 'common money is for common things', 10, '成都市社区专项资金负面清单（2018年版要点，待区县核对）', '2026-11-24'),
  ('liable', '有人该负责的，比如保修期内、谁弄坏的谁修', 'what somebody is liable for, such as under guarantee', '该谁负责，钱就该谁出', 'whoever is liable pays', 20, '成都市社区专项资金负面清单（2018年版要点，待区县核对）', '2026-11-24'),
  ('duty', '政府本来就该办的，比如工作人员的工资', 'the government''s own duties, such as pay of staff', '财政另有安排，不从这里出', 'the budget provides for it elsewhere', 30, '成都市社区专项资金负面清单（2018年版要点，待区县核对）', '2026-11-24'),
  ('fund', '该用住宅专项维修资金或公共收益的', 'what the maintenance fund or common income is for', '那是业主的钱，由业主共同决定', 'that is owners'' money, decided by owners', 40, '民法典第281、282条', '2026-11-24');

create table fund_call (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  title text not null check (title <> '' and length(title) <= 60),
  round text not null check (round <> '' and length(round) <= 30),
  applicants text[] not null check (cardinality(applicants) > 0 and applicants <@ array['ORGANISATION', 'TEAM', 'RESIDENTS']),
  fund uuid not null references fund_account (id),
  purpose text not null,
  budget bigint not null check (budget between 1 and 99999999999999),
  most_each bigint not null check (most_each between 1 and budget),
  most_of_yard int not null check (most_of_yard between 1 and 20),
  closes_on date not null,
  before_acceptance_percent int not null check (before_acceptance_percent between 0 and 100),
  objection_days int not null check (objection_days between 1 and 365),
  opened_at timestamptz not null,
  opened_by uuid not null
);
comment on table fund_call is 'who may ask for how much until when; fixed once it is out';
create index fund_call_by_place on fund_call (place, closes_on);

create table fund_project (
  id uuid primary key,
  number text not null unique check (number ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  call uuid not null references fund_call (id),
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  title text not null check (title <> '' and length(title) <= 40),
  need text not null check (need <> '' and length(need) <= 600),
  plan text not null check (plan <> '' and length(plan) <= 600),
  applicant text not null check (applicant in ('ORGANISATION', 'TEAM', 'RESIDENTS')),
  applicant_name text not null check (applicant_name <> '' and length(applicant_name) <= 40),
  channel text not null check (channel in ('SELF', 'HELPED', 'PAPER')),
  helped_by text check (length(helped_by) between 1 and 40),
  agreed_how text check (length(agreed_how) between 1 and 80),
  speaker text check (length(speaker) between 1 and 20),
  cost bigint not null check (cost between 1 and 99999999999999),
  state text not null,
  reason text check (length(reason) between 1 and 300),
  granted bigint check (granted between 1 and cost),
  commitment uuid references fund_account (id),
  notice uuid,
  notice_until date,
  settled bigint check (settled between 0 and granted),
  report text check (length(report) between 1 and 2000),
  keeper text check (length(keeper) between 1 and 60),
  applied_at timestamptz not null,
  entered_by uuid not null,
  ended_at timestamptz,
  version int not null default 0,
  check ((channel = 'HELPED') = (helped_by is not null and agreed_how is not null)),
  check ((commitment is null) = (granted is null)),
  check (state in ('APPLIED', 'REFUSED', 'ELIGIBLE', 'TURNED_DOWN', 'ADMITTED', 'NOT_CHOSEN', 'CHOSEN', 'NOTICED', 'AGREED', 'DONE',
    'ACCEPTED', 'SETTLED', 'REPORTED', 'CLOSED', 'WITHDRAWN')),
  check ((state in ('REFUSED', 'TURNED_DOWN', 'NOT_CHOSEN', 'WITHDRAWN')) = (reason is not null)),
  check (state not in ('AGREED', 'DONE', 'ACCEPTED', 'SETTLED', 'REPORTED', 'CLOSED') or (commitment is not null and notice is not null)),
  check ((state in ('SETTLED', 'REPORTED', 'CLOSED')) = (settled is not null)),
  check ((state in ('REPORTED', 'CLOSED')) = (report is not null)),
  check ((state = 'CLOSED') = (keeper is not null))
);
comment on column fund_project.speaker is 'how the one who presents it is called in public, only as she agreed';
comment on column fund_project.cost is 'fen, the sum of its lines as applied for';
comment on column fund_project.keeper is 'who looks after it from now on';
create index fund_project_by_place on fund_project (place, state);
create index fund_project_by_call on fund_project (call, number);
create index fund_project_by_commitment on fund_project (commitment) where commitment is not null;

create table fund_project_line (
  project uuid not null references fund_project (id) on delete cascade,
  position int not null,
  said text not null check (said <> '' and length(said) <= 60),
  amount bigint not null check (amount between 1 and 99999999999999),
  primary key (project, position)
);
comment on table fund_project_line is 'what the money is for, line by line';

create table fund_project_duty (
  project uuid not null references fund_project (id) on delete cascade,
  hand uuid not null,
  duty text not null check (duty in ('APPLIES', 'REVIEWS', 'JUDGES', 'PAYS', 'ACCEPTS', 'INTERESTED')),
  since timestamptz not null,
  primary key (project, hand),
  unique (project, hand, duty)
);
comment on table fund_project_duty is 'one hand has one duty in a project: who applied does not review, who reviewed does not pay, who paid does not accept, and who declared an interest does none of it';
comment on column fund_project_duty.hand is 'an account, a juror, or one who asked for it and holds a slip';

create table fund_project_asker (
  id uuid primary key,
  project uuid not null references fund_project (id) on delete cascade,
  number text not null unique check (number ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  sealed bytea,
  answer boolean,
  words text check (length(words) between 1 and 300),
  answered_at timestamptz,
  answered_hand uuid,
  answered_duty text generated always as (case when answered_hand is null then null else 'ACCEPTS' end) stored,
  foreign key (project, answered_hand, answered_duty) references fund_project_duty (project, hand, duty),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_hand is null))
);
comment on table fund_project_asker is 'those who asked for it: each holds a slip with a number, by which she accepts the work or not; sealed: how she is called and where she lives';
create index fund_project_asker_by_project on fund_project_asker (project);

create table fund_project_opinion (
  id uuid primary key,
  project uuid not null references fund_project (id) on delete cascade,
  kind text not null check (kind in ('ELIGIBILITY', 'REVIEW', 'SIGNATURE', 'CHANGE')),
  subject uuid not null,
  hand uuid not null,
  duty text generated always as ('REVIEWS') stored,
  approves boolean not null,
  words text check (length(words) between 1 and 300),
  at timestamptz not null,
  unique (kind, subject, hand),
  foreign key (project, hand, duty) references fund_project_duty (project, hand, duty)
);
comment on column fund_project_opinion.subject is 'the project, or the change it is about';

create table fund_project_tranche (
  id uuid primary key,
  project uuid not null references fund_project (id),
  position int not null,
  amount bigint not null check (amount between 1 and 99999999999999),
  after_acceptance boolean not null,
  released_hand uuid,
  released_duty text generated always as (case when released_hand is null then null else 'REVIEWS' end) stored,
  released_at timestamptz,
  paid_hand uuid,
  paid_duty text generated always as (case when paid_hand is null then null else 'PAYS' end) stored,
  paid_on date,
  payee uuid references fund_account (id),
  voucher text check (length(voucher) between 1 and 100),
  movement uuid unique references fund_movement (id),
  unique (project, position),
  foreign key (project, released_hand, released_duty) references fund_project_duty (project, hand, duty),
  foreign key (project, paid_hand, paid_duty) references fund_project_duty (project, hand, duty),
  check ((released_hand is null) = (released_at is null)),
  check ((paid_hand is null) = (paid_on is null and payee is null and voucher is null and movement is null)),
  check (paid_hand is null or (paid_on is not null and payee is not null and voucher is not null and movement is not null)),
  check (paid_hand is null or released_hand is not null)
);
comment on table fund_project_tranche is 'a payment: released by one who reviewed, paid by another';

create table fund_project_change (
  id uuid primary key,
  project uuid not null references fund_project (id),
  said text not null check (said <> '' and length(said) <= 300),
  cost bigint not null check (cost between 1 and 99999999999999),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  approved boolean,
  check ((decided_at is null) = (approved is null))
);
comment on table fund_project_change is 'what is done otherwise than applied for; never for more than was granted';
create unique index fund_project_change_one on fund_project_change (project) where decided_at is null;
