alter table city
  add column synthetic boolean not null default false,
  add column complete boolean not null default true;
comment on column city.synthetic is 'the sample city of serve --demo: everything in it is invented';
comment on column city.complete is 'false while the sample city is being built; one that stayed so is built again';
