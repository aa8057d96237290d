create table fund_party (
  account uuid primary key,
  account_kind text not null default 'EXTERNAL' check (account_kind = 'EXTERNAL'),
  kind text not null check (kind in ('CITY', 'DISTRICT', 'STREET', 'UNIT', 'RESIDENTS', 'DONEE', 'PAYEE')),
  named boolean not null default false,
  foreign key (account, account_kind) references fund_account (id, kind)
);
comment on table fund_party is 'who stands behind an account outside; residents are never one person, a donee is qualified to take donations';
comment on column fund_party.named is 'whether this giver agreed to be named in public; levels of government and payees are named by duty';

create table fund_inflow (
  movement uuid primary key references fund_movement (id),
  kind text not null check (kind in ('ALLOCATION', 'PARTNER', 'RESIDENTS', 'DONATION')),
  voluntary boolean,
  published text check (length(published) between 1 and 200),
  receipt text check (length(receipt) between 1 and 100),
  decided text check (length(decided) between 1 and 200),
  check (kind <> 'RESIDENTS' or (voluntary and published is not null and decided is not null)),
  check (kind <> 'DONATION' or receipt is not null)
);
comment on table fund_inflow is 'what the rules ask of money by its kind: residents give of their own will, after a decision, in the open; a donation comes through a qualified donee and with a receipt';

create table fund_in_kind (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  giver uuid not null references fund_party (account),
  kind text not null check (kind in ('GOODS', 'LABOUR')),
  what text not null check (what <> '' and length(what) <= 80),
  worth bigint not null check (worth between 1 and 99999999999999),
  valued_how text not null check (valued_how <> '' and length(valued_how) <= 100),
  given_on date not null,
  withdrawn_why text check (length(withdrawn_why) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table fund_in_kind is 'goods and labour of partners: valued in fen, never booked as cash and never part of a balance';
create index fund_in_kind_by_place on fund_in_kind (place, given_on desc);

create table fund_order (
  id uuid primary key,
  place text collate "C" not null references place (key) on update cascade,
  source uuid not null references fund_account (id),
  payee uuid not null references fund_party (account),
  amount bigint not null check (amount between 1 and 99999999999999),
  purpose text not null,
  what text not null check (what <> '' and length(what) <= 80),
  decision text not null check (decision <> '' and length(decision) <= 200),
  voucher text not null check (voucher <> '' and length(voucher) <= 200),
  paper_lies text check (length(paper_lies) between 1 and 100),
  notice_first date,
  notice_last date check (notice_last >= notice_first),
  accepted_on date,
  accepted_by text check (length(accepted_by) between 1 and 100),
  state text not null check (state in ('PREPARED', 'PAID', 'WITHDRAWN')),
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  paid_by uuid,
  movement uuid unique references fund_movement (id),
  copy_words text check (length(copy_words) between 1 and 500),
  copy_by uuid,
  version int not null default 0,
  check ((state = 'PAID') = (movement is not null)),
  check ((movement is null) = (paid_by is null)),
  check (paid_by <> prepared_by),
  check ((notice_first is null) = (notice_last is null)),
  check ((copy_words is null) = (copy_by is null))
);
comment on table fund_order is 'a payment as it was decided and prepared by one, and paid by another';
comment on column fund_order.paper_lies is 'where the paper voucher is kept, when it was not scanned';
comment on column fund_order.copy_words is 'what anyone may read of the voucher; passed the publication gate';
create index fund_order_by_place on fund_order (place, state);
