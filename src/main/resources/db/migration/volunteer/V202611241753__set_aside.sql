alter table volunteer_helper add column set_aside boolean not null default false;
alter table volunteer_team_member add column set_aside boolean not null default false;
comment on column volunteer_helper.set_aside is 'ended only because another record of the same person offers help too';
comment on column volunteer_team_member.set_aside is 'ended only because another record of the same person is in the team too';
