create table fund_benefit (
  id uuid primary key,
  code text not null unique check (code ~ '^[34679CDFGHJKMNPQRTVWXY]{8}$'),
  place text collate "C" not null references place (key) on update cascade,
  what text not null check (what <> '' and length(what) <= 80),
  stands text not null check (stands <> '' and length(stands) <= 80),
  since date not null,
  kept_by text check (length(kept_by) between 1 and 60),
  removed_why text check (length(removed_why) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table fund_benefit is 'something one can see that money paid for; its code hangs on it';
create index fund_benefit_by_place on fund_benefit (place, since desc);

create table fund_benefit_money (
  benefit uuid not null references fund_benefit (id) on delete cascade,
  commitment uuid references fund_account (id),
  movement uuid references fund_movement (id),
  check ((commitment is null) <> (movement is null)),
  unique nulls not distinct (benefit, commitment, movement)
);
comment on table fund_benefit_money is 'which payments paid for it: single ones, or all out of a commitment';
create index fund_benefit_money_by_commitment on fund_benefit_money (commitment) where commitment is not null;
create index fund_benefit_money_by_movement on fund_benefit_money (movement) where movement is not null;
