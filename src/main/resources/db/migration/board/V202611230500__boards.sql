create table board (
  place text collate "C" primary key references place (key) on update cascade on delete cascade,
  short_code text unique check (short_code ~ '^[34679CDFGHJKMNPQRTVWXY]{6,7}$'),
  duty_phone text check (duty_phone ~ '^[0-9+][0-9 -]{2,22}$'),
  duty_room text check (duty_room <> '' and length(duty_room) <= 40),
  version int not null default 0,
  check (length(place) < 15 or short_code is not null)
);
comment on table board is 'a compound has a code; a community only lends its phone to the boards of its compounds';

create table board_version (
  place text collate "C" not null references place (key) on update cascade on delete cascade,
  number int not null check (number >= 1),
  digest text not null check (length(digest) = 64),
  at timestamptz not null,
  primary key (place, number)
);
comment on table board_version is 'a new number whenever what the sheet prints has changed';
