-- Accounts of machines: without password and codes, never signed in to, with roles of their own kind alone.
alter table access_account
  drop constraint access_account_kind_check,
  add constraint access_account_kind_check
    check (kind in ('STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'INTERFACE')),
  alter column password_hash drop not null,
  add constraint access_account_password_or_keys check ((kind = 'INTERFACE') = (password_hash is null)),
  add constraint access_account_codes_or_keys check (kind <> 'INTERFACE' or totp_secret is null);

alter table access_role
  drop constraint access_role_kind_check,
  add constraint access_role_kind_check
    check (kind in ('STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'INTERFACE')),
  drop constraint access_role_check,
  add constraint access_role_second_factor_by_kind
    check (case kind when 'STAFF' then true when 'INTERFACE' then not second_factor else second_factor end);

insert into access_role (code, kind, name_zh, name_en, sort, second_factor) values
  ('data_reader', 'INTERFACE', '数据接口（只读）', 'Data interface (reads only)', 70, false);

-- Where these permissions are known already they are offered to no new role by themselves.
insert into access_role_permission (role, permission)
select 'data_reader', code from access_permission where code in ('place:view', 'compound:view');

create table access_key (
  id uuid primary key,
  account uuid not null,
  kind text not null default 'INTERFACE' check (kind = 'INTERFACE'),
  label text not null check (label <> '' and length(label) <= 50),
  prefix text not null check (prefix ~ '^yb_[a-z2-7]{8}$'),
  hash bytea not null check (length(hash) = 32),
  per_minute int not null default 600 check (per_minute between 1 and 6000),
  last_day date not null,
  made_by uuid references access_account (id),
  made_at timestamptz not null,
  ended_by uuid references access_account (id),
  ended_at timestamptz,
  last_used_at timestamptz,
  constraint access_key_of_an_interface foreign key (account, kind) references access_account (id, kind),
  constraint access_key_at_most_a_year check (
    last_day between (made_at at time zone 'Asia/Shanghai')::date
      and (made_at at time zone 'Asia/Shanghai')::date + interval '12 months'),
  check (ended_at is not null or ended_by is null)
);
comment on column access_key.prefix is 'the beginning of the key, to know it by in a list; the rest is known to its holder alone';
comment on column access_key.hash is 'SHA-256 of the whole key: 256 random bits need no slow hash';
comment on column access_key.last_used_at is 'noted at most once an hour';
create unique index access_key_by_hash on access_key (hash);
create index access_key_by_account on access_key (account);
