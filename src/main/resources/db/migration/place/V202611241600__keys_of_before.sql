create table place_rekeyed (
  id uuid primary key,
  old_key text collate "C" not null check (old_key ~ '^[0-9]+$'),
  new_key text collate "C" not null check (new_key ~ '^[0-9]+$' and new_key <> old_key),
  place text collate "C" not null references place (key) on update cascade on delete cascade,
  follows boolean not null,
  on_day date not null,
  reason text not null check (reason in ('EDITION', 'MOVED')),
  edition uuid,
  unique (old_key, id)
);
comment on table place_rekeyed is 'keys that places had once; a key is never given to another place';
comment on column place_rekeyed.place is 'the place by its key of today, kept up by cascade';
comment on column place_rekeyed.follows is 'true where the place above got another key in the same way: its range covers this one';
comment on column place_rekeyed.edition is 'the edition of the national divisions it was drawn after, in public.division_edition; no foreign key between schemas';
create index place_rekeyed_by_place on place_rekeyed (place);
