create table fund_threshold (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  amount bigint not null check (amount >= 0),
  source text not null check (source <> ''),
  as_of date not null
);
comment on table fund_threshold is 'from when on something stands out for an auditor: fen, days; a city changes rows';
insert into fund_threshold (code, amount, source, as_of) values
  ('split_fen', 1000000, 'set by Yuanba until the city decides', '2026-11-24'),
  ('split_days', 30, 'set by Yuanba until the city decides', '2026-11-24'),
  ('same_payee_days', 7, 'set by Yuanba until the city decides', '2026-11-24'),
  ('objection_days', 5, 'set by Yuanba until the city decides', '2026-11-24');
