create table access_account (
  id uuid primary key,
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name text not null check (display_name <> '' and length(display_name) <= 50),
  password_hash text not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null default false,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  failed_attempts int not null default 0 check (failed_attempts >= 0),
  locked_until timestamptz,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null,
  version int not null default 0
);
create unique index access_account_by_username on access_account (username);

create table access_role (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  kind text not null check (kind in ('STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
  name_zh text not null,
  name_en text not null,
  sort int not null
);

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
  check (last_day is null or last_day >= first_day)
);
create index access_grant_by_account on access_grant (account);
create index access_grant_by_place on access_grant (place);
alter table access_grant add constraint access_grant_once exclude using gist (
  account with =, role with =, place with =, daterange(first_day, last_day, '[]') with &&) where (ended_at is null);

insert into access_role (code, kind, name_zh, name_en, sort) values
  ('compound_secretary', 'STAFF', '院落书记', 'Compound secretary', 10),
  ('community_worker', 'STAFF', '社区工作者', 'Community worker', 20),
  ('street_officer', 'STAFF', '街道干部', 'Subdistrict officer', 30),
  ('district_officer', 'STAFF', '区县干部', 'District officer', 40),
  ('city_analyst', 'STAFF', '市级分析员', 'City analyst', 50),
  ('finance_auditor', 'STAFF', '资金审计', 'Finance auditor', 60),
  ('system_admin', 'SYSTEM_ADMIN', '系统管理员', 'System administrator', 110),
  ('security_admin', 'SECURITY_ADMIN', '安全管理员', 'Security administrator', 120),
  ('audit_admin', 'AUDIT_ADMIN', '审计管理员', 'Audit administrator', 130);
