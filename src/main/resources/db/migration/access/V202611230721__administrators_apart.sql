-- What an account is for. The three administrators are kept apart by the keys below: an account holds roles of its kind alone.
alter table access_account add column kind text not null default 'STAFF'
  check (kind in ('STAFF', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'));
alter table access_account add unique (id, kind);
alter table access_role add unique (code, kind);
alter table access_grant add column kind text not null default 'STAFF';
alter table access_grant add constraint access_grant_fits_account
  foreign key (account, kind) references access_account (id, kind);
alter table access_grant add constraint access_grant_fits_role
  foreign key (role, kind) references access_role (code, kind) on update cascade;
alter table access_grant add constraint access_grant_not_to_herself check (given_by <> account);
alter table access_grant add check (ended_at is not null or ended_by is null);

-- Tries and codes change with every sign-in, the account seldom: each has its own row.
create table access_sign_in (
  account uuid primary key references access_account (id) on delete cascade,
  failed_attempts int not null default 0 check (failed_attempts >= 0),
  locked_until timestamptz,
  totp_last_step bigint not null default 0,
  last_sign_in_at timestamptz
);
insert into access_sign_in (account, failed_attempts, locked_until, totp_last_step, last_sign_in_at)
  select id, failed_attempts, locked_until, totp_last_step, last_sign_in_at from access_account;
alter table access_account drop column failed_attempts, drop column locked_until,
  drop column totp_last_step, drop column last_sign_in_at;
alter table access_account add column totp_confirmed_at timestamptz,
  add check (totp_confirmed_at is null or totp_secret is not null);
comment on column access_account.totp_secret is 'encrypted with DATA/keys/access.key; counts only once confirmed';

-- Roles whose holders need a one-time code; always so for the administrators.
alter table access_role add column second_factor boolean not null default false;
update access_role set second_factor = true where kind <> 'STAFF';
alter table access_role add check (kind = 'STAFF' or second_factor);

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
