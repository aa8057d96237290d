create table fund_nature_use (
  nature text not null,
  purpose text not null,
  source text not null,
  as_of date not null,
  primary key (nature, purpose)
);
comment on table fund_nature_use is 'what money of a nature may be used for; a nature without a row is not restricted here';
insert into fund_nature_use (nature, purpose, source, as_of)
select 'PARTY_DUES', purpose, '中国共产党党费收缴、使用和管理的规定 (中组发〔2008〕3号), uses of dues; collected 2026-11', '2026-11-24'
from unnest(array['TRAINING', 'MATERIALS', 'COMMENDATION', 'HARDSHIP_HELP', 'EDUCATION_FACILITIES']) as u (purpose);

create table fund_account (
  id uuid primary key,
  kind text not null check (kind in ('FUND', 'COMMITMENT', 'EXTERNAL')),
  place text collate "C" not null references place (key) on update cascade,
  name text not null check (name <> '' and length(name) <= 60),
  nature text check (nature in ('FISCAL_SPECIAL', 'COMMUNITY_GUARANTEE', 'COMMUNITY_INCENTIVE', 'PARTY_BUILDING_BUDGET',
    'PARTY_DUES', 'RESIDENT_CONTRIBUTION', 'PARTNER_CONTRIBUTION', 'DONATION')),
  fund uuid references fund_account (id),
  opened_on date not null,
  closed_on date,
  unique (id, kind),
  check ((kind = 'EXTERNAL') = (nature is null)),
  check ((kind = 'COMMITMENT') = (fund is not null)),
  check (closed_on >= opened_on)
);
comment on table fund_account is 'FUND: money by its legal nature at a place; COMMITMENT: money of a fund promised to a project; EXTERNAL: who gives or is paid. Owners'' money (maintenance fund, common income, provident fund) is never an account';
create index fund_account_by_place on fund_account (place, kind);
create index fund_account_by_fund on fund_account (fund) where fund is not null;

create table fund_balance (
  account uuid primary key,
  kind text not null check (kind in ('FUND', 'COMMITMENT')),
  balance bigint not null default 0 check (balance >= 0),
  frozen boolean not null default false,
  closed_through date,
  foreign key (account, kind) references fund_account (id, kind)
);
comment on table fund_balance is 'fen, kept with every movement; whoever posts holds this row, and it never goes below zero';

create table fund_day (
  account uuid not null references fund_balance (account),
  day date not null,
  net bigint not null,
  primary key (account, day)
);
comment on table fund_day is 'what a fund gained or lost on a day, kept with every movement: the balance of any day is a sum over days';

create table fund_movement (
  id uuid primary key,
  key text not null unique check (key <> '' and length(key) <= 100),
  kind text not null,
  source uuid not null,
  source_kind text not null,
  target uuid not null,
  target_kind text not null,
  amount bigint not null check (amount between 1 and 99999999999999),
  happened_on date not null,
  purpose text,
  decision text check (length(decision) <= 200),
  voucher text check (length(voucher) <= 200),
  undoes uuid references fund_movement (id),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  anchor boolean not null generated always as (true) stored,
  foreign key (source, source_kind) references fund_account (id, kind),
  foreign key (target, target_kind) references fund_account (id, kind),
  check (source <> target),
  check ((kind in ('REFUND', 'REVERSAL')) = (undoes is not null)),
  check (case kind
    when 'ALLOCATION' then source_kind in ('EXTERNAL', 'FUND') and target_kind = 'FUND'
    when 'CONTRIBUTION' then source_kind = 'EXTERNAL' and target_kind = 'FUND'
    when 'DONATION' then source_kind = 'EXTERNAL' and target_kind = 'FUND'
    when 'COMMITTING' then source_kind = 'FUND' and target_kind = 'COMMITMENT'
    when 'RELEASE' then source_kind = 'COMMITMENT' and target_kind = 'FUND'
    when 'PAYMENT' then source_kind in ('FUND', 'COMMITMENT') and target_kind = 'EXTERNAL'
    when 'REFUND' then source_kind = 'EXTERNAL' and target_kind in ('FUND', 'COMMITMENT')
    when 'REVERSAL' then not (source_kind = 'EXTERNAL' and target_kind = 'EXTERNAL')
    else false end),
  check (kind <> 'PAYMENT' or (decision is not null and voucher is not null and purpose is not null))
);
comment on table fund_movement is 'one row, two accounts: balanced by construction; written once, never changed';
comment on column fund_movement.amount is 'fen';
comment on column fund_movement.anchor is 'the one column a role may name in an update, and no value can be written into it: references to a row need a lock that needs this right';
create unique index fund_movement_reversed_once on fund_movement (undoes) where kind = 'REVERSAL';
create index fund_movement_by_undone on fund_movement (undoes) where undoes is not null;
create index fund_movement_by_source on fund_movement (source, happened_on desc, id desc);
create index fund_movement_by_target on fund_movement (target, happened_on desc, id desc);

create table fund_lot (
  id uuid primary key references fund_movement (id),
  nature text not null,
  purposes text[] check (cardinality(purposes) > 0),
  received_on date not null,
  anchor boolean not null generated always as (true) stored
);
comment on table fund_lot is 'money as it came in: one for each movement from outside; keeps its source however often it moves';
comment on column fund_lot.purposes is 'what the giver or the law allows it for; none: anything the fund is for';

create table fund_position (
  account uuid not null references fund_balance (account),
  lot uuid not null references fund_lot (id),
  remaining bigint not null check (remaining >= 0),
  free boolean not null,
  received_on date not null,
  primary key (account, lot)
);
comment on table fund_position is 'how much of a lot lies in an account, kept with every movement; what is given for a purpose goes before what is free, then the oldest';
create index fund_position_next on fund_position (account, free, received_on, lot) where remaining > 0;

create table fund_share (
  movement uuid not null references fund_movement (id),
  lot uuid not null references fund_lot (id),
  amount bigint not null check (amount > 0),
  primary key (movement, lot)
);
comment on table fund_share is 'which lots a movement moved; together its amount; written once, never changed';
create index fund_share_by_lot on fund_share (lot);

create table fund_closing (
  place text collate "C" primary key references place (key) on update cascade,
  closed_through date not null
);
comment on table fund_closing is 'until which day the books of a place and everything in it are closed';

revoke update, delete, truncate on fund_movement, fund_share, fund_lot from current_user;
grant update (anchor) on fund_movement, fund_lot to current_user;
