create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table city (
  root text collate "C" primary key check (root ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
  opened_at timestamptz not null default now(),
  synthetic boolean not null default false,
  complete boolean not null default true
);
comment on column city.synthetic is 'the sample city of serve --demo: everything in it is invented';
comment on column city.complete is 'false while the sample city is being built; one that stayed so is built again';
