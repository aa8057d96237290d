create table fund_plan (
  place text collate "C" not null references place (key) on update cascade check (length(place) = 15),
  year int not null check (year between 2000 and 2100),
  amount bigint not null check (amount between 0 and 99999999999999),
  decided text not null check (decided <> '' and length(decided) <= 200),
  version int not null default 0,
  primary key (place, year)
);
comment on table fund_plan is 'how much of the public pockets the organisation of a compound is to have in a year, in fen';

create table fund_matching_rule (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  name text not null check (name <> '' and length(name) <= 60),
  matched text not null check (matched in ('RESIDENT_CONTRIBUTION', 'PARTNER_CONTRIBUTION')),
  matches int not null default 1 check (matches between 1 and 100),
  each int not null default 1 check (each between 1 and 100),
  most bigint not null check (most between 1 and 99999999999999),
  first_day date not null,
  last_day date check (last_day >= first_day),
  decided text not null check (decided <> '' and length(decided) <= 200),
  recorded_by uuid not null,
  ended_at timestamptz
);
comment on table fund_matching_rule is 'so many yuan of public money for so many that were given, up to a cap for each compound and year; a rule, nothing is paid by itself';
comment on column fund_matching_rule.matches is 'yuan of public money for each of "each" yuan given';
comment on column fund_matching_rule.most is 'fen a compound may get by it in a year';
create index fund_matching_rule_by_place on fund_matching_rule (place);
