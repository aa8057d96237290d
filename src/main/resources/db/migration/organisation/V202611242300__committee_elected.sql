alter table organisation_formation
  add column committee int not null default 0 check (committee between 0 and 99);
comment on column organisation_formation.committee is 'members elected into the committee, the secretary among them; 0 when a secretary alone was elected';
