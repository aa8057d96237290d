-- The last serial given to a compound of each community: a number given back is never given again.
create table place_serial (
  community text collate "C" primary key references place (key) on update cascade on delete cascade check (length(community) = 12),
  last int not null check (last > 0)
);

-- Initials hold every reading of a name, each with a blank before it: ' cqs zqs' for 重庆市.
drop index place_by_initials;
drop index place_alias_by_initials;
update place set initials = ' ' || initials where initials <> '';
create index place_by_initials on place using gin (initials gin_trgm_ops);
create index place_alias_by_initials on place_alias using gin (initials gin_trgm_ops);
comment on column place.initials is 'pinyin initials, every reading with a blank before it';
