-- Read backwards they answer the same questions. Entries come in the order of time, and an index of falling times would take
-- every one of them at its beginning, where pages are split in halves and searched from the root each time.
drop index audit_entry_by_time;
drop index audit_entry_by_place;
drop index audit_entry_by_subject;
drop index audit_entry_by_act;
drop index audit_entry_by_account;
drop index audit_entry_for_log;
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_place on audit_entry (place, at, id);
create index audit_entry_by_subject on audit_entry (subject, at, id) where subject is not null;
create index audit_entry_by_act on audit_entry (act, at, id);
create index audit_entry_by_account on audit_entry (account, at, id);
create index audit_entry_for_log on audit_entry (at, id) where visibility = 'PLACE';
