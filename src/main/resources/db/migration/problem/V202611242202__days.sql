create table problem_day (
  single boolean primary key check (single),
  seen date not null
);
comment on table problem_day is 'the last day whose passing was taken up: what became overdue since is counted anew';
