create table access_account (
  id uuid primary key,
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name text not null check (display_name <> '' and length(display_name) <= 50),
  password_hash text not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 0,
  kind text not null default 'STAFF' check (kind in ('STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  unique (id, kind),
  check (totp_confirmed_at is null or totp_secret is not null)
);
comment on column access_account.kind is 'what it is for; the three administrators are kept apart: an account holds roles of its kind alone';
comment on column access_account.totp_secret is 'encrypted with DATA/keys/access.key; counts only once confirmed';
create unique index access_account_by_username on access_account (username);

create table access_role (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  kind text not null check (kind in ('STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  name_zh text not null,
  name_en text not null,
  sort int not null,
  second_factor boolean not null default false,
  unique (code, kind),
  check (kind = 'STAFF' or second_factor)
);
comment on column access_role.second_factor is 'its holders need a one-time code; always so for the administrators';

create table access_permission (
  code text primary key check (code ~ '^[a-z]+:[a-z-]+$')
);

create table access_role_permission (
  role text not null references access_role (code) on update cascade on delete cascade,
  permission text not null references access_permission (code) on delete cascade,
  primary key (role, permission)
);

create table access_grant (
  id uuid primary key,
  account uuid not null references access_account (id) on delete cascade,
  role text not null references access_role (code) on update cascade,
  place text collate "C" not null references place (key) on update cascade,
  first_day date not null,
  last_day date,
  given_by uuid references access_account (id),
  given_at timestamptz not null,
  ended_by uuid references access_account (id),
  ended_at timestamptz,
  kind text not null default 'STAFF',
  constraint access_grant_fits_account foreign key (account, kind) references access_account (id, kind),
  constraint access_grant_fits_role foreign key (role, kind) references access_role (code, kind) on update cascade,
  constraint access_grant_not_to_herself check (given_by <> account),
  check (ended_at is not null or ended_by is null),
  check (last_day is null or last_day >= first_day)
);
create index access_grant_by_account on access_grant (account);
create index access_grant_by_place on access_grant (place);
alter table access_grant add constraint access_grant_once exclude using gist (
  account with =, role with =, place with =, daterange(first_day, last_day, '[]') with &&) where (ended_at is null);

-- Tries and codes change with every sign-in, the account seldom: each has its own row.
create table access_sign_in (
  account uuid primary key references access_account (id) on delete cascade,
  failed_attempts int not null default 0 check (failed_attempts >= 0),
  locked_until timestamptz,
  totp_last_step bigint not null default 0,
  last_sign_in_at timestamptz
);

-- The city's rules on signing in: one row, changed by its security administrator.
create table access_rules (
  one boolean primary key default true check (one),
  lock_after int not null default 5 check (lock_after between 3 and 10),
  lock_minutes int not null default 15 check (lock_minutes between 10 and 120),
  password_days int not null default 90 check (password_days between 0 and 365),
  idle_minutes int not null default 30 check (idle_minutes between 5 and 60)
);
comment on column access_rules.password_days is 'a password older than this must be changed; 0 for never';
insert into access_rules default values;

insert into access_role (code, kind, name_zh, name_en, sort, second_factor) values
  ('compound_secretary', 'STAFF', '院落书记', 'Compound secretary', 10, false),
  ('community_worker', 'STAFF', '社区工作者', 'Community worker', 20, false),
  ('street_officer', 'STAFF', '街道干部', 'Subdistrict officer', 30, false),
  ('district_officer', 'STAFF', '区县干部', 'District officer', 40, false),
  ('city_analyst', 'STAFF', '市级分析员', 'City analyst', 50, false),
  ('finance_auditor', 'STAFF', '资金审计', 'Finance auditor', 60, false),
  ('system_admin', 'SYSTEM_ADMIN', '系统管理员', 'System administrator', 110, true),
  ('security_admin', 'SECURITY_ADMIN', '安全管理员', 'Security administrator', 120, true),
  ('audit_admin', 'AUDIT_ADMIN', '审计管理员', 'Audit administrator', 130, true);
