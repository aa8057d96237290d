-- What anyone said about the site itself; no name, no address, no telephone number.
create table web_feedback (
  id uuid primary key,
  code text not null unique check (code ~ '^[2-9A-Z]{10}$'),
  kind text not null check (kind in ('SUGGESTION', 'COMPLAINT', 'FAULT')),
  body text not null check (length(body) between 1 and 2000),
  sent_at timestamptz not null,
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  answered_by uuid references access_account (id),
  check ((answer is null) = (answered_at is null))
);
create index web_feedback_waiting on web_feedback (sent_at) where answered_at is null;
